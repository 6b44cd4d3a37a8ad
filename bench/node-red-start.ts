/**
 * What the packed nodes add to Node-RED's start: `npx tsx bench/node-red-start.ts [rounds]`, after a build.
 * Interleaved starts with and without them, each with an empty flow; prints the medians, in milliseconds from the start
 * of the process to "Started flows".
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUserDir, packNodeRedPackage, removeFolder } from '../test/support/node-red/install';
import { startNodeRed } from '../test/support/node-red/node-red';

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 11);
  const folder = mkdtempSync(join(tmpdir(), 'alexa-start-'));
  const userDirs = { without: createUserDir(), with: createUserDir(packNodeRedPackage(folder)) };
  const times: Record<keyof typeof userDirs, number[]> = { without: [], with: [] };
  for (let round = -1; round < rounds; round += 1) {
    for (const kind of ['without', 'with'] as const) {
      const startMs = performance.now();
      const nodeRed = await startNodeRed({ userDir: userDirs[kind] });
      // The first round warms the disk.
      if (round >= 0) times[kind].push(performance.now() - startMs);
      await nodeRed.stop();
    }
  }
  for (const each of [folder, ...Object.values(userDirs)]) removeFolder(each);
  const [without, withNodes] = [median(times.without), median(times.with)].map(Math.round) as [number, number];
  process.stdout.write(
    `${rounds} rounds: ${without} ms without, ${withNodes} ms with the nodes, ${withNodes - without} ms more\n`,
  );
}

void main();
