import fc from 'fast-check';
import { createSharedState } from '../../../core/shared-state';

import { accepted, type Answer, fakeHost, fakeNow, tokenAnswer } from '../../support/fake-host';
import { settled } from '../support/barrier';
import { rejectionOf } from '../support/rejection';
import { routedHost } from '../support/routed-host';
import { clientOf, eventUrl, messageAlert, skillMessage, userId } from '../support/skill';

const given = { accessToken: 'Atc|given' };
const timeout: Answer = { noAnswer: 'timeout' };
const retryAfter = (header: string, statusCode = 429): Answer => ({ statusCode, headers: { 'retry-after': header } });

describe('The time of a send', () => {
  test('bounds each call by what is left of the deadline', async () => {
    const host = fakeHost(timeout, timeout, timeout);
    const client = clientOf(host, { ...given, limits: { timeoutMs: 10_000, deadlineMs: 25_000 } });
    await rejectionOf(client.createProactiveEvent(messageAlert(), 'live'));
    expect(host.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([10_000, 10_000, 4250]);
    expect(host.now() - fakeNow).toBe(25_000);
  });

  test('ends a wait that would pass the deadline before it begins', async () => {
    const host = fakeHost(timeout, retryAfter('16'));
    const client = clientOf(host, { ...given, limits: { deadlineMs: 26_000 } });
    const error = await rejectionOf(client.createProactiveEvent(messageAlert(), 'live'));
    expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 16_000, outcome: 'unknown', attempts: 2 });
    expect(host.sleeps).toEqual([250]);
  });

  test('counts the token exchange', async () => {
    const host = fakeHost(retryAfter('29', 503), retryAfter('29', 503), tokenAnswer(), timeout);
    const error = await rejectionOf(clientOf(host).createProactiveEvent(messageAlert(), 'development'));
    expect(error.noAnswerReason).toBe('timeout');
    expect(host.requests.at(-1)).toMatchObject({ url: eventUrl, timeoutMs: 2000 });
    expect(host.now() - fakeNow).toBeLessThanOrEqual(60_000);
  });

  test('counts the exchange for a new token', async () => {
    const host = fakeHost(tokenAnswer(), retryAfter('29'), retryAfter('29'), { statusCode: 401 }, retryAfter('29'));
    await rejectionOf(clientOf(host).createProactiveEvent(messageAlert(), 'development'));
    expect(host.now() - fakeNow).toBeLessThanOrEqual(60_000);
  });

  test('is not given twice to those who waited for the exchange of another', async () => {
    const host = routedHost(() => ({ noAnswer: 'timeout' }));
    const client = clientOf(host);
    await Promise.all([1, 2, 3].map(() => rejectionOf(client.createProactiveEvent(messageAlert(), 'live'))));
    expect(host.now() - fakeNow).toBeLessThanOrEqual(60_000);
  });

  test('ends the send before it is sent when the exchange of another took all of it', async () => {
    const shared = createSharedState();
    const hasty = routedHost(() => accepted());
    const patient = fakeHost(async () => {
      await settled();
      hasty.pass(30_000);
      return tokenAnswer();
    });
    const token = clientOf(patient, { shared }).getAccessToken('alexa:skill_messaging');
    const send = clientOf(hasty, { shared, limits: { deadlineMs: 10_000 } }).sendSkillMessage(userId, skillMessage);
    const error = await rejectionOf(send);
    expect(error).toMatchObject({ outcome: 'not accepted', attempts: 0 });
    expect(hasty.requests).toEqual([]);
    await token;
  });

  test('does not begin while the send waits for a free place', async () => {
    const shared = createSharedState();
    const host = fakeHost(() => {
      host.pass(300_000);
      return accepted();
    }, accepted());
    const client = clientOf(host, { ...given, shared, concurrency: 1 });
    await Promise.all([1, 2].map(() => client.sendSkillMessage(userId, skillMessage)));
    expect(host.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([10_000, 10_000]);
  });

  test('is not used up while a repeat waits for a free place', async () => {
    const host = fakeHost(
      { statusCode: 429 },
      async () => {
        await settled();
        expect(host.sleeps).toEqual([250]);
        host.pass(300_000);
        return accepted();
      },
      accepted(),
    );
    const client = clientOf(host, { ...given, concurrency: 1 });
    const results = await Promise.all([1, 2].map(() => client.sendSkillMessage(userId, skillMessage)));
    expect(results.map(({ attempts }) => attempts)).toEqual([2, 1]);
    expect(host.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([10_000, 10_000, 10_000]);
  });

  test('never passes the deadline, the attempts or the longest wait, whatever comes', async () => {
    const failure = fc.oneof(
      fc.constantFrom(
        { noAnswer: 'timeout' as const },
        { noAnswer: 'reset' as const },
        { noAnswer: 'refused' as const },
      ),
      fc.constantFrom({ statusCode: 500 }, { statusCode: 429 }),
      fc.nat(100).map((seconds) => ({ statusCode: 429, headers: { 'retry-after': String(seconds) } })),
    );
    const limits = fc.record({
      maxAttempts: fc.integer({ min: 1, max: 8 }),
      timeoutMs: fc.integer({ min: 1, max: 20_000 }),
      maxWaitMs: fc.integer({ min: 0, max: 40_000 }),
      deadlineMs: fc.integer({ min: 1, max: 90_000 }),
    });
    const failures = fc.array(failure, { minLength: 8, maxLength: 8 });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(failures, limits, random, async (answers, wanted, randomValue) => {
        const host = routedHost(() => answers[host.requests.length - 1] ?? {});
        host.randomValue = randomValue;
        const error = await rejectionOf(
          clientOf(host, { ...given, limits: wanted }).createProactiveEvent(messageAlert(), 'live'),
        );
        expect(error.attempts).toBe(host.requests.length);
        expect(host.requests.length).toBeLessThanOrEqual(wanted.maxAttempts);
        expect(host.sleeps).toHaveLength(host.requests.length - 1);
        expect(Math.max(0, ...host.sleeps)).toBeLessThanOrEqual(wanted.maxWaitMs);
        expect(host.now() - fakeNow).toBeLessThanOrEqual(wanted.deadlineMs);
        expect(new Set(host.requests.map(({ body }) => body)).size).toBe(1);
      }),
    );
  });
});

