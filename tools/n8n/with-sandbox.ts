/** n8n and the sandbox side by side: owner, credentials and example workflows in place. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, type SandboxSkill, startSandbox } from '../../sandbox/index';
import { packPackage } from '../../test/support/engine/package';
import { sandboxCredential } from '../../test/support/package-under-test';
import { freePort } from '../free-port';
import type { N8nApi, SavedWorkflow } from './api';
import { type Credentials, exampleNames, exampleWithCredentials, webhookKey } from './examples';
import { installedN8n } from './install';
import { type N8nServer, startN8n } from './server';

export interface N8nWithSandbox extends N8nServer {
  readonly sandbox: Sandbox;
  readonly credentials: Credentials;
  /** By the name of the example's file. */
  readonly workflows: ReadonlyMap<string, SavedWorkflow>;
}

export interface WithSandboxOptions {
  say?: (line: string) => void;
  /** Wished ports; default: any. */
  ports?: { n8n: number; sandbox: number };
  /** True: the sandbox prints what arrives. */
  printSandbox?: boolean;
  /** Skills that the sandbox knows; the credential is for the first. Default: its own. */
  skills?: SandboxSkill[];
}

/** The tarball of the staged package, as it would be published. Call `remove` when n8n has it. */
export function packedTarball(): { tarball: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-tarball-'));
  return { tarball: packPackage(undefined, folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function startN8nWithSandbox({
  say = () => {},
  ports,
  printSandbox = false,
  skills,
}: WithSandboxOptions = {}): Promise<N8nWithSandbox> {
  const install = await installedN8n(say);
  const { tarball, remove } = packedTarball();
  const sandbox = await startSandbox({
    port: await freePort(ports?.sandbox),
    silent: !printSandbox,
    ...(skills === undefined ? {} : { skills }),
  });
  let server: N8nServer | undefined;
  try {
    server = await startN8n({ install, tarball, port: ports?.n8n });
    const { api, stop } = server;
    await api.setUpOwner();
    const credentials = await createCredentials(api, sandbox);
    const workflows = new Map<string, SavedWorkflow>();
    for (const name of exampleNames())
      workflows.set(name, await api.createWorkflow(exampleWithCredentials(name, credentials)));
    const stopAll = async () => {
      await stop();
      await sandbox.stop();
    };
    return { ...server, sandbox, credentials, workflows, stop: stopAll };
  } catch (error) {
    await server?.stop();
    await sandbox.stop();
    throw error;
  } finally {
    remove();
  }
}

export async function createCredentials(api: N8nApi, sandbox: Sandbox): Promise<Credentials> {
  return {
    alexaSkillApi: await api.createCredential('alexaSkillApi', 'Alexa Sandbox', sandboxCredential(sandbox)),
    httpHeaderAuth: await api.createCredential('httpHeaderAuth', 'Key of the webhooks', webhookKey),
  };
}
