import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { useN8n } from '../nodes/support/n8n';
import { outputOf } from '../nodes/support/results';

/**
 * Workflows as earlier versions saved them, with what they must send. The files of a version never change; a version
 * that saves something new adds a folder.
 */
interface Saved {
  events: Array<{ name: string; workflow: object; sent: object }>;
  messages: Array<{ name: string; workflow: object; sent: object; expiresAfterSeconds: number }>;
  tokens: Array<{ name: string; workflow: object; scope: string }>;
}

const versions = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const n8n = useN8n();

describe.each(versions)('workflows saved by version %s', (version) => {
  const saved = JSON.parse(readFileSync(join(__dirname, version, 'n8n.json'), 'utf8')) as Saved;

  test.each(saved.events.map((each) => [each.name, each] as const))('event: %s', async (_, { workflow, sent }) => {
    expect(outputOf(await n8n.run(workflow)).accepted).toBe(true);
    expect(n8n.sandbox.events()[0]?.request).toMatchObject(sent);
  });

  test.each(saved.messages.map((each) => [each.name, each] as const))('message: %s', async (_, each) => {
    expect(outputOf(await n8n.run(each.workflow)).accepted).toBe(true);
    const [message] = n8n.sandbox.messages();
    expect(message?.envelope.request.message).toEqual(each.sent);
    expect(message?.expiresAfterSeconds).toBe(each.expiresAfterSeconds);
  });

  test.each(saved.tokens.map((each) => [each.name, each] as const))('token: %s', async (_, { workflow, scope }) => {
    expect(outputOf(await n8n.run(workflow)).scope).toBe(scope);
  });
});
