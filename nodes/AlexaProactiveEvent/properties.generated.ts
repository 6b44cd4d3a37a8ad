// Printed from core/events/event-form.ts by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { eventFields, translationFields } from './events/index.generated';

const eventChoices: INodePropertyOptions[] = [
  {
    name: 'Media Content',
    value: 'mediaContent',
    description: 'Announce the release of a book, episode, album, movie or game',
  },
  {
    name: 'Message Alert',
    value: 'messageAlert',
    description: 'Announce waiting messages; the usual choice for your own notices',
  },
  {
    name: 'Occasion',
    value: 'occasion',
    description: 'Confirm, change or cancel a reservation or an appointment',
  },
  { name: 'Order Status', value: 'orderStatus', description: 'Announce the progress of an order' },
  {
    name: 'Social Game Invite',
    value: 'socialGameInvite',
    description: 'Invite or challenge the customer to a game on behalf of someone they know',
  },
  {
    name: 'Sports Event',
    value: 'sportsEvent',
    description: 'Announce the score of a match and who just scored',
  },
  {
    name: 'Trash Collection Alert',
    value: 'trashCollectionAlert',
    description: 'Remind the customer of the garbage collection day',
  },
  {
    name: 'Weather Alert',
    value: 'weatherAlert',
    description: 'Warn of a tornado, hurricane, snow storm or thunderstorm near the customer',
  },
  { name: 'Custom (JSON)', value: 'custom', description: 'Any event, written by hand' },
];

const audienceChoices: INodePropertyOptions[] = [
  { name: 'One Customer', value: 'Unicast' },
  { name: 'All Subscribed Customers', value: 'Multicast' },
];

const stageChoices: INodePropertyOptions[] = [
  { name: 'Development', value: 'development', description: 'You and your testers' },
  { name: 'Live', value: 'live', description: 'Your customers' },
];

const referenceIdCharactersChoices: INodePropertyOptions[] = [
  { name: 'As Given', value: 'asGiven', description: 'Also dots, colons, - and _' },
  { name: 'Documented Only', value: 'documented', description: 'Letters, digits and ~' },
];

const onRateLimitChoices: INodePropertyOptions[] = [
  { name: 'Wait and Repeat', value: 'wait', description: 'Within the deadline' },
  { name: 'Fail at Once', value: 'fail', description: 'Says when to try again' },
];

