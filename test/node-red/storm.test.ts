import type { FaultInput } from '../../sandbox/index';
import { eventNode, messageNode, type Red, useRed } from './support/red';

/** Node-RED in a storm of faults. What counts is what rang, not what the sandbox was told. */
const red = useRed();
const count = 1000;

// No back-off: full jitter draws from zero.
beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
afterEach(() => jest.restoreAllMocks());

/** Each 20th answer 500, each 50th connection reset, each 70th reset after the thing was booked. */
const storm = (service: 'events' | 'messages', serverError: 'beforeBooking' | 'afterBooking'): FaultInput[] => [
  { kind: 'status', service, status: 500, every: 20, moment: serverError },
  { kind: 'reset', service, every: 50 },
  { kind: 'reset', service, every: 70, moment: 'afterBooking' },
];

/** Revokes all tokens once, when half of the sends were accepted. */
function revokeAtHalf(kind: 'proactiveEvent' | 'skillMessage'): void {
  let accepted = 0;
  red.sandbox.onEntry((entry) => {
    if (entry.kind !== kind) return;
    accepted += 1;
    if (accepted === count / 2) red.sandbox.setSwitches({ revokeTokens: true });
  });
}

/** Gives the node a thousand messages at once. */
async function sendAll(id: string): Promise<Pick<Red, 'outs' | 'caughts'>> {
  const node = red.node(id) as unknown as { receive(msg: object): void };
  for (let row = 0; row < count; row += 1) node.receive({ payload: { row: `row ${row}` } });
  await red.ended(count);
  return red;
}

test.each(['beforeBooking', 'afterBooking'] as const)('1,000 events, with 500s %s and a revocation: all accepted, one ring each, two tokens', async (serverError) => {
  await red.load([eventNode({}, { creatorName: { value: 'payload.row', type: 'msg' } })]);
  // Tokens outlive the flow: this skill's are dead from here.
  red.sandbox.setSwitches({ revokeTokens: true });
  red.sandbox.setFaults(storm('events', serverError));
  revokeAtHalf('proactiveEvent');
  const before = red.sandbox.exchanges().length;
  const { outs, caughts } = await sendAll('event');
  expect(caughts.map(({ error }) => error.message as string)).toEqual([]);
  const rung = red.sandbox.rings().map(({ referenceId }) => referenceId);
  expect(rung).toHaveLength(count);
  expect(new Set(rung)).toEqual(new Set(outs.map(({ alexa }) => alexa.referenceId as string)));
  expect(outs.filter(({ alexa }) => alexa.attempts > 1).length).toBeGreaterThan(50);
  expect(red.sandbox.exchanges().length - before).toBe(2);
});

/** How often the skill got each row. */
function received(): number[] {
  const counts = new Array<number>(count).fill(0);
  for (const { envelope } of red.sandbox.messages()) counts[Number((envelope.request.message.row as string).slice(4))]! += 1;
  return counts;
}

test('1,000 messages at most once: none arrives twice, what was told accepted arrived, the unknown are named', async () => {
  await red.load([messageNode({}, { data: { value: 'payload', type: 'msg' } })]);
  red.sandbox.setFaults(storm('messages', 'afterBooking'));
  revokeAtHalf('skillMessage');
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
  red.sandbox.setFaults(storm('messages', 'afterBooking'));
  revokeAtHalf('skillMessage');
  const { caughts } = await sendAll('message');
  expect(caughts.map(({ error }) => error.message as string)).toEqual([]);
  expect(Math.min(...received())).toBe(1);
});
