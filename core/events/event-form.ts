import { callForm, userIdField } from '../call-form';
import { declareForm } from '../forms/form';
import { expiryBounds } from './create-proactive-event-request';
import { eventCatalogue } from './index';

/** The form of a proactive event, apart from the fields of its payload: those are declared with each event. */

/** The value of the event list that stands for an event written as JSON. */
export const customEvent = 'custom';

/** All values of the event list. */
export const eventKeys = [...eventCatalogue.map(({ key }) => key), customEvent] as const;

const declaredEvents = eventCatalogue.map(({ key }) => key);

/** What is announced. */
export const eventContentForm = declareForm([
  {
    kind: 'choice',
    name: 'event',
    label: 'Event',
    help: 'What Alexa announces. The manifest of your skill must publish it.',
    fixed: true,
    choices: [
      ...eventCatalogue.map(({ key, label, help }) => ({ value: key, label, remark: help })),
      { value: customEvent, label: 'Custom (JSON)', remark: 'any event, written by hand' },
    ],
    default: 'messageAlert',
  },
  {
    kind: 'text',
    name: 'locale',
    label: 'Locale',
    help: 'Language and country of the texts, as the manifest of your skill lists them',
    placeholder: 'e.g. en-US',
    required: true,
    default: 'en-US',
    onlyWith: { event: declaredEvents },
    messageProperty: 'locale',
  },
  {
    kind: 'translations',
    name: 'translations',
    label: 'More Languages',
    help: "The same texts in further languages. Alexa uses the customer's language.",
    onlyWith: { event: declaredEvents },
    messageProperty: 'translations',
  },
  {
    kind: 'text',
    name: 'eventName',
    label: 'Event Name',
    help: "Amazon's name of the event",
    placeholder: 'e.g. AMAZON.OrderStatus.Updated',
    required: true,
    onlyWith: { event: [customEvent] },
    messageProperty: 'eventName',
  },
  {
    kind: 'json',
    name: 'payload',
    label: 'Payload',
    help: 'The payload of the event. Refer to a localized text as `localizedattribute:key`.',
    required: true,
    default: '{}',
    onlyWith: { event: [customEvent] },
    messageProperty: 'payload',
  },
  {
    kind: 'json',
    name: 'localizedAttributes',
    label: 'Localized Texts',
    help: 'One entry for each locale, with every text that the payload refers to',
    required: true,
    default: '[\n  { "locale": "en-US" }\n]',
    onlyWith: { event: [customEvent] },
    messageProperty: 'localizedAttributes',
  },
]);

/** The audience, and when the notification ends. */
export const eventSendForm = declareForm([
  {
    kind: 'choice',
    name: 'audience',
    label: 'Audience',
    help: 'Who is notified',
    fixed: true,
    choices: [
      { value: 'Unicast', label: 'One Customer' },
      { value: 'Multicast', label: 'All Subscribed Customers' },
    ],
    default: 'Unicast',
    messageProperty: 'audience',
  },
  { ...userIdField, onlyWith: { audience: ['Unicast'] } },
  {
    kind: 'choice',
    name: 'stage',
    label: 'Stage',
    help: 'Which version of your skill sends the event',
    fixed: true,
    choices: [
      { value: 'development', label: 'Development', remark: 'you and your testers' },
      { value: 'live', label: 'Live', remark: 'your customers' },
    ],
    default: 'development',
    messageProperty: 'stage',
  },
  {
    kind: 'notice',
    name: 'liveMulticastNotice',
    label: 'This notifies every customer of the live skill who subscribed to the event. It cannot be undone.',
    warning: true,
    onlyWith: { audience: ['Multicast'], stage: ['live'] },
  },
  {
    kind: 'number',
    name: 'expiresAfterMinutes',
    label: 'Expires After (Minutes)',
    help:
      'How long the notification waits for the customer, from 5 minutes to 24 hours (1440). The shortest and the ' +
      'longest time are adjusted by one minute, because Amazon measures by its own clock.',
    minimum: expiryBounds.minimumMs / 60_000,
    maximum: expiryBounds.maximumMs / 60_000,
    default: 60,
    whole: false,
    messageProperty: 'expiresAfterMinutes',
  },
  {
    kind: 'instant',
    name: 'expiresAt',
    label: 'Expires At',
    help:
      'When the notification is deleted if the customer has not heard it, with a time zone, such as ' +
      '`2030-05-14T18:00:00Z`: 5 minutes to 24 hours from now. It replaces Expires After.',
    placeholder: 'e.g. 2030-05-14T18:00:00Z',
    group: 'options',
    messageProperty: 'expiresAt',
  },
  {
    kind: 'text',
    name: 'referenceId',
    label: 'Reference ID',
    help:
      'Your own ID of this event. If you send the same ID again later, the new event replaces the waiting ' +
      'notification and may ring again. If empty, each send gets its own ID, and a repeat of the same send rings ' +
      'nobody twice.',
    placeholder: 'e.g. order~4711',
    group: 'options',
    messageProperty: 'referenceId',
  },
  {
    kind: 'choice',
    name: 'referenceIdCharacters',
    label: 'Reference ID Characters',
    help:
      'What to do with a Reference ID that has characters other than letters, digits and `~`. Amazon documents ' +
      'only these, and senders also use `-`, `_`, `:` and `.` with success. An ID with other characters is ' +
      'replaced by its hash.',
    group: 'options',
    choices: [
      { value: 'asGiven', label: 'As Given', remark: 'also dots, colons, - and _' },
      { value: 'documented', label: 'Documented Only', remark: 'letters, digits and ~' },
    ],
    default: 'asGiven',
  },
  {
    kind: 'instant',
    name: 'eventTime',
    label: 'Event Time',
    help:
      'When the event happened, such as `2030-05-14T15:00:00Z`. Together with a Reference ID it ' +
      'identifies the event: sent again with the same two values it rings nobody twice, with a later time it ' +
      'replaces the waiting notification. If empty: now.',
    placeholder: 'e.g. 2030-05-14T15:00:00Z',
    group: 'options',
    messageProperty: 'eventTime',
  },
  ...callForm,
]);

export const eventForm = declareForm([...eventContentForm, ...eventSendForm]);
