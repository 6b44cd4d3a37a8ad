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
    description: 'The kind of weather to warn of',
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
  {
    displayName: 'Locale',
    name: 'locale',
    type: 'string',
    default: 'en-US',
    required: true,
    placeholder: 'e.g. en-US',
    description: 'Language and country of the texts above',
    displayOptions: { show: { event: ['weatherAlert'] } },
  },
  {
    displayName: 'More Languages',
    name: 'translations',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add Language',
    default: {},
    description: 'The same texts in further languages; Alexa takes the one of the customer',
    displayOptions: { show: { event: ['weatherAlert'] } },
    options: [
      {
        displayName: 'Language',
        name: 'entries',
        values: [
          {
            displayName: 'Locale',
            name: 'locale',
            type: 'string',
            default: '',
            required: true,
            placeholder: 'e.g. de-DE',
            description: 'Language and country',
          },
          {
            displayName: 'Source',
            name: 'source',
            type: 'string',
            default: '',
            description: 'Who issued the alert; Alexa says "Provided by ..."',
          },
        ],
      },
    ],
  },
];
