/**
 * The packed nodes in a real Node-RED: installs the tarball as the palette manager does, runs all examples, deploys
 * under load, and searches for secrets.
 */
import { readFileSync } from 'node:fs';
import { startSandbox } from '../../../sandbox/index';
import { exampleRuns } from '../../support/node-red/examples';
import { createUserDir, removeFolder } from '../../support/node-red/install';
import { searchLeaks } from '../../support/node-red/leak-search';
import { addLoadNode, redeployUnderLoad } from '../../support/node-red/load';
import { startNodeRed } from '../../support/node-red/node-red';
import { paletteInstall, prepareHost } from './hosts';

export interface Part {
  pair: string;
  ok: boolean;
  text: string;
}

/** Runs one pair; never rejects. */
export async function runPair(pair: { nodeRed: string; node: string }, tarball: string): Promise<Part> {
  const name = `Node-RED ${pair.nodeRed} on Node.js ${pair.node}`;
  const userDir = createUserDir();
  try {
    const host = prepareHost(pair);
    paletteInstall(host, userDir, tarball);
    addLoadNode(userDir);
    const nodeRed = await startNodeRed({ userDir, node: host.binary, nodeRedDir: host.nodeRedDir });
    try {
      for (const [example, run] of Object.entries(exampleRuns)) {
        const sandbox = await startSandbox();
        try {
          await run(nodeRed, sandbox);
          const leaks = await searchLeaks(nodeRed, sandbox);
          if (leaks.length > 0) throw new Error(`leaks: ${leaks.join(', ')}`);
        } catch (error) {
          throw new Error(`${example}: ${(error as Error).message}`);
        } finally {
          await sandbox.stop();
        }
      }
      const sandbox = await startSandbox();
      const figures = await redeployUnderLoad(nodeRed, sandbox).finally(async () => await sandbox.stop());
      const addsUp =
        figures.lost + figures.rungTwice + figures.rungAndReported === 0 &&
        figures.rung + figures.reported === figures.received;
      return {
        pair: name,
        ok: addsUp,
        text: `${Object.keys(exampleRuns).length} examples; under load ${JSON.stringify(figures)}`,
      };
    } finally {
      await nodeRed.stop();
    }
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer };
    return {
      pair: name,
      ok: false,
      text: `${(error as Error).message}${stderr === undefined ? '' : `\n${String(stderr)}`}`,
    };
  } finally {
    removeFolder(userDir);
  }
}

/**
 * Uploads the tarball through the admin API, as *Install* of the palette manager does with a file. @returns the node
 * types that came.
 */
export async function uploadInPalette(pair: { nodeRed: string; node: string }, tarball: string): Promise<string[]> {
  const userDir = createUserDir();
  const host = prepareHost(pair);
  const nodeRed = await startNodeRed({ userDir, node: host.binary, nodeRedDir: host.nodeRedDir });
  try {
    const form = new FormData();
    form.append('tarball', new Blob([new Uint8Array(readFileSync(tarball))]), 'alexa-skill.tgz');
    const answer = await fetch(`${nodeRed.url}/nodes`, { method: 'POST', body: form });
    const { nodes = [], message } = (await answer.json()) as {
      nodes?: Array<{ types: string[]; err?: string }>;
      message?: string;
    };
    const errors = [message, ...nodes.map(({ err }) => err)].filter((each) => each !== undefined);
    if (errors.length > 0) throw new Error(`${errors.join('; ')}\n${nodeRed.log()}`);
    return nodes.flatMap(({ types }) => types).sort();
  } finally {
    await nodeRed.stop();
    removeFolder(userDir);
  }
}
