import type { NodeTexts } from '../../../shared/texts/texts';
import type { outputs } from './outputs';

/** English: the source of all translations. */
export const enUS = {
  palette: 'skill message',
  help: {
    summary: 'Sends a message to the code of your Alexa skill, for one customer.',
    introduction:
      'Your skill receives a `Messaging.MessageReceived` request with the data in `request.message`. Skill messages ' +
      'have no development stage: the message goes to the version of the skill that this customer enabled. The ' +
      'customer hears nothing.',
    outputs: {
      'alexa.accepted': 'true: Amazon accepted the message. Amazon never reports whether the skill handled it',
      'alexa.requestId': "Amazon's ID of the call",
      'alexa.attempts': 'how many times it was sent',
      alexa: 'also: statusCode, userId, expiresAfterSeconds',
    },
    details: [
      '*Data* is an object of keys and text values, at most 6 KB in all. With *Convert Values to Text*, numbers, ' +
        'lists and objects are sent as JSON text. Otherwise they are refused.',
      '*Delivery*: Amazon cannot tell a repeated message from a new one. At Most Once (the default) repeats a ' +
        'message only if it certainly did not arrive. Otherwise the message fails, and ' +
        '`msg.error.cause.outcome` is `unknown`. At Least Once repeats those messages too, and may deliver twice.',
      'Errors go to Catch nodes only: `msg.error.message` says what happened and what to do, `msg.error.cause` has ' +
        '`code`, `outcome`, `statusCode`, `requestId` and `retryAfterMs`.',
    ],
  },
} as const satisfies NodeTexts<keyof typeof outputs>;
