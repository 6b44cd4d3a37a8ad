import fc from 'fast-check';
import { findEvent } from '../../../core/events';
import type { EventDeclaration } from '../../../core/events/fields';
import { speechFor } from '../../../core/events/speech';
import { parcel, parcelPayload } from '../support/declaration';

const texts = { seller: 'Corner Bookshop', carrier: 'Mail' };
const say = (payload: unknown, of: Record<string, string> = texts) => speechFor(parcel, payload, of);

describe('What Alexa will say', () => {
  test('is the sentence with every field that is given', () => {
    expect(say(parcelPayload())).toBe(
      'Your big parcel of books and glass from Corner Bookshop is travelling, due February 3, 2030 at ' +
        '10:00 AM UTC, by Mail. Count 2.',
    );
  });

  test('leaves out the parts whose field is missing', () => {
    const payload = parcelPayload();
    delete payload.parcel.size;
    delete payload.state.delivery;
    delete payload.parcel.carrier;
    expect(say(payload)).toBe('Your parcel of books and glass from Corner Bookshop is travelling. Count 2.');
  });

  test('takes the first sentence that fits', () => {
    const payload = { ...parcelPayload(), state: { status: 'LOST' } };
    expect(say(payload)).toBe('Your big parcel from Corner Bookshop is lost.');
    delete payload.parcel.size;
    expect(say(payload)).toBe('Your parcel from Corner Bookshop is lost.');
  });

  test.each(['tomorrow', '2030-02-30T10:00:00Z', 7])('leaves out the instant %p, which is none', (arrival) => {
    const payload = { ...parcelPayload(), state: { status: 'LATE', delivery: { arrival } } };
    expect(say(payload)).toContain('is late, by Mail.');
  });

  test('tells a moment in UTC, and says so', () => {
    const payload = {
      ...parcelPayload(),
      state: { status: 'LATE', delivery: { arrival: '2030-01-01T00:30:00+05:30' } },
    };
    expect(say(payload)).toContain('due December 31, 2029 at 7:00 PM UTC');
  });

  test.each([
    [['TOYS'], 'toys'],
    [['TOYS', 'BOOKS'], 'toys and books'],
    [['TOYS', 'BOOKS', 'GLASS'], 'toys, books and glass'],
  ])('lists %j', (contents, words) => {
    const payload = parcelPayload();
    payload.parcel.contents = contents;
    expect(say(payload)).toContain(`parcel of ${words} from`);
  });

  test('shows where a needed text is missing', () => {
    expect(say(parcelPayload(), {})).toContain('from ... is travelling');
  });

  test('takes a literal text as it is, also with brackets and braces', () => {
    const payload = parcelPayload();
    payload.parcel.seller.name = 'A {status} [x] $& shop';
    expect(say(payload)).toContain('from A {status} [x] $& shop is');
  });

  test('is some text for any payload', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ parcel: fc.jsonValue(), state: fc.jsonValue() })), (payload) => {
        expect(typeof say(payload)).toBe('string');
      }),
    );
  });

  test('knows no text for a name that every object has', () => {
    const payload = parcelPayload();
    payload.parcel.seller.name = 'localizedattribute:toString';
    expect(say(payload)).toContain('from ... is travelling');
  });
});

test('a word goes with its number', () => {
  const alert = (count: unknown) => ({
    state: { status: 'UNREAD' },
    messageGroup: { creator: { name: 'The shop' }, count },
  });
  const messageAlert = findEvent('messageAlert') as EventDeclaration;
  expect([1, 2, 0, undefined].map((count) => speechFor(messageAlert, alert(count), {}))).toEqual([
    'You have 1 unread message from The shop.',
    'You have 2 unread messages from The shop.',
    'You have 0 unread messages from The shop.',
    'You have ... unread messages from The shop.',
  ]);
});
