import type { Failure } from './operation';

/** What the Alexa services have in common. */

export const tryLater = 'Try again later. Such calls are repeated automatically until the deadline of the send.';

export const whereUserIdsComeFrom =
  'A user ID belongs to one skill and changes when the customer disables and enables the skill. Use the ID from ' +
  'the latest request that this skill received, and check the region.';

const tokenRejected = {
  code: 'token_rejected',
  message: 'Alexa rejected the access token',
  advice:
    'A new token was rejected as well. Check that the Client ID belongs to this skill, and that the skill may use ' +
    'this service.',
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
