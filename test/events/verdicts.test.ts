import type { EventDeclaration } from '../../core/events/fields';
import { findEvent } from '../../core/events/index';
import { validatePayload } from '../../core/events/validate';
import { isRefusal } from '../../core/problems';
import { type Sandbox, startSandbox } from '../../sandbox/index';

/**
 * What the sandbox says of payloads that were judged by hand, from Amazon's "Schemas for Proactive Events". It stands
 * on the same declarations as the client, so that a mistake in one of them would show nowhere else.
 */

type Json = Record<string, unknown>;
/** `accepted`, or what the refusal must name. */
type Verdict = string;

/** A valid payload of each event, typed from the documents. */
const payloads: Record<string, Json> = {
  'AMAZON.WeatherAlert.Activated': {
    weatherAlert: { alertType: 'SNOW_STORM', source: 'localizedattribute:source' },
  },
  'AMAZON.SportsEvent.Updated': {
    update: { scoreEarned: 1, teamName: 'Harbour Rovers' },
    sportsEvent: {
      eventLeague: { name: 'localizedattribute:eventLeagueName' },
      homeTeamStatistic: { team: { name: 'Harbour Rovers' }, score: 2 },
      awayTeamStatistic: { team: { name: 'Hill Town' }, score: 1 },
    },
  },
  'AMAZON.MessageAlert.Activated': {
    state: { status: 'UNREAD', freshness: 'NEW' },
    messageGroup: { creator: { name: 'The boiler room' }, count: 3, urgency: 'URGENT' },
  },
  'AMAZON.OrderStatus.Updated': {
    state: { status: 'ORDER_SHIPPED', deliveryDetails: { expectedArrival: '2030-05-14T15:00:00Z' } },
    order: { seller: { name: 'localizedattribute:sellerName' } },
  },
  'AMAZON.Occasion.Updated': {
    state: { confirmationStatus: 'CONFIRMED' },
    occasion: {
      occasionType: 'APPOINTMENT',
      subject: 'localizedattribute:subject',
      provider: { name: 'localizedattribute:providerName' },
      bookingTime: '2030-03-04T09:30:00Z',
      broker: { name: 'localizedattribute:brokerName' },
    },
  },
  'AMAZON.TrashCollectionAlert.Activated': {
    alert: { garbageTypes: ['GLASS', 'WASTE_PAPER'], collectionDayOfWeek: 'FRIDAY' },
  },
  'AMAZON.MediaContent.Available': {
    availability: {
      startTime: '2030-06-01T20:00:00Z',
      provider: { name: 'localizedattribute:providerName' },
      method: 'PREMIERE',
    },
    content: { name: 'localizedattribute:contentName', contentType: 'EPISODE' },
  },
  'AMAZON.SocialGameInvite.Available': {
    invite: { inviter: { name: 'Robin' }, relationshipToInvitee: 'FRIEND', inviteType: 'CHALLENGE' },
    game: { offer: 'REMATCH', name: 'localizedattribute:gameName' },
  },
};

const missing = undefined;
const weather = 'AMAZON.WeatherAlert.Activated';
const sports = 'AMAZON.SportsEvent.Updated';
const message = 'AMAZON.MessageAlert.Activated';
const order = 'AMAZON.OrderStatus.Updated';
const occasion = 'AMAZON.Occasion.Updated';
const trash = 'AMAZON.TrashCollectionAlert.Activated';
const media = 'AMAZON.MediaContent.Available';
const game = 'AMAZON.SocialGameInvite.Available';

