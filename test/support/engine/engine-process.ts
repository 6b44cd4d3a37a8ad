/**
 * The engine's process: loads n8n-core and the package, then answers the parent's calls. Entered by
 * `start-process.cjs`.
 */
import { rmSync } from 'node:fs';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Executor } from './execute';
import { describePackage, testCredential } from './inspect-package';
import { loadCore, type LoadedCore } from './load-core';
import { markOf } from './marks';
import { refuseOffLoopback } from '../loopback-only';
import type { WorkflowJson } from './prepare-workflow';
import { CORE_VARIABLE, PACKAGE_VARIABLE, type Call, type CoreName, type Reply, type RunOptions } from './protocol';
import { jsonOf } from './serialize';

const running = new Map<number, AbortController>();

function send(reply: Reply): void {
  for (const stream of [process.stdout, process.stderr]) stream.write(markOf(reply.id));
  // The parent may have gone meanwhile; then there is nobody left to tell.
  if (process.connected) process.send!(reply, () => undefined);
}

async function run(id: number, workflow: WorkflowJson, options: RunOptions, executor: Executor): Promise<unknown> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    return await executor.run(workflow, options, controller.signal);
  } finally {
    running.delete(id);
  }
}

async function answer({ id, name, body }: Call, loaded: LoadedCore, executor: Executor): Promise<unknown> {
  const args = JSON.parse(body) as unknown[];
  if (name === 'run') return await run(id, args[0] as WorkflowJson, args[1] as RunOptions, executor);
  if (name === 'describe') return describePackage(loaded, executor.nodeTypes);
  return await testCredential(loaded, executor.nodeTypes, args[0] as string, args[1] as ICredentialDataDecryptedObject);
}

async function main(): Promise<void> {
  // Without a parent there is no work and no one to stop us: whoever killed it must not leave us behind.
  process.on('disconnect', () => {
    rmSync(process.env.N8N_USER_FOLDER!, { recursive: true, force: true });
    process.exit(0);
  });
  refuseOffLoopback();
  const loaded = await loadCore(process.env[CORE_VARIABLE] as CoreName, process.env[PACKAGE_VARIABLE]!);
  const executor = new Executor(loaded);
  process.on('message', (call: Call) => {
    if (call.name === 'cancel') return running.get(call.id)?.abort();
    answer(call, loaded, executor).then(
      (value) => send({ id: call.id, ok: true, body: jsonOf(value) }),
      (error: unknown) =>
        send({ id: call.id, ok: false, body: error instanceof Error ? error.message : String(error) }),
    );
  });
  send({ id: 0, ok: true, body: '' });
}

/** Serves the parent until it stops us; a failed start ends the process. */
export function runProcess(): void {
  main().catch((error: unknown) => {
    // Printed, so that the parent finds it in the tail of our stderr.
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`, () => process.exit(1));
  });
}
