/** n8n in queue mode: Redis, PostgreSQL, one main process, two workers; each with a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../../../tools/child';
import { freePort } from '../../../tools/free-port';
import { installedN8n, type N8nInstall } from '../../../tools/n8n/install';
import { type N8nServer, n8nEnvironment, prepareUserFolder, startN8n } from '../../../tools/n8n/server';
import { packedTarball } from '../../../tools/n8n/with-sandbox';
import { until } from '../../../tools/until';
import { database, startPostgres, startRedis } from './services';

export interface Cluster {
  main: N8nServer;
  workers: Child[];
  stop(): Promise<void>;
}

/** How many executions a worker runs at once; n8n's default. */
export const workerConcurrency = 10;

export async function startCluster(): Promise<Cluster> {
  const install = await installedN8n(console.log);
  const { tarball, remove } = packedTarball();
  const stops: Array<() => unknown> = [remove];
  const stop = async () => {
    for (const step of stops.reverse()) await step();
    stops.length = 0;
  };
  try {
    const redis = await startRedis();
    stops.push(redis.stop);
    const postgres = await startPostgres();
    stops.push(postgres.stop);
    const env = queueEnvironment(redis.port, postgres.port);
    const main = await startN8n({ install, tarball, env });
    stops.push(main.stop);
    await main.api.setUpOwner();
    // One after the other: each takes a core while it starts.
    const workers: Child[] = [];
    for (const name of ['worker 1', 'worker 2']) workers.push(await startWorker(name, install, tarball, env, stops));
    return { main, workers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function queueEnvironment(redisPort: number, postgresPort: number): Record<string, string> {
  return {
    EXECUTIONS_MODE: 'queue',
    OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
    QUEUE_BULL_REDIS_HOST: '127.0.0.1',
    QUEUE_BULL_REDIS_PORT: String(redisPort),
    // Half of n8n's defaults (60 s and 30 s), so that a dead worker is found out sooner.
    QUEUE_WORKER_LOCK_DURATION: '30000',
    QUEUE_WORKER_STALLED_INTERVAL: '15000',
    DB_TYPE: 'postgresdb',
    DB_POSTGRESDB_HOST: '127.0.0.1',
    DB_POSTGRESDB_PORT: String(postgresPort),
    DB_POSTGRESDB_DATABASE: database,
    DB_POSTGRESDB_USER: database,
    DB_POSTGRESDB_PASSWORD: 'trusted-on-loopback',
  };
}

async function startWorker(
  name: string,
  install: N8nInstall,
  tarball: string,
  env: Record<string, string>,
  stops: Array<() => unknown>,
): Promise<Child> {
  const userFolder = mkdtempSync(join(tmpdir(), 'alexa-n8n-worker-'));
  const remove = () => rmSync(userFolder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  stops.push(remove);
  prepareUserFolder(userFolder, tarball);
  const port = await freePort();
  const worker = startChild({
    name,
    command: install.node,
    args: [install.script, 'worker', `--concurrency=${workerConcurrency}`],
    env: {
      ...(await n8nEnvironment(install, userFolder)),
      ...env,
      QUEUE_HEALTH_CHECK_ACTIVE: 'true',
      QUEUE_HEALTH_CHECK_PORT: String(port),
      N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
    },
    cwd: userFolder,
    logFile: join(userFolder, 'n8n.log'),
  });
  stops.push(worker.stop);
  await until(`${name} to be ready`, async () => (await fetch(`http://127.0.0.1:${port}/healthz/readiness`)).ok, {
    check: worker.checkRunning,
  });
  return worker;
}
