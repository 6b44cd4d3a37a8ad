import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../../tools/n8n/api';
import { exampleNames } from '../../../tools/n8n/examples';
import type { N8nWithSandbox } from '../../../tools/n8n/with-sandbox';
import { examples } from './expectations';

/** Every example workflow, run from its trigger as the editor's button does. */
export function testExamples(n8n: () => N8nWithSandbox): void {
  test('there is an expectation for every example', () =>
    assert.deepEqual(Object.keys(examples).sort(), exampleNames()));

  for (const [name, { trigger, check }] of Object.entries(examples)) {
    test(`example by REST: ${name}`, async () => {
      const { api, sandbox, workflows } = n8n();
      sandbox.reset();
      const execution = await api.run(workflows.get(name)?.id ?? '', trigger);
      assert.equal(execution.status, 'success', execution.data?.resultData.error?.message);
      check(execution, sandbox);
    });
  }

  test('error output: an item that fails takes the way of the second output and keeps its input', async () => {
    const { api, sandbox, workflows } = n8n();
    sandbox.reset();
    const execution = await api.run(workflows.get('one-event-per-row')?.id ?? '', 'Rows');
    const failed = itemsOf(execution, 'Proactive Event', 1).map(({ json }) => [
      json.customer,
      json.error.statusCode,
      json.error.outcome,
    ]);
    assert.deepEqual(failed, [
      ['Carla', 403, 'not accepted'],
      ['Nobody', undefined, 'not accepted'],
    ]);
  });
}
