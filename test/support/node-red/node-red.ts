import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { projectRoot, removeFolder } from './install';

/** A real Node-RED in a process of its own, on loopback, without any call to the world. */
export interface NodeRed {
  url: string;
  pid: number;
  userDir: string;
  /** All that it printed so far. */
  log(): string;
  /** Deploys flows; credentials stand inside their nodes. */
  deploy(flows: object[], type?: 'full' | 'nodes' | 'flows'): Promise<void>;
  /** Presses the button of an inject node. */
  inject(id: string): Promise<void>;
  get(path: string): Promise<string>;
  /** A value of the global context, or undefined. */
  global(key: string): Promise<unknown>;
  /** Ends it with SIGTERM and waits. */
  stop(): Promise<void>;
}

export interface NodeRedOptions {
  userDir: string;
  /** The folder of the node-red package. Default: the one of this project that this Node.js can run. */
  nodeRedDir?: string;
  /** The Node.js binary. Default: the running one. */
  node?: string;
  env?: Record<string, string>;
  /** More settings, as source text of properties. */
  settings?: string;
  /** Default: any free one. */
  port?: number;
  /** What the calls of `NodeRed` sign in with, where the settings have an `adminAuth`. */
  token?: string;
}

/** Node-RED 5 from Node.js 22.9 on, 4.1 below. */
export function nodeRedForThisNode(): { dir: string; version: string } {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const name = major > 22 || (major === 22 && minor >= 9) ? 'node-red-5' : 'node-red';
  const dir = join(projectRoot, 'node_modules', name);
  return { dir, version: (JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { version: string }).version };
}

export async function startNodeRed(options: NodeRedOptions): Promise<NodeRed> {
  const { userDir, node = process.execPath, nodeRedDir = nodeRedForThisNode().dir } = options;
  const port = options.port ?? (await freePort());
  writeFileSync(join(userDir, 'settings.js'), settingsFile(port, options.settings));
  const guard = loopbackGuard();
  const proxies = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !proxies.includes(name) && !/^(NODE_OPTIONS|JEST_.*|NODE_ENV)$/.test(name),
    ),
  );
  const child = spawn(node, ['--require', guard.file, join(nodeRedDir, 'red.js'), '--userDir', userDir], {
    cwd: userDir,
    env: {
      ...inherited,
      NODE_RED_DISABLE_TELEMETRY: '1',
      PATH: `${dirname(node)}:${process.env.PATH}`,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const listen = (stream: NodeJS.ReadableStream) =>
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  listen(child.stdout);
  listen(child.stderr);
  try {
    await untilStarted(child, () => printed);
  } catch (error) {
    await end(child);
    guard.remove();
    throw error;
  }
  return nodeRedAt(`http://127.0.0.1:${port}`, options.token, child, userDir, () => printed, guard.remove);
}

function nodeRedAt(
  url: string,
  token: string | undefined,
  child: ChildProcess,
  userDir: string,
  log: () => string,
  cleanUp: () => void,
): NodeRed {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json', ...authorization, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch((error: Error) => {
      const end = child.exitCode === null ? 'Node-RED runs' : `Node-RED ended with ${child.exitCode}`;
      throw new Error(`${method} ${path}: ${error.message} (${String(error.cause)}); ${end}:\n${log()}`);
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: status ${response.status} ${text}`);
    return text;
  };
  return {
    url,
    pid: child.pid ?? 0,
    userDir,
    log,
    deploy: async (flows, type = 'full') => {
      const started = startedFlows(log());
      await call('POST', '/flows', { flows }, { 'node-red-api-version': 'v2', 'node-red-deployment-type': type });
      await until(
        () => startedFlows(log()) > started,
        30_000,
        () => `flows did not start:\n${log()}`,
      );
    },
    inject: async (id) => void (await call('POST', `/inject/${id}`, {})),
    get: async (path) => await call('GET', path),
    global: async (key) => {
      const { msg, format } = JSON.parse(await call('GET', `/context/global/${key}`)) as {
        msg?: string;
        format?: string;
      };
      if (msg === undefined || format === 'undefined') return undefined;
      return format === 'Object' || format?.startsWith('array') === true || format === 'number' || format === 'boolean'
        ? (JSON.parse(msg) as unknown)
        : msg;
    },
    stop: async () => {
      await end(child);
      cleanUp();
    },
  };
}

const startedFlows = (log: string) => log.match(/Started (modified )?(flows|nodes)/g)?.length ?? 0;

async function untilStarted(child: ChildProcess, log: () => string): Promise<void> {
  await until(
    () => {
      if (child.exitCode !== null) throw new Error(`Node-RED ended with ${child.exitCode}:\n${log()}`);
      // Flows may start before the editor's server listens, or after.
      return startedFlows(log()) > 0 && log().includes('Server now running at');
    },
    60_000,
    () => `Node-RED did not start:\n${log()}`,
  );
}

/** Waits until something is so; for what happens in another process. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  maximumMs: number,
  complaint: () => string,
): Promise<void> {
  for (const startMs = Date.now(); !(await isSo());) {
    if (Date.now() - startMs > maximumMs) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  // Node-RED gives its nodes 15 s.
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(timer);
}

function settingsFile(port: number, more = ''): string {
  return `module.exports = {
  uiHost: '127.0.0.1', uiPort: ${port}, flowFile: 'flows.json', credentialSecret: 'a key for tests',
  telemetry: { enabled: false, updateNotification: false },
  editorTheme: { tours: false, projects: { enabled: false }, palette: { catalogues: [] } },
  externalModules: { autoInstall: false, palette: { allowInstall: true, allowUpload: true } },
  contextStorage: { default: { module: 'memory' } },
  logging: { console: { level: 'info', metrics: false, audit: false } },
  ${more}
};
`;
}

/** The guard of the tests as a file that a child of any Node.js version can load first. */
function loopbackGuard(): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-guard-'));
  const file = join(folder, 'guard.cjs');
  const source = readFileSync(join(projectRoot, 'test/support/loopback-only.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  writeFileSync(file, `${outputText}\nrefuseOffLoopback();\n`);
  return { file, remove: () => removeFolder(folder) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
