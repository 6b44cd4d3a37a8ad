import * as http from 'node:http';
import type { LogEntry } from '../../sandbox';
import { call } from './support/http';
import { anna, buyToken, messageAlert, sendEvent } from './support/requests';
import { useSandbox } from './support/running';

interface FeedEvent {
  id?: string;
  event: string;
  data: Record<string, unknown>;
}

const running = useSandbox();
const readers: { close: () => void }[] = [];
afterEach(() => readers.splice(0).forEach(({ close }) => close()));

/** Reads the feed; `next` gives one event after the other. */
async function readFeed(
  lastEventId?: string,
): Promise<{ next: () => Promise<FeedEvent>; headers: http.IncomingHttpHeaders; close: () => void }> {
  const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId };
  const response = await new Promise<http.IncomingMessage>((resolve, reject) =>
    http.get(`${running.sandbox.url}/sandbox/feed`, { headers, agent: false }, resolve).on('error', reject),
  );
  let text = '';
  const queue: FeedEvent[] = [];
  const waiting: ((event: FeedEvent) => void)[] = [];
  response.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (text + chunk).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const fields = Object.fromEntries(
        part.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      const event = { ...fields, data: JSON.parse(fields.data ?? '') } as unknown as FeedEvent;
      const taker = waiting.shift();
      if (taker === undefined) queue.push(event);
      else taker(event);
    }
  });
  response.on('error', () => undefined);
  const close = () => response.destroy();
  readers.push({ close });
  const next = async () => queue.shift() ?? (await new Promise<FeedEvent>((resolve) => waiting.push(resolve)));
  return { next, headers: response.headers, close };
}

it('begins with the state and what is there, and goes on with what comes', async () => {
  const { sandbox } = running;
  const token = await buyToken(sandbox);
  const { next, headers } = await readFeed();
  expect(headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  expect(await next()).toMatchObject({ event: 'state', data: JSON.parse(JSON.stringify(sandbox.state())) as object });
  expect(await next()).toMatchObject({ event: 'entry', data: { kind: 'tokenExchange', number: 1 } });
  await sendEvent(sandbox, token, messageAlert);
  expect(await next()).toMatchObject({
    event: 'entry',
    data: JSON.parse(JSON.stringify(sandbox.events()[0])) as LogEntry,
  });
});

it.each([
  ['switches', () => running.sandbox.setSwitches({ referenceId: 'lenient' }), { switches: { referenceId: 'lenient' } }],
  ['faults', () => running.sandbox.setFaults([{ kind: 'hang' }]), { faults: [{ kind: 'hang' }] }],
  [
    'users',
    () => running.sandbox.addUser({ userId: 'dora' }),
    { skills: [{ users: [{}, {}, {}, { userId: 'dora' }] }] },
  ],
  ['the clock', () => running.sandbox.setClock({ advanceMs: 5 }), { clock: { offsetMs: 5 } }],
])('tells the state anew when %s are changed', async (_, change: () => unknown, state) => {
  const { next } = await readFeed();
  await next();
  change();
  for (let event = await next(); ; event = await next()) {
    if (event.event !== 'state') continue;
    expect(event.data).toMatchObject(state);
    return;
  }
});

it('gives a reader who comes back what it missed, and everything anew after a reset', async () => {
  const { sandbox } = running;
  for (let n = 0; n < 3; n += 1) await buyToken(sandbox);
  const first = await readFeed();
  await first.next();
  await first.next();
  const { id } = await first.next();
  first.close();
  const second = await readFeed(id);
  expect((await second.next()).event).toBe('state');
  expect(await second.next()).toMatchObject({ event: 'entry', data: { number: 3 } });
  sandbox.reset();
  expect((await second.next()).event).toBe('reset');
  expect((await second.next()).event).toBe('state');
  await buyToken(sandbox);
  const third = await readFeed(id);
  expect([(await third.next()).event, (await third.next()).event]).toEqual(['state', 'reset']);
  expect(await third.next()).toMatchObject({ event: 'entry', data: { number: 1 } });
});

it('gives who comes late the latest 500 only', async () => {
  const { sandbox } = running;
  const token = await buyToken(sandbox);
  for (let n = 0; n < 600; n += 1) await sendEvent(sandbox, token, { ...messageAlert, referenceId: `n${n}` });
  const { next } = await readFeed();
  await next();
  expect((await next()).data.number).toBe(102);
});

it('holds no secret and no token, and no reader keeps the sandbox from stopping', async () => {
  const { sandbox } = running;
  const token = await buyToken(sandbox);
  await sendEvent(sandbox, token, { ...messageAlert, note: `${token} ${sandbox.skill.clientSecret}` });
  const { next } = await readFeed();
  const text = JSON.stringify([await next(), await next(), await next()]);
  expect(text).toContain(anna);
  for (const hidden of [token, sandbox.skill.clientSecret, encodeURIComponent(sandbox.skill.clientSecret)])
    expect(text).not.toContain(hidden);
  expect((await call(sandbox.url, { method: 'HEAD', path: '/sandbox/feed' })).status).toBe(200);
});
