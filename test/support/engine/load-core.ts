/** Loads one n8n-core with its own n8n-workflow, and the package under test with n8n-core's loader. Child side only. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Core from 'n8n-core';
import type * as WorkflowModule from 'n8n-workflow';
import type { CoreName } from './protocol';
import { jsonOf } from './serialize';

const requireFromHere = createRequire(__filename);

interface Container {
  get<T>(type: abstract new (...args: never[]) => T): T;
}

/** The engine's modules and the loaded package. */
export interface LoadedCore {
  core: typeof Core;
  workflow: typeof WorkflowModule;
  loader: Core.LazyPackageDirectoryLoader;
  /** As n8n stores run data. */
  stringifyRunData(data: unknown): string;
}

/**
 * Loads the engine and the package; takes most of the start-up time.
 *
 * @throws if engine and package would not share one copy of n8n-workflow
 */
export async function loadCore(name: CoreName, packageDir: string): Promise<LoadedCore> {
  requireFromHere('reflect-metadata'); // before anything of n8n: its decorators write to it
  const requireFromCore = createRequire(requireFromHere.resolve(`${name}/package.json`));
  assertOneWorkflowCopy(requireFromCore, packageDir);
  const workflow = requireFromCore('n8n-workflow') as typeof WorkflowModule;
  const core = requireFromHere(name) as typeof Core;
  const { Container } = requireFromCore('@n8n/di') as { Container: Container };

  Container.get(core.InstanceSettings); // writes <N8N_USER_FOLDER>/.n8n/config with the instance's key
  provideEncryptionKey(core, Container);
  // The server sets this from its configuration; workflows without a timezone of their own use it.
  workflow.setGlobalState({ defaultTimezone: process.env.GENERIC_TIMEZONE ?? 'America/New_York' });

  const loader = new core.LazyPackageDirectoryLoader(packageDir); // the one n8n uses for installed packages
  await loader.loadAll();
  return { core, workflow, loader, stringifyRunData: runDataStringifier(requireFromCore) };
}

/**
 * THE place that knows how the supported n8n-core versions differ.
 * Since key rotation came (2.x), Credentials ask a key provider, which is the server's KeyManagerService; here it is a
 * fixed key. n8n-core 1.x has no such proxy: it encrypts with the instance key, and its Credentials are synchronous
 * (callers await them either way).
 */
function provideEncryptionKey(core: typeof Core, container: Container): void {
  if ((core as Partial<typeof Core>).EncryptionKeyProxy === undefined) return;
  const value = container.get(core.Cipher).encryptDEKWithInstanceKey('ab'.repeat(32));
  const key = { id: 'harness', value, algorithm: 'aes-256-gcm', format: 'prefixed' as const };
  container.get(core.EncryptionKeyProxy).setProvider({
    getActiveKey: async () => key,
    getKeyById: async () => key,
    getLegacyKey: async () => key,
  });
}

/**
 * With two copies `instanceof NodeApiError` fails between engine and node, and errors look unlike those in production.
 */
function assertOneWorkflowCopy(requireFromCore: NodeJS.Require, packageDir: string): void {
  const ofEngine = requireFromCore.resolve('n8n-workflow');
  const ofPackage = createRequire(join(packageDir, 'package.json')).resolve('n8n-workflow');
  if (ofPackage === ofEngine) return;
  throw new Error(
    `The package in ${packageDir} would load n8n-workflow from ${ofPackage}, the engine from ${ofEngine}. ` +
      'Install the tarball outside any folder that has a node_modules above it, e.g. in a temp folder.',
  );
}

/** flatted is what n8n itself stores run data with; it comes with n8n-core's dependencies, though not as its own. */
function runDataStringifier(requireFromCore: NodeJS.Require): (data: unknown) => string {
  try {
    return (requireFromCore('flatted') as { stringify(data: unknown): string }).stringify;
  } catch {
    return jsonOf;
  }
}
