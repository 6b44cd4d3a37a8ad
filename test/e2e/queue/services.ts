/** Redis and PostgreSQL of the machine, each with a fresh folder, on loopback and a free port. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../../../tools/child';
import { freePort } from '../../../tools/free-port';
import { until } from '../../../tools/until';

export interface Service {
  port: number;
  stop(): Promise<void>;
}

const loopback = '127.0.0.1';
const advice = 'On Debian: .ci/install. Elsewhere install redis-server and PostgreSQL with your package manager.';

export async function startRedis(): Promise<Service> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'alexa-redis-'));
  const child = startChild({
    name: 'redis-server',
    command: 'redis-server',
    args: ['--bind', loopback, '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder],
    env: process.env,
    cwd: folder,
    logFile: join(folder, 'log'),
  });
  return await whenReady(child, port, folder, () => /Ready to accept connections/.test(child.log()));
}

/** The name of its database, of its user and of all there is to know. */
export const database = 'n8n';

export async function startPostgres(): Promise<Service> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'alexa-postgres-'));
  const bin = postgresPrograms();
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', database, '--auth=trust', '--encoding=UTF8', '--locale=C'], {
    ...user,
    cwd: folder,
    stdio: 'pipe',
  });
  const child = startChild({
    name: 'postgres',
    command: join(bin, 'postgres'),
    args: ['-D', data, '-p', String(port), '-c', `listen_addresses=${loopback}`, '-c', 'unix_socket_directories='],
    env: process.env,
    cwd: folder,
    // Opened by us before the user changes.
    logFile: join(folder, 'log'),
    ...user,
  });
  const psql = (sql: string) =>
    execFileSync(join(bin, 'psql'), ['-h', loopback, '-p', String(port), '-U', database, '-d', 'postgres', '-c', sql], {
      cwd: folder,
      stdio: 'pipe',
    });
  return await whenReady(child, port, folder, () => psql(`create database ${database}`));
}

async function whenReady(child: Child, port: number, folder: string, isReady: () => unknown): Promise<Service> {
  const stop = async () => {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    await until(`${child.name} to be ready`, () => isReady() !== false, { check: child.checkRunning });
    return { port, stop };
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${advice}`);
  }
}

/** Debian keeps them outside the search path, by version. */
function postgresPrograms(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = [...versions.map((version) => join(root, version, 'bin')), ...(process.env.PATH ?? '').split(':')].find(
    (folder) => existsSync(join(folder, 'initdb')),
  );
  if (found === undefined) throw new Error(`PostgreSQL's initdb is nowhere. ${advice}`);
  return found;
}

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
