// Printed from core/events (AMAZON.OrderStatus.Updated) by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const statusOptions: INodePropertyOptions[] = [
  { name: 'Preorder Received', value: 'PREORDER_RECEIVED' },
  { name: 'Order Received', value: 'ORDER_RECEIVED' },
  { name: 'Preparing', value: 'ORDER_PREPARING' },
  { name: 'Shipped', value: 'ORDER_SHIPPED' },
  { name: 'Out for Delivery', value: 'ORDER_OUT_FOR_DELIVERY' },
  { name: 'Delivered', value: 'ORDER_DELIVERED' },
];

export const orderStatusFields: INodeProperties[] = [
  {
    displayName: 'Order Status',
    name: 'status',
    type: 'options',
    options: statusOptions,
    default: 'PREORDER_RECEIVED',
    required: true,
    description: 'The current status of the order',
    displayOptions: { show: { event: ['orderStatus'] } },
  },
  {
    displayName: 'Seller Name',
    name: 'sellerName',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. Corner Bookshop',
    description: 'The shop, as Alexa says it',
    displayOptions: { show: { event: ['orderStatus'] } },
  },
  {
    displayName: 'Expected Arrival',
    name: 'expectedArrival',
    type: 'string',
    default: '',
    placeholder: 'e.g. 2030-05-14T15:00:00Z',
    description: 'When the order should arrive: date and time with a time zone',
    displayOptions: { show: { event: ['orderStatus'], status: ['ORDER_SHIPPED', 'ORDER_OUT_FOR_DELIVERY'] } },
  },
  {
    displayName: 'Delivered On',
    name: 'deliveredOn',
    type: 'string',
    default: '',
    placeholder: 'e.g. 2030-05-14T15:00:00Z',
    description: 'When the order was delivered: date and time with a time zone',
    displayOptions: { show: { event: ['orderStatus'], status: ['ORDER_DELIVERED'] } },
  },
];
