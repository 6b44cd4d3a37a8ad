/** n8n itself, installed once into a cache folder outside the repository and used from there. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { exitOnSignals } from '../child';
import { n8nVersion, nodePackage } from './versions';

export interface N8nInstall {
  /** The Node.js that runs it. */
  node: string;
  /** n8n's command, to be run with `node`. */
  script: string;
  /** n8n's own nodes. */
  nodesBase: string;
}

const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'alexa-skill-nodes');
/** Exists only when its install has finished: it gets its name last. */
const finished = join(cacheFolder, `n8n-${n8nVersion}`);
const unfinishedPrefix = `${basename(finished)}.unfinished-`;

/** Gives the installed n8n; the first time it installs it, which takes minutes, and says so. */
export async function installedN8n(say: (line: string) => void): Promise<N8nInstall> {
  if (!existsSync(finished)) await install(say);
  return installIn(finished);
}

function installIn(folder: string): N8nInstall {
  const { name, binary } = nodePackage();
  return {
    node: join(folder, 'node_modules', name, binary),
    script: join(folder, 'node_modules/n8n/bin/n8n'),
    nodesBase: join(folder, 'node_modules/n8n-nodes-base'),
  };
}

async function install(say: (line: string) => void): Promise<void> {
  say(`n8n ${n8nVersion} is installed once, into ${finished}: about 3 minutes and 2.7 GB.`);
  mkdirSync(cacheFolder, { recursive: true });
  removeLeftovers();
  const folder = join(cacheFolder, `${unfinishedPrefix}${process.pid}`);
  mkdirSync(folder);
  const { name, version } = nodePackage();
  const manifest = { name: 'n8n-to-try', private: true, dependencies: { n8n: n8nVersion, [name]: version } };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  exitOnSignals();
  // No package's script runs but the one that builds SQLite: some of the others download what is not needed here.
  await npm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    folder,
    'step 1 of 2, packages',
    say,
  );
  await npm(['rebuild', 'sqlite3', '--ignore-scripts=false', '--loglevel=error'], folder, 'step 2 of 2, SQLite', say);
  const { node, script } = installIn(folder);
  // Fails where the install is not whole.
  execFileSync(node, ['-e', "require('sqlite3')"], { cwd: folder });
  const version24 = execFileSync(node, [script, '--version'], { cwd: folder, encoding: 'utf8' }).trim();
  if (!version24.includes(n8nVersion)) throw new Error(`Installed n8n says it is ${version24}, not ${n8nVersion}`);
  moveInPlace(folder);
  say(`n8n ${n8nVersion} is installed.`);
}

/** Another process may have installed it meanwhile: then that one is taken. */
function moveInPlace(folder: string): void {
  try {
    renameSync(folder, finished);
  } catch (error) {
    if (!existsSync(finished)) throw error;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What processes left that were stopped half-way. */
function removeLeftovers(): void {
  for (const name of readdirSync(cacheFolder).filter((entry) => entry.startsWith(unfinishedPrefix))) {
    if (!isAlive(Number(name.slice(unfinishedPrefix.length))))
      rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const heartbeatMs = 15_000;

async function npm(args: string[], folder: string, step: string, say: (line: string) => void): Promise<void> {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  say(`  ${step} ...`);
  const heartbeat = setInterval(() => say(`  ${step}: ${seconds()} ...`), heartbeatMs);
  try {
    // The folder is named because npm, when it runs us, leaves its own in the environment.
    const child = spawn('npm', [...args, '--prefix', folder], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    const stopChild = () => child.kill('SIGKILL');
    process.once('exit', stopChild);
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('exit', resolve),
    );
    process.off('exit', stopChild);
    if (code !== 0) {
      throw new Error(
        `npm ${args[0]} ended with ${code} in ${folder}. It needs the npm registry, and for SQLite Python 3, make and a C++ compiler (${dirname(process.execPath)} is the Node.js in use). What is there half-way is removed at the next start.`,
      );
    }
    say(`  ${step}: done in ${seconds()}`);
  } finally {
    clearInterval(heartbeat);
  }
}
