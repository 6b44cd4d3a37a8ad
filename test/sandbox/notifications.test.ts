import { defaultSwitches } from '../../sandbox';
import {
  anna,
  ben,
  buyToken,
  development,
  live,
  messageAlert,
  minutes,
  multicast,
  sendEvent,
  startMs,
  unicast,
} from './support/requests';
import { useSandbox } from './support/running';

const running = useSandbox();
let token: string;
beforeEach(async () => (token = await buyToken(running.sandbox)));

const at = (ms: number) => new Date(startMs + ms).toISOString();
const send = async (body: object, path = development) => (await sendEvent(running.sandbox, token, body, path)).status;

describe('a reference id', () => {
  const rings = () => running.sandbox.rings().map(({ userId, replaced }) => [userId, replaced]);

  it('that comes again with a newer timestamp replaces and rings again', async () => {
    expect(await send(messageAlert)).toBe(202);
    expect(await send({ ...messageAlert, timestamp: at(1), expiryTime: at(20 * minutes) })).toBe(202);
    expect(rings()).toEqual([
      [anna, false],
      [anna, true],
    ]);
    expect(running.sandbox.pending()).toMatchObject([{ userId: anna, expiresAt: at(20 * minutes) }]);
  });

  it.each([0, -1])('that comes again with the timestamp %d ms later is a duplicate', async (ms) => {
    await send(messageAlert);
    expect(await send({ ...messageAlert, timestamp: at(ms) })).toBe(409);
    expect(rings()).toEqual([[anna, false]]);
  });

  it('is the same moment in every zone', async () => {
    await send(messageAlert);
    expect(await send({ ...messageAlert, timestamp: '2030-02-01T12:00:00+02:00' })).toBe(409);
  });

  it('belongs to one customer', async () => {
    expect(await send(messageAlert)).toBe(202);
    expect(await send({ ...messageAlert, ...unicast(ben) })).toBe(202);
    expect(rings()).toEqual([
      [anna, false],
      [ben, false],
    ]);
  });

  it('in a Multicast leaves out the customers who have it, and is a duplicate when all have', async () => {
    await send({ ...messageAlert, ...unicast(ben) });
    expect(await send({ ...messageAlert, ...multicast })).toBe(202);
    expect(rings()).toEqual([
      [ben, false],
      [anna, false],
    ]);
    expect(await send({ ...messageAlert, ...multicast })).toBe(409);
    expect(await send({ ...messageAlert, ...multicast, timestamp: at(1) })).toBe(202);
    expect(rings().slice(2)).toEqual([
      [anna, true],
      [ben, true],
    ]);
  });

  it('is known after its notification has vanished', async () => {
    await send(messageAlert);
    running.clock.advance(130 * minutes);
    token = await buyToken(running.sandbox);
    expect(await send({ ...messageAlert, expiryTime: at(200 * minutes) })).toBe(409);
  });
});

describe('a pending notification', () => {
  it('vanishes at its expiry', async () => {
    await send({ ...messageAlert, expiryTime: at(5 * minutes) });
    running.clock.advance(5 * minutes - 1);
    expect(running.sandbox.pending()).toHaveLength(1);
    running.clock.advance(1);
    expect(running.sandbox.pending()).toEqual([]);
    expect(running.sandbox.rings()).toHaveLength(1);
  });

  const times = ['2030-02-01T10:05:00Z', '2030-02-02T10:00:00Z', '2030-02-01T12:05:00.000+02:00'];
  it.each(times)('may expire at %s', async (expiryTime) => {
    expect(await send({ ...messageAlert, expiryTime })).toBe(202);
  });
});

describe('the limit of a live skill', () => {
  it('counts accepted live events, and spares development', async () => {
    running.sandbox.setSwitches({ liveNotificationLimit: 2 });
    const next = (n: number, path: string) => send({ ...messageAlert, referenceId: `n${n}` }, path);
    expect([await next(1, live), await next(1, live), await next(2, live), await next(3, live)]).toEqual([
      202, 409, 202, 432,
    ]);
    expect(await next(3, development)).toBe(202);
    expect(defaultSwitches().liveNotificationLimit).toBeNull();
  });
});
