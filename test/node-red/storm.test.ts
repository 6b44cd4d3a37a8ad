import { revokeAtHalf, storm, stormCount as count } from '../support/storm';
import { eventNode, messageNode, type Red, useRed } from './support/red';

/** Node-RED in a storm of faults. What counts is what rang, not what the sandbox received. */
const red = useRed();

// No back-off: full jitter draws from zero.
beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => jest.restoreAllMocks());

/** Gives the node a thousand messages at once. */
async function sendAll(id: string): Promise<Pick<Red, 'outs' | 'caughts'>> {
  const node = red.node(id) as unknown as { receive(msg: object): void };
  for (let row = 0; row < count; row += 1) node.receive({ payload: { row: `row ${row}` } });
  await red.ended(count);
  return red;
}

test.each(['beforeHandling', 'afterHandling'] as const)(
  '1,000 events, with 500s %s and a revocation: all accepted, one ring each, two tokens',
  async (serverError) => {
    await red.load([eventNode({}, { creatorName: { value: 'payload.row', type: 'msg' } })]);
    // Tokens outlive the flow: this skill's are dead from here.
    red.sandbox.setSwitches({ revokeTokens: true });
    red.sandbox.setFaults(storm('events', serverError));
    revokeAtHalf(red.sandbox, 'proactiveEvent');
    const before = red.sandbox.exchanges().length;
    const { outs, caughts } = await sendAll('event');
    expect(caughts.map(({ error }) => error.message as string)).toEqual([]);
    const rung = red.sandbox.rings().map(({ referenceId }) => referenceId);
    expect(rung).toHaveLength(count);
    expect(new Set(rung)).toEqual(new Set(outs.map(({ alexa }) => alexa.referenceId as string)));
    expect(outs.filter(({ alexa }) => alexa.attempts > 1).length).toBeGreaterThan(50);
    expect(red.sandbox.exchanges().length - before).toBe(2);
  },
);

/** How often the skill got each row. */
function received(): number[] {
  const counts = new Array<number>(count).fill(0);
  for (const { envelope } of red.sandbox.messages())
    counts[Number((envelope.request.message.row as string).slice(4))]! += 1;
  return counts;
}

test('1,000 messages at most once: none arrives twice, what is reported accepted arrived', async () => {
  await red.load([messageNode({}, { data: { value: 'payload', type: 'msg' } })]);
  red.sandbox.setFaults(storm('messages', 'afterHandling'));
  revokeAtHalf(red.sandbox, 'skillMessage');
  const { outs, caughts } = await sendAll('message');
  const counts = received();
  expect(Math.max(...counts)).toBe(1);
  for (const { payload } of outs) expect(counts[Number((payload.row as string).slice(4))]).toBe(1);
  expect(new Set(caughts.map(({ error }) => error.cause.outcome as string))).toEqual(new Set(['unknown']));
  expect(caughts.length).toBeGreaterThan(60);
  expect(outs.length + caughts.length).toBe(count);
});

test('1,000 messages at least once: none is lost', async () => {
  await red.load([messageNode({ delivery: 'at least once' }, { data: { value: 'payload', type: 'msg' } })]);
  red.sandbox.setFaults(storm('messages', 'afterHandling'));
  revokeAtHalf(red.sandbox, 'skillMessage');
  const { caughts } = await sendAll('message');
  expect(caughts.map(({ error }) => error.message as string)).toEqual([]);
  expect(Math.min(...received())).toBe(1);
});
