import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type FlowNode, type Msg, useRed } from '../node-red/support/red';

/** Nodes as earlier versions of the palette saved them, with what they must send. A version's files never change. */
interface Saved {
  events: Array<{ node: FlowNode; msg: Msg; sent: object }>;
  messages: Array<{ node: FlowNode; msg: Msg; sent: object }>;
  tokens: Array<{ node: FlowNode; msg: Msg; scope: string }>;
}

const versions = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const red = useRed();

async function send(node: FlowNode, msg: Msg): Promise<Msg | undefined> {
  await red.load([node]);
  const { out, caught } = await red.send(node.id, structuredClone(msg));
  expect(caught?.error.message).toBeUndefined();
  return out;
}

describe.each(versions)('nodes saved by version %s', (version) => {
  const saved = JSON.parse(readFileSync(join(__dirname, version, 'node-red.json'), 'utf8')) as Saved;

  test.each(saved.events)('event $node.event', async ({ node, msg, sent }) => {
    expect((await send(node, msg))?.alexa.accepted).toBe(true);
    expect(red.sandbox.events()[0]?.request).toMatchObject(sent);
  });

  test.each(saved.messages)('message', async ({ node, msg, sent }) => {
    expect((await send(node, msg))?.alexa.accepted).toBe(true);
    expect(red.sandbox.messages()[0]?.envelope.request.message).toEqual(sent);
  });

  test.each(saved.tokens)('token', async ({ node, msg, scope }) => {
    expect((await send(node, msg))?.alexa.scope).toBe(scope);
  });
});
