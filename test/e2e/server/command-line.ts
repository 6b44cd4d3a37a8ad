import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ExecutionData } from '../../../tools/n8n/api';
import { exampleWithCredentials, type Workflow } from '../../../tools/n8n/examples';
import type { N8nWithSandbox } from '../../../tools/n8n/with-sandbox';
import { examples } from './expectations';

/** Every example workflow by `n8n execute`. The server is stopped before: the two share a database and a port. */
export function testCommandLine(n8n: () => N8nWithSandbox, names: string[]): void {
  const idOf = (name: string) => `cli${name.replace(/-/g, '')}`.slice(0, 21);

  test('command line: workflows are imported', async () => {
    const { stopProcess, command, userFolder, credentials } = n8n();
    const file = join(userFolder, 'workflows.json');
    const workflows = names.map((name) => ({
      id: idOf(name),
      ...forCommandLine(exampleWithCredentials(name, credentials)),
    }));
    writeFileSync(file, JSON.stringify(workflows));
    await stopProcess();
    const { exitCode, output } = await command('import:workflow', `--input=${file}`);
    assert.equal(exitCode, 0, output);
  });

  for (const [name, { check }] of Object.entries(examples)) {
    test(`example by command line: ${name}`, async () => {
      const { command, sandbox } = n8n();
      sandbox.reset();
      const { exitCode, output } = await command('execute', `--id=${idOf(name)}`, '--rawOutput');
      // n8n's command line loads no module, so it has no data tables; what stands before them runs.
      if (name === 'keep-user-ids')
        return assert.match(output, /Attempted to use Data table node but the module is disabled/);
      assert.equal(exitCode, 0, output);
      check(printedExecution(output), sandbox);
    });
  }
}

/** n8n prints the execution as JSON among lines of its log. */
function printedExecution(output: string): { status: string; data: ExecutionData } {
  const start = output.search(/^\{$/m);
  const end = output.slice(start).search(/^\}$/m);
  assert.ok(start >= 0 && end > 0, output.slice(-4000));
  return JSON.parse(output.slice(start, start + end + 1)) as { status: string; data: ExecutionData };
}

/**
 * n8n's command line starts at a Manual Trigger and knows no pinned data: there, what another trigger (or pinned data)
 * brings comes from a node of the same name behind one. The rest stays as it is.
 */
function forCommandLine(workflow: Workflow): Workflow {
  const { pinData = {}, nodes, connections } = workflow;
  const trigger = nodes.find(({ type }) => /trigger$|webhook$/i.test(type));
  assert.ok(trigger, workflow.name);
  if (trigger.type === 'n8n-nodes-base.manualTrigger' && !(trigger.name in pinData)) return workflow;
  const start = {
    id: 'cli',
    name: 'Command Line',
    type: 'n8n-nodes-base.manualTrigger',
    typeVersion: 1,
    position: [-220, 0],
    parameters: {},
  };
  const jsCode = `return ${JSON.stringify(pinData[trigger.name] ?? [{ json: {} }])};`;
  const brought = {
    ...trigger,
    type: 'n8n-nodes-base.code',
    typeVersion: 2,
    parameters: { jsCode },
    webhookId: undefined,
    credentials: undefined,
  };
  return {
    ...workflow,
    pinData: {},
    nodes: [start, ...nodes.map((node) => (node === trigger ? brought : node))],
    connections: { ...connections, [start.name]: { main: [[{ node: trigger.name, type: 'main', index: 0 }]] } },
  };
}
