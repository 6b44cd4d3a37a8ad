/** A whole n8n on loopback, with our packed tarball installed as n8n's own installer does it. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { installTarball } from '../../test/support/engine/package';
import { type Child, startChild } from '../child';
import { freePort } from '../free-port';
import { until } from '../until';
import { N8nApi } from './api';
import type { N8nInstall } from './install';

export interface N8nSettings {
  install: N8nInstall;
  /** The packed package; undefined: an n8n without it. */
  tarball?: string;
  /**
   * Where n8n keeps its database, nodes and log; made where missing. Default: a folder of its own that goes with it.
   */
  userFolder?: string;
  /** The wished port. Default: any free one. */
  port?: number;
  /** For queue mode, a database and the like. */
  env?: Record<string, string>;
}

/** What n8n prints and keeps stands here. */
export interface N8nServer {
  readonly url: string;
  readonly api: N8nApi;
  readonly userFolder: string;
  readonly process: Child;
  /** Milliseconds from the start to readiness. */
  readonly bootMs: number;
  /** Stops it and leaves its folder, for its command line. */
  stopProcess(): Promise<void>;
  /** One command of n8n's command line, in its folder. Only while the server is stopped. */
  command(...args: string[]): Promise<{ exitCode: number; output: string }>;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

const loopback = '127.0.0.1';
/** Starts n8n's main process and waits until it is ready. */
export async function startN8n({
  install,
  tarball,
  userFolder: givenFolder,
  port: wishedPort,
  env = {},
}: N8nSettings): Promise<N8nServer> {
  const userFolder = givenFolder ?? mkdtempSync(join(tmpdir(), 'alexa-n8n-'));
  prepareUserFolder(userFolder, tarball);
  const port = await freePort(wishedPort);
  const url = `http://${loopback}:${port}`;
  const environment = {
    ...(await n8nEnvironment(install, userFolder)),
    N8N_PORT: String(port),
    N8N_EDITOR_BASE_URL: url,
    N8N_WEBHOOK_URL: `${url}/`,
    ...env,
  };
  const started = Date.now();
  const child = startChild({
    name: 'n8n',
    command: install.node,
    args: [install.script, 'start'],
    env: environment,
    cwd: userFolder,
    logFile: join(userFolder, 'n8n.log'),
  });
  const remove = () => rmSync(userFolder, { recursive: true, force: true, maxRetries: 5 });
  // On a hard end as well; the child's own hook, set before this one, has killed it then.
  if (givenFolder === undefined) process.once('exit', remove);
  try {
    await until('n8n to be ready', async () => (await fetch(`${url}/healthz/readiness`)).ok, {
      check: child.checkRunning,
    });
  } catch (error) {
    await child.stop();
    if (givenFolder === undefined) remove();
    throw error;
  }
  return {
    url,
    api: new N8nApi(url, child.checkRunning),
    userFolder,
    process: child,
    bootMs: Date.now() - started,
    stopProcess: async () => await child.stop(),
    command: async (...args) => await runCommand(install, args, environment, userFolder),
    stop: async () => {
      await child.stop();
      remove();
    },
  };
}

/** Makes n8n's folder and puts the package where n8n's installer puts it. */
export function prepareUserFolder(userFolder: string, tarball: string | undefined): void {
  mkdirSync(userFolder, { recursive: true });
  if (tarball !== undefined) installTarball(tarball, userFolder);
}

/**
 * Built up from nothing, so that no setting of the machine changes n8n; it is kept from asking anything of the
 * internet.
 */
export async function n8nEnvironment(install: N8nInstall, userFolder: string): Promise<Record<string, string>> {
  const inherited = ['TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    PATH: [dirname(install.node), process.env.PATH].join(delimiter),
    HOME: userFolder,
    TZ: 'UTC',
    NO_COLOR: '1',
    // Whatever a workflow says, n8n reaches this machine only.
    NODE_OPTIONS: `--require=${join(__dirname, 'loopback-only.cjs')}`,
    N8N_USER_FOLDER: userFolder,
    N8N_ENCRYPTION_KEY: 'a-key-that-guards-nothing',
    N8N_PROTOCOL: 'http',
    N8N_HOST: loopback,
    N8N_LISTEN_ADDRESS: loopback,
    N8N_RUNNERS_BROKER_LISTEN_ADDRESS: loopback,
    N8N_RUNNERS_BROKER_PORT: String(await freePort()),
    N8N_SECURE_COOKIE: 'false',
    N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    N8N_HIRING_BANNER_ENABLED: 'false',
    N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,insights',
  };
}

async function runCommand(
  { node, script }: N8nInstall,
  args: string[],
  env: Record<string, string>,
  cwd: string,
): Promise<{ exitCode: number; output: string }> {
  return await new Promise((resolve) => {
    const child = execFile(
      node,
      [script, ...args],
      { env, cwd, maxBuffer: 1e8, timeout: 180_000, killSignal: 'SIGKILL' },
      (_error, stdout, stderr) => {
        process.off('exit', kill);
        resolve({ exitCode: child.exitCode ?? -1, output: stdout + stderr });
      },
    );
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
  });
}
