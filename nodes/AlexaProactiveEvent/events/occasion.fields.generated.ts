// Printed from core/events (AMAZON.Occasion.Updated) by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const occasionTypeOptions: INodePropertyOptions[] = [
  { name: 'Appointment', value: 'APPOINTMENT' },
  { name: 'Appointment Request', value: 'APPOINTMENT_REQUEST' },
  { name: 'Reservation', value: 'RESERVATION' },
  { name: 'Reservation Request', value: 'RESERVATION_REQUEST' },
];

const confirmationStatusOptions: INodePropertyOptions[] = [
  { name: 'Confirmed', value: 'CONFIRMED' },
  { name: 'Canceled', value: 'CANCELED' },
  { name: 'Rescheduled', value: 'RESCHEDULED' },
  { name: 'Requested', value: 'REQUESTED' },
  { name: 'Created', value: 'CREATED' },
  { name: 'Updated', value: 'UPDATED' },
];

export const occasionFields: INodeProperties[] = [
  {
    displayName: 'Occasion Type',
    name: 'occasionType',
    type: 'options',
    options: occasionTypeOptions,
    default: 'APPOINTMENT',
    required: true,
    description: 'Whether it is an appointment or a reservation, or the request for one',
    displayOptions: { show: { event: ['occasion'] } },
  },
  {
    displayName: 'Confirmation Status',
    name: 'confirmationStatus',
    type: 'options',
    options: confirmationStatusOptions,
    default: 'CONFIRMED',
    required: true,
    description: 'What has happened to it',
    displayOptions: { show: { event: ['occasion'] } },
  },
  {
    displayName: 'Subject',
    name: 'subject',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. Haircut',
    description: 'What it is for',
    displayOptions: { show: { event: ['occasion'] } },
  },
  {
    displayName: 'Provider Name',
    name: 'providerName',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. Salon Mirror',
    description: 'Who provides it',
    displayOptions: { show: { event: ['occasion'] } },
  },
  {
    displayName: 'Booking Time',
    name: 'bookingTime',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. 2030-03-04T09:30:00Z',
    description: 'When it takes place: date and time with a zone',
    displayOptions: { show: { event: ['occasion'] } },
  },
  {
    displayName: 'Broker Name',
    name: 'brokerName',
    type: 'string',
    default: '',
    placeholder: 'e.g. Example Bookings',
    description: 'Who arranged it, if not the provider',
    displayOptions: { show: { event: ['occasion'] } },
  },
];
