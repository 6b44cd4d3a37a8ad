import { startFaultyProxy, type FaultyProxy } from '../support/node-red/faulty-proxy';
import { anna, eventNode, messageNode, type Msg, nobody, useRed } from './support/red';

/** What makes a message the same event again, and what makes it another. */

const red = useRed();
let proxy: FaultyProxy | undefined;
afterEach(async () => {
  await proxy?.stop();
  proxy = undefined;
  jest.restoreAllMocks();
});

const copy = (msg: Msg | undefined): Msg => JSON.parse(JSON.stringify(msg)) as Msg;

/** A node that sends once only, behind proxy that loses the answer. */
async function loadWithFaults(
  loseAnswers: number,
  more: Record<string, unknown> = {},
  fields: Record<string, unknown> = {},
): Promise<void> {
  proxy = await startFaultyProxy(red.sandbox.url);
  proxy.loseAnswers = loseAnswers;
  await red.load([eventNode({ maxAttempts: '1', ...more }, fields)], { apiUrl: proxy.url });
}

test('a message led back from a Catch node repeats the same event: one ring', async () => {
  await loadWithFaults(1);
  const { caught } = await red.send('event', {});
  expect(caught?.error.cause).toMatchObject({ code: 'no_answer', outcome: 'unknown' });
  const { out } = await red.send('event', copy(caught));
  expect(out?.alexa).toMatchObject({ accepted: true, duplicate: true, identity: caught?.alexa.identity });
  expect(red.sandbox.rings()).toHaveLength(1);
});

test('a message led back over a node that sends no event repeats the same event', async () => {
  await red.load([eventNode(), messageNode({}, { userId: { value: 'userId', type: 'msg' } })]);
  const { out } = await red.send('event', {});
  const refused = (await red.send('message', { ...copy(out), userId: nobody })).caught;
  expect(refused?.error.cause).toMatchObject({ code: 'user_not_found' });
  const { out: again } = await red.send('event', copy(refused));
  const accepted = (await red.send('message', { ...copy(again), userId: anna })).out;
  expect(accepted?.alexa).toMatchObject({ accepted: true, statusCode: 202, identity: out?.alexa.identity });
  expect(accepted?.alexa.referenceId).toBeUndefined();
  await red.send('event', copy(accepted));
  expect(red.sandbox.rings()).toHaveLength(1);
});

test('another content, another audience or another node makes another event', async () => {
  await red.load([
    eventNode({}, { count: { value: 'payload.n', type: 'msg' } }),
    eventNode({ id: 'second' }, { count: { value: 'payload.n', type: 'msg' } }),
  ]);
  const { out } = await red.send('event', { payload: { n: 1 } });
  const first = out?.alexa.referenceId;
  const other = (await red.send('event', { ...copy(out), payload: { n: 2 } })).out?.alexa.referenceId;
  const second = (await red.send('second', copy(out))).out?.alexa.referenceId;
  expect(new Set([first, other, second]).size).toBe(3);
  expect(red.sandbox.rings()).toHaveLength(3);
});

test('two messages with the same content are two events', async () => {
  await red.load([eventNode()]);
  await red.send('event', {});
  await red.send('event', {});
  expect(red.sandbox.rings()).toHaveLength(2);
});

test('a repeat after the expiry is refused', async () => {
  await loadWithFaults(1);
  const { caught } = await red.send('event', {});
  const later = Date.now() + 56 * 60_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
  const again = await red.send('event', copy(caught));
  expect(again.caught?.error.message).toMatch(
    /^Expires After \(Minutes\): found an event of .+ that is about to expire or has expired; expected a repeat while the event is valid; send it as a new event instead/,
  );
  expect(proxy?.sends).toBe(1);
});

test('a Reference ID of one’s own means update: a newer timestamp each time', async () => {
  await red.load([eventNode({}, { referenceId: { value: 'boiler 1', type: 'str' } })]);
  const { out } = await red.send('event', {});
  const now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now + 5000);
  const again = await red.send('event', copy(out));
  expect(again.out?.alexa.referenceId).toBe(out?.alexa.referenceId);
  expect(again.out?.alexa.timestamp).not.toBe(out?.alexa.timestamp);
});

