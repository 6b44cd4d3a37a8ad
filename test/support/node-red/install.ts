import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../engine/package';

/** Folders in which a Node-RED runs: settings, flows, and the packed nodes. */

export const projectRoot = join(__dirname, '../../..');
export const stagedNodeRed = join(projectRoot, 'build/node-red');
export const packageName = '@alexa-skill/node-red-alexa-skill';

/** Packs the staged package; a build must have been made. */
export function packNodeRedPackage(folder: string): string {
  if (!existsSync(join(stagedNodeRed, 'dist'))) throw new Error('build/node-red is missing: run `npm run build` first');
  return packPackage(stagedNodeRed, folder);
}

/**
 * A fresh user directory, with the tarball unpacked as npm would, and its dependencies from this project. Needs no
 * network.
 */
export function createUserDir(tarball?: string): string {
  const userDir = mkdtempSync(join(tmpdir(), 'alexa-node-red-'));
  writeFileSync(
    join(userDir, 'package.json'),
    JSON.stringify({ name: 'node-red-project', version: '0.0.1', private: true, dependencies: {} }),
  );
  if (tarball === undefined) return userDir;
  const folder = join(userDir, 'node_modules', packageName);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  for (const name of ['axios', 'hpagent', 'proxy-from-env']) {
    // Node.js finds their own dependencies from the real folders.
    symlinkSync(join(projectRoot, 'node_modules', name), join(userDir, 'node_modules', name));
  }
  return userDir;
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