export const properties: INodeProperties[] = [
  {
    displayName: 'Event',
    name: 'event',
    type: 'options',
    options: eventChoices,
    default: 'messageAlert',
    noDataExpression: true,
    description:
      'What Alexa announces. The manifest of your skill must publish it. Only this form sets it: ' +
      'expressions and AI agents cannot.',
  },
  ...eventFields,
  {
    displayName: 'Locale',
    name: 'locale',
    type: 'string',
    default: 'en-US',
    required: true,
    placeholder: 'e.g. en-US',
    description: 'Language and country of the texts, as the manifest of your skill lists them',
    displayOptions: {
      show: {
        event: [
          'mediaContent',
          'messageAlert',
          'occasion',
          'orderStatus',
          'socialGameInvite',
          'sportsEvent',
          'trashCollectionAlert',
          'weatherAlert',
        ],
      },
    },
  },
  ...translationFields,
  {
    displayName: 'Event Name',
    name: 'eventName',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. AMAZON.OrderStatus.Updated',
    description: 'Amazon\'s name of the event',
    displayOptions: { show: { event: ['custom'] } },
  },
  {
    displayName: 'Payload',
    name: 'payload',
    type: 'json',
    default: '{}',
    required: true,
    description: 'The payload of the event. Refer to a localized text as localizedattribute:key.',
    displayOptions: { show: { event: ['custom'] } },
  },
  {
    displayName: 'Localized Texts',
    name: 'localizedAttributes',
    type: 'json',
    default: '[\n  { "locale": "en-US" }\n]',
    required: true,
    description: 'One entry for each locale, with every text that the payload refers to',
    displayOptions: { show: { event: ['custom'] } },
  },
  {
    displayName: 'Audience',
    name: 'audience',
    type: 'options',
    options: audienceChoices,
    default: 'Unicast',
    noDataExpression: true,
    description: 'Who is notified. Only this form sets it: expressions and AI agents cannot.',
  },
  {
    displayName: 'User ID',
    name: 'userId',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. amzn1.ask.account.AFP…',
    hint: 'Your skill receives it as context.System.user.userId',
    description:
      'The customer, as your skill sees them in context.System.user.userId. The ID belongs to this ' +
      'skill alone and changes when the customer disables and enables the skill.',
    displayOptions: { show: { audience: ['Unicast'] } },
  },
  {
    displayName: 'Stage',
    name: 'stage',
    type: 'options',
    options: stageChoices,
    default: 'development',
    noDataExpression: true,
    description:
      'Which version of your skill sends the event. Only this form sets it: expressions and AI agents ' +
      'cannot.',
  },
  {
    displayName: 'This notifies every customer of the live skill who subscribed to the event. It cannot be undone.',
    name: 'liveMulticastNotice',
    type: 'notice',
    default: '',
    displayOptions: { show: { audience: ['Multicast'], stage: ['live'] } },
  },
  {
    displayName: 'Expires After (Minutes)',
    name: 'expiresAfterMinutes',
    type: 'number',
    typeOptions: { minValue: 5, maxValue: 1440 },
    default: 60,
    description:
      'How long the notification waits for the customer, from 5 minutes to 24 hours (1440). The ' +
      'shortest and the longest time are adjusted by one minute, because Amazon measures by its own ' +
      'clock.',
  },
  {
    displayName: 'Allow Several Multicasts',
    name: 'allowSeveralMulticasts',
    type: 'boolean',
    default: false,
    noDataExpression: true,
    description:
      'Whether several input items may each notify all subscribed customers. When off, more than one ' +
      'item, or a second run in a loop, is refused before anything is sent. Only this form sets it: ' +
      'expressions and AI agents cannot.',
    displayOptions: { show: { audience: ['Multicast'] } },
  },
  {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add option',
    default: {},
    options: [
      {
        displayName: 'Access Token',
        name: 'accessToken',
        type: 'string',
        typeOptions: { password: true },
        default: '',
        placeholder: 'e.g. Atc|MQEBIB…',
        description:
          'A token to use instead of obtaining one, for example from an Alexa access token node. Leave ' +
          'it empty unless you need it: tokens are obtained and reused automatically.',
      },
      {
        displayName: 'Deadline (Seconds)',
        name: 'deadlineSeconds',
        type: 'number',
        typeOptions: { minValue: 1, maxValue: 600, numberPrecision: 0 },
        default: 60,
        description:
          'How long one send may take, including repeats and waits. If Amazon asks for a longer wait, ' +
          'the send fails at once and says when to try again.',
      },
      {
        displayName: 'Event Time',
        name: 'eventTime',
        type: 'string',
        default: '',
        placeholder: 'e.g. 2030-05-14T15:00:00Z',
        description:
          'When the event happened, such as 2030-05-14T15:00:00Z. Together with a Reference ID it ' +
          'identifies the event: sent again with the same two values it rings nobody twice, with a ' +
          'later time it replaces the waiting notification. If empty: now.',
      },
      {
        displayName: 'Expires At',
        name: 'expiresAt',
        type: 'string',
        default: '',
        placeholder: 'e.g. 2030-05-14T18:00:00Z',
        description:
          'When the notification is deleted if the customer has not heard it, with a time zone, such ' +
          'as 2030-05-14T18:00:00Z: 5 minutes to 24 hours from now. It replaces Expires After.',
      },
      {
        displayName: 'Maximum Attempts',
        name: 'maxAttempts',
        type: 'number',
        typeOptions: { minValue: 1, maxValue: 10, numberPrecision: 0 },
        default: 5,
        description:
          'How many times one send is tried when Amazon is busy or the connection breaks, from 1 to ' +
          '10; 1 means that nothing is repeated',
      },
      {
        displayName: 'On Rate Limit',
        name: 'onRateLimit',
        type: 'options',
        options: onRateLimitChoices,
        default: 'wait',
        description: 'What to do when Amazon answers that there were too many calls (status 429)',
      },
      {
        displayName: 'Reference ID',
        name: 'referenceId',
        type: 'string',
        default: '',
        placeholder: 'e.g. order~4711',
        description:
          'Your own ID of this event. If you send the same ID again later, the new event replaces the ' +
          'waiting notification and may ring again. If empty, each send gets its own ID, and a repeat ' +
          'of the same send rings nobody twice.',
      },
      {
        displayName: 'Reference ID Characters',
        name: 'referenceIdCharacters',
        type: 'options',
        options: referenceIdCharactersChoices,
        default: 'asGiven',
        description:
          'What to do with a Reference ID that has characters other than letters, digits and ~. Amazon ' +
          'documents only these, and senders also use -, _, : and . with success. An ID with other ' +
          'characters is replaced by its hash.',
      },
      {
        displayName: 'Region',
        name: 'region',
        type: 'string',
        default: '',
        placeholder: 'e.g. EU',
        description:
          'Where this customer is, if not in the region of the skill: NA, EU, FE, or the apiEndpoint ' +
          'of a request that your skill received from this customer. It has no effect with a custom ' +
          'endpoint.',
      },
    ],
  },
];
