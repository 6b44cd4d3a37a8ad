/**
 * `npm run bench` (all parts), `npm run bench -- clients n8n`, or `npm run bench -- quick`: measures on loopback and
 * prints tables in Markdown.
 * Contestants take turns, so that whatever else the machine does meets them all; what counts are the ratios.
 */
import { cpus, totalmem } from 'node:os';

import { refuseOffLoopback } from '../test/support/loopback-only';
import { benchClients } from './parts/clients';
import { benchMemory } from './parts/memory';
import { benchN8n } from './parts/n8n';
import { benchNodeRed } from './parts/node-red';
import { benchRateLimit } from './parts/rate-limit';

const parts: Record<string, () => Promise<void>> = {
  clients: async () => await benchClients(),
  n8n: async () => await benchN8n(),
  'rate-limit': benchRateLimit,
  'node-red': async () => await benchNodeRed(),
  memory: benchMemory,
};

/** Today's ratios in under two minutes, so that nothing gets slower unseen. Not a part of a run of all parts. */
async function quick(): Promise<void> {
  await benchClients(true);
  await benchN8n(true);
  await benchNodeRed(true);
}

async function main(): Promise<void> {
  refuseOffLoopback();
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in parts) && name !== 'quick');
  if (unknown.length > 0)
    throw new Error(`Unknown part: ${unknown.join(', ')}. There are: quick, ${Object.keys(parts).join(', ')}.`);
  const [cpu] = cpus();
  console.log(
    `Machine: ${cpus().length} x ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node.js ${process.version}.`,
  );
  console.log('Medians of interleaved runs (lowest to highest); client and server share the machine.\n');
  if (wanted.includes('quick')) await quick();
  for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
