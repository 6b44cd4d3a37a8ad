import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type N8nTask, runInN8n, startBenchEngine } from '../n8n';
import { startServer } from '../processes';
import { printTable } from '../table';

const count = 100_000;

/** What is alive in the process, in MB: see bench/measured. */
interface Alive {
  beforeMB: number;
  peakMB: number;
  afterMB: number;
}

const tasks: ReadonlyArray<{ label: string; original: string; task: Pick<N8nTask, 'node' | 'send'> }> = [
  { label: 'items alone: same output, nothing sent', original: 'BareLoop', task: { node: 'bareLoop', send: false } },
  { label: 'bare loop of helpers.httpRequest', original: 'BareLoop', task: { node: 'bareLoop' } },
  { label: '**Alexa Proactive Event**', original: 'AlexaProactiveEvent', task: { node: 'alexaProactiveEvent' } },
];

/** What 100,000 items in one run keep alive beyond the items themselves: beside nodes that do less. */
export async function benchMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-bench-memory-'));
  const server = await startServer({ delayMs: 0 });
  const rows: string[][] = [];
  for (const { label, original, task } of tasks) {
    const file = join(folder, 'alive.json');
    const { engine, stop } = await startBenchEngine({ env: { BENCH_MEASURED: original, BENCH_MEMORY_FILE: file } });
    await runInN8n(engine, { ...task, url: server.url, count, inFlight: 10, measured: true });
    await stop();
    const { beforeMB, peakMB, afterMB } = JSON.parse(readFileSync(file, 'utf8')) as Alive;
    rows.push([label, ...[beforeMB, afterMB - beforeMB, peakMB - afterMB].map((value) => value.toFixed(0))]);
  }
  server.stop();
  rmSync(folder, { recursive: true });
  // What is alive hardly differs from run to run.
  printTable(
    'n8n engine, 100,000 items in one run, 10 in flight (one run)',
    ['', 'engine and input items (MB)', 'output items (MB)', 'beyond both, at most (MB)'],
    rows,
  );
}
