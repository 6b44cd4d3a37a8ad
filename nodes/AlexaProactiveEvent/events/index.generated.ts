// Printed from core/events by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { mediaContentFields } from './mediaContent.fields.generated';
import { messageAlertFields } from './messageAlert.fields.generated';
import { occasionFields } from './occasion.fields.generated';
import { orderStatusFields } from './orderStatus.fields.generated';
import { socialGameInviteFields } from './socialGameInvite.fields.generated';
import { sportsEventFields } from './sportsEvent.fields.generated';
import { trashCollectionAlertFields } from './trashCollectionAlert.fields.generated';
import { weatherAlertFields } from './weatherAlert.fields.generated';

export const eventOptions: INodePropertyOptions[] = [
  {
    name: 'Media Content',
    value: 'mediaContent',
    description: 'Announce a book, episode, album, movie or game that comes out',
  },
  {
    name: 'Message Alert',
    value: 'messageAlert',
    description: 'Tell the customer that messages are waiting; the usual choice for notices of your own',
  },
  {
    name: 'Occasion',
    value: 'occasion',
    description: 'Confirm, change or cancel a reservation or an appointment',
  },
  {
    name: 'Order Status',
    value: 'orderStatus',
    description: 'Tell the customer how their order is coming along',
  },
  {
    name: 'Social Game Invite',
    value: 'socialGameInvite',
    description: 'Invite or challenge the customer to a game, on behalf of somebody they know',
  },
  {
    name: 'Sports Event',
    value: 'sportsEvent',
    description: 'Tell the score of a match, and who has just scored',
  },
  {
    name: 'Trash Collection Alert',
    value: 'trashCollectionAlert',
    description: 'Remind of the day on which garbage is collected',
  },
  {
    name: 'Weather Alert',
    value: 'weatherAlert',
    description: 'Warn of a tornado, hurricane, snow storm or thunderstorm in the area of the customer',
  },
  { name: 'Custom (JSON)', value: 'custom', description: 'Any event, written by hand' },
];

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
