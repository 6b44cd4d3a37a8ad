import { revokeAtHalf, storm, stormCount as count } from '../../support/storm';
import { fastClock, useN8n } from '../support/n8n';
import { itemsOf, outputsOf } from '../support/results';
import { anna, eventWorkflow, messageWorkflow } from '../support/workflows';

/** n8n's engine and our packed nodes in a storm of faults. What counts is what rang, not what the sandbox received. */
const n8n = useN8n({ env: fastClock });

const items = Array.from({ length: count }, (_, row) => ({ json: { row } }));
const goOn = { onError: 'continueRegularOutput' } as const;

describe.each(['beforeHandling', 'afterHandling'] as const)(
  '1,000 events, with 500s %s and a revocation',
  (serverError) => {
    test('are all told accepted, rang once each, and cost two tokens', async () => {
      n8n.sandbox.setFaults(storm('events', serverError));
      revokeAtHalf(n8n.sandbox, 'proactiveEvent');
      const result = await n8n.run(eventWorkflow({ creatorName: '=Row {{ $json.row }}', userId: anna }), {
        items,
        mode: 'trigger',
      });

      const outputs = outputsOf(result);
      expect(outputs.filter(({ accepted }) => accepted === true)).toHaveLength(count);
      const rung = n8n.sandbox.rings().map(({ referenceId }) => referenceId);
      expect(rung).toHaveLength(count);
      expect(new Set(rung)).toEqual(new Set(outputs.map(({ referenceId }) => referenceId as string)));
      // The faults did strike, and left their mark on what the outputs say.
      expect(outputs.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(50);
      expect(outputs.filter(({ duplicate }) => duplicate === true).length).toBeGreaterThan(5);
      // Ten are in flight, and one that overlaps with an accepted send is repeated with the same token once more.
      expect(n8n.sandbox.refusals().filter(({ status }) => status === 403).length).toBeLessThanOrEqual(20);
      expect(n8n.sandbox.exchanges()).toHaveLength(2);
    });
  },
);

describe('1,000 messages, with 500s after they were booked', () => {
  const workflow = (delivery: string) =>
    messageWorkflow(
      { userId: anna, data: { entries: [{ key: 'row', value: '=row {{ $json.row }}' }] }, options: { delivery } },
      goOn,
    );

  /** How often the skill got each row. */
  const received = () => {
    const counts = new Array<number>(count).fill(0);
    for (const { envelope } of n8n.sandbox.messages())
      counts[Number((envelope.request.message.row as string).slice(4))]! += 1;
    return counts;
  };

  test('at most once: none arrives twice, what is reported accepted arrived, what is unknown is named', async () => {
    n8n.sandbox.setFaults(storm('messages', 'afterHandling'));
    revokeAtHalf(n8n.sandbox, 'skillMessage');
    const outputs = itemsOf(await n8n.run(workflow('at most once'), { items, mode: 'trigger' })).map(
      ({ json }) => json,
    );

    const counts = received();
    expect(Math.max(...counts)).toBe(1);
    outputs.forEach((output, row) => {
      if (output.accepted === true) expect(counts[row]).toBe(1);
      else expect(output.error).toMatchObject({ outcome: 'unknown' });
    });
    const unknown = outputs.filter(({ accepted }) => accepted !== true).length;
    // Each 20th, 50th and 70th.
    expect(unknown).toBeGreaterThan(60);
    expect(unknown).toBeLessThan(100);
  });

  test('at least once: none is lost', async () => {
    n8n.sandbox.setFaults(storm('messages', 'afterHandling'));
    revokeAtHalf(n8n.sandbox, 'skillMessage');
    const outputs = itemsOf(await n8n.run(workflow('at least once'), { items, mode: 'trigger' })).map(
      ({ json }) => json,
    );
    expect(outputs.filter(({ accepted }) => accepted === true)).toHaveLength(count);
    expect(Math.min(...received())).toBe(1);
  });
});
