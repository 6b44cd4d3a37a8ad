import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../../sandbox/index';
import { exampleFlow } from './examples';
import { createUserDir, packNodeRedPackage, removeFolder } from './install';
import { nodeRedForThisNode, startNodeRed } from './node-red';

/** A real Node-RED with the packed nodes and the example flow Chain, pointed at a sandbox. */
export interface Playground {
  url: string;
  /** Sends one event and one message through the flow. @returns whether both were accepted. */
  run(say: (line: string) => void): Promise<boolean>;
  stop(): Promise<void>;
}

/** Node-RED 5 where Node.js is new enough for it, otherwise 4.1. */
export async function startPlayground(sandbox: Sandbox): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-playground-'));
  const userDir = createUserDir(packNodeRedPackage(folder));
  const { dir, version } = nodeRedForThisNode();
  const nodeRed = await startNodeRed({ userDir, nodeRedDir: dir });
  const stop = async () => {
    await nodeRed.stop();
    for (const each of [folder, userDir]) removeFolder(each);
  };
  const run = async (say: (line: string) => void): Promise<boolean> => {
    say(`Node-RED      ${nodeRed.url} (${version}, with the packed @alexa-skill/node-red-alexa-skill)`);
    say('Flow          node-red/examples/Chain.json: Proactive Event -> Skill Message\n');
    const before = sandbox.log().length;
    const flow = exampleFlow('Chain', sandbox);
    await nodeRed.deploy(flow);
    await nodeRed.inject(flow.find(({ type }) => type === 'inject')?.id ?? '');
    const arrived = () => sandbox.log().slice(before);
    const isOver = () => arrived().some(({ kind }) => kind === 'skillMessage' || kind === 'refusal');
    for (let waits = 0; waits < 200 && !isOver(); waits += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    for (const entry of arrived()) {
      if (entry.kind === 'proactiveEvent') {
        say(`Event         accepted, ${entry.eventName}, referenceId ${entry.referenceId}`);
        for (const ring of entry.rings)
          say(`Rings         ${ring.userId} (${ring.locale})\n              Alexa would say: "${ring.speech}"`);
      }
      if (entry.kind === 'skillMessage')
        say(
          `Message       accepted for ${entry.userId}\nSkill gets    ${entry.envelope.request.type}: ${JSON.stringify(entry.envelope.request.message)}\n`,
        );
      if (entry.kind === 'refusal')
        say(`Refused       ${entry.method} ${entry.path}: status ${entry.status}, ${entry.reason}\n`);
    }
    return ['proactiveEvent', 'skillMessage'].every((kind) => arrived().some((entry) => entry.kind === kind));
  };
  return { url: nodeRed.url, run, stop };
}
