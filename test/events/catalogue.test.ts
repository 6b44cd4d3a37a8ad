import { eventCatalogue, findEvent } from '../../core/events';
import type { EventDeclaration, Field } from '../../core/events/fields';
import { validatePayload } from '../../core/events/validate';
import { eventPage } from '../../forms/event-page';
import { eventSchema } from '../../forms/json-schema';
import { n8nFieldsModule } from '../../forms/n8n-fields';

/** Written by hand from Amazon's catalogue (Proactive Events Schemas), so that a slip in a declaration shows. */
const catalogue: Record<string, Record<string, string>> = {
  'AMAZON.WeatherAlert.Activated': {
    'weatherAlert.alertType': 'TORNADO HURRICANE SNOW_STORM THUNDER_STORM',
    'weatherAlert.source?': 'localized source',
  },
  'AMAZON.SportsEvent.Updated': {
    'update?.scoreEarned': 'integer',
    'update?.teamName': 'text',
    'sportsEvent.eventLeague.name': 'localized eventLeagueName',
    'sportsEvent.homeTeamStatistic.team.name': 'text',
    'sportsEvent.homeTeamStatistic.score': 'integer',
    'sportsEvent.awayTeamStatistic.team.name': 'text',
    'sportsEvent.awayTeamStatistic.score': 'integer',
  },
  'AMAZON.MessageAlert.Activated': {
    'state.status': 'UNREAD FLAGGED',
    'state.freshness?': 'NEW OVERDUE',
    'messageGroup.creator.name': 'text',
    'messageGroup.count': 'integer',
    'messageGroup.urgency?': 'URGENT',
  },
  'AMAZON.OrderStatus.Updated': {
    'state.status':
      'PREORDER_RECEIVED ORDER_RECEIVED ORDER_PREPARING ORDER_SHIPPED ORDER_OUT_FOR_DELIVERY ORDER_DELIVERED',
    'state.deliveryDetails?.expectedArrival': 'instant',
    'state.deliveredOn?': 'instant',
    'order.seller.name': 'localized sellerName',
  },
  'AMAZON.Occasion.Updated': {
    'state.confirmationStatus': 'CONFIRMED CANCELED RESCHEDULED REQUESTED CREATED UPDATED',
    'occasion.occasionType': 'RESERVATION_REQUEST RESERVATION APPOINTMENT_REQUEST APPOINTMENT',
    'occasion.subject': 'localized subject',
    'occasion.provider.name': 'localized providerName',
    'occasion.bookingTime': 'instant',
    'occasion.broker?.name': 'localized brokerName',
  },
  'AMAZON.TrashCollectionAlert.Activated': {
    'alert.garbageTypes':
      'BOTTLES BULKY BURNABLE CANS CLOTHING COMPOSTABLE CRUSHABLE GARDEN_WASTE GLASS HAZARDOUS ' +
      'HOME_APPLIANCES KITCHEN_WASTE LANDFILL PET_BOTTLES RECYCLABLE_PLASTICS WASTE_PAPER',
    'alert.collectionDayOfWeek': 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY',
  },
  'AMAZON.MediaContent.Available': {
    'availability.startTime': 'instant',
    'availability.provider?.name': 'localized providerName',
    'availability.method': 'STREAM AIR RELEASE PREMIERE DROP',
    'content.name': 'localized contentName',
    'content.contentType': 'BOOK EPISODE ALBUM SINGLE MOVIE GAME',
  },
  'AMAZON.SocialGameInvite.Available': {
    'invite.inviter.name': 'text',
    'invite.relationshipToInvitee': 'FRIEND CONTACT',
    'invite.inviteType': 'CHALLENGE INVITE',
    'game.offer': 'MATCH REMATCH GAME',
    'game.name': 'localized gameName',
  },
};

function inShort(field: Field): string {
  if ('choices' in field)
    return field.choices
      .map(({ value }) => value)
      .sort()
      .join(' ');
  return field.kind === 'localized' ? `localized ${field.name}` : field.kind;
}

test('the catalogue has exactly the eight events', () => {
  expect(eventCatalogue.map(({ name }) => name).sort()).toEqual(Object.keys(catalogue).sort());
});

test.each(Object.entries(catalogue))('%s has exactly the fields and values of the catalogue', (name, fields) => {
  const declaration = findEvent(name) as EventDeclaration;
  const expected = Object.entries(fields).map(([path, kind]) => [
    path,
    kind.startsWith('localized') ? kind : kind.split(' ').sort().join(' '),
  ]);
  expect(Object.fromEntries(declaration.fields.map((field) => [field.path, inShort(field)]))).toEqual(
    Object.fromEntries(expected),
  );
});

test('a value taken out of a declaration disappears from form, page, schema and validator together', () => {
  const whole = findEvent('weatherAlert') as EventDeclaration;
  const smaller: EventDeclaration = {
    ...whole,
    fields: whole.fields.map((field) =>
      field.kind === 'choice' ? { ...field, choices: field.choices.filter(({ value }) => value !== 'TORNADO') } : field,
    ),
  };
  const payload = { weatherAlert: { alertType: 'TORNADO', source: 'localizedattribute:source' } };
  for (const [declaration, there] of [
    [whole, true],
    [smaller, false],
  ] as const) {
    expect(n8nFieldsModule(declaration).includes("'TORNADO'")).toBe(there);
    expect(eventPage(declaration).includes('`TORNADO`')).toBe(there);
    expect(JSON.stringify(eventSchema(declaration)).includes('"TORNADO"')).toBe(there);
    expect(validatePayload(declaration, payload).some(({ rule }) => rule === 'choice')).toBe(!there);
  }
});
