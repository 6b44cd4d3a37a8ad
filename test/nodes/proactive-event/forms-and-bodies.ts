import { anna, ben } from '../support/workflows';

/**
 * Forms as they are stored (only what differs from the defaults), and what must go over the wire for them. Written by
 * hand from the schemas in Amazon's documents (reference, chapter 3), not from the declarations in core.
 */
export interface FormAndBody {
  title: string;
  parameters: object;
  event: { name: string; payload: object };
  localizedAttributes: object[];
  /** By locale. */
  speech: Record<string, string>;
  hints?: string[];
}

const translations = (...entries: object[]) => ({ translations: { entries } });

export const formsAndBodies: FormAndBody[] = [
  {
    title: 'Weather Alert with nothing but a type',
    parameters: { event: 'weatherAlert', userId: anna },
    event: { name: 'AMAZON.WeatherAlert.Activated', payload: { weatherAlert: { alertType: 'HURRICANE' } } },
    localizedAttributes: [{ locale: 'en-US' }],
    speech: { 'en-US': 'There is a hurricane alert for your area.' },
    hints: [
      "Source: Some of Amazon's documents require the source. Without it, Alexa leaves out who issued the alert.",
    ],
  },
  {
    title: 'Weather Alert with its source in three languages',
    parameters: {
      event: 'weatherAlert',
      alertType: 'SNOW_STORM',
      source: 'Example Weather Service',
      userId: anna,
      ...translations(
        { locale: 'de-DE', source: 'Beispiel-Wetterdienst' },
        { locale: 'ja-JP', source: '気象サービス' },
      ),
    },
    event: {
      name: 'AMAZON.WeatherAlert.Activated',
      payload: { weatherAlert: { alertType: 'SNOW_STORM', source: 'localizedattribute:source' } },
    },
    localizedAttributes: [
      { locale: 'en-US', source: 'Example Weather Service' },
      { locale: 'de-DE', source: 'Beispiel-Wetterdienst' },
      { locale: 'ja-JP', source: '気象サービス' },
    ],
    speech: {
      'en-US': 'There is a snow storm alert for your area. Provided by Example Weather Service.',
      'de-DE': 'There is a snow storm alert for your area. Provided by Beispiel-Wetterdienst.',
      'ja-JP': 'There is a snow storm alert for your area. Provided by 気象サービス.',
    },
  },
  {
    title: 'Sports Event with the score alone',
    parameters: {
      event: 'sportsEvent',
      eventLeagueName: 'Harbour League',
      homeTeamName: 'Harbour Rovers',
      awayTeamName: 'Hill Town',
      userId: anna,
    },
    event: {
      name: 'AMAZON.SportsEvent.Updated',
      payload: {
        sportsEvent: {
          eventLeague: { name: 'localizedattribute:eventLeagueName' },
          homeTeamStatistic: { team: { name: 'Harbour Rovers' }, score: 0 },
          awayTeamStatistic: { team: { name: 'Hill Town' }, score: 0 },
        },
      },
    },
    localizedAttributes: [{ locale: 'en-US', eventLeagueName: 'Harbour League' }],
    speech: { 'en-US': 'Harbour Rovers 0, Hill Town 0.' },
  },
  {
    title: 'Sports Event with who has scored',
    parameters: {
      event: 'sportsEvent',
      eventLeagueName: 'Harbour League',
      homeTeamName: 'Harbour Rovers',
      homeTeamScore: 2,
      awayTeamName: 'Hill Town',
      awayTeamScore: 1,
      teamName: 'Harbour Rovers',
      scoreEarned: '1',
      userId: anna,
      ...translations({ locale: 'de-DE', eventLeagueName: 'Hafenliga' }),
    },
    event: {
      name: 'AMAZON.SportsEvent.Updated',
      payload: {
        update: { scoreEarned: 1, teamName: 'Harbour Rovers' },
        sportsEvent: {
          eventLeague: { name: 'localizedattribute:eventLeagueName' },
          homeTeamStatistic: { team: { name: 'Harbour Rovers' }, score: 2 },
          awayTeamStatistic: { team: { name: 'Hill Town' }, score: 1 },
        },
      },
    },
    localizedAttributes: [
      { locale: 'en-US', eventLeagueName: 'Harbour League' },
      { locale: 'de-DE', eventLeagueName: 'Hafenliga' },
    ],
    speech: {
      'en-US': 'Harbour League match update, Harbour Rovers scored! Harbour Rovers 2, Hill Town 1.',
      'de-DE': 'Hafenliga match update, Harbour Rovers scored! Harbour Rovers 2, Hill Town 1.',
    },
  },
  {
    title: 'Message Alert with nothing but a sender',
    parameters: { creatorName: 'The boiler room', userId: anna },
    event: {
      name: 'AMAZON.MessageAlert.Activated',
      payload: { state: { status: 'UNREAD' }, messageGroup: { creator: { name: 'The boiler room' }, count: 1 } },
    },
    localizedAttributes: [{ locale: 'en-US' }],
    speech: { 'en-US': 'You have 1 unread message from The boiler room.' },
  },
  {
    title: 'Message Alert with every field',
    parameters: {
      event: 'messageAlert',
      creatorName: 'The boiler room',
      count: 3,
      status: 'FLAGGED',
      freshness: 'OVERDUE',
      urgency: 'URGENT',
      locale: 'en-GB',
      userId: anna,
    },
    event: {
      name: 'AMAZON.MessageAlert.Activated',
      payload: {
        state: { status: 'FLAGGED', freshness: 'OVERDUE' },
        messageGroup: { creator: { name: 'The boiler room' }, count: 3, urgency: 'URGENT' },
      },
    },
    localizedAttributes: [{ locale: 'en-GB' }],
    speech: { 'en-GB': 'You have 3 overdue flagged urgent messages from The boiler room.' },
    hints: ['Urgency: found "URGENT"; Newer documents no longer list Urgency, but Amazon still accepts it.'],
  },
  {
    title: 'Order Status with nothing but a seller',
    parameters: { event: 'orderStatus', sellerName: 'Corner Bookshop', userId: anna },
    event: {
      name: 'AMAZON.OrderStatus.Updated',
      payload: { state: { status: 'PREORDER_RECEIVED' }, order: { seller: { name: 'localizedattribute:sellerName' } } },
    },
    localizedAttributes: [{ locale: 'en-US', sellerName: 'Corner Bookshop' }],
    speech: { 'en-US': 'Your preorder from Corner Bookshop has been received.' },
  },
  {
    title: 'Order Status of a parcel on its way, in two languages',
    hints: ['Locale: found "de-DE"; en-US: a page of Amazon\'s lists this event for no other locale'],
    parameters: {
      event: 'orderStatus',
      status: 'ORDER_SHIPPED',
      sellerName: 'Corner Bookshop',
      expectedArrival: '2030-05-14T15:00:00Z',
      userId: anna,
      ...translations({ locale: 'de-DE', sellerName: 'Buchladen an der Ecke' }),
    },
    event: {
      name: 'AMAZON.OrderStatus.Updated',
      payload: {
        state: { status: 'ORDER_SHIPPED', deliveryDetails: { expectedArrival: '2030-05-14T15:00:00.000Z' } },
        order: { seller: { name: 'localizedattribute:sellerName' } },
      },
    },
    localizedAttributes: [
      { locale: 'en-US', sellerName: 'Corner Bookshop' },
      { locale: 'de-DE', sellerName: 'Buchladen an der Ecke' },
    ],
    speech: {
      'en-US': 'Your order from Corner Bookshop has been shipped and will arrive by May 14, 2030 at 3:00 PM UTC.',
      'de-DE': 'Your order from Buchladen an der Ecke has been shipped and will arrive by May 14, 2030 at 3:00 PM UTC.',
    },
  },
  {
    title: 'Order Status of a delivered parcel',
    parameters: {
      event: 'orderStatus',
      status: 'ORDER_DELIVERED',
      sellerName: 'Corner Bookshop',
      deliveredOn: '2030-05-14T17:00:00+02:00',
      userId: anna,
    },
    event: {
      name: 'AMAZON.OrderStatus.Updated',
      payload: {
        state: { status: 'ORDER_DELIVERED', deliveredOn: '2030-05-14T15:00:00.000Z' },
        order: { seller: { name: 'localizedattribute:sellerName' } },
      },
    },
    localizedAttributes: [{ locale: 'en-US', sellerName: 'Corner Bookshop' }],
    speech: { 'en-US': 'Your order from Corner Bookshop was delivered on May 14, 2030 at 3:00 PM UTC.' },
  },
  {
    title: 'Occasion without a broker',
    parameters: {
      event: 'occasion',
      subject: 'Haircut',
      providerName: 'Salon Mirror',
      bookingTime: '2030-03-04T09:30:00Z',
      userId: anna,
    },
    event: {
      name: 'AMAZON.Occasion.Updated',
      payload: {
        state: { confirmationStatus: 'CONFIRMED' },
        occasion: {
          occasionType: 'APPOINTMENT',
          subject: 'localizedattribute:subject',
          provider: { name: 'localizedattribute:providerName' },
          bookingTime: '2030-03-04T09:30:00.000Z',
        },
      },
    },
    localizedAttributes: [{ locale: 'en-US', subject: 'Haircut', providerName: 'Salon Mirror' }],
    speech: {
      'en-US': 'Your appointment at Salon Mirror for Haircut on March 4, 2030 at 9:30 AM UTC has been confirmed.',
    },
    hints: ["Broker Name: Optional in Amazon's SDKs, but present in every sample."],
  },
  {
    title: 'Occasion with a broker, in two languages',
    parameters: {
      event: 'occasion',
      occasionType: 'RESERVATION_REQUEST',
      confirmationStatus: 'RESCHEDULED',
      subject: 'Table for two',
      providerName: 'The Anchor',
      bookingTime: '2030-03-04T19:30:00Z',
      brokerName: 'Example Bookings',
      userId: anna,
      ...translations({
        locale: 'de-DE',
        subject: 'Tisch für zwei',
        providerName: 'Zum Anker',
        brokerName: 'Beispielbuchung',
      }),
    },
    event: {
      name: 'AMAZON.Occasion.Updated',
      payload: {
        state: { confirmationStatus: 'RESCHEDULED' },
        occasion: {
          occasionType: 'RESERVATION_REQUEST',
          subject: 'localizedattribute:subject',
          provider: { name: 'localizedattribute:providerName' },
          bookingTime: '2030-03-04T19:30:00.000Z',
          broker: { name: 'localizedattribute:brokerName' },
        },
      },
    },
    localizedAttributes: [
      { locale: 'en-US', subject: 'Table for two', providerName: 'The Anchor', brokerName: 'Example Bookings' },
      { locale: 'de-DE', subject: 'Tisch für zwei', providerName: 'Zum Anker', brokerName: 'Beispielbuchung' },
    ],
    speech: {
      'en-US':
        'Your reservation request at The Anchor for Table for two on March 4, 2030 at 7:30 PM UTC has ' +
        'been rescheduled.',
      'de-DE':
        'Your reservation request at Zum Anker for Tisch für zwei on March 4, 2030 at 7:30 PM UTC has ' +
        'been rescheduled.',
    },
  },
  {
    title: 'Trash Collection Alert with one kind',
    parameters: { event: 'trashCollectionAlert', garbageTypes: ['GLASS'], userId: anna },
    event: {
      name: 'AMAZON.TrashCollectionAlert.Activated',
      payload: { alert: { garbageTypes: ['GLASS'], collectionDayOfWeek: 'MONDAY' } },
    },
    localizedAttributes: [{ locale: 'en-US' }],
    speech: { 'en-US': 'The coming Monday is glass garbage collection day.' },
  },
  {
    title: 'Trash Collection Alert with five kinds, to another customer',
    parameters: {
      event: 'trashCollectionAlert',
      garbageTypes: ['GLASS', 'WASTE_PAPER', 'PET_BOTTLES', 'BULKY', 'CANS'],
      collectionDayOfWeek: 'FRIDAY',
      locale: 'de-DE',
      userId: ben,
    },
    event: {
      name: 'AMAZON.TrashCollectionAlert.Activated',
      payload: {
        alert: {
          garbageTypes: ['GLASS', 'WASTE_PAPER', 'PET_BOTTLES', 'BULKY', 'CANS'],
          collectionDayOfWeek: 'FRIDAY',
        },
      },
    },
    localizedAttributes: [{ locale: 'de-DE' }],
    speech: { 'de-DE': 'The coming Friday is glass, waste paper, PET bottles, bulky and cans garbage collection day.' },
  },
  {
    title: 'Media Content without a provider',
    parameters: {
      event: 'mediaContent',
      contentName: 'The Lighthouse',
      startTime: '2030-06-01T20:00:00Z',
      userId: anna,
    },
    event: {
      name: 'AMAZON.MediaContent.Available',
      payload: {
        availability: { startTime: '2030-06-01T20:00:00.000Z', method: 'AIR' },
        content: { name: 'localizedattribute:contentName', contentType: 'ALBUM' },
      },
    },
    localizedAttributes: [{ locale: 'en-US', contentName: 'The Lighthouse' }],
    speech: { 'en-US': 'The Lighthouse will air on June 1, 2030 at 8:00 PM UTC.' },
  },
  {
    title: 'Media Content with its provider, in two languages',
    parameters: {
      event: 'mediaContent',
      contentName: 'The Lighthouse, episode 3',
      contentType: 'EPISODE',
      method: 'PREMIERE',
      startTime: '2030-06-01T20:00:00Z',
      providerName: 'Example TV',
      userId: anna,
      ...translations({ locale: 'fr-FR', contentName: 'Le Phare, épisode 3', providerName: 'Télé Exemple' }),
    },
    event: {
      name: 'AMAZON.MediaContent.Available',
      payload: {
        availability: {
          startTime: '2030-06-01T20:00:00.000Z',
          provider: { name: 'localizedattribute:providerName' },
          method: 'PREMIERE',
        },
        content: { name: 'localizedattribute:contentName', contentType: 'EPISODE' },
      },
    },
    localizedAttributes: [
      { locale: 'en-US', contentName: 'The Lighthouse, episode 3', providerName: 'Example TV' },
      { locale: 'fr-FR', contentName: 'Le Phare, épisode 3', providerName: 'Télé Exemple' },
    ],
    speech: {
      'en-US': 'The Lighthouse, episode 3 will premiere on June 1, 2030 at 8:00 PM UTC on Example TV.',
      'fr-FR': 'Le Phare, épisode 3 will premiere on June 1, 2030 at 8:00 PM UTC on Télé Exemple.',
    },
  },
  {
    title: 'Social Game Invite with nothing but two names',
    parameters: { event: 'socialGameInvite', inviterName: 'Robin', gameName: 'Starfish Chess', userId: anna },
    event: {
      name: 'AMAZON.SocialGameInvite.Available',
      payload: {
        invite: { inviter: { name: 'Robin' }, relationshipToInvitee: 'FRIEND', inviteType: 'CHALLENGE' },
        game: { offer: 'GAME', name: 'localizedattribute:gameName' },
      },
    },
    localizedAttributes: [{ locale: 'en-US', gameName: 'Starfish Chess' }],
    speech: { 'en-US': 'Your friend Robin has challenged you to a game of Starfish Chess.' },
  },
  {
    title: 'Social Game Invite of a contact to a rematch, in two languages',
    hints: ['Locale: found "de-DE"; en-US: a page of Amazon\'s lists this event for no other locale'],
    parameters: {
      event: 'socialGameInvite',
      inviterName: 'Robin',
      relationshipToInvitee: 'CONTACT',
      inviteType: 'INVITE',
      offer: 'REMATCH',
      gameName: 'Starfish Chess',
      userId: anna,
      ...translations({ locale: 'de-DE', gameName: 'Seesternschach' }),
    },
    event: {
      name: 'AMAZON.SocialGameInvite.Available',
      payload: {
        invite: { inviter: { name: 'Robin' }, relationshipToInvitee: 'CONTACT', inviteType: 'INVITE' },
        game: { offer: 'REMATCH', name: 'localizedattribute:gameName' },
      },
    },
    localizedAttributes: [
      { locale: 'en-US', gameName: 'Starfish Chess' },
      { locale: 'de-DE', gameName: 'Seesternschach' },
    ],
    speech: {
      'en-US': 'Your contact Robin has invited you to a rematch of Starfish Chess.',
      'de-DE': 'Your contact Robin has invited you to a rematch of Seesternschach.',
    },
  },
];
