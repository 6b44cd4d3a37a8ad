/** Servers as child processes that never outlive us: stopped in order, or killed when we go, however we go. */
import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ChildOptions extends Pick<SpawnOptions, 'cwd' | 'uid' | 'gid'> {
  /** For messages. */
  name: string;
  command: string;
  args: string[];
  /** All of its environment. */
  env: NodeJS.ProcessEnv;
  /** Where stdout and stderr go. */
  logFile: string;
}

export interface Child {
  readonly name: string;
  readonly pid: number;
  /** All that it has printed. */
  log(): string;
  /** @throws {Error} with the end of its log, when it has ended. */
  checkRunning(): void;
  /** SIGTERM, and SIGKILL where that does not help in time. May be called twice. */
  stop(): Promise<void>;
  /** SIGKILL for it and all that it started, as when a machine fails. */
  kill(): Promise<void>;
}

const stopDeadlineMs = 30_000;
const tailCharacters = 4_000;
const running = new Set<ChildProcess>();

// 'exit' comes on every way out but SIGKILL; process.exit in a signal's handler leads there too.
process.on('exit', () => {
  for (const child of running) killGroup(child);
});

/** Ends this process on Ctrl-C and the like in such a way that its children end too. */
export function exitOnSignals(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.once(signal, () => process.exit(code));
}

export function startChild({ name, command, args, logFile, ...options }: ChildOptions): Child {
  const output = openSync(logFile, 'a');
  // A group of its own: a Ctrl-C in the terminal reaches us alone, and what it starts itself can be killed with it.
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  let ended: string | undefined;
  const end = new Promise<void>((resolve) => {
    const finish = (how: string) => {
      ended = how;
      killGroup(child);
      running.delete(child);
      resolve();
    };
    child.once('error', (error) => finish(error.message));
    child.once('exit', (code, signal) => finish(signal ?? `exit code ${code}`));
  });
  running.add(child);
  const log = () => readFileSync(logFile, 'utf8');
  const kill = async () => {
    killGroup(child);
    await end;
  };
  return {
    name,
    pid: child.pid ?? -1,
    log,
    kill,
    checkRunning: () => {
      if (ended !== undefined)
        throw new Error(`${name} has ended (${ended}). It printed:\n${log().slice(-tailCharacters)}`);
    },
    stop: async () => {
      if (ended !== undefined) return;
      child.kill('SIGTERM');
      const canceled = new AbortController();
      const late = sleep(stopDeadlineMs, 'late', { signal: canceled.signal }).catch(() => undefined);
      const first = await Promise.race([end, late]);
      canceled.abort();
      if (first === 'late') await kill();
    },
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    // Windows knows no groups.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}
