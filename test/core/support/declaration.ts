import { declareEvent } from '../../../core/events/fields';

/** An event with a field of every kind, so that the rules are tested apart from Amazon's events. */
export const parcel = declareEvent({
  name: 'AMAZON.Parcel.Moved',
  key: 'parcel',
  label: 'Parcel',
  help: 'A parcel has moved',
  source: 'made up',
  speech: [
    { when: { status: 'LOST' }, given: ['size'], text: 'Your {size} parcel from {seller} is lost.' },
    { when: { status: 'LOST' }, text: 'Your parcel from {seller} is lost.' },
    {
      text:
        'Your [{size} ]parcel of {contents} from {seller} is {status}[, due {arrival}][, by {carrier}]. ' +
        'Count {count}.',
    },
  ],
  fields: [
    {
      kind: 'text',
      path: 'parcel.sender.name',
      name: 'sender',
      label: 'Sender',
      help: 'h',
      source: 's',
      longText: { aboveCharacters: 10, hint: 'at most 10 characters, as one report has it' },
    },
    {
      kind: 'choice',
      path: 'state.status',
      name: 'status',
      label: 'Status',
      help: 'h',
      source: 's',
      choices: [
        { value: 'ON_ITS_WAY', label: 'On Its Way', spoken: 'travelling' },
        { value: 'LOST', label: 'Lost' },
        { value: 'LATE', label: 'Late', hint: 'Late is disputed.' },
      ],
    },
    {
      kind: 'choices',
      path: 'parcel.contents',
      name: 'contents',
      label: 'Contents',
      help: 'h',
      source: 's',
      minItems: 1,
      maxItems: 3,
      choices: [
        { value: 'BOOKS', label: 'Books' },
        { value: 'GLASS', label: 'Glass' },
        { value: 'TOYS', label: 'Toys' },
        { value: 'SEEDS', label: 'Seeds' },
      ],
    },
    { kind: 'integer', path: 'parcel.count', name: 'count', label: 'Count', help: 'h', source: 's', minimum: 0 },
    {
      kind: 'choice',
      path: 'parcel.size?',
      name: 'size',
      label: 'Size',
      help: 'h',
      source: 's',
      choices: [{ value: 'BIG', label: 'Big' }],
    },
    {
      kind: 'instant',
      path: 'state.delivery?.arrival',
      name: 'arrival',
      label: 'Arrival',
      help: 'h',
      source: 's',
      onlyWith: { field: 'status', values: ['ON_ITS_WAY', 'LATE'] },
    },
    { kind: 'localized', path: 'parcel.seller.name', name: 'seller', label: 'Seller', help: 'h', source: 's' },
    {
      kind: 'localized',
      path: 'parcel.carrier?.name',
      name: 'carrier',
      label: 'Carrier',
      help: 'h',
      source: 's',
      hintWhenMissing: 'Some call the carrier required.',
    },
  ],
});

export type ParcelPayload = {
  parcel: {
    sender: { name: string };
    contents: string[];
    count: number;
    size?: string;
    seller: { name: string };
    carrier?: { name: string };
  };
  state: { status: string; delivery?: { arrival: string } };
};

export function parcelPayload(): ParcelPayload {
  return {
    parcel: {
      sender: { name: 'Robin' },
      contents: ['BOOKS', 'GLASS'],
      count: 2,
      size: 'BIG',
      seller: { name: 'localizedattribute:seller' },
      carrier: { name: 'localizedattribute:carrier' },
    },
    state: { status: 'ON_ITS_WAY', delivery: { arrival: '2030-02-03T10:00:00Z' } },
  };
}
