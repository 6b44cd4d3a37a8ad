// Printed from core/messages/message-form.ts by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const deliveryChoices: INodePropertyOptions[] = [
  { name: 'At Most Once', value: 'at most once', description: 'Never twice, may get lost' },
  { name: 'At Least Once', value: 'at least once', description: 'Never lost, may arrive twice' },
];

const onRateLimitChoices: INodePropertyOptions[] = [
  { name: 'Wait and Repeat', value: 'wait', description: 'Within the deadline' },
  { name: 'Fail at Once', value: 'fail', description: 'Says when to try again' },
];

export const properties: INodeProperties[] = [
  {
    displayName:
      'Skill messages have no development stage: the message goes to the version of the skill that ' +
      'this customer enabled. The customer hears nothing; your skill receives a ' +
      'Messaging.MessageReceived request.',
    name: 'noStageNotice',
    type: 'notice',
    default: '',
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
  },
  {
    displayName: 'Data',
    name: 'dataMode',
    type: 'options',
    options: [
      { name: 'Keys and Values', value: 'keysAndValues' },
      { name: 'JSON', value: 'json' },
    ],
    default: 'keysAndValues',
    description: 'How to enter the data of the message',
  },
  {
    displayName: 'Entries',
    name: 'data',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add Entry',
    default: {},
    description: 'Keys and text values, which your skill finds in request.message; at most 6 KB in all',
    displayOptions: { show: { dataMode: ['keysAndValues'] } },
    options: [
      {
        displayName: 'Entry',
        name: 'entries',
        values: [
          {
            displayName: 'Key',
            name: 'key',
            type: 'string',
            default: '',
            required: true,
            placeholder: 'e.g. reminder_id',
          },
          { displayName: 'Value', name: 'value', type: 'string', default: '' },
        ],
      },
    ],
  },
  {
    displayName: 'JSON',
    name: 'dataJson',
    type: 'json',
    default: '{}',
    required: true,
    description: 'An object. Keys and text values, which your skill finds in request.message; at most 6 KB in all.',
    displayOptions: { show: { dataMode: ['json'] } },
  },
  {
    displayName: 'Convert Values to Text',
    name: 'convertValuesToText',
    type: 'boolean',
    default: false,
    description:
      'Whether numbers, booleans, lists and objects are sent as text (as JSON). When off, they are ' +
      'refused, because the service accepts text only.',
  },
  {
    displayName: 'Expires After (Seconds)',
    name: 'expiresAfterSeconds',
    type: 'number',
    typeOptions: { minValue: 60, maxValue: 86400, numberPrecision: 0 },
    default: 3600,
    description: 'How long Alexa keeps trying to reach the skill, from 60 seconds to 24 hours (86400)',
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
        displayName: 'Delivery',
        name: 'delivery',
        type: 'options',
        options: deliveryChoices,
        default: 'at most once',
        description:
          'What to do when the connection breaks or Amazon answers with a server error, so that nobody ' +
          'knows whether the message was accepted. Amazon cannot tell a repeat from a new message.',
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
