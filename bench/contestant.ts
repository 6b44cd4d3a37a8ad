/** One contestant in one process: warms up, sends, and tells its parent what it took. */
import { resourceUsage } from 'node:process';

import { refuseOffLoopback } from '../test/support/loopback-only';
import { runBounded } from './event';
import { contestants, type ContestantName } from './contestants';

export interface Task {
  name: ContestantName;
  url: string;
  count: number;
  inFlight: number;
  /** Sends before the clock starts; 0: the first send counts, with module loading and token exchange. */
  warmUp: number;
}

export interface Figures {
  sendsPerSecond: number;
  /** User and system time of the whole process, per send, in microseconds. */
  cpuMicrosPerSend: number;
  peakMemoryMB: number;
}

refuseOffLoopback();

async function run({ name, url, count, inFlight, warmUp }: Task): Promise<Figures> {
  const startedMs = performance.now();
  const cpuAtStart = process.cpuUsage();
  const send = await contestants[name](url, inFlight);
  if (warmUp > 0) await runBounded(warmUp, inFlight, (number) => send(-1 - number));
  const fromMs = warmUp > 0 ? performance.now() : startedMs;
  const cpuFrom = warmUp > 0 ? process.cpuUsage() : cpuAtStart;
  await runBounded(count, inFlight, send);
  const seconds = (performance.now() - fromMs) / 1000;
  const { user, system } = process.cpuUsage(cpuFrom);
  return {
    sendsPerSecond: count / seconds,
    cpuMicrosPerSend: (user + system) / count,
    peakMemoryMB: resourceUsage().maxRSS / 1024,
  };
}

run(JSON.parse(process.argv[2] ?? '') as Task).then(
  (figures) => process.send?.(figures, () => process.exit(0)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () => process.exit(1));
  },
);
