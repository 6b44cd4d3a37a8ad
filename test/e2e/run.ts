/**
 * `npm run test:e2e`: all parts in order. `npm run test:e2e -- queue`: the named ones. Each is independent of the
 * others.
 */
import { exitOnSignals } from '../../tools/child';
import { refuseOffLoopback } from '../support/loopback-only';

const parts: Readonly<Record<string, () => Promise<unknown>>> = {
  server: async () => await import('./server/server'),
  editor: async () => await import('./editor/editor'),
  queue: async () => await import('./queue/queue'),
  'node-red': async () => await import('./node-red/node-red'),
};

async function main(wanted: string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  refuseOffLoopback();
  exitOnSignals();
  for (const [name, load] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await load();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