test('a Reference ID with an Event Time: another message with the same two rings nobody again', async () => {
  await red.load([
    eventNode({}, { referenceId: { value: 'boiler 1', type: 'str' }, eventTime: { value: '', type: 'str' } }),
  ]);
  const eventTime = new Date(Date.now() - 180_000).toISOString();
  const { out } = await red.send('event', { eventTime });
  expect(out?.alexa.timestamp).toBe(eventTime);
  expect((await red.send('event', { eventTime })).out?.alexa).toMatchObject({
    statusCode: 409,
    duplicate: true,
  });
  const later = new Date(Date.now() - 60_000).toISOString();
  expect((await red.send('event', { eventTime: later })).out?.alexa).toMatchObject({
    statusCode: 202,
    timestamp: later,
  });
  expect((await red.send('event', { eventTime: 'soon' })).caught?.error.message).toMatch(
    /^Event Time: found "soon"; expected a date and time with a time zone/,
  );
  expect(red.sandbox.rings().map(({ replaced }) => replaced)).toEqual([false, true]);
});

test.each([
  ['text', 'x'],
  ['a list', []],
  ['no dates', { node: 'event', contentHash: 'x', referenceId: 'auto~1', timestamp: 'soon', expiryTime: 'later' }],
  ['null', null],
])('an identity that is none (%s) is no trouble', async (_what, identity) => {
  await red.load([eventNode()]);
  expect((await red.send('event', { alexa: { identity } })).out?.alexa.accepted).toBe(true);
});

describe('several multicasts', () => {
  const multicast = (more: Record<string, unknown> = {}) =>
    eventNode({ id: `many-${Math.random()}`, audience: 'Multicast', ...more });

  test('a second one within a minute is refused, whatever becomes of the flow in between', async () => {
    const node = multicast();
    await red.load([node]);
    expect((await red.send(node.id, {})).out?.alexa.audience).toBe('Multicast');
    await red.load([node]);
    const { caught } = await red.send(node.id, {});
    expect(caught?.error.message).toMatch(
      /^Audience: found a second event to all subscribed customers within 60 s; expected one in 60 s, or switch on Allow Several Multicasts\./,
    );
  });

  test('a repeat of the same event, one that was refused, and what is allowed do not count', async () => {
    proxy = await startFaultyProxy(red.sandbox.url);
    proxy.loseAnswers = 1;
    const node = multicast({ maxAttempts: '1' });
    await red.load([node], { apiUrl: proxy.url });
    const { caught } = await red.send(node.id, {});
    expect((await red.send(node.id, copy(caught))).out?.alexa.identity).toEqual(caught?.alexa.identity);
    const refused = multicast({ stage: 'live' });
    red.sandbox.setSwitches({ liveNotificationLimit: 0 });
    await red.load([refused]);
    expect((await red.send(refused.id, {})).caught?.error.code).toBe('notification_limit');
    red.sandbox.setSwitches({ liveNotificationLimit: null });
    expect((await red.send(refused.id, {})).out?.alexa.accepted).toBe(true);
    const allowed = multicast({ allowSeveralMulticasts: true });
    await red.load([allowed]);
    expect([
      (await red.send(allowed.id, {})).out?.alexa.accepted,
      (await red.send(allowed.id, {})).out?.alexa.accepted,
    ]).toEqual([true, true]);
  });

  // Last, because a clock that never runs backwards does so where the next test finds the real one.
  test('a second one after a minute is sent', async () => {
    const node = multicast();
    await red.load([node]);
    await red.send(node.id, {});
    const later = performance.now() + 61_000;
    jest.spyOn(performance, 'now').mockImplementation(() => later);
    expect((await red.send(node.id, {})).out?.alexa.accepted).toBe(true);
  });
});
