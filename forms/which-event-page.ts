import { findEvent } from '../core/events';
import { speechFor } from '../core/events/speech';
import { buildContent } from '../core/events/content';

/** Prints the page that leads from a notice to the nearest event, with what Alexa will say. */

interface Notice {
  notice: string;
  /** Key of the event. */
  event: string;
  /** Values of its fields, by name. */
  values: Readonly<Record<string, unknown>>;
  /** What to know about it. */
  note?: string;
}

const notices: readonly Notice[] = [
  {
    notice: 'The door bell rang',
    event: 'messageAlert',
    values: { creatorName: 'the front door', count: 1, status: 'UNREAD', freshness: 'NEW' },
  },
  {
    notice: 'The washing machine is done',
    event: 'messageAlert',
    values: { creatorName: 'the washing machine', count: 1, status: 'UNREAD' },
  },
  {
    notice: 'A sensor raises an alarm',
    event: 'messageAlert',
    values: { creatorName: 'the water sensor', count: 1, status: 'UNREAD', urgency: 'URGENT' },
  },
  {
    notice: 'A reminder',
    event: 'messageAlert',
    values: { creatorName: 'your medicine plan', count: 1, status: 'FLAGGED', freshness: 'OVERDUE' },
  },
  {
    notice: 'A parcel is on its way',
    event: 'orderStatus',
    values: { status: 'ORDER_OUT_FOR_DELIVERY', sellerName: 'Corner Bookshop' },
  },
  {
    notice: 'A parcel has arrived',
    event: 'orderStatus',
    values: { status: 'ORDER_DELIVERED', sellerName: 'Corner Bookshop' },
  },
  {
    notice: 'Tomorrow is bin day',
    event: 'trashCollectionAlert',
    values: { garbageTypes: ['WASTE_PAPER', 'GLASS'], collectionDayOfWeek: 'TUESDAY' },
  },
  {
    notice: 'An appointment is confirmed',
    event: 'occasion',
    values: {
      occasionType: 'APPOINTMENT',
      confirmationStatus: 'CONFIRMED',
      subject: 'Haircut',
      providerName: 'Salon Mirror',
      bookingTime: '2030-03-04T09:30:00Z',
    },
  },
  {
    notice: 'An appointment is canceled',
    event: 'occasion',
    values: {
      occasionType: 'APPOINTMENT',
      confirmationStatus: 'CANCELED',
      subject: 'Haircut',
      providerName: 'Salon Mirror',
      bookingTime: '2030-03-04T09:30:00Z',
    },
  },
  {
    notice: 'A storm is coming',
    event: 'weatherAlert',
    values: { alertType: 'THUNDER_STORM', source: 'Example Weather Service' },
  },
  {
    notice: 'A new episode is out',
    event: 'mediaContent',
    values: {
      contentName: 'The Lighthouse, episode 3',
      contentType: 'EPISODE',
      method: 'STREAM',
      startTime: '2030-06-01T20:00:00Z',
      providerName: 'Example TV',
    },
  },
  {
    notice: 'Your team scored',
    event: 'sportsEvent',
    values: {
      eventLeagueName: 'Harbour League',
      homeTeamName: 'Harbour Rovers',
      homeTeamScore: 2,
      awayTeamName: 'Hill Town',
      awayTeamScore: 1,
      teamName: 'Harbour Rovers',
      scoreEarned: 1,
    },
  },
  {
    notice: 'A friend invites to a game',
    event: 'socialGameInvite',
    values: {
      inviterName: 'Robin',
      relationshipToInvitee: 'FRIEND',
      inviteType: 'INVITE',
      offer: 'MATCH',
      gameName: 'Starfish Chess',
    },
  },
];

export function whichEventPage(): string {
  return [
    '<!-- Printed from forms/which-event-page.ts and core/events by `npm run print`. Do not edit: change these and ' +
      'print again. -->',
    '# Which event for which notice',
    '',
    'Amazon lets a skill announce eight events, each with fixed wording. You fill in names, numbers and times; Alexa ' +
      'builds the sentence. Alexa never reads free text in a notification. *Message Alert* comes closest: its ' +
      '*Creator Name* is free, so let it name the thing that has something to say.',
    '',
    '| Notice | Event | Fields | What Alexa will say |',
    '|---|---|---|---|',
    ...notices.map(row),
    '',
    "The sentences are paraphrases in English. Alexa uses its own words, in the customer's language. The texts that " +
      'you enter are read as they are: give them in each language of your customers (*More Languages*).',
    '',
    'A notification waits until the customer asks for it ("Alexa, what are my notifications?"). It cannot speak at ' +
      'once, and an urgent alarm should not depend on it.',
    '',
  ].join('\n');
}

function row({ notice, event, values }: Notice): string {
  const declaration = findEvent(event);
  if (declaration === undefined) throw new Error(`No event ${event}`);
  const reading = { timeZone: 'UTC', problems: [], hints: [] };
  const form = { declaration, values, locale: 'en-US', translations: [] };
  const content = buildContent(form, { type: 'Unicast', user: 'amzn1.ask.account.EXAMPLE' }, reading);
  const [texts = {}] = content.localizedAttributes as Array<Record<string, string>>;
  const fields = declaration.fields.flatMap((field) => {
    const value = values[field.name];
    if (value === undefined) return [];
    const shown = (each: unknown) =>
      'choices' in field ? (field.choices.find((choice) => choice.value === each)?.label ?? each) : each;
    return [`${field.label}: ${(Array.isArray(value) ? value : [value]).map(shown).join(', ')}`];
  });
  const page = declaration.key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const speech = speechFor(declaration, content.event.payload, texts);
  return `| ${notice} | [${declaration.label}](events/${page}.md) | ${fields.join('; ')} | ${speech} |`;
}
