import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

import { fastClock, useN8n } from '../support/n8n';
import type { RunResult } from '../../support/engine/engine';
import { itemsOf } from '../support/results';
import { anna, eventWorkflow, messageWorkflow } from '../support/workflows';

/** prlimit and /proc are Linux's; elsewhere the limit of a running process cannot be lowered. */
const describeOnLinux = spawnSync('prlimit', ['--version']).status === 0 ? describe : describe.skip;

describeOnLinux('with few files left to open', () => {
  const n8n = useN8n({ env: fastClock });
  const items = Array.from({ length: 400 }, (_, row) => ({ json: { row } }));

  /**
   * Leaves the engine so many files more than it has open now: the limit is on their numbers, of which some lie free.
   */
  const leaveFiles = (count: number) => {
    const { pid } = n8n.engine;
    const open = new Set(readdirSync(`/proc/${pid}/fd`).map(Number));
    let limit = 0;
    for (let free = 0; free < count; limit += 1) if (!open.has(limit)) free += 1;
    execFileSync('prlimit', ['--pid', String(pid), `--nofile=${limit}:`]);
  };
  const leaveEnough = () => execFileSync('prlimit', ['--pid', String(n8n.engine.pid), '--nofile=1024:']);

  const goOn = { onError: 'continueRegularOutput' } as const;
  const options = { maxAttempts: 10 };

  /** The outcome of each row; that the pressure was felt at all. */
  const outcomesOf = (result: RunResult) => {
    const outputs = itemsOf(result).map(({ json }) => json);
    expect(outputs).toHaveLength(items.length);
    expect(outputs.filter(({ attempts, error }) => attempts > 1 || error !== undefined).length).toBeGreaterThan(0);
    return outputs.map(({ accepted, error }) => (accepted === true ? 'accepted' : (error.outcome as string)));
  };

  /** On a slow machine a call may time out besides: then the outcome is unknown, which may be reported too. */
  const expectTrue = (outcomes: string[], arrived: ReadonlySet<number>) =>
    outcomes.forEach((word, row) =>
      expect([row, word]).toEqual([
        row,
        word === 'unknown' ? 'unknown' : arrived.has(row) ? 'accepted' : 'not accepted',
      ]),
    );

  test('of 400 events 50 at a time each reports its true outcome, and none rings twice', async () => {
    await n8n.engine.describe();
    leaveFiles(20);
    const workflow = eventWorkflow({ creatorName: '=Row {{ $json.row }}', userId: anna, options }, goOn);
    const result = await n8n.run(workflow, { items, credential: { concurrency: 50 } });
    leaveEnough();
    const rung = n8n.sandbox.rings().map(({ speech }) => Number(/Row (\d+)/.exec(speech)?.[1]));
    expect(new Set(rung).size).toBe(rung.length);
    expectTrue(outcomesOf(result), new Set(rung));
    expect(rung.length).toBeGreaterThan(0);
  });

  test('of 400 messages 50 at a time each reports its true outcome, and none arrives twice', async () => {
    leaveFiles(20);
    const message = { userId: anna, data: { entries: [{ key: 'row', value: '=row {{ $json.row }}' }] }, options };
    const result = await n8n.run(messageWorkflow(message, goOn), { items, credential: { concurrency: 50 } });
    leaveEnough();
    const received = n8n.sandbox
      .messages()
      .map(({ envelope }) => Number((envelope.request.message.row as string).slice(4)));
    expect(new Set(received).size).toBe(received.length);
    expectTrue(outcomesOf(result), new Set(received));
    expect(received.length).toBeGreaterThan(0);
  });
});
