import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

import type { Figures, Task } from './contestant';
import type { Counts } from './server';

/** Starts a script of this folder; what it prints goes to our own output. */
function start(script: string, argument: object, env: NodeJS.ProcessEnv = {}): ChildProcess {
  return fork(join(__dirname, script), [JSON.stringify(argument)], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function firstMessage<T>(child: ChildProcess): Promise<T> {
  return await new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`${child.spawnargs.at(-2)} ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

export interface BenchServer {
  url: string;
  /** What came since the last call. */
  counts(): Promise<Counts>;
  stop(): void;
}

export async function startServer(settings: {
  delayMs: number;
  tls?: { key: string; cert: string };
}): Promise<BenchServer> {
  const child = start('server.ts', settings);
  const url = await firstMessage<string>(child);
  const counts = async () => {
    child.send('counts');
    return await firstMessage<Counts>(child);
  };
  return { url, counts, stop: () => child.kill() };
}

/** @param caFile of the server's certificate, where it has one. */
export async function runContestant(task: Task, caFile?: string): Promise<Figures> {
  return await firstMessage<Figures>(
    start('contestant.ts', task, caFile === undefined ? {} : { NODE_EXTRA_CA_CERTS: caFile }),
  );
}
