import { createHash } from 'node:crypto';
import { useN8n } from '../support/n8n';
import { hintsOf, itemsOf, outputOf, outputsOf } from '../support/results';
import { type Answer, inTurn, json, passOnTo, startStandIn } from '../support/stand-in';
import { anna, ben, boilerAlert, eventWorkflow } from '../support/workflows';

/** How often each customer heard the chime. */
const counted = (rings: Array<{ userId: string }>) =>
  rings.reduce<Record<string, number>>(
    (counts, { userId }) => ({ ...counts, [userId]: (counts[userId] ?? 0) + 1 }),
    {},
  );

const refusal = json(403, { type: 'Forbidden', message: 'No enablement for clientId: a, userId: b' });

// Both engines: the moment at which an execution began comes from n8n, and n8n versions differ in what they tell.
describe.each(['n8n-core', 'n8n-core-lowest'] as const)('in %s', (core) => {
  const n8n = useN8n({ core });

  test('a second try of the same run (Retry On Fail) does not resend what was accepted', async () => {
    const onward = passOnTo(n8n.sandbox.url);
    const toBen = inTurn(refusal, onward);
    const send: Answer = (request, response) => (request.body.includes(ben) ? toBen : onward)(request, response);
    const standIn = await startStandIn({ token: onward, send });
    const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
    const workflow = eventWorkflow({ creatorName: 'The shop', userId: '={{ $json.userId }}' }, settings);
    const items = [{ json: { userId: anna } }, { json: { userId: ben } }];
    const result = await n8n.run(workflow, { items, credential: { ...standIn.credential, concurrency: 1 } });

    expect(counted(n8n.sandbox.rings())).toEqual({ [anna]: 1, [ben]: 1 });
    expect(outputsOf(result).map(({ userId, duplicate, statusCode }) => [userId, duplicate, statusCode])).toEqual([
      [anna, false, 202],
      [ben, false, 202],
    ]);
    expect(standIn.sends()).toHaveLength(3);
    expect(hintsOf(result)).toContainEqual(expect.stringMatching(/^1 item was accepted in an earlier try of this run/));
  });

  test('a lost answer leads to a repeat with the same id and times, and rings once', async () => {
    const lose = passOnTo(n8n.sandbox.url, (_answer, response) => void response.destroy());
    const standIn = await startStandIn({
      token: passOnTo(n8n.sandbox.url),
      send: inTurn(lose, passOnTo(n8n.sandbox.url)),
    });
    const output = outputOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expect(output).toMatchObject({ accepted: true, attempts: 2, duplicate: true, statusCode: 409 });
    expect(n8n.sandbox.rings()).toHaveLength(1);
    const [first, second] = standIn.sends();
    expect(second?.body).toBe(first?.body);
  });

  test('the same workflow executed twice rings twice', async () => {
    const first = outputOf(await n8n.run(eventWorkflow(boilerAlert)));
    const second = outputOf(await n8n.run(eventWorkflow(boilerAlert)));
    expect(counted(n8n.sandbox.rings())).toEqual({ [anna]: 2 });
    expect(second.referenceId).not.toBe(first.referenceId);
    expect(n8n.sandbox.rings().map(({ replaced }) => replaced)).toEqual([false, false]);
  });

  test('executions of one millisecond that say the same to the same customer ring once, as documented', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () => n8n.run(eventWorkflow(boilerAlert), { mode: 'trigger' })),
    );
    const moments = new Set(results.map((result) => outputOf(result).timestamp as string));
    expect(n8n.sandbox.rings()).toHaveLength(moments.size);
    expect(results.filter((result) => outputOf(result).duplicate === false)).toHaveLength(moments.size);
  });

  test('two items that say the same ring twice', async () => {
    const outputs = outputsOf(await n8n.run(eventWorkflow(boilerAlert), { items: [{ json: {} }, { json: {} }] }));
    expect(new Set(outputs.map(({ referenceId }) => referenceId)).size).toBe(2);
    expect(counted(n8n.sandbox.rings())).toEqual({ [anna]: 2 });
  });
});

