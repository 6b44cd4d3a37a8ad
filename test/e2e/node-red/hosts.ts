import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Real Node-REDs on real Node.js versions, from the npm registry, kept in a cache outside of the project. */

export interface Host {
  nodeRed: string;
  node: string;
  /** The Node.js binary. */
  binary: string;
  nodeRedDir: string;
}

/** Which Node-RED is tried with which Node.js. */
export const pairs = [
  { nodeRed: '4.0', node: '18' },
  { nodeRed: '4.0', node: '20' },
  { nodeRed: '4.1', node: '20' },
  { nodeRed: '4.1', node: '22' },
  { nodeRed: '5.0', node: '22.9' },
  { nodeRed: '5.0', node: '24' },
] as const;

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'alexa-skill-nodes');

/** The newest of the 10th: it runs on all these versions of Node.js, as the npm that comes with each does. */
const npm = () => join(install('npm', '10'), 'bin/npm-cli.js');

/** Installs what a pair needs, where it is not there yet. */
export function prepareHost({ nodeRed, node }: { nodeRed: string; node: string }): Host {
  const binary = join(install(`node-${process.platform}-${process.arch}`, node), 'bin/node');
  return { nodeRed, node, binary, nodeRedDir: install('node-red', nodeRed) };
}

/** Runs npm as the Node.js of a host does; Node-RED's palette manager installs with these options. */
export function paletteInstall({ binary }: Pick<Host, 'binary'>, userDir: string, tarball: string): void {
  const options = [
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--prefer-offline',
    '--save',
    '--save-prefix=~',
    '--omit=dev',
    '--engine-strict',
  ];
  const env = { ...process.env, PATH: `${dirname(binary)}:${process.env.PATH}`, NODE_OPTIONS: '' };
  execFileSync(binary, [npm(), 'install', ...options, tarball], { cwd: userDir, stdio: 'pipe', env });
}

/** Installs a package in the cache, where it is not there yet. @returns its folder. */
export function install(name: string, version: string): string {
  const prefix = join(cache, `${name}-${version}`);
  const folder = join(prefix, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  mkdirSync(prefix, { recursive: true });
  const options = [
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
    '--ignore-scripts',
    '--prefix',
    prefix,
  ];
  execFileSync('npm', ['install', ...options, `${name}@${version}`], { stdio: 'pipe', cwd: prefix });
  return folder;
}
