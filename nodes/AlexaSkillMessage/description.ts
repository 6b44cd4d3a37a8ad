import type { INodeProperties } from 'n8n-workflow';

import {
  accessTokenOption,
  deadlineOption,
  maximumAttemptsOption,
  onRateLimitOption,
  regionOption,
  userIdProperty,
} from '../shared/properties';

export const properties: INodeProperties[] = [
  {
    displayName:
      'Skill messages have no development stage: the message goes to the version of the skill that this ' +
      'customer enabled. The customer hears nothing; your code gets a Messaging.MessageReceived request.',
    name: 'noStageNotice',
    type: 'notice',
    default: '',
  },
  userIdProperty,
  {
    displayName: 'Data',
    name: 'dataMode',
    type: 'options',
    options: [
      { name: 'Keys and Values', value: 'keysAndValues' },
      { name: 'JSON', value: 'json' },
    ],
    default: 'keysAndValues',
    description: 'How to give the content of the message',
  },
  {
    displayName: 'Entries',
    name: 'data',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add Entry',
    default: {},
    description: 'What the skill finds in request.message, at most 6 KB in all',
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
    description: 'An object of keys and text values, which the skill finds in request.message; at most 6 KB in all',
    displayOptions: { show: { dataMode: ['json'] } },
  },
  {
    displayName: 'Convert Values to Text',
    name: 'convertValuesToText',
    type: 'boolean',
    default: false,
    description:
      'Whether numbers, booleans, lists and objects are sent as text (as JSON). When off they are ' +
      'refused, because the service takes text only.',
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
      accessTokenOption,
      deadlineOption,
      {
        displayName: 'Delivery',
        name: 'delivery',
        type: 'options',
        options: [
          {
            name: 'At Least Once',
            value: 'at least once',
            description: 'Such a message is repeated, and may reach the skill twice',
          },
          {
            name: 'At Most Once',
            value: 'at most once',
            description: 'Such a message is not repeated: the item fails with the outcome unknown',
          },
        ],
        default: 'at most once',
        description:
          'What to do when the connection breaks or Amazon answers with a server error, so that nobody ' +
          'knows whether the message was accepted. Amazon has no way to tell a repeat from a new message.',
      },
      maximumAttemptsOption,
      onRateLimitOption,
      regionOption,
    ],
  },
];
