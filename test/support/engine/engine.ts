/**
 * Runs workflows in n8n's real engine, in a child process: jest's module registry would break n8n-core (realms, module
 * resolution), and each engine version needs its own copy of n8n-workflow.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import {
  CORE_VARIABLE,
  PACKAGE_VARIABLE,
  type Call,
  type CredentialTestResult,
  type EngineOptions,
  type PackageDescription,
  type Reply,
  type RunOptions,
  type RunResult,
  type StartedRun,
} from './protocol';
import { createMarkReader } from './marks';

export type * from './protocol';

const OUTPUT_TAIL = 4000;
const KILL_AFTER_MS = 2000;
/** stdout and stderr. */
const outputStreams = 2;

interface Pending {
  resolve(body: string): void;
  reject(error: Error): void;
  /** Set when the reply has come; it is handed out when both output streams have been read up to its mark. */
  reply?: Reply;
  marksMissing: number;
}

/** A running engine. Any number of calls may be in flight at once; when its process dies, all of them reject. */
export interface Engine {
  /** Runs a workflow to its end. A failed execution is a result, too; rejects only if the harness cannot run it. */
  run(workflow: object, options?: RunOptions): Promise<RunResult>;
  /** Like `run`, but can be cancelled. */
  start(workflow: object, options?: RunOptions): StartedRun;
  /** Runs the package's `testedBy` function for the credential type. */
  testCredential(type: string, data: object): Promise<CredentialTestResult>;
  /** What the package declares. */
  describe(): Promise<PackageDescription>;
  /** Of the engine's process. */
  readonly pid: number;
  /** All that the engine's process has printed, n8n's log included; complete up to the last reply. */
  printed(): string;
  /** Ends the process; may be called twice. */
  stop(): Promise<void>;
}

/** Starts an engine with a package from `installTarball`; takes about a second. Always `stop` it. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const userFolder = mkdtempSync(join(tmpdir(), 'engine-'));
  const child = fork(join(__dirname, 'start-process.cjs'), [], {
    execArgv: [], // not the caller's: jest's and the debugger's flags are theirs
    env: childEnvironment(options, userFolder),
    cwd: userFolder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const client = new EngineClient(child, userFolder);
  await client.ready;
  return client;
}

/**
 * Built up from nothing: the caller's NODE_ENV=test, proxies, NODE_OPTIONS and n8n settings would change the engine.
 */
function childEnvironment(
  { packageDir, core = 'n8n-core', env = {} }: EngineOptions,
  userFolder: string,
): NodeJS.ProcessEnv {
  const coreDir = dirname(require.resolve(`${core}/package.json`));
  const inherited = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'TZ'].map((name) => [
    name,
    process.env[name],
  ]);
  return {
    ...(Object.fromEntries(inherited) as NodeJS.ProcessEnv),
    NODE_ENV: 'production',
    // As n8n's own start script does: the package finds the engine's copy of n8n-workflow. The nested folder comes
    // first because n8n-core-lowest brings an older one than the repo has.
    NODE_PATH: [join(coreDir, 'node_modules'), dirname(coreDir)].join(delimiter),
    NO_COLOR: '1',
    N8N_USER_FOLDER: userFolder,
    N8N_ENCRYPTION_KEY: 'engine-harness-key',
    N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true', // else 1.x complains about its own config file
    N8N_LOG_LEVEL: 'info', // n8n's default; nobody sees it but `printed()`
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_RUNNERS_ENABLED: 'false',
    ...env,
    [CORE_VARIABLE]: core,
    [PACKAGE_VARIABLE]: packageDir,
  };
}

class EngineClient implements Engine {
  readonly ready: Promise<string>;
  private readonly pending = new Map<number, Pending>();
  private readonly closed: Promise<void>;
  private output = '';
  private lastId = 0;
  private gone?: Error;

  constructor(
    private readonly child: ChildProcess,
    userFolder: string,
  ) {
    this.ready = new Promise((resolve, reject) =>
      this.pending.set(0, { resolve, reject, marksMissing: outputStreams }),
    );
    for (const stream of [child.stdout!, child.stderr!]) {
      const read = createMarkReader(
        (text) => (this.output += text),
        (replyId) => this.progress(replyId, (pending) => (pending.marksMissing -= 1)),
      );
      stream.setEncoding('utf8').on('data', read);
    }
    child.on('message', (message) => {
      const reply = message as Reply;
      this.progress(reply.id, (pending) => (pending.reply = reply));
    });
    child.on('error', (error) => this.fail(error));
    // 'close' comes after the last of its output, 'exit' may come before.
    this.closed = new Promise((resolve) => {
      child.on('close', (code, signal) => {
        rmSync(userFolder, { recursive: true, force: true });
        const how = signal ?? `exit code ${code}`;
        this.fail(new Error(`The engine's process ended (${how}). It printed:\n${this.output.slice(-OUTPUT_TAIL)}`));
        resolve();
      });
    });
  }

  start(workflow: object, options: RunOptions = {}): StartedRun {
    const id = ++this.lastId;
    const result = this.call<RunResult>('run', [workflow, options], id);
    return { result, cancel: () => this.post({ id, name: 'cancel', body: '' }) };
  }

  async run(workflow: object, options?: RunOptions): Promise<RunResult> {
    return await this.start(workflow, options).result;
  }

  async testCredential(type: string, data: object): Promise<CredentialTestResult> {
    return await this.call('testCredential', [type, data]);
  }

  async describe(): Promise<PackageDescription> {
    return await this.call('describe', []);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  printed(): string {
    return this.output;
  }

  async stop(): Promise<void> {
    this.fail(new Error('The engine was stopped'));
    this.child.kill();
    const timer = setTimeout(() => this.child.kill('SIGKILL'), KILL_AFTER_MS);
    await this.closed;
    clearTimeout(timer);
  }

  private async call<Result>(name: Call['name'], args: unknown[], id = ++this.lastId): Promise<Result> {
    const body = await new Promise<string>((resolve, reject) => {
      if (this.gone !== undefined) return reject(this.gone);
      this.pending.set(id, { resolve, reject, marksMissing: outputStreams });
      this.post({ id, name, body: JSON.stringify(args) });
    });
    return JSON.parse(body) as Result;
  }

  private post(call: Call): void {
    // A failed send means that the child is going; its 'close' then rejects what is pending.
    if (this.child.connected) this.child.send(call, () => undefined);
  }

  private progress(id: number, step: (pending: Pending) => void): void {
    const pending = this.pending.get(id);
    if (pending === undefined) return;
    step(pending);
    if (pending.reply === undefined || pending.marksMissing > 0) return;
    this.pending.delete(id);
    const { ok, body } = pending.reply;
    if (ok) pending.resolve(body);
    else pending.reject(new Error(body));
  }

  private fail(error: Error): void {
    this.gone ??= error;
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}
