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
    description: 'Whether it is an appointment, a reservation, or a request for one of them',
    displayOptions: { show: { event: ['occasion'] } },
  },
  {
    displayName: 'Confirmation Status',
    name: 'confirmationStatus',
    type: 'options',
    options: confirmationStatusOptions,
    default: 'CONFIRMED',
    required: true,
    description: 'The new status of the appointment or reservation',
    displayOptions: { show: { event: ['occasion'] } },
  },
  {
    displayName: 'Subject',
    name: 'subject',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. Haircut',
    description: 'What the appointment or reservation is for',
    displayOptions: { show: { event: ['occasion'] } },
  },
  {
    displayName: 'Provider Name',
    name: 'providerName',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. Salon Mirror',
    description: 'Who provides the service',
    displayOptions: { show: { event: ['occasion'] } },
  },
  {
    displayName: 'Booking Time',
    name: 'bookingTime',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. 2030-03-04T09:30:00Z',
    description: 'When it takes place: date and time with a time zone',
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