describe("a Reference ID of one's own", () => {
  const n8n = useN8n();
  const withId = (referenceId: string) => eventWorkflow({ ...boilerAlert, options: { referenceId } });

  test('is sent as it is', async () => {
    const output = outputOf(await n8n.run(withId('order~4711')));
    expect(output.referenceId).toBe('order~4711');
    expect(n8n.sandbox.events()[0]?.referenceId).toBe('order~4711');
  });

  test('replaces the waiting notification when it is sent again', async () => {
    outputOf(await n8n.run(withId('order~4711')));
    outputOf(await n8n.run(withId('order~4711')));
    expect(n8n.sandbox.rings().map(({ referenceId, replaced }) => [referenceId, replaced])).toEqual([
      ['order~4711', false],
      ['order~4711', true],
    ]);
    expect(n8n.sandbox.pending()).toHaveLength(1);
  });

  test.each(['order 4711', 'Bestellung-4711/ä', 'x'.repeat(101), '{"id":4711}'])(
    '%p becomes its hash, the same each time',
    async (given) => {
      const expected = `ref~${createHash('sha256').update(given, 'utf8').digest('hex')}`;
      const first = outputOf(await n8n.run(withId(given)));
      const second = outputOf(await n8n.run(withId(given)));
      expect([first.referenceId, second.referenceId]).toEqual([expected, expected]);
      expect(n8n.sandbox.rings().map(({ replaced }) => replaced)).toEqual([false, true]);
    },
  );

  test('comes from an expression, for each item its own', async () => {
    const items = [{ json: { order: 1 } }, { json: { order: 2 } }];
    const result = await n8n.run(withId('=order~{{ $json.order }}'), { items });
    expect(itemsOf(result).map(({ json: { referenceId } }) => referenceId)).toEqual(['order~1', 'order~2']);
  });

  test('of blanks counts as none', async () => {
    const output = outputOf(await n8n.run(withId('={{ "  " }}')));
    expect(output.referenceId).toMatch(/^auto~[0-9a-f]{64}$/);
  });
});

describe('an Event Time with a Reference ID: the event is known wherever it is sent from', () => {
  const n8n = useN8n();
  const withTime = (eventTime: unknown, referenceId = 'order~4711') =>
    eventWorkflow({ ...boilerAlert, options: { referenceId, eventTime } });
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  test('another execution with the same two rings nobody again, and its output says so', async () => {
    const time = ago(3);
    const first = outputOf(await n8n.run(withTime(time)));
    expect(first).toMatchObject({ referenceId: 'order~4711', timestamp: time });
    const second = outputOf(await n8n.run(withTime(time)));
    expect(second).toMatchObject({ accepted: true, statusCode: 409, duplicate: true });
    expect(n8n.sandbox.rings()).toHaveLength(1);
  });

  test('a later time is an update, an earlier one is known already', async () => {
    for (const minutes of [3, 2, 4]) outputOf(await n8n.run(withTime(ago(minutes))));
    expect(n8n.sandbox.rings().map(({ replaced }) => replaced)).toEqual([false, true]);
  });

  test('the notification waits its time from now on, however old the event is', async () => {
    const output = outputOf(await n8n.run(withTime(ago(600))));
    expect(Date.parse(String(output.expiryTime)) - Date.now()).toBeGreaterThan(59 * 60_000);
  });

  test('without a Reference ID it is the time of the event, and each send its own', async () => {
    const outputs = outputsOf(await n8n.run(withTime(ago(3), ''), { items: [{ json: {} }, { json: {} }] }));
    expect(new Set(outputs.map(({ timestamp }) => timestamp)).size).toBe(1);
    expect(n8n.sandbox.rings()).toHaveLength(2);
  });

  test('from an expression, also as a date', async () => {
    expect(outputOf(await n8n.run(withTime("={{ $now.minus({ minutes: 5 }).startOf('second') }}"))).timestamp).toMatch(
      /:\d\d\.000Z$/,
    );
  });

  test('a moment in the future is refused', async () => {
    const { error } = await n8n.run(withTime(ago(-10)));
    expect(error?.message).toMatch(/^Event Time: found .+; expected a moment that is not in the future/);
  });

  test.each([
    ['no date', 'soon'],
    ['a day that does not exist', '2030-02-30T10:00:00Z'],
    ['a number', 4711],
  ])('%s is refused', async (_what, wrong) => {
    const { error } = await n8n.run(withTime(wrong));
    expect(error?.message).toMatch(/^Event Time: found .+; expected a date and time with a time zone/);
    expect(n8n.sandbox.log()).toEqual([]);
  });
});
