import type { SkillStage } from '../events/create-proactive-event-request';
import { commonFailures, tokenRefusals, whereUserIdsComeFrom } from './common-failures';
import type { Operation } from './operation';
import { scopes } from './scopes';

/** Source: Proactive Events REST API reference; docstrings of the SDKs; recorded answers. */
export const createProactiveEvent = {
  name: 'createProactiveEvent',
  service: 'Alexa',
  repeat: 'idempotent',
  paths: {
    development: '/v1/proactiveEvents/stages/development',
    live: '/v1/proactiveEvents',
  } satisfies Record<SkillStage, string>,
  scope: scopes.proactiveEvents,
  failures: [
    // 403 has several causes, which only Amazon's message distinguishes. Those about the customer come first.
    {
      status: 403,
      messagePattern: /no enablement/i,
      code: 'no_enablement',
      customerGone: true,
      message: 'This user ID does not belong to a customer who has this skill enabled',
      advice: whereUserIdsComeFrom,
    },
    {
      status: 403,
      messagePattern: /subscri(?:bed|ption)/i,
      code: 'no_subscription',
      message: 'The customer is not subscribed to this event on this stage',
      advice:
        'The customer must allow notifications for the skill in the Alexa app, on this stage, and the event must ' +
        'be in events.publications of the manifest. After changing the manifest, disable and enable the skill.',
    },
    ...tokenRefusals,
    {
      status: 403,
      code: 'forbidden',
      message: 'Alexa refused the event',
      advice: "See Amazon's message; usual causes are a wrong region, a disabled skill or a missing permission.",
    },
    {
      status: 400,
      messagePattern: /referenceId/i,
      code: 'bad_request',
      message: 'Amazon rejected the event as invalid',
      advice: 'Set Reference ID Characters to Documented Only, or leave the Reference ID empty.',
    },
    {
      status: 400,
      code: 'bad_request',
      message: 'Amazon rejected the event as invalid',
      advice: "See Amazon's message for the field. The documentation page of this event lists the allowed values.",
    },
    {
      status: 409,
      code: 'duplicate_reference_id',
      message: 'An event with this Reference ID was accepted before',
      advice: 'Leave the Reference ID empty to get a new one for each send, or enter another one.',
    },
    {
      status: 432,
      code: 'notification_limit',
      message: 'The notification limit of the live skill is reached',
      advice:
        'Amazon accepts no more events of the live skill for now. Send the rest later, and fewer of them. ' +
        'The development stage has no such limit.',
    },
    ...commonFailures,
  ],
} as const satisfies Operation & { paths: Record<SkillStage, string>; scope: string };
