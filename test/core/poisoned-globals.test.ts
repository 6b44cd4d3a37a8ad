import { createHash } from 'node:crypto';
import type * as AlexaClientModule from '../../core/alexa-client';
import type * as CheckedEventModule from '../../core/events/checked-event';
import type * as SendEventModule from '../../core/events/send-event';
import type * as SpeechModule from '../../core/events/speech';
import type * as CatalogueModule from '../../core/events/index';
import type * as CheckedMessageModule from '../../core/messages/checked-message';
import type * as HostModule from '../../core/host';
import type { Host, HttpRequest, HttpResponse } from '../../core/host';
import { fakeNow, tokenAnswer } from '../support/fake-host';
import { poisonedGlobals, type PoisonedRealm, poisonedRealm } from './support/poisoned-realm';
import { eventUrl, messageAlert, messageUrl, skill, skillMessage, tokenUrl, userId } from './support/skill';

/** A host for a realm: its NoAnswer is the realm's own. */
function hostOf(
  realm: PoisonedRealm,
  answers: Array<Partial<HttpResponse> | 'reset'>,
): Host & { requests: HttpRequest[]; sleeps: number[] } {
  const { NoAnswer } = realm.load<typeof HostModule>('host');
  let clockMs = 0;
  const requests: HttpRequest[] = [];
  const sleeps: number[] = [];
  return {
    requests,
    sleeps,
    async send(request) {
      requests.push(request);
      const answer = answers.shift();
      if (answer === 'reset') throw new NoAnswer('reset', 'ECONNRESET');
      return { statusCode: 202, headers: {}, body: '', bodyComplete: true, ...answer };
    },
    now: () => fakeNow + clockMs,
    elapsedMs: () => clockMs,
    async sleep(waitMs) {
      sleeps.push(waitMs);
      clockMs += waitMs;
    },
    random: () => 0.5,
    sha256Hex: (text) => createHash('sha256').update(text).digest('hex'),
    log: () => undefined,
  };
}

describe('Core runs with nothing but the language and its host', () => {
  const clientIn = (realm: PoisonedRealm, host: Host) =>
    realm.load<typeof AlexaClientModule>('alexa-client').createAlexaClient(host, skill);

  const checksIn = (realm: PoisonedRealm, host: Host) => {
    const { checkEvent } = realm.load<typeof CheckedEventModule>('events/checked-event');
    const { checkMessage } = realm.load<typeof CheckedMessageModule>('messages/checked-message');
    const redact = (text: string) => text;
    return {
      event: (request = messageAlert()) => checkEvent(request, 'development', { nowMs: host.now(), redact }),
      message: () => checkMessage(userId, skillMessage, { delivery: 'at most once', redact }),
    };
  };

  test('all three calls, with repeats and a renewed token', async () => {
    const realm = poisonedRealm();
    const answers = [
      tokenAnswer('Atc|1'),
      { statusCode: 503 },
      'reset' as const,
      { statusCode: 401 },
      tokenAnswer('Atc|2'),
      {},
    ];
    const host = hostOf(realm, [
      ...answers,
      tokenAnswer('Atc|3'),
      { statusCode: 429, headers: { 'retry-after': '2' } },
      {},
    ]);
    const client = clientIn(realm, host);
    const checked = checksIn(realm, host);
    expect((await client.getAccessToken('alexa::proactive_events')).accessToken).toBe('Atc|1');
    expect(await client.createProactiveEvent(checked.event())).toMatchObject({
      accepted: true,
      attempts: 4,
    });
    expect(await client.sendSkillMessage(checked.message())).toMatchObject({ accepted: true, attempts: 2 });
    expect(host.requests.map(({ url }) => url)).toEqual([
      tokenUrl,
      eventUrl,
      eventUrl,
      eventUrl,
      tokenUrl,
      eventUrl,
      tokenUrl,
      messageUrl,
      messageUrl,
    ]);
    expect(host.sleeps).toEqual([250, 500, 2000]);
    expect(realm.touched).toEqual([]);
  });

  test('refusals and failures', async () => {
    const realm = poisonedRealm();
    const late = { 'retry-after': 'Fri, 01 Feb 2030 11:00:00 GMT' };
    const host = hostOf(realm, [
      tokenAnswer(),
      { statusCode: 429, headers: late },
      { statusCode: 403, body: '<html>' },
      { statusCode: 400 },
    ]);
    const client = clientIn(realm, host);
    const checked = checksIn(realm, host);
    const calls = [
      async () => await client.createProactiveEvent(checked.event()),
      async () => await client.createProactiveEvent(checked.event()),
      async () => await client.createProactiveEvent(checked.event(messageAlert({ referenceId: ' ' }))),
      async () => await client.sendSkillMessage(checked.message()),
    ];
    const codes: unknown[] = [];
    for (const call of calls)
      codes.push(
        await call().then(
          () => 'accepted',
          (error: { code?: string }) => error.code,
        ),
      );
    expect(codes).toEqual(['rate_limited', 'forbidden', 'invalid_input', 'invalid_request']);
    expect(realm.touched).toEqual([]);
  });

  test('the way from a form to a request, and the speech', () => {
    const realm = poisonedRealm();
    const { prepareEvent } = realm.load<typeof SendEventModule>('events/send-event');
    const { findEvent } = realm.load<typeof CatalogueModule>('events/index');
    const { speechFor } = realm.load<typeof SpeechModule>('events/speech');
    const host = hostOf(realm, []);
    const values: Record<string, unknown> = { status: 'ORDER_SHIPPED', sellerName: 'Shop', locale: 'en-US' };
    const form = {
      event: 'orderStatus',
      field: (name: string) => values[name],
      translations: () => [],
      stage: 'development',
      audience: 'Multicast',
      userId: '',
      expiresAfterMinutes: 60,
      referenceId: '',
      eventTime: '',
    } as const;
    const identify = () => ({ position: ['run', 1], timestampMs: undefined });
    const { event, expiryTime, referenceId } = prepareEvent(host, skill, form, identify);
    expect(referenceId).toMatch(/^auto~/);
    expect(expiryTime).toBe('2030-02-01T11:00:00.000Z');
    const declaration = findEvent('orderStatus');
    if (declaration === undefined) throw new Error('no declaration');
    const { payload } = (JSON.parse(event.body) as { event: { payload: object } }).event;
    expect(speechFor(declaration, payload, { sellerName: 'Shop' })).toBe('Your order from Shop has been shipped.');
    expect(realm.touched).toEqual([]);
  });

  test.each([...poisonedGlobals])('where %s throws', (name) => {
    const realm = poisonedRealm();
    expect(() => realm.run(`${name}`)).toThrow(`core touched ${name}`);
    expect(realm.touched).toEqual([name]);
  });

  test.each(['Date.now()', 'new Date()', 'Date()', 'Math.random()'])(
    'where %s throws, but a Date of a known moment does not',
    (script) => {
      const realm = poisonedRealm();
      expect(() => realm.run(script)).toThrow('core touched');
      expect(realm.run(`new Date(0).toISOString() + Date.parse('1970-01-01T00:00:01Z') + Date.UTC(1970, 0, 1)`)).toBe(
        '1970-01-01T00:00:00.000Z10000',
      );
    },
  );
});
