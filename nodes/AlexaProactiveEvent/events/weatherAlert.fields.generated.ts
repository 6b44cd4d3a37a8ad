// Printed from core/events (AMAZON.WeatherAlert.Activated) by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const alertTypeOptions: INodePropertyOptions[] = [
  { name: 'Hurricane', value: 'HURRICANE' },
  { name: 'Snow Storm', value: 'SNOW_STORM' },
  { name: 'Thunderstorm', value: 'THUNDER_STORM' },
  { name: 'Tornado', value: 'TORNADO' },
];

export const weatherAlertFields: INodeProperties[] = [
  {
    displayName: 'Alert Type',
    name: 'alertType',
    type: 'options',
    options: alertTypeOptions,
    default: 'HURRICANE',
    required: true,
    description: 'The kind of weather to warn about',
    displayOptions: { show: { event: ['weatherAlert'] } },
  },
  {
    displayName: 'Source',
    name: 'source',
    type: 'string',
    default: '',
    placeholder: 'e.g. Example Weather Service',
    description: 'Who issued the alert; Alexa says "Provided by ..."',
    displayOptions: { show: { event: ['weatherAlert'] } },
  },
];
