// Printed from core/events (AMAZON.MessageAlert.Activated) by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const statusOptions: INodePropertyOptions[] = [
  { name: 'Unread', value: 'UNREAD' },
  { name: 'Flagged', value: 'FLAGGED' },
];

const freshnessOptions: INodePropertyOptions[] = [
  { name: 'Not Given', value: '' },
  { name: 'New', value: 'NEW' },
  { name: 'Overdue', value: 'OVERDUE' },
];

const urgencyOptions: INodePropertyOptions[] = [
  { name: 'Not Given', value: '' },
  { name: 'Urgent', value: 'URGENT' },
];

export const messageAlertFields: INodeProperties[] = [
  {
    displayName: 'Creator Name',
    name: 'creatorName',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. The boiler room',
    description: 'Who the messages are from, as Alexa says it',
    displayOptions: { show: { event: ['messageAlert'] } },
  },
  {
    displayName: 'Count',
    name: 'count',
    type: 'number',
    typeOptions: { minValue: 1, numberPrecision: 0 },
    default: 1,
    required: true,
    description: 'How many messages are waiting',
    displayOptions: { show: { event: ['messageAlert'] } },
  },
  {
    displayName: 'Status',
    name: 'status',
    type: 'options',
    options: statusOptions,
    default: 'UNREAD',
    required: true,
    description: 'Whether the messages are unread or flagged',
    displayOptions: { show: { event: ['messageAlert'] } },
  },
  {
    displayName: 'Freshness',
    name: 'freshness',
    type: 'options',
    options: freshnessOptions,
    default: '',
    description: 'Whether the messages are new or overdue',
    displayOptions: { show: { event: ['messageAlert'] } },
  },
  {
    displayName: 'Urgency',
    name: 'urgency',
    type: 'options',
    options: urgencyOptions,
    default: '',
    description: 'Whether the messages are marked as urgent',
    displayOptions: { show: { event: ['messageAlert'] } },
  },
];
