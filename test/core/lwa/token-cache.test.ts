import { createSharedState } from '../../../core/shared-state';

import { NoAnswer } from '../../../core/host';
import { createTokenCache } from '../../../core/lwa/token-cache';
import type { AccessToken } from '../../../core/lwa/token-exchange';
import { fakeHost, fakeNow, tokenAnswer } from '../../support/fake-host';
import { createBarrier } from '../support/barrier';
import { rejectionOf } from '../support/rejection';
import { clientOf, credentials, endpoints } from '../support/skill';

const scope = 'alexa::proactive_events';

describe('Tokens are reused', () => {
  test('50 simultaneous calls cause one exchange', async () => {
    const host = fakeHost(tokenAnswer());
    const client = clientOf(host);
    const tokens = await Promise.all(Array.from({ length: 50 }, () => client.getAccessToken(scope)));
    expect(new Set(tokens.map(({ accessToken }) => accessToken))).toEqual(new Set(['Atc|fake-token-1']));
    expect(host.requests).toHaveLength(1);
  });

  test('a later call takes the token of an earlier one', async () => {
    const host = fakeHost(tokenAnswer());
    const client = clientOf(host);
    const first = await client.getAccessToken(scope);
    host.pass(30 * 60_000);
    expect(await client.getAccessToken(scope)).toEqual(first);
  });

  test.each([
    [3600, 3_539_999, 1],
    [3600, 3_540_000, 2],
    [121, 60_999, 1],
    [121, 61_000, 2],
    [100, 49_999, 1],
    [100, 50_000, 2],
    [2, 999, 1],
    [2, 1000, 2],
  ])('a token of %d seconds is after %d ms at exchange %d', async (expiresIn, passedMs, exchanges) => {
    const host = fakeHost(...[1, 2].slice(0, exchanges).map((n) => tokenAnswer(`Atc|${n}`, { expires_in: expiresIn })));
    const client = clientOf(host);
    await client.getAccessToken(scope);
    host.pass(passedMs);
    expect((await client.getAccessToken(scope)).accessToken).toBe(`Atc|${exchanges}`);
  });

  test('clients with the same shared state share them', async () => {
    const shared = createSharedState();
    const hosts = [fakeHost(tokenAnswer()), fakeHost()] as const;
    const [first, second] = hosts.map((host) => clientOf(host, { shared }));
    await first?.getAccessToken(scope);
    await second?.getAccessToken(scope);
    expect(hosts[1].requests).toEqual([]);
  });

  test('clients without it do not', async () => {
    const host = fakeHost(tokenAnswer(), tokenAnswer());
    await clientOf(host).getAccessToken(scope);
    await clientOf(host).getAccessToken(scope);
    expect(host.requests).toHaveLength(2);
  });
});

describe('Tokens are kept apart', () => {
  test.each([
    ['scope', {}, 'alexa:skill_messaging'],
    ['client id', { credentials: { ...credentials, clientId: 'another' } }, scope],
    ['secret', { credentials: { ...credentials, clientSecret: 'another-secret' } }, scope],
    ['token URL', { endpoints: { ...endpoints, tokenUrl: 'http://localhost:3100/auth/o2/token' } }, scope],
  ])('by %s', async (_, settings, otherScope) => {
    const shared = createSharedState();
    const host = fakeHost(tokenAnswer('Atc|one'), tokenAnswer('Atc|two'));
    await clientOf(host, { shared }).getAccessToken(scope);
    const other = clientOf(host, { shared, ...settings });
    expect((await other.getAccessToken(otherScope)).accessToken).toBe('Atc|two');
  });

  test('also where the parts joined would be the same text', async () => {
    const shared = createSharedState();
    const host = fakeHost(tokenAnswer('Atc|one'), tokenAnswer('Atc|two'));
    const pair = (clientId: string, clientSecret: string) =>
      clientOf(host, { shared, credentials: { clientId, clientSecret } });
    await pair('a', 'b-secret-1').getAccessToken(scope);
    expect((await pair('ab', '-secret-1').getAccessToken(scope)).accessToken).toBe('Atc|two');
  });

  test('but one token serves all regions', async () => {
    const shared = createSharedState();
    const host = fakeHost(tokenAnswer());
    await clientOf(host, { shared }).getAccessToken(scope);
    await clientOf(host, { shared, endpoints: { ...endpoints, apiUrl: 'https://api.amazonalexa.com' } }).getAccessToken(
      scope,
    );
    expect(host.requests).toHaveLength(1);
  });
});

