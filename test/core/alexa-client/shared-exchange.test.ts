import { createSharedState } from '../../../core/shared-state';
import { accepted, tokenAnswer } from '../../support/fake-host';
import { rejectionOf } from '../support/rejection';
import { routedHost } from '../support/routed-host';
import { clientOf, messageAlert, tokenUrl } from '../support/skill';

/** Token exchanges that fail or hang, and the sends that wait for them. */

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
