import { findEvent } from '../../../core/events/index';
import { speechFor } from '../../../core/events/speech';
import { validatePayload } from '../../../core/events/validate';
import { parcel } from '../support/declaration';

/**
 * Chapter 3 of the reference: a sample of each event, the values that it takes, and what Alexa says. Written out by
 * hand.
 */
const samples = [
  {
    name: 'AMAZON.WeatherAlert.Activated',
    payload: { weatherAlert: { alertType: 'SNOW_STORM', source: 'localizedattribute:source' } },
    texts: { source: 'Example Weather' },
    speech: 'There is a snow storm alert for your area. Provided by Example Weather.',
    optional: ['weatherAlert.source'],
    values: { 'weatherAlert.alertType': 'TORNADO HURRICANE SNOW_STORM THUNDER_STORM' },
  },
  {
    name: 'AMAZON.SportsEvent.Updated',
    payload: {
      update: { scoreEarned: 1, teamName: 'Harbour Rovers' },
      sportsEvent: {
        eventLeague: { name: 'localizedattribute:eventLeagueName' },
        homeTeamStatistic: { team: { name: 'Harbour Rovers' }, score: 2 },
        awayTeamStatistic: { team: { name: 'Hill Town' }, score: 0 },
      },
    },
    texts: { eventLeagueName: 'Harbour League' },
    speech: 'Harbour League match update, Harbour Rovers scored! Harbour Rovers 2, Hill Town 0.',
    optional: ['update'],
    values: {},
  },
  {
    name: 'AMAZON.MessageAlert.Activated',
    payload: {
      state: { status: 'UNREAD', freshness: 'NEW' },
      messageGroup: { creator: { name: 'The boiler room' }, count: 3 },
    },
    texts: {},
    speech: 'You have 3 new unread messages from The boiler room.',
    optional: ['state.freshness'],
    values: { 'state.status': 'UNREAD FLAGGED', 'state.freshness': 'NEW OVERDUE' },
  },
  {
    name: 'AMAZON.OrderStatus.Updated',
    payload: {
      state: { status: 'ORDER_SHIPPED', deliveryDetails: { expectedArrival: '2030-05-14T15:00:00Z' } },
      order: { seller: { name: 'localizedattribute:sellerName' } },
    },
    texts: { sellerName: 'Corner Bookshop' },
    speech: 'Your order from Corner Bookshop has been shipped and will arrive by May 14, 2030 at 3:00 PM UTC.',
    optional: ['state.deliveryDetails'],
    values: {
      'state.status':
        'PREORDER_RECEIVED ORDER_RECEIVED ORDER_PREPARING ORDER_SHIPPED ORDER_OUT_FOR_DELIVERY ORDER_DELIVERED',
    },
  },
  {
    name: 'AMAZON.Occasion.Updated',
    payload: {
      state: { confirmationStatus: 'CONFIRMED' },
      occasion: {
        occasionType: 'APPOINTMENT',
        subject: 'localizedattribute:subject',
        provider: { name: 'localizedattribute:providerName' },
        bookingTime: '2030-03-04T09:30:00Z',
        broker: { name: 'localizedattribute:brokerName' },
      },
    },
    texts: { subject: 'a haircut', providerName: 'Salon Mirror', brokerName: 'Example Bookings' },
    speech: 'Your appointment at Salon Mirror for a haircut on March 4, 2030 at 9:30 AM UTC has been confirmed.',
    optional: ['occasion.broker'],
    values: {
      'state.confirmationStatus': 'CONFIRMED CANCELED RESCHEDULED REQUESTED CREATED UPDATED',
      'occasion.occasionType': 'RESERVATION_REQUEST RESERVATION APPOINTMENT_REQUEST APPOINTMENT',
    },
  },
  {
    name: 'AMAZON.TrashCollectionAlert.Activated',
    payload: { alert: { garbageTypes: ['GLASS', 'WASTE_PAPER'], collectionDayOfWeek: 'FRIDAY' } },
    texts: {},
    speech: 'The coming Friday is glass and waste paper garbage collection day.',
    optional: [],
    values: {
      'alert.collectionDayOfWeek': 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY',
      'alert.garbageTypes':
        'BOTTLES BULKY BURNABLE CANS CLOTHING COMPOSTABLE CRUSHABLE GARDEN_WASTE GLASS HAZARDOUS HOME_APPLIANCES ' +
        'KITCHEN_WASTE ' +
        'LANDFILL PET_BOTTLES RECYCLABLE_PLASTICS WASTE_PAPER',
    },
  },
  {
    name: 'AMAZON.MediaContent.Available',
    payload: {
      availability: {
        startTime: '2030-06-01T20:00:00Z',
        provider: { name: 'localizedattribute:providerName' },
        method: 'PREMIERE',
      },
      content: { name: 'localizedattribute:contentName', contentType: 'EPISODE' },
    },
    texts: { providerName: 'Example TV', contentName: 'The Lighthouse' },
    speech: 'The Lighthouse will premiere on June 1, 2030 at 8:00 PM UTC on Example TV.',
    optional: ['availability.provider'],
    values: {
      'availability.method': 'STREAM AIR RELEASE PREMIERE DROP',
      'content.contentType': 'BOOK EPISODE ALBUM SINGLE MOVIE GAME',
    },
  },
  {
    name: 'AMAZON.SocialGameInvite.Available',
    payload: {
      invite: { inviter: { name: 'Robin' }, relationshipToInvitee: 'FRIEND', inviteType: 'CHALLENGE' },
      game: { offer: 'REMATCH', name: 'localizedattribute:gameName' },
    },
    texts: { gameName: 'Starfish Chess' },
    speech: 'Your friend Robin has challenged you to a rematch of Starfish Chess.',
    optional: [],
    values: {
      'invite.relationshipToInvitee': 'FRIEND CONTACT',
      'invite.inviteType': 'CHALLENGE INVITE',
      'game.offer': 'MATCH REMATCH GAME',
    },
  },
] as const;

