import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../../tools/n8n/api';
import { webhookKey } from '../../../tools/n8n/examples';
import { until } from '../../../tools/until';
import type { N8nWithSandbox } from '../../../tools/n8n/with-sandbox';
import { anna, ben } from '../../nodes/support/workflows';

/** Published workflows, called by another program. */
export function testWebhooks(n8n: () => N8nWithSandbox): void {
  const post = async (path: string, body: object, key = webhookKey.value) =>
    await fetch(`${n8n().url}/webhook/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [webhookKey.name]: key },
      body: JSON.stringify(body),
    });
  const published = async (name: string) => {
    const workflow = n8n().workflows.get(name);
    assert.ok(workflow);
    await n8n().api.publish(workflow);
    return workflow;
  };
  /** The production executions of a workflow, oldest first, all ended. */
  const executionsOf = async (workflowId: string, count: number) =>
    await until(`${count} executions of workflow ${workflowId}`, async () => {
      const all = (await n8n().api.executions(workflowId)).results.filter(({ mode }) => mode === 'webhook').reverse();
      return all.length === count && all.every(({ status }) => status === 'success' || status === 'error') && all;
    });

  test('published webhook workflow: a post becomes a message; one without the key does not', async () => {
    const { sandbox, api } = n8n();
    sandbox.reset();
    const { id } = await published('webhook-to-message');
    const body = { userId: ben, data: { lamp: true } };
    assert.equal((await post('alexa-skill-message', body, 'wrong')).status, 403);
    assert.equal((await post('alexa-skill-message', body)).status, 200);
    const [summary] = await executionsOf(id, 1);
    const execution = await api.execution(summary?.id ?? '');
    assert.equal(itemsOf(execution, 'Skill Message')[0]?.json.accepted, true);
    assert.deepEqual(
      sandbox.messages().map(({ userId, envelope }) => [userId, envelope.request.message]),
      [[ben, { lamp: 'true' }]],
    );
  });

  test('published webhook workflow: customers are kept in a data table of n8n and forgotten again', async () => {
    const { api } = n8n();
    const { id } = await published('keep-user-ids');
    const customer = { userId: anna, apiEndpoint: 'https://api.fe.amazonalexa.com', subscriptions: [] };
    const lastNodes: Array<string | undefined> = [];
    for (const [index, requestType] of ['LaunchRequest', 'AlexaSkillEvent.SkillDisabled'].entries()) {
      assert.equal((await post('alexa-customer', { ...customer, requestType })).status, 200);
      const execution = await api.execution((await executionsOf(id, index + 1)).at(-1)?.id ?? '');
      assert.equal(execution.status, 'success', execution.data?.resultData.error?.message);
      const { lastNodeExecuted = '' } = execution.data?.resultData ?? {};
      lastNodes.push(lastNodeExecuted);
      assert.equal(itemsOf(execution, lastNodeExecuted)[0]?.json.userId, anna);
    }
    assert.deepEqual(lastNodes, ['Keep Address', 'Forget']);
  });
}
