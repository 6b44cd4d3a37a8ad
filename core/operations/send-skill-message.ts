import { commonFailures, tokenRefusals, whereUserIdsComeFrom } from './common-failures';
import type { Operation } from './operation';
import { scopes } from './scopes';

/** Source: Skill Messaging API reference; docstrings of the SDKs. */
export const sendSkillMessage = {
  name: 'sendSkillMessage',
  service: 'Alexa',
  repeat: 'only when not accepted',
  /** `{userId}` is percent-encoded as one path segment. */
  path: '/v1/skillmessages/users/{userId}',
  scope: scopes.skillMessaging,
  failures: [
    ...tokenRefusals,
    {
      status: 403,
      code: 'forbidden',
      message: 'Alexa refused the message',
      advice: "See Amazon's message; usual causes are a wrong region or a user id of another skill.",
    },
    {
      status: 404,
      code: 'user_not_found',
      customerGone: true,
      message: 'Alexa does not know this user ID',
      advice: whereUserIdsComeFrom,
    },
    {
      status: 400,
      code: 'bad_request',
      message: 'Amazon rejected the message as invalid',
      advice: 'Data accepts text values only, at most 6 KB in total.',
    },
    ...commonFailures,
  ],
} as const satisfies Operation & { path: string; scope: string };