/** Event, the path that is changed, its new value, and the verdict: `accepted`, or the path that the refusal names. */
const rows: ReadonlyArray<readonly [event: string, path: string, value: unknown, verdict: Verdict]> = [
  [weather, 'weatherAlert.alertType', 'TORNADO', 'accepted'],
  [weather, 'weatherAlert.alertType', 'EMERGENT_WAVE', 'accepted'],
  [weather, 'weatherAlert.alertType', missing, 'weatherAlert.alertType'],
  [weather, 'weatherAlert.source', missing, 'accepted'],
  [weather, 'weatherAlert.source', 7, 'weatherAlert.source'],
  [weather, 'weatherAlert', missing, 'weatherAlert'],
  [sports, 'update', missing, 'accepted'],
  [sports, 'update.scoreEarned', 0, 'accepted'],
  [sports, 'update.scoreEarned', -1, 'update.scoreEarned'],
  [sports, 'update.teamName', 'Somebody Else', 'accepted'],
  [sports, 'update.scoreEarned', missing, 'update.scoreEarned'],
  [sports, 'sportsEvent.homeTeamStatistic.score', 0, 'accepted'],
  [sports, 'sportsEvent.homeTeamStatistic.score', '2', 'sportsEvent.homeTeamStatistic.score'],
  [sports, 'sportsEvent.homeTeamStatistic.score', 1.5, 'sportsEvent.homeTeamStatistic.score'],
  [sports, 'sportsEvent.awayTeamStatistic.team.name', missing, 'sportsEvent.awayTeamStatistic.team.name'],
  [message, 'state.status', 'FLAGGED', 'accepted'],
  [message, 'state.status', 'READ', 'accepted'],
  [message, 'state.freshness', missing, 'accepted'],
  [message, 'state.freshness', 'OLD', 'accepted'],
  [message, 'state.freshness', 7, 'state.freshness'],
  [message, 'messageGroup.urgency', missing, 'accepted'],
  [message, 'messageGroup.count', 0, 'messageGroup.count'],
  [message, 'messageGroup.creator.name', '', 'messageGroup.creator.name'],
  [message, 'messageGroup.creator', missing, 'messageGroup.creator.name'],
  [order, 'state.status', 'ORDER_DELIVERED', 'accepted'],
  [order, 'state.status', 'SHIPPED', 'accepted'],
  [order, 'state.deliveryDetails', missing, 'accepted'],
  [order, 'state.deliveryDetails.expectedArrival', '2030-02-30T15:00:00Z', 'state.deliveryDetails.expectedArrival'],
  [order, 'order.seller.name', missing, 'order.seller.name'],
  [occasion, 'occasion.broker', missing, 'accepted'],
  [occasion, 'occasion.bookingTime', 'tomorrow', 'occasion.bookingTime'],
  [occasion, 'occasion.bookingTime', '2030-01-01T10:00:00.123456', 'accepted'],
  [occasion, 'occasion.bookingTime', '2030-01-01', 'occasion.bookingTime'],
  [occasion, 'occasion.occasionType', 'PARTY', 'accepted'],
  [occasion, 'state.confirmationStatus', 'UPDATED', 'accepted'],
  [trash, 'alert.garbageTypes', ['BOTTLES'], 'accepted'],
  [trash, 'alert.garbageTypes', [], 'alert.garbageTypes'],
  [trash, 'alert.garbageTypes', ['GLASS', 'STONES'], 'accepted'],
  [trash, 'alert.garbageTypes', ['GLASS', 'GLASS'], 'accepted'],
  [trash, 'alert.garbageTypes', 'GLASS', 'alert.garbageTypes'],
  [trash, 'alert.collectionDayOfWeek', 'Friday', 'accepted'],
  [media, 'availability.provider', missing, 'accepted'],
  [media, 'availability.method', 'SHOW', 'accepted'],
  [media, 'content.contentType', 'ALBUM', 'accepted'],
  [media, 'content.name', missing, 'content.name'],
  [game, 'invite.inviteType', 'INVITE', 'accepted'],
  [game, 'invite.relationshipToInvitee', 'ENEMY', 'accepted'],
  [game, 'invite.relationshipToInvitee', missing, 'invite.relationshipToInvitee'],
  [game, 'invite', { inviter: { name: 'Robin', relationshipToInvitee: 'FRIEND' }, inviteType: 'INVITE' }, 'accepted'],
  [game, 'game.offer', missing, 'game.offer'],
];

/** A copy with one value changed or removed. */
function changed(payload: Json, path: string, value: unknown): Json {
  const copy = structuredClone(payload);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((at, step) => at[step] as Json, copy);
  if (value === missing) delete parent[last];
  else parent[last] = value;
  return copy;
}

let sandbox: Sandbox;
let token: string;
let sends = 0;

beforeAll(async () => {
  sandbox = await startSandbox();
  const { clientId, clientSecret } = sandbox.skill;
  const scope = 'alexa::proactive_events';
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, scope };
  const answer = await fetch(sandbox.tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  token = ((await answer.json()) as { access_token: string }).access_token;
});
afterAll(async () => await sandbox.stop());

const texts = {
  ...{ source: 'Foo', eventLeagueName: 'League', sellerName: 'Shop', subject: 'Teeth', providerName: 'Dr. Who' },
  ...{ brokerName: 'Broker', contentName: 'The Lighthouse', gameName: 'Starfish Chess' },
};

async function verdictOf(name: string, payload: Json): Promise<{ status: number; message: string }> {
  const answer = await fetch(`${sandbox.apiUrl}/v1/proactiveEvents/stages/development`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      timestamp: new Date().toISOString(),
      referenceId: `verdict${(sends += 1)}`,
      expiryTime: new Date(Date.now() + 3_600_000).toISOString(),
      event: { name, payload },
      localizedAttributes: [{ locale: 'en-US', ...texts }],
      relevantAudience: { type: 'Unicast', payload: { user: 'amzn1.ask.account.SANDBOX-ANNA' } },
    }),
  });
  return { status: answer.status, message: await answer.text() };
}

test.each(Object.entries(payloads))('%s as in the documents is accepted', async (name, payload) => {
  expect(await verdictOf(name, payload)).toEqual({ status: 202, message: '' });
});

/** The same verdicts of the client's validator, which nothing but these rows judges. */
test.each(rows)('the validator: %s with %s = %j: %s', (name, path, value, verdict) => {
  const payload = changed(payloads[name] ?? {}, path, value);
  const refused = validatePayload(findEvent(name) as EventDeclaration, payload).filter(isRefusal);
  expect(refused.map((finding) => finding.path.replace(/^event\.payload\./, '').replace(/\[\d+\]$/, ''))).toEqual(
    verdict === 'accepted' ? [] : expect.arrayContaining([expect.stringMatching(new RegExp(`^${verdict}`))]),
  );
});

test.each(rows)('%s with %s = %j: %s', async (name, path, value, verdict) => {
  const { status, message: words } = await verdictOf(name, changed(payloads[name] ?? {}, path, value));
  expect(status).toBe(verdict === 'accepted' ? 202 : 400);
  if (verdict !== 'accepted') expect(words).toContain(`event.payload.${verdict}`);
});
