import type { customInputs, eventInputs, guardedInputs, localeInputs } from '../../../shared/inputs';
import type { NodeTexts } from '../../../shared/texts/texts';
import type { outputs } from './outputs';

type Inputs = typeof eventInputs & typeof localeInputs & typeof customInputs & typeof guardedInputs;

/** English: the source of all translations. */
export const enUS = {
  palette: 'proactive event',
  label: {
    event: 'Event',
    eventName: 'Event Name',
    payload: 'Payload',
    localizedAttributes: 'Localized Texts',
    locale: 'Locale',
    translations: 'More Languages',
    audience: 'Audience',
    stage: 'Stage',
    expiresAfterMinutes: 'Expires After (Minutes)',
    referenceId: 'Reference ID',
    eventTime: 'Event Time',
    allowMessageToChoose: 'Allow message to choose stage and audience',
    allowSeveralMulticasts: 'Allow several multicasts a minute',
  },
  option: {
    customEvent: 'Custom (JSON)',
    Unicast: 'One customer',
    Multicast: 'All subscribed customers',
    development: 'Development (you and your testers)',
    live: 'Live (your customers)',
  },
  note: {
    liveMulticast:
      'This rings every customer of the live skill who is subscribed to the event, and cannot be taken back.',
  },
  wrong: {
    integer: '__label__: a whole number, __minimum__ or more',
    instant: '__label__: a date and time with a zone, such as 2030-05-14T15:00:00Z',
    minutes: 'Expires After: from 5 to 1440 minutes',
  },
  input: {
    expiresAfterMinutes:
      'how long the notification waits for the customer, 5 to 1440 minutes; 60 where nothing is given',
    referenceId: 'your own id of this event; see Details. Where nothing is given each event gets its own',
    eventTime:
      'when the event happened, with a zone, such as `2030-05-14T15:00:00Z`; see Details. Where nothing is given: now',
    locale: 'language and country of the texts; `en-US` where nothing is given',
    translations: 'the same texts in more languages; see Details',
    eventName: "for *Custom (JSON)*: Amazon's name of the event",
    payload: 'for *Custom (JSON)*: the payload of the event; otherwise its fields, see below',
    localizedAttributes: 'for *Custom (JSON)*: one entry per locale, each with every text to which the payload refers',
    stage: '`development` or `live`; only with *Allow message to choose*',
    audience: '`Unicast` or `Multicast`; only with *Allow message to choose*',
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
} as const satisfies NodeTexts<keyof Inputs, keyof typeof outputs>;
