/** Part (c): n8n's queue mode, a worker that dies, and what *Retry* then does. Counts rings, not events. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { type Execution, itemsOf } from '../../../tools/n8n/api';
import { createCredentials } from '../../../tools/n8n/with-sandbox';
import { until } from '../../../tools/until';
import { anna, carla } from '../../nodes/support/workflows';
import { type Cluster, startCluster } from './cluster';
import { eventPerPost, eventPerRow, knownEventPerPost } from './workflows';

const posts = 500;
const rows = 1_000;
const failingRow = 700;
/** Of the credential: so many calls of one execution are under way when the first one fails. */
const concurrentCalls = 10;
const eventScope = 'alexa::proactive_events';

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const figure = (name: string, value: string | number) => console.log(`  figure: ${name}: ${value}`);

describe('n8n queue', { timeout: 1_800_000 }, () => {
  let sandbox: Sandbox;
  let cluster: Cluster;
  let paths: { post: string; row: string; known: string };
  let workflowIds: { post: string; row: string };

  before(
    async () => {
      const start = Date.now();
      sandbox = await startSandbox();
      cluster = await startCluster();
      figure('Redis, PostgreSQL, main and two workers ready after', `${seconds(Date.now() - start)} s`);
      const { api } = cluster.main;
      const { alexaSkillApi } = await createCredentials(api, sandbox);
      paths = { post: 'ring', row: 'ring-many', known: 'ring-known' };
      const perPost = await api.createWorkflow(eventPerPost(paths.post, anna, alexaSkillApi));
      const perRow = await api.createWorkflow(eventPerRow(paths.row, alexaSkillApi));
      await api.publish(perPost);
      await api.publish(perRow);
      await api.publish(await api.createWorkflow(knownEventPerPost(paths.known, anna, alexaSkillApi)));
      workflowIds = { post: perPost.id, row: perRow.id };
    },
    { timeout: 1_200_000 },
  );
  after(async () => {
    await cluster?.stop();
    await sandbox?.stop();
  });

  const post = async (path: string, body: object) => {
    const answer = await fetch(`${cluster.main.url}/webhook/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(300_000),
    });
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    return text;
  };
  /** How often each order or row has rung, by its number. */
  const ringsByNumber = () => {
    const counts = new Map<number, number>();
    for (const { speech } of sandbox.rings()) {
      const number = Number(/(?:Order|Row) (\d+)/.exec(speech)?.[1]);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return counts;
  };
  const exchanges = () => sandbox.exchanges().filter(({ scope }) => scope === eventScope).length;

  let lost: Execution[] = [];
  /** The order of an execution: of the post that started it, while n8n keeps that. */
  const numberOf = ({ data }: Execution): number | undefined =>
    (
      data?.resultData.runData.Webhook?.[0]?.data?.main[0]?.[0] ??
      data?.executionData?.nodeExecutionStack[0]?.data.main[0]?.[0]
    )?.json.body?.number as number | undefined;
  /**
   * By execution, as it stood right after the kill: n8n throws the post away when it finds out that the worker is dead.
   */
  const orders = new Map<string, number | undefined>();

  test(
    '500 webhook executions, one worker killed half way: no event rings twice, every success has rung once',
    { timeout: 900_000 },
    async () => {
      const { api } = cluster.main;
      const numbers = Array.from({ length: posts }, (_, index) => index + 1);
      const start = Date.now();
      let halfWayMs = 0;
      const killed = until('half of the events', () => sandbox.events().length >= posts / 2, { intervalMs: 5 }).then(
        async () => {
          halfWayMs = Date.now() - start;
          await cluster.workers[1]?.kill();
          for (const execution of await api.allExecutions(workflowIds.post))
            orders.set(execution.id, numberOf(execution));
        },
      );
      const left = [...numbers];
      const poster = async () => {
        for (let number = left.shift(); number !== undefined; number = left.shift()) await post(paths.post, { number });
      };
      await Promise.all([killed, ...Array.from({ length: 20 }, poster)]);
      figure(`${posts} posts taken by main in`, `${seconds(Date.now() - start)} s`);
      await until(
        'all executions to end',
        async () =>
          (await api.executions(workflowIds.post)).count === posts &&
          (await api.executions(workflowIds.post, ['new', 'running', 'waiting'])).results.length === 0,
        { deadlineMs: 600_000, intervalMs: 1_000 },
      );
      const endMs = Date.now() - start;
      const executions = await api.allExecutions(workflowIds.post);
      assert.equal(executions.length, posts);
      lost = executions.filter(({ status }) => status !== 'success');
      const successes = executions.filter(({ status }) => status === 'success');
      const rung = ringsByNumber();

      figure('executions per second, two workers, until the kill', (posts / 2 / (halfWayMs / 1000)).toFixed(1));
      const lastRing = Date.parse(sandbox.rings().at(-1)?.at ?? '') - start;
      figure(
        'executions per second, one worker, after the kill',
        ((sandbox.rings().length - posts / 2) / ((lastRing - halfWayMs) / 1000)).toFixed(1),
      );
      figure('all ended, the dead worker found out, after', `${seconds(endMs)} s`);
      figure('successes', successes.length);
      figure('crashed or lost', lost.length);
      for (const { id, status, data } of lost) {
        const order = orders.get(id);
        const outcome =
          order === undefined
            ? 'its post was not kept by n8n'
            : `order ${order}, its event was ${rung.has(order) ? '' : 'not '}accepted`;
        console.log(`    execution ${id}: ${status} (${data?.resultData.error?.message.slice(0, 60)} ...), ${outcome}`);
      }
      figure('  of them with an accepted event', sandbox.rings().length - successes.length);
      figure('rings', sandbox.rings().length);
      figure('token exchanges', exchanges());

      for (const [number, count] of rung) assert.equal(count, 1, `order ${number} rang ${count} times`);
      for (const execution of successes) {
        assert.equal(rung.get(numberOf(execution) ?? -1), 1, `execution ${execution.id} was a success`);
        assert.equal(itemsOf(execution, 'Event')[0]?.json.accepted, true);
      }
      // What did not ring is an order of one of the executions that are listed.
      const done = new Set(successes.map((execution) => numberOf(execution)));
      const listed = numbers.filter((number) => !done.has(number));
      assert.equal(listed.length, lost.length);
      for (const number of numbers)
        assert.ok(rung.has(number) || listed.includes(number), `order ${number} neither rang nor is listed`);
      assert.equal(exchanges(), cluster.workers.length, 'one exchange for each worker');
    },
  );

  test('Retry of exactly the lost ones rings nobody twice', { timeout: 600_000 }, async () => {
    const { api } = cluster.main;
    const before = sandbox.rings().length;
    const outcomes = new Map<string, number>();
    for (const { id } of lost) {
      const retried = await api.retry(id);
      const outcome =
        retried.status === 'success' ? 'sent' : `${retried.status}: ${retried.data?.resultData.error?.message}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    for (const [outcome, count] of outcomes) figure(`Retry of the lost, ${count} times`, outcome);
    const rung = ringsByNumber();
    figure('rings after the retries', sandbox.rings().length);
    figure('rung by the retries', sandbox.rings().length - before);
    for (const [number, count] of rung) assert.equal(count, 1, `order ${number} rang ${count} times`);
  });

  test(
    'Retry of an execution that failed after 700 of 1,000 items rings none of the 700 again',
    { timeout: 600_000 },
    async () => {
      const { api } = cluster.main;
      sandbox.reset();
      const items = Array.from({ length: rows }, (_, index) => ({
        number: index,
        userId: index === failingRow ? carla : anna,
      }));
      const start = Date.now();
      await post(paths.row, { rows: items });
      const [summary] = await until(
        'the failure',
        async () => {
          const { results: all } = await api.executions(workflowIds.row);
          return all.length === 1 && all.every(({ status }) => status === 'error') && all;
        },
        { deadlineMs: 300_000 },
      );
      const rungBefore = sandbox.rings().length;
      figure(`rings until item ${failingRow} of ${rows} failed`, `${rungBefore}, in ${seconds(Date.now() - start)} s`);
      assert.ok(rungBefore >= failingRow && rungBefore < failingRow + concurrentCalls, String(rungBefore));

      sandbox.setSwitches({
        setSubscriptions: { userId: carla, stage: 'development', eventNames: ['AMAZON.MessageAlert.Activated'] },
      });
      const again = Date.now();
      const retried = await api.retry(summary?.id ?? '');
      assert.equal(retried.status, 'success', retried.data?.resultData.error?.message);
      const outputs = itemsOf(retried, 'Event').map(({ json }) => json);
      const duplicates = outputs.filter(({ duplicate }) => duplicate === true).length;
      figure('after Retry: items accepted', outputs.length);
      figure('after Retry: known to Amazon already', duplicates);
      figure('after Retry: rings in all', `${sandbox.rings().length}, in ${seconds(Date.now() - again)} s`);
      assert.deepEqual([outputs.length, duplicates, sandbox.rings().length], [rows, rungBefore, rows]);
      for (const [number, count] of ringsByNumber()) assert.equal(count, 1, `row ${number} rang ${count} times`);
      assert.equal(ringsByNumber().size, rows);
    },
  );

  test(
    'posting again is safe where the post says by Reference ID and Event Time which event it is',
    { timeout: 300_000 },
    async () => {
      sandbox.reset();
      const orderedAt = new Date().toISOString();
      for (const round of ['first', 'again']) {
        for (let number = 1; number <= 20; number += 1) {
          const output = await post(paths.known, { number, orderedAt });
          assert.equal(output.includes('"duplicate":true'), round === 'again', output);
        }
      }
      assert.equal(sandbox.rings().length, 20);
    },
  );
});
