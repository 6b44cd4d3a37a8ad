import type { NodeTexts } from '../../../shared/texts/texts';
import type { outputs } from './outputs';

/** English: the source of all translations. */
export const enUS = {
  palette: 'skill message',
  help: {
    summary: 'Sends a message to the code of your Alexa skill, for one customer.',
    introduction:
      'The skill gets a `Messaging.MessageReceived` request with the data in `request.message`. There is ' +
      'no development stage: the message goes to the version of the skill that this customer enabled. ' +
      'The customer hears nothing.',
    outputs: {
      'alexa.accepted': 'true: Amazon took the message. It never tells whether the skill handled it',
      'alexa.requestId': "Amazon's id of the call",
      'alexa.attempts': 'how often it was sent',
      alexa: 'besides: statusCode, userId, expiresAfterSeconds',
    },
    details: [
      '*Data* is an object of keys and text values, at most 6 KB in all. With *Convert values to text* ' +
        'numbers, lists and objects are sent as JSON text; otherwise they are refused.',
      '*Delivery*: Amazon knows no repeat of a message. At most once (the default) repeats only what ' +
        'provably did not arrive; otherwise it fails with `msg.error.cause.outcome` `unknown`. At least ' +
        'once repeats that as well, and may send twice.',
      'Errors go to Catch nodes only: `msg.error.message` says what happened and what to do, ' +
        '`msg.error.cause` has `code`, `outcome`, `statusCode`, `requestId` and `retryAfterMs`.',
    ],
  },
} as const satisfies NodeTexts<keyof typeof outputs>;
