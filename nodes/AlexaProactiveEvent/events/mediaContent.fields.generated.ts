// Printed from core/events (AMAZON.MediaContent.Available) by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const contentTypeOptions: INodePropertyOptions[] = [
  { name: 'Album', value: 'ALBUM' },
  { name: 'Book', value: 'BOOK' },
  { name: 'Episode', value: 'EPISODE' },
  { name: 'Game', value: 'GAME' },
  { name: 'Movie', value: 'MOVIE' },
  { name: 'Single', value: 'SINGLE' },
];

const methodOptions: INodePropertyOptions[] = [
  { name: 'Air (Broadcast)', value: 'AIR' },
  { name: 'Drop', value: 'DROP' },
  { name: 'Premiere', value: 'PREMIERE' },
  { name: 'Release', value: 'RELEASE' },
  { name: 'Stream', value: 'STREAM' },
];

export const mediaContentFields: INodeProperties[] = [
  {
    displayName: 'Content Name',
    name: 'contentName',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. The Lighthouse, episode 3',
    description: 'The title of the content',
    displayOptions: { show: { event: ['mediaContent'] } },
  },
  {
    displayName: 'Content Type',
    name: 'contentType',
    type: 'options',
    options: contentTypeOptions,
    default: 'ALBUM',
    required: true,
    description: 'What kind of content it is',
    displayOptions: { show: { event: ['mediaContent'] } },
  },
  {
    displayName: 'Method',
    name: 'method',
    type: 'options',
    options: methodOptions,
    default: 'AIR',
    required: true,
    description: 'How the content is released',
    displayOptions: { show: { event: ['mediaContent'] } },
  },
  {
    displayName: 'Start Time',
    name: 'startTime',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. 2030-06-01T20:00:00Z',
    description: 'When the content is released: date and time with a time zone',
    displayOptions: { show: { event: ['mediaContent'] } },
  },
  {
    displayName: 'Provider Name',
    name: 'providerName',
    type: 'string',
    default: '',
    placeholder: 'e.g. Example TV',
    description: 'Where the content is available',
    displayOptions: { show: { event: ['mediaContent'] } },
  },
];
