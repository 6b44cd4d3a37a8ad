import { readFileSync } from 'node:fs';

import { type N8nTask, runInN8n, startBenchEngine } from '../n8n';
import { startServer } from '../processes';
import { printTable, spread } from '../table';

/** What 100,000 items in one run take in memory beyond the items themselves: against a node that gives out as much and sends nothing. */
export async function benchMemory(): Promise<void> {
  const count = 100_000;
  const rounds = 1;
  const server = await startServer({ delayMs: 0 });
  const tasks: Array<[string, Pick<N8nTask, 'node' | 'send'>]> = [
    ['items alone: same output, nothing sent', { node: 'bareLoop', send: false }],
    ['bare loop of helpers.httpRequest', { node: 'bareLoop' }],
    ['**Alexa Proactive Event**', { node: 'alexaProactiveEvent' }],
  ];
  const peaks = new Map<string, number[]>(tasks.map(([label]) => [label, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [label, task] of tasks) {
      // A small young generation: else garbage that nobody has collected yet counts as well.
      const { engine, stop } = await startBenchEngine('--max-semi-space-size=4');
      await runInN8n(engine, { ...task, url: server.url, count, inFlight: 10 });
      peaks.get(label)?.push(peakMemoryMB(engine.pid));
      await stop();
    }
  }
  server.stop();
  const [items] = [...peaks.values()];
  printTable(
    'n8n engine, 100,000 items in one run, 10 in flight (one run)',
    ['', 'peak memory of the process (MB)', 'beyond the items (MB)'],
    [...peaks].map(([label, values]) => [label, spread(values), spread(values.map((value, run) => value - (items?.[run] ?? NaN)))]),
  );
}

/** The most that was resident; Linux only. */
function peakMemoryMB(pid: number): number {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}
