import {
  type AudienceForm,
  buildContent as contentOf,
  type CustomEventForm,
  type DeclaredEventForm,
} from '../../../core/events/content';
import { findEvent } from '../../../core/events/index';
import { parcel } from '../support/declaration';

const values = {
  sender: 'Robin',
  status: 'LOST',
  contents: ['BOOKS'],
  count: 2,
  size: '',
  arrival: '2030-02-03T11:00:00+01:00',
  seller: 'Corner Bookshop',
  carrier: undefined,
};

interface Form {
  event: DeclaredEventForm | CustomEventForm;
  audience: AudienceForm;
}

function form(more: Partial<DeclaredEventForm> = {}, rest: Partial<Form> = {}): Form {
  return {
    event: { declaration: parcel, values, locale: 'en-US', translations: [], ...more },
    audience: { type: 'Unicast', user: 'amzn1.ask.account.EXAMPLE' },
    ...rest,
  };
}

const reading = () => ({ timeZone: 'Europe/Berlin', problems: [], hints: [] });
const buildContent = ({ event, audience }: Form) => contentOf(event, audience, reading());

const declared = {
  event: { declaration: findEvent('messageAlert') ?? parcel, values: {}, locale: 'en-US', translations: [] },
};
const alertForm = (alert: Record<string, unknown>) =>
  form({
    declaration: declared.event.declaration,
    values: { creatorName: 'Robin', count: 1, status: 'UNREAD', ...alert },
  });

describe('The content of a form', () => {
  test('is the wire payload, the texts and the audience', () => {
    expect(buildContent(form())).toEqual({
      event: {
        name: 'AMAZON.Parcel.Moved',
        payload: {
          parcel: {
            sender: { name: 'Robin' },
            contents: ['BOOKS'],
            count: 2,
            seller: { name: 'localizedattribute:seller' },
          },
          state: { status: 'LOST', delivery: { arrival: '2030-02-03T10:00:00.000Z' } },
        },
      },
      localizedAttributes: [{ locale: 'en-US', seller: 'Corner Bookshop' }],
      relevantAudience: { type: 'Unicast', payload: { user: 'amzn1.ask.account.EXAMPLE' } },
    });
  });

  const payloadOf = (more: Record<string, unknown>): any =>
    buildContent(form({ values: { ...values, ...more } })).event.payload;

  test.each([
    ['count', '7', 7],
    ['count', ' 7 ', 7],
    ['count', 7, 7],
    ['sender', 42, '42'],
    ['sender', ' Robin ', ' Robin '],
  ])('reads %s %p as %p', (name, value, wire) => {
    const { parcel: built } = payloadOf({ [name]: value });
    expect(name === 'count' ? built.count : built.sender.name).toBe(wire);
  });

  test.each([' lost ', 'Lost', 'LOST'])('reads the choice %j as LOST', (status) => {
    expect(payloadOf({ status }).state.status).toBe('LOST');
  });

  test.each([
    ['BOOKS, toys', ['BOOKS', 'TOYS']],
    [[' glass'], ['GLASS']],
  ])('reads several choices %j as %j', (contents, wire) => {
    expect(payloadOf({ contents }).parcel.contents).toEqual(wire);
  });

  test.each([
    new Date('2030-02-03T10:00:00Z'),
    { toMillis: () => Date.parse('2030-02-03T10:00:00Z') },
    '2030-02-03T10:00Z',
  ])('reads the instant %p in UTC', (arrival) => {
    expect(payloadOf({ arrival }).state.delivery.arrival).toBe('2030-02-03T10:00:00.000Z');
  });

  test.each(['', ' ', null, undefined])('leaves out what is %p, with the object around it', (empty) => {
    const payload = payloadOf({ arrival: empty, carrier: empty, size: empty });
    expect(Object.keys(payload.state)).toEqual(['status']);
    expect(Object.keys(payload.parcel)).toEqual(['sender', 'contents', 'count', 'seller']);
  });

  test('keeps what cannot be read, for the validator to name', () => {
    const payload = payloadOf({ status: 'gone', contents: ['stones'], arrival: 'tomorrow' });
    expect([payload.state.status, payload.parcel.contents, payload.state.delivery.arrival]).toEqual([
      'gone',
      ['stones'],
      'tomorrow',
    ]);
  });

  test('keeps a number that cannot be read as well', () => {
    expect(payloadOf({ count: 'many' }).parcel.count).toBe('many');
  });

  test('has one entry per locale with all texts', () => {
    const translations = [{ locale: ' de-DE ', texts: { seller: 'Buchladen', carrier: 'Post' } }];
    const content = buildContent(form({ values: { ...values, carrier: 'Mail' }, translations }));
    expect(content.localizedAttributes).toEqual([
      { locale: 'en-US', seller: 'Corner Bookshop', carrier: 'Mail' },
      { locale: 'de-DE', seller: 'Buchladen', carrier: 'Post' },
    ]);
  });

  test('has one entry with the locale where the event has no texts', () => {
    expect(buildContent(alertForm({})).localizedAttributes).toEqual([{ locale: 'en-US' }]);
  });

  test('takes a number for a localized text, as for plain text', () => {
    expect(buildContent(form({ values: { ...values, seller: 1001 } })).localizedAttributes).toEqual([
      { locale: 'en-US', seller: '1001' },
    ]);
  });

  test('for Multicast holds no user, even where the form still has one', () => {
    expect(buildContent(form({}, { audience: { type: 'Multicast', user: 'u' } })).relevantAudience).toEqual({
      type: 'Multicast',
      payload: {},
    });
  });

  test('for Unicast holds the user without blanks around', () => {
    expect(buildContent(form({}, { audience: { type: 'Unicast', user: ' u\n' } })).relevantAudience.payload).toEqual({
      user: 'u',
    });
  });

  test('of an event written as JSON is taken as it is', () => {
    const event = { name: 'AMAZON.New.Thing', payload: { a: [1] }, localizedAttributes: [{ locale: 'en-US' }] };
    expect(buildContent(form({}, { event }))).toMatchObject({
      event: { name: 'AMAZON.New.Thing', payload: { a: [1] } },
      localizedAttributes: [{ locale: 'en-US' }],
    });
  });
});