describe('Retry-After', () => {
  test.each([
    ['20', 20_000],
    ['Fri, 01 Feb 2030 10:00:20 GMT', 20_000],
    ['0', 250],
    ['soon', 250],
    ['-3', 250],
  ])('%j makes a wait of %d ms', async (header, waitMs) => {
    const host = fakeHost(retryAfter(header), accepted());
    await clientOf(host, given).sendSkillMessage(userId, skillMessage);
    expect(host.sleeps).toEqual([waitMs]);
  });

  test('of a minute ends the send at once and is handed back', async () => {
    const host = fakeHost(retryAfter('61'));
    const error = await rejectionOf(clientOf(host, given).createProactiveEvent(messageAlert(), 'live'));
    expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: 61_000, attempts: 1 });
    expect(error.details).toBe('status 429; try again in 61 s');
    expect(host.sleeps).toEqual([]);
  });
});

describe('A cancel', () => {
  test('ends the wait before a repeat at once', async () => {
    const host = fakeHost(() => {
      host.cancel();
      return { statusCode: 429 };
    });
    const error = await rejectionOf(clientOf(host, given).sendSkillMessage(userId, skillMessage));
    expect(error).toMatchObject({ code: 'canceled', noAnswerReason: 'canceled', attempts: 1, outcome: 'not accepted' });
    expect(error.message).toBe('The send was canceled');
    expect(host.requests).toHaveLength(1);
  });

  test('after an unclear attempt leaves the outcome unknown', async () => {
    const host = fakeHost(() => {
      host.cancel();
      return { statusCode: 503 };
    });
    const error = await rejectionOf(clientOf(host, given).createProactiveEvent(messageAlert(), 'live'));
    expect(error).toMatchObject({ code: 'canceled', outcome: 'unknown' });
  });

  test('frees the place for others', async () => {
    const shared = createSharedState();
    const canceled = fakeHost({ noAnswer: 'canceled' });
    await rejectionOf(clientOf(canceled, { ...given, shared, concurrency: 1 }).sendSkillMessage(userId, skillMessage));
    const host = fakeHost(accepted());
    await clientOf(host, { ...given, shared, concurrency: 1 }).sendSkillMessage(userId, skillMessage);
    expect(host.requests).toHaveLength(1);
  });
});

describe('Limits', () => {
  test('that are given in part leave the others at their defaults', async () => {
    const host = fakeHost(...new Array<Answer>(5).fill({ statusCode: 429 }));
    const error = await rejectionOf(
      clientOf(host, { ...given, limits: { timeoutMs: 3000 } }).sendSkillMessage(userId, skillMessage),
    );
    expect(error.attempts).toBe(5);
    expect(host.requests[0]?.timeoutMs).toBe(3000);
  });

  test('that are given as undefined are at their defaults', async () => {
    const limits = { maxAttempts: undefined, timeoutMs: undefined, maxWaitMs: undefined, deadlineMs: undefined };
    const host = fakeHost(...new Array<Answer>(5).fill({ statusCode: 429 }));
    const error = await rejectionOf(clientOf(host, { ...given, limits }).sendSkillMessage(userId, skillMessage));
    expect(error.attempts).toBe(5);
    expect(host.requests[0]?.timeoutMs).toBe(10_000);
  });

  test('on attempts leave room for the one repeat with a new token', async () => {
    const host = fakeHost(tokenAnswer('Atc|old'), { statusCode: 401 }, tokenAnswer('Atc|new'), accepted());
    const result = await clientOf(host, { limits: { maxAttempts: 1 } }).sendSkillMessage(userId, skillMessage);
    expect(result).toMatchObject({ accepted: true, attempts: 2 });
  });
});
