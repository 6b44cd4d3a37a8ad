import { accepted, tokenAnswer } from '../../support/fake-host';
import { rejectionOf } from '../support/rejection';
import { routedHost } from '../support/routed-host';
import { clientOf, messageAlert, tokenUrl } from '../support/skill';

/** A 401 for a token that serves other sends is trouble of the service, not a bad token. */
describe('A token that other sends use with success', () => {
  const event = (index: number) => messageAlert({ referenceId: `event~${index}` });

  test('survives a 401 on every 10th call: 300 of 300 are accepted, with few exchanges', async () => {
    let calls = 0;
    let exchanges = 0;
    const host = routedHost(async (request) => {
      if (request.url === tokenUrl) {
        exchanges += 1;
        return tokenAnswer(`token-${exchanges}`);
      }
      calls += 1;
      const refused = calls % 10 === 0;
      await new Promise((resolve) => setImmediate(resolve));
      return refused ? { statusCode: 401 } : accepted();
    });
    const client = clientOf(host);
    const sends = Array.from({ length: 300 }, (_, index) => client.createProactiveEvent(event(index), 'live'));
    const results = await Promise.all(sends);
    expect(results.filter((result) => result.accepted)).toHaveLength(300);
    expect(exchanges).toBeLessThan(5);
  });

  test('is dropped where it served nobody since the call began', async () => {
    let exchanges = 0;
    const host = routedHost((request) => {
      if (request.url === tokenUrl) return tokenAnswer(`token-${(exchanges += 1)}`);
      host.pass(10);
      return request.headers.authorization === 'Bearer token-1' && exchanges === 1 && host.elapsedMs() > 15
        ? { statusCode: 401 }
        : accepted();
    });
    const client = clientOf(host);
    await client.createProactiveEvent(event(1), 'live');
    host.pass(1000);
    expect(await client.createProactiveEvent(event(2), 'live')).toMatchObject({ accepted: true, attempts: 2 });
    expect(exchanges).toBe(2);
  });

  test('is given up where the service refuses it within the limits, and the error says so', async () => {
    const host = routedHost((request) => (request.url === tokenUrl ? tokenAnswer('token-1') : { statusCode: 401 }));
    const error = await rejectionOf(clientOf(host).createProactiveEvent(event(1), 'live'), 'token_rejected');
    expect(error.attempts).toBe(2);
  });
});

describe('A jump of the wall clock', () => {
  test.each([61_000, 3_600_000, -3_600_000])('by %d ms ends no send that is under way', async (jumpMs) => {
    let sends = 0;
    const host = routedHost((request) => {
      if (request.url === tokenUrl) return tokenAnswer();
      sends += 1;
      host.setClock(host.now() + jumpMs);
      return sends < 3 ? { statusCode: 503 } : accepted();
    });
    const result = await clientOf(host).createProactiveEvent(messageAlert(), 'live');
    expect(result).toMatchObject({ accepted: true, attempts: 3, waitedMs: 750 });
  });
});

describe('A token answer that was cut off in the middle', () => {
  test('is asked for again, and the attempts are counted', async () => {
    let exchanges = 0;
    const host = routedHost((request) => {
      if (request.url !== tokenUrl) return accepted();
      exchanges += 1;
      return exchanges < 3 ? { body: '{"access_tok', bodyComplete: false } : tokenAnswer();
    });
    expect((await clientOf(host).createProactiveEvent(messageAlert(), 'live')).accepted).toBe(true);
    expect(exchanges).toBe(3);
    expect(host.logged()).toContain('"attempts":3');
  });

  test('again and again fails with what happened', async () => {
    const host = routedHost(() => ({ body: '{"access_tok', bodyComplete: false }));
    const error = await rejectionOf(clientOf(host).getAccessToken('alexa::proactive_events'), 'no_answer');
    expect(error).toMatchObject({ attempts: 5, outcome: 'not accepted', noAnswerReason: 'reset' });
  });
});

test('A 429 of a shared exchange does not fail those who joined it', async () => {
  let exchanges = 0;
  const host = routedHost((request) => {
    if (request.url !== tokenUrl) return accepted();
    exchanges += 1;
    return exchanges <= 5 ? { statusCode: 429 } : tokenAnswer();
  });
  const client = clientOf(host);
  const sends = Array.from({ length: 10 }, () => client.createProactiveEvent(messageAlert(), 'live'));
  const settled = await Promise.allSettled(sends);
  // The one whose exchange it was has used up its attempts.
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
});

test('Sends of one client id with another secret share nothing', async () => {
  const { createSharedState } = await import('../../../core/shared-state');
  const shared = createSharedState();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow = routedHost(async () => {
    await held;
    return { statusCode: 401 };
  });
  const hanging = clientOf(slow, {
    shared,
    concurrency: 1,
    credentials: { clientId: 'the same', clientSecret: 'a wrong secret' },
  }).createProactiveEvent(messageAlert(), 'live');
  const quick = routedHost((request) => (request.url === tokenUrl ? tokenAnswer() : accepted()));
  const client = clientOf(quick, {
    shared,
    concurrency: 1,
    credentials: { clientId: 'the same', clientSecret: 'the right secret' },
  });
  expect((await client.createProactiveEvent(messageAlert(), 'live')).waitedMs).toBe(0);
  release();
  await rejectionOf(hanging);
});

test('A token is obtained before a slot is taken', async () => {
  const { createSharedState } = await import('../../../core/shared-state');
  const shared = createSharedState();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const host = routedHost(async (request) => {
    if (request.url === tokenUrl) await held;
    return request.url === tokenUrl ? tokenAnswer() : accepted();
  });
  const waiting = clientOf(host, { shared, concurrency: 1 }).createProactiveEvent(messageAlert(), 'live');
  const given = clientOf(host, { shared, concurrency: 1, accessToken: 'given-token' });
  expect((await given.createProactiveEvent(messageAlert(), 'live')).accepted).toBe(true);
  release();
  await waiting;
});