describe('A failed exchange', () => {
  test('fails all who waited, and is forgotten', async () => {
    const host = fakeHost({ statusCode: 401, body: '{"error":"invalid_client"}' }, tokenAnswer('Atc|later'));
    const client = clientOf(host);
    const errors = await Promise.all(Array.from({ length: 50 }, () => rejectionOf(client.getAccessToken(scope))));
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['invalid_client']));
    expect(host.requests).toHaveLength(1);
    expect((await client.getAccessToken(scope)).accessToken).toBe('Atc|later');
  });

  test('that was canceled does not fail those of other clients who wait; they share one new exchange', async () => {
    const shared = createSharedState();
    const begun = createBarrier(2);
    const canceling = fakeHost(async () => {
      await begun.arrive();
      throw new NoAnswer('canceled');
    });
    const waiting = fakeHost(tokenAnswer('Atc|other'));
    const canceled = rejectionOf(clientOf(canceling, { shared }).getAccessToken(scope));
    const others = clientOf(waiting, { shared });
    const tokens = Promise.all(Array.from({ length: 10 }, () => others.getAccessToken(scope)));
    begun.open();
    expect((await canceled).code).toBe('canceled');
    expect((await tokens).map(({ accessToken }) => accessToken)).toEqual(new Array(10).fill('Atc|other'));
    expect(waiting.requests).toHaveLength(1);
  });

  test('that was canceled fails its own client', async () => {
    const host = fakeHost({ noAnswer: 'canceled' });
    expect((await rejectionOf(clientOf(host).getAccessToken(scope))).code).toBe('canceled');
  });
});

describe('The cache itself', () => {
  const token = (accessToken: string, more: Partial<AccessToken> = {}): AccessToken => ({
    accessToken,
    tokenType: 'bearer',
    scope,
    expiresInSeconds: 3600,
    lifeIsAssumed: false,
    expiresAtMs: fakeNow + 3_600_000,
    requestId: undefined,
    ...more,
  });

  test('drops a token only when it is the one that is cached', async () => {
    const cache = createTokenCache();
    let exchanges = 0;
    const exchange = async () => {
      exchanges += 1;
      return token(`t${exchanges}`);
    };
    const get = async () => (await cache.get('key', () => 0, exchange)).accessToken;
    expect(await get()).toBe('t1');
    cache.drop('key', 'another');
    cache.drop('another key', 't1');
    expect(await get()).toBe('t1');
    cache.drop('key', 't1');
    expect(await get()).toBe('t2');
    cache.drop('key', 't1');
    expect(await get()).toBe('t2');
  });

  test('drops nothing while an exchange is under way', async () => {
    const cache = createTokenCache();
    const exchange = jest.fn(async () => token('t1'));
    const first = cache.get('key', () => 0, exchange);
    cache.drop('key', 't1');
    expect(cache.get('key', () => 0, exchange)).toBe(first);
    await first;
    expect(exchange).toHaveBeenCalledTimes(1);
  });

  test('keeps live tokens when it sweeps expired ones, and only those', async () => {
    const cache = createTokenCache();
    const exchanges = jest.fn();
    const get = async (key: string, nowMs: number, lifeMs: number) =>
      await cache.get(
        key,
        () => nowMs,
        async () => {
          exchanges(key);
          return token(key, { expiresInSeconds: lifeMs / 1000 });
        },
      );
    await get('long', 0, 3_600_000);
    for (let i = 0; i < 198; i += 1) await get(`short ${i}`, i * 200, 100);
    // The 200th entry finds 199 and sweeps nothing; the next one finds 200, and sweeps those of which the time is over.
    await get('short 198', 198 * 200, 100);
    expect(cache.size()).toBe(200);
    await get('short 199', 199 * 200, 100);
    expect(cache.size()).toBe(2);
    await get('long', 60_000, 3_600_000);
    expect(exchanges).toHaveBeenCalledTimes(201);
  });

  test('sweeps a token at the end of its life, and no exchange that is under way', async () => {
    const cache = createTokenCache();
    const open = createBarrier(2);
    const slow = cache.get(
      'slow',
      () => 0,
      async () => {
        await open.arrive();
        return token('slow');
      },
    );
    const get = async (key: string, nowMs: number) =>
      await cache.get(
        key,
        () => nowMs,
        async () => token(key, { expiresInSeconds: 100 }),
      );
    for (let i = 0; i < 199; i += 1) await get(`short ${i}`, 0);
    // A life of 100 s is used for 50 s: at that very moment all short ones go.
    await get('last', 50_000);
    expect(cache.size()).toBe(2);
    const again = cache.get('slow', () => 50_000, jest.fn());
    expect(again).toBe(slow);
    open.open();
    expect((await slow).accessToken).toBe('slow');
  });

  test('knows the latest token of a key, also when its life is over, but not of an exchange under way', async () => {
    const cache = createTokenCache();
    expect(cache.latest('key')).toBeUndefined();
    const pending = cache.get(
      'key',
      () => 0,
      async () => token('t1'),
    );
    expect(cache.latest('key')).toBeUndefined();
    await pending;
    expect(cache.latest('key')?.accessToken).toBe('t1');
    expect(cache.latest('another key')).toBeUndefined();
    cache.drop('key', 't1');
    expect(cache.latest('key')).toBeUndefined();
  });

  test('reads the clock when the exchange ends: the life begins with the answer', async () => {
    const cache = createTokenCache();
    let nowMs = 0;
    const exchange = jest.fn(async () => {
      nowMs += 30_000;
      return token('t', { expiresInSeconds: 100 });
    });
    await cache.get('key', () => nowMs, exchange);
    nowMs = 79_999;
    await cache.get('key', () => nowMs, exchange);
    expect(exchange).toHaveBeenCalledTimes(1);
    nowMs = 80_000;
    await cache.get('key', () => nowMs, exchange);
    expect(exchange).toHaveBeenCalledTimes(2);
  });
});
