// Printed from core/events by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties } from 'n8n-workflow';

import { mediaContentFields } from './mediaContent.fields.generated';
import { messageAlertFields } from './messageAlert.fields.generated';
import { occasionFields } from './occasion.fields.generated';
import { orderStatusFields } from './orderStatus.fields.generated';
import { socialGameInviteFields } from './socialGameInvite.fields.generated';
import { sportsEventFields } from './sportsEvent.fields.generated';
import { trashCollectionAlertFields } from './trashCollectionAlert.fields.generated';
import { weatherAlertFields } from './weatherAlert.fields.generated';

export const eventFields: INodeProperties[] = [
  ...mediaContentFields,
  ...messageAlertFields,
  ...occasionFields,
  ...orderStatusFields,
  ...socialGameInviteFields,
  ...sportsEventFields,
  ...trashCollectionAlertFields,
  ...weatherAlertFields,
];

export const translationFields: INodeProperties[] = [
  {
    displayName: 'More Languages',
    name: 'translations',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add Language',
    default: {},
    description: 'The same texts in further languages. Alexa uses the customer\'s language.',
    displayOptions: { show: { event: ['mediaContent'] } },
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
            description: 'Language and country of the texts, as the manifest of your skill lists them',
          },
          {
            displayName: 'Content Name',
            name: 'contentName',
            type: 'string',
            default: '',
            description: 'The title of the content',
          },
          {
            displayName: 'Provider Name',
            name: 'providerName',
            type: 'string',
            default: '',
            description: 'Where the content is available',
          },
        ],
      },
    ],
  },
  {
    displayName: 'More Languages',
    name: 'translations',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add Language',
    default: {},
    description: 'The same texts in further languages. Alexa uses the customer\'s language.',
    displayOptions: { show: { event: ['occasion'] } },
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
            description: 'Language and country of the texts, as the manifest of your skill lists them',
          },
          {
            displayName: 'Subject',
            name: 'subject',
            type: 'string',
            default: '',
            description: 'What the appointment or reservation is for',
          },
          {
            displayName: 'Provider Name',
            name: 'providerName',
            type: 'string',
            default: '',
            description: 'Who provides the service',
          },
          {
            displayName: 'Broker Name',
            name: 'brokerName',
            type: 'string',
            default: '',
            description: 'Who arranged it, if not the provider',
          },
        ],
      },
    ],
  },
  {
    displayName: 'More Languages',
    name: 'translations',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add Language',
    default: {},
    description: 'The same texts in further languages. Alexa uses the customer\'s language.',
    displayOptions: { show: { event: ['orderStatus'] } },
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
            description: 'Language and country of the texts, as the manifest of your skill lists them',
          },
          {
            displayName: 'Seller Name',
            name: 'sellerName',
            type: 'string',
            default: '',
            description: 'The shop, as Alexa says it',
          },
        ],
      },
    ],
  },
  {
    displayName: 'More Languages',
    name: 'translations',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add Language',
    default: {},
    description: 'The same texts in further languages. Alexa uses the customer\'s language.',
    displayOptions: { show: { event: ['socialGameInvite'] } },
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
            description: 'Language and country of the texts, as the manifest of your skill lists them',
          },
          {
            displayName: 'Game Name',
            name: 'gameName',
            type: 'string',
            default: '',
            description: 'The game, as Alexa says it',
          },
        ],
      },
    ],
  },
  {
    displayName: 'More Languages',
    name: 'translations',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add Language',
    default: {},
    description: 'The same texts in further languages. Alexa uses the customer\'s language.',
    displayOptions: { show: { event: ['sportsEvent'] } },
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
            description: 'Language and country of the texts, as the manifest of your skill lists them',
          },
          {
            displayName: 'League Name',
            name: 'eventLeagueName',
            type: 'string',
            default: '',
            description: 'The league or cup of the match',
          },
        ],
      },
    ],
  },
  {
    displayName: 'More Languages',
    name: 'translations',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add Language',
    default: {},
    description: 'The same texts in further languages. Alexa uses the customer\'s language.',
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
            description: 'Language and country of the texts, as the manifest of your skill lists them',
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
