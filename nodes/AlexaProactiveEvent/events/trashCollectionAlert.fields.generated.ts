// Printed from core/events (AMAZON.TrashCollectionAlert.Activated) by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const garbageTypesOptions: INodePropertyOptions[] = [
  { name: 'Bottles', value: 'BOTTLES' },
  { name: 'Bulky Waste', value: 'BULKY' },
  { name: 'Burnable Waste', value: 'BURNABLE' },
  { name: 'Cans', value: 'CANS' },
  { name: 'Clothing', value: 'CLOTHING' },
  { name: 'Compostable Waste', value: 'COMPOSTABLE' },
  { name: 'Crushable Waste', value: 'CRUSHABLE' },
  { name: 'Garden Waste', value: 'GARDEN_WASTE' },
  { name: 'Glass', value: 'GLASS' },
  { name: 'Hazardous Waste', value: 'HAZARDOUS' },
  { name: 'Home Appliances', value: 'HOME_APPLIANCES' },
  { name: 'Kitchen Waste', value: 'KITCHEN_WASTE' },
  { name: 'Landfill Waste', value: 'LANDFILL' },
  { name: 'PET Bottles', value: 'PET_BOTTLES' },
  { name: 'Recyclable Plastics', value: 'RECYCLABLE_PLASTICS' },
  { name: 'Waste Paper', value: 'WASTE_PAPER' },
];

const collectionDayOfWeekOptions: INodePropertyOptions[] = [
  { name: 'Monday', value: 'MONDAY' },
  { name: 'Tuesday', value: 'TUESDAY' },
  { name: 'Wednesday', value: 'WEDNESDAY' },
  { name: 'Thursday', value: 'THURSDAY' },
  { name: 'Friday', value: 'FRIDAY' },
  { name: 'Saturday', value: 'SATURDAY' },
  { name: 'Sunday', value: 'SUNDAY' },
];

export const trashCollectionAlertFields: INodeProperties[] = [
  {
    displayName: 'Garbage Types',
    name: 'garbageTypes',
    type: 'multiOptions',
    options: garbageTypesOptions,
    default: [],
    required: true,
    description: 'What is collected: one to five kinds',
    displayOptions: { show: { event: ['trashCollectionAlert'] } },
  },
  {
    displayName: 'Collection Day',
    name: 'collectionDayOfWeek',
    type: 'options',
    options: collectionDayOfWeekOptions,
    default: 'MONDAY',
    required: true,
    description: 'The day of the week on which it is collected',
    displayOptions: { show: { event: ['trashCollectionAlert'] } },
  },
];
