import type { Failure } from './operation';

/** What the Alexa services have in common. */

export const tryLater = 'Try again later; such calls are repeated automatically within the limits of the send.';

export const whereUserIdsComeFrom =
  'User ids belong to one skill and change when the customer disables and enables it again: ' +
  'take the id from the latest request or event of this skill, and check the region.';

const tokenRejected = {
  code: 'token_rejected',
  message: 'Alexa did not accept the access token',
  advice:
    'A new token was obtained once and refused as well. ' +
    'Check that the client id belongs to this skill and that the scope is right.',
  then: 'new token',
} as const;

/** An expired token gives 403, with words about the token or without any. Source: recorded answers. */
export const tokenRefusals = [
  { status: 401, ...tokenRejected },
  { status: 403, messagePattern: /\btoken\b|^$/i, ...tokenRejected },
] as const satisfies readonly Failure[];

export const commonFailures = [
  {
    status: 429,
    code: 'rate_limited',
    message: 'Alexa received more calls than it allows',
    advice: tryLater,
    then: 'repeat',
  },
  {
    status: '5xx',
    code: 'service_unavailable',
    message: 'Alexa could not handle the call',
    advice: tryLater,
    then: 'repeat',
    outcomeUnknown: true,
  },
] as const satisfies readonly Failure[];
