import type { NodeTexts } from '../../../shared/texts/texts';
import type { outputs } from './outputs';

/** English: the source of all translations. */
export const enUS = {
  palette: 'proactive event',
  option: {
    customEvent: 'Custom (JSON)',
  },
  wrong: {
    integer: '__label__: a whole number, __minimum__ or more',
    instant: '__label__: a date and time with a zone, such as 2030-05-14T15:00:00Z',
    number: '__label__ must be a number from __minimum__ to __maximum__',
  },
  help: {
    summary: 'Rings the Alexa devices of customers who are subscribed to an event of your skill.',
    introduction:
      'The yellow light and a chime come first, the words when the customer asks for them. For a notice ' +
      'in your own words, *Message Alert* is the usual choice: Alexa says who the message is from.',
    contents: 'Content of the events',
    outputs: {
      'alexa.accepted': 'true: Amazon took the event. It never tells whether a device rang',
      'alexa.speech': 'what Alexa will say, a list of `{ locale, text }`: a paraphrase in English',
      'alexa.referenceId': 'the id of the event',
      'alexa.requestId': "Amazon's id of the call",
      'alexa.attempts': 'how often it was sent',
      'alexa.hints': 'what deserves attention although it was sent, a list of `{ code, text }`',
      'alexa.identity': 'which event this is: node, contentHash, referenceId, timestamp, expiryTime',
      alexa: 'besides: statusCode, timestamp, expiryTime, stage, eventName, audience, userId, duplicate, waitedMs',
    },
    details: [
      'The manifest of the skill must publish the event, and the customer must allow notifications for ' +
        'the skill in the Alexa app.',
      '*Stage* is Development until you choose Live, *Audience* one customer until you choose all. The ' +
        'message decides neither, unless *Allow message to choose* is on and the choice is left to ' +
        '`msg.stage` or `msg.audience`. More than one event to all within a minute is refused, unless you ' +
        'allow it.',
      'What meets a rate limit, a server error or a broken connection is repeated within *Maximum ' +
        'Attempts* and *Deadline*, with the same reference ID, time and expiry: nobody is rung twice.',
      'Errors go to Catch nodes only: `msg.error.message` says what happened and what to do, ' +
        '`msg.error.cause` has `code`, `outcome`, `statusCode`, `requestId` and `retryAfterMs`. Led from a ' +
        'Catch node back into this node, the message repeats the same event, because `msg.alexa.identity` ' +
        'travels with it; delete `msg.alexa` to send a new one. A repeat that comes when the event has ' +
        'expired is refused.',
      'A *Reference ID* of your own means update: sent again later it replaces the waiting notification ' +
        'and may ring again. With an *Event Time* besides the event is known wherever it is sent from: ' +
        'sent again with the same two it rings nobody twice, with a later time it is an update.',
      '*More Languages* is a list such as `[{"locale":"de-DE","sellerName":"Buchladen"}]`: the same ' +
        'texts in further languages.',
    ],
  },
} as const satisfies NodeTexts<keyof typeof outputs>;
