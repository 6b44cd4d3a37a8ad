import type { INodeProperties } from 'n8n-workflow';

import { customEvent } from '../../core/events/form';
import {
  accessTokenOption,
  deadlineOption,
  maximumAttemptsOption,
  onRateLimitOption,
  regionOption,
  userIdProperty,
} from '../shared/properties';
import { eventFields, eventOptions } from './events/index.generated';

const customEventOnly = { show: { event: [customEvent] } };

export const properties: INodeProperties[] = [
  {
    displayName: 'Event',
    name: 'event',
    type: 'options',
    noDataExpression: true,
    options: eventOptions,
    default: 'messageAlert',
    description: 'What Alexa announces; the manifest of your skill must publish it',
  },
  ...eventFields,
  {
    displayName: 'Event Name',
    name: 'eventName',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. AMAZON.OrderStatus.Updated',
    displayOptions: customEventOnly,
  },
  {
    displayName: 'Payload',
    name: 'payload',
    type: 'json',
    default: '{}',
    required: true,
    description: 'The payload of the event; refer to localized texts as "localizedattribute:key"',
    displayOptions: customEventOnly,
  },
  {
    displayName: 'Localized Texts',
    name: 'localizedAttributes',
    type: 'json',
    default: '[\n  { "locale": "en-US" }\n]',
    required: true,
    description: 'One entry per locale, each with every text to which the payload refers',
    displayOptions: customEventOnly,
  },
  {
    displayName: 'Audience',
    name: 'audience',
    type: 'options',
    noDataExpression: true,
    options: [
      { name: 'One Customer', value: 'Unicast' },
      { name: 'All Subscribed Customers', value: 'Multicast' },
    ],
    default: 'Unicast',
    description: 'Who hears it; only the form can choose this, no expression and no AI agent',
  },
  { ...userIdProperty, displayOptions: { show: { audience: ['Unicast'] } } },
  {
    displayName: 'Stage',
    name: 'stage',
    type: 'options',
    noDataExpression: true,
    options: [
      { name: 'Development', value: 'development', description: 'Reaches only you and the testers of the skill' },
      { name: 'Live', value: 'live', description: 'Reaches the customers of the certified skill' },
    ],
    default: 'development',
    description: 'Which version of your skill rings; only the form can choose this, no expression and no AI agent',
  },
  {
    displayName: 'This rings every customer of the live skill who is subscribed to the event, and cannot be taken back',
    name: 'liveMulticastNotice',
    type: 'notice',
    default: '',
    displayOptions: { show: { audience: ['Multicast'], stage: ['live'] } },
  },
  {
    displayName: 'Allow Several Multicasts',
    name: 'allowSeveralMulticasts',
    type: 'boolean',
    noDataExpression: true,
    default: false,
    description:
      'Whether several input items may each ring all subscribed customers. When off, more than one item, ' +
      'or a second run in a loop, is refused before anything is sent.',
    displayOptions: { show: { audience: ['Multicast'] } },
  },
  {
    displayName: 'Expires After (Minutes)',
    name: 'expiresAfterMinutes',
    type: 'number',
    typeOptions: { minValue: 5, maxValue: 1440 },
    default: 60,
    description:
      'How long the notification waits for the customer before it vanishes, from 5 minutes to 24 hours ' +
      '(1440). The shortest and the longest time are moved a minute inwards, since Amazon measures by ' +
      'its own clock.',
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
        displayName: 'Event Time',
        name: 'eventTime',
        type: 'string',
        default: '',
        placeholder: 'e.g. {{ $json.orderedAt }}',
        description:
          'When the event happened, with a zone, such as 2030-05-14T15:00:00Z. Together with a Reference ' +
          'ID it makes an event known wherever it is sent from: sent again with the same two it rings ' +
          'nobody twice, with a later time it replaces the waiting notification. When empty: now.',
      },
      maximumAttemptsOption,
      onRateLimitOption,
      {
        displayName: 'Reference ID',
        name: 'referenceId',
        type: 'string',
        default: '',
        placeholder: 'e.g. order~4711',
        description:
          'Your own ID of this event. Sending it again later replaces the waiting notification and may ' +
          'ring again. When empty, each send gets its own, and a repeat of the same send rings nobody ' +
          'twice. Other characters than letters, digits and ~ are turned into a hash.',
      },
      regionOption,
    ],
  },
];