type Json = Record<string, any>;

/** The sample with one place changed; undefined removes it. */
function changed(payload: object, path: string, value: unknown): object {
  const copy: Json = structuredClone(payload);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const target = keys.reduce<Json>((at, key) => at[key], copy);
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
}

/** All places of a payload, objects and values. */
function placesOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    ...(at === '' ? [] : [at]),
    ...Object.entries(value).flatMap(([key, child]) => placesOf(child, at === '' ? key : `${at}.${key}`)),
  ];
}

describe.each(samples.map((sample) => [sample.name, sample] as const))(
  '%s',
  (name, { payload, texts, speech, optional, values }) => {
    const declaration = findEvent(name) ?? parcel;
    const refusals = (changedPayload: object) =>
      validatePayload(declaration, changedPayload).filter(({ severity }) => severity === 'refuse');

    test('is valid and spoken as in the documents', () => {
      expect(validatePayload(declaration, payload)).toEqual([]);
      expect(speechFor(declaration, payload, texts)).toBe(speech);
    });

    test('needs all its parts but the optional ones', () => {
      const needed = placesOf(payload).filter(
        (place) => !/\.\d+$/.test(place) && refusals(changed(payload, place, undefined)).length > 0,
      );
      const free = placesOf(payload).filter((place) => !/\.\d+$/.test(place) && !needed.includes(place));
      expect(free).toEqual(optional);
    });

    test('takes exactly the values of the documents', () => {
      for (const [path, list] of Object.entries(values)) {
        const wanted = String(list).split(' ');
        const withValue = (value: string) => changed(payload, path, path === 'alert.garbageTypes' ? [value] : value);
        for (const value of wanted) expect(refusals(withValue(value))).toEqual([]);
        expect(refusals(withValue('SOMETHING_ELSE'))).toEqual([]);
        const [refusal] = refusals(withValue(' '));
        expect(refusal?.allowed.split(', ').sort()).toEqual([...wanted].sort());
      }
    });
  },
);

describe('An order', () => {
  const declaration = findEvent('orderStatus') ?? parcel;
  const order = { seller: { name: 'localizedattribute:sellerName' } };
  test.each([
    ['PREORDER_RECEIVED', {}, 'Your preorder from Shop has been received.'],
    ['ORDER_RECEIVED', {}, 'Your order from Shop has been received.'],
    ['ORDER_PREPARING', {}, 'Your order from Shop is being prepared.'],
    ['ORDER_SHIPPED', {}, 'Your order from Shop has been shipped.'],
    ['ORDER_OUT_FOR_DELIVERY', {}, 'Your order from Shop is out for delivery.'],
    [
      'ORDER_DELIVERED',
      { deliveredOn: '2030-05-14T15:00:00Z' },
      'Your order from Shop was delivered on May 14, 2030 at 3:00 PM UTC.',
    ],
    ['ORDER_DELIVERED', {}, 'Your order from Shop has been delivered.'],
  ])('with status %s and %j is spoken as "%s"', (status, more, speech) => {
    expect(speechFor(declaration, { state: { status, ...more }, order }, { sellerName: 'Shop' })).toBe(speech);
  });
});

test('An urgent message is accepted with a hint, and the 257th character of its creator as well', () => {
  const declaration = findEvent('messageAlert') ?? parcel;
  const group = { creator: { name: 'x'.repeat(257) }, count: 1, urgency: 'URGENT' };
  const findings = validatePayload(declaration, { state: { status: 'UNREAD' }, messageGroup: group });
  expect(findings.map(({ severity, path, rule }) => [severity, path, rule])).toEqual([
    ['hint', 'event.payload.messageGroup.creator.name', 'length'],
    ['hint', 'event.payload.messageGroup.urgency', 'disputed'],
  ]);
});
