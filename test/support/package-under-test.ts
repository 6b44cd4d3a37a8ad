import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, type EngineOptions, startEngine } from './engine/engine';
import { installTarball, packPackage } from './engine/package';
import type { Sandbox } from '../../sandbox/index';

export const projectRoot = join(__dirname, '../..');

/** Reads an example workflow by the name of its file without ending. */
export function readExample(name: string): object {
  return JSON.parse(readFileSync(join(projectRoot, 'examples', `${name}.json`), 'utf8')) as object;
}

/** The data of the credential that points at a sandbox. */
export function sandboxCredential(sandbox: Sandbox, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    clientId: sandbox.skill.clientId,
    clientSecret: sandbox.skill.clientSecret,
    region: 'NA',
    endpoint: 'custom',
    tokenUrl: sandbox.tokenUrl,
    apiUrl: sandbox.apiUrl,
    concurrency: 10,
    ...more,
  };
}

/**
 * Packs the staged n8n package, unpacks the tarball as n8n's installer does, and starts an engine with it.
 * @returns the engine; `stop` also removes what was unpacked.
 */
export async function startEngineWithPackage(options: Omit<EngineOptions, 'packageDir'> = {}): Promise<Engine> {
  const staged = join(projectRoot, 'build/n8n');
  if (!existsSync(join(staged, 'dist'))) throw new Error('build/n8n is missing: run `npm run build` first');
  const folder = mkdtempSync(join(tmpdir(), 'alexa-package-'));
  const packageDir = installTarball(packPackage(staged, folder), folder);
  const engine = await startEngine({ ...options, packageDir });
  const stopEngine = engine.stop.bind(engine);
  engine.stop = async () => {
    await stopEngine();
    rmSync(folder, { recursive: true, force: true });
  };
  return engine;
}
