import { startFaultyProxy, type FaultyProxy } from '../support/node-red/faulty-proxy';
import { closedUrl } from '../nodes/support/stand-in';
import { eventNode, messageNode, type Msg, useRed } from './support/red';

/** The queue, and what becomes of messages when a node closes. */

const red = useRed();
let proxy: FaultyProxy;
beforeEach(async () => void (proxy = await startFaultyProxy(red.sandbox.url)));
afterEach(async () => {
  jest.restoreAllMocks();
  await proxy.stop();
});

/** A token of its own for each test: the cache outlives them. */
const behindFaults = () => ({ apiUrl: proxy.url, tokenUrl: `${proxy.url}/auth/o2/token` });

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

const receive = (id: string, msg: Msg) => (red.node(id) as unknown as { receive(msg: Msg): void }).receive(msg);

/** `done` of each message that a node gets from now on: what Catch and Complete nodes receive. */
function watchDone(id: string): Array<{ msgid: string; alexa?: any; error?: any }> {
  const ends: Array<{ msgid: string; alexa?: any; error?: any }> = [];
  const node = red.node(id) as unknown as { _complete(msg: Msg, error?: unknown): void };
  const complete = node._complete.bind(node);
  node._complete = (msg, error) => {
    ends.push({ msgid: msg._msgid, alexa: msg.alexa, error });
    complete(msg, error);
  };
  return ends;
}

test('beyond the bound a message fails at once, and the others are sent', async () => {
  proxy.delayMs = 50;
  await red.load([eventNode()], { ...behindFaults(), concurrency: '2', queueLimit: '3' });
  for (let i = 0; i < 9; i += 1) receive('event', { _msgid: `m${i}` });
  await until(() => red.outs.length + red.caughts.length === 9);
  expect(red.outs).toHaveLength(5);
  expect(red.caughts.map(({ error }) => error.code)).toEqual(Array(4).fill('queue_full'));
  expect(red.caughts[0]?.error.message).toMatch(
    /^The queue of this skill is full: 3 messages are waiting, and this one was not sent\. .*raise the Queue Limit/,
  );
  expect(red.statuses.map(({ text }) => text)).toContain('status.queued');
  // There is room again.
  expect((await red.send('event', {})).out?.alexa.accepted).toBe(true);
});

test('all nodes of a skill share its bound', async () => {
  proxy.delayMs = 50;
  await red.load([eventNode(), messageNode()], { ...behindFaults(), concurrency: '1' });
  for (let i = 0; i < 3; i += 1) for (const id of ['event', 'message']) receive(id, {});
  await until(() => red.outs.length === 6);
  expect(proxy.maxAtOnce).toBe(1);
});

test('what is sent is finished, what waits is reported with its identity, each message once', async () => {
  proxy.delayMs = 150;
  await red.load([eventNode()], { ...behindFaults(), concurrency: '2' });
  const ends = watchDone('event');
  for (let i = 0; i < 5; i += 1) receive('event', { _msgid: `m${i}`, topic: i });
  await until(() => proxy.sends === 2);
  await red.unload();
  expect(ends.map(({ msgid }) => msgid).sort()).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
  const failed = ends.filter(({ error }) => error !== undefined);
  expect(failed).toHaveLength(3);
  for (const { error, alexa } of failed) {
    expect(alexa.identity).toMatchObject({
      node: 'event',
      referenceId: expect.stringMatching(/^auto~/),
      expiryTime: expect.any(String),
    });
    expect(error).toMatchObject({ code: 'node_closed', cause: { code: 'node_closed', outcome: 'not accepted' } });
    expect(String(error)).toBe(
      'The node was stopped or redeployed before this send was over. It was not accepted. Send the message again.',
    );
  }
  expect(red.sandbox.rings()).toHaveLength(2);
  expect(proxy.sends).toBe(2);
});

test('an event that waited for a repeat may have arrived, and says so', async () => {
  await red.load([eventNode({}, {})], { ...behindFaults() });
  const ends = watchDone('event');
  proxy.loseAnswers = 100;
  jest.spyOn(Math, 'random').mockReturnValue(0.999);
  receive('event', { _msgid: 'm' });
  await until(() => proxy.sends === 3);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const startMs = Date.now();
  await red.unload();
  jest.restoreAllMocks();
  expect(Date.now() - startMs).toBeLessThan(1000);
  expect(ends).toHaveLength(1);
  expect(ends[0]?.error.cause).toMatchObject({ code: 'node_closed', outcome: 'unknown', attempts: 3 });
  expect(String(ends[0]?.error)).toContain(
    'It may have been accepted. You can send an event again with the same msg.alexa',
  );
});

test('a send that does not end is given up before Node-RED gives up the node, and may have been accepted', async () => {
  proxy.delayMs = 60_000;
  const setTimer = global.setTimeout;
  const drainMs: number[] = [];
  jest.spyOn(global, 'setTimeout').mockImplementation(((work: () => void, ms: number, ...rest: unknown[]) => {
    if (ms === 14_000) drainMs.push(ms);
    return setTimer(work as never, ms === 14_000 ? 50 : ms, ...(rest as []));
  }) as never);
  await red.load([messageNode()], behindFaults());
  const ends = watchDone('message');
  receive('message', { _msgid: 'm' });
  await until(() => proxy.sends === 1);
  await red.unload();
  expect(drainMs).toHaveLength(1);
  expect(ends).toMatchObject([{ msgid: 'm', error: { code: 'node_closed', cause: { outcome: 'unknown' } } }]);
});

test('a message that comes while the node closes is reported', async () => {
  proxy.delayMs = 100;
  await red.load([eventNode()], { ...behindFaults() });
  const ends = watchDone('event');
  receive('event', { _msgid: 'early' });
  await until(() => proxy.sends === 1);
  const node = red.node('event') as unknown as { receive(msg: Msg): void };
  const closed = red.unload();
  node.receive({ _msgid: 'late' });
  await closed;
  expect(ends.find(({ msgid }) => msgid === 'late')?.error.code).toBe('node_closed');
  expect(ends.find(({ msgid }) => msgid === 'early')?.error).toBeUndefined();
});

test('a service that is not there: the error, a red status, no unhandled rejection', async () => {
  const unhandled = jest.fn();
  process.on('unhandledRejection', unhandled);
  await red.load([eventNode({ maxAttempts: '1' })], { apiUrl: await closedUrl() });
  const { caught } = await red.send('event', {});
  expect(caught?.error).toMatchObject({ code: 'no_answer', cause: { outcome: 'not accepted' } });
  await until(() => red.statuses.some(({ fill }) => fill === 'red'));
  expect(red.statuses.at(-1)).toMatchObject({ fill: 'red', shape: 'ring', text: 'status.no_answer' });
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});
