import type { NodeTexts } from '../../../shared/texts/texts';
import type { outputs } from './outputs';

/** English: the source of all translations. */
export const enUS = {
  palette: 'proactive event',
  option: {
    customEvent: 'Custom (JSON)',
  },
  wrong: {
    integer: '__label__ must be a whole number, __minimum__ or more',
    instant: '__label__ must be a date and time with a time zone, such as 2030-05-14T15:00:00Z',
    number: '__label__ must be a number from __minimum__ to __maximum__',
  },
  help: {
    summary: 'Notifies customers of your Alexa skill on their Echo devices.',
    introduction:
      'The yellow light and a chime come first. Alexa says the sentence when the customer asks for notifications. ' +
      'For a notice of your own, *Message Alert* is the usual choice: Alexa says who the message is from.',
    contents: 'Content of the events',
    outputs: {
      'alexa.accepted': 'true: Amazon accepted the event. Amazon never reports whether a device rang',
      'alexa.speech': 'what Alexa will say, a list of `{ locale, text }`: a paraphrase in English',
      'alexa.referenceId': 'the ID of the event',
      'alexa.requestId': "Amazon's ID of the call",
      'alexa.attempts': 'how many times it was sent',
      'alexa.hints': 'notes about a request that was sent although something looks wrong, a list of `{ code, text }`',
      'alexa.identity': 'identifies the event: node, contentHash, referenceId, timestamp, expiryTime',
      alexa: 'also: statusCode, timestamp, expiryTime, stage, eventName, audience, userId, duplicate, waitedMs',
    },
    details: [
      'The manifest of the skill must publish the event, and the customer must allow notifications for the skill in ' +
        'the Alexa app.',
      '*Stage* is Development and *Audience* is one customer until you change them here. A message changes neither, ' +
        'unless *Allow Message to Choose* is on and the choice is left to `msg.stage` or `msg.audience`. More than ' +
        'one event a minute to all customers is refused, unless *Allow Several Multicasts* is on.',
      'After a rate limit, a server error or a broken connection the node sends the event again, within *Maximum ' +
        'Attempts* and *Deadline*. It uses the same Reference ID, time and expiry, so no customer is notified twice.',
      'Errors go to Catch nodes only: `msg.error.message` says what happened and what to do, `msg.error.cause` has ' +
        '`code`, `outcome`, `statusCode`, `requestId` and `retryAfterMs`. If you connect a Catch node back to this ' +
        'node, the message sends the same event again, because it carries `msg.alexa.identity`. To send a new event, ' +
        'delete `msg.alexa`. An event that has expired is not sent again.',
      'With your own *Reference ID* you can update an event: a later event with the same ID replaces the waiting ' +
        'notification and may ring again. With an *Event Time* as well, the event is the same wherever it is sent ' +
        'from: the same two values notify nobody twice, and a later time is an update.',
      '*More Languages* is a list such as `[{"locale":"de-DE","sellerName":"Buchladen"}]`: the same texts in other ' +
        'languages.',
    ],
  },
} as const satisfies NodeTexts<keyof typeof outputs>;
