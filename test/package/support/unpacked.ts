import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../support/engine/package';
import { projectRoot } from '../../support/package-under-test';

export const stagedDir = join(projectRoot, 'build/n8n');

/** The tarball that is published, and what is in it; removed after the tests of the file. */
export function unpackTarball(): { readonly folder: string; readonly files: string[] } {
  let temporary = '';
  let files: string[] = [];
  beforeAll(() => {
    temporary = mkdtempSync(join(tmpdir(), 'alexa-tarball-'));
    const tarball = packPackage(stagedDir, temporary);
    files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((path) => path.replace(/^package\//, ''));
    mkdirSync(join(temporary, 'package'));
    execFileSync('tar', ['-xzf', tarball, '-C', join(temporary, 'package'), '--strip-components=1']);
  });
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));
  return {
    get folder() {
      return join(temporary, 'package');
    },
    get files() {
      return files;
    },
  };
}

export interface Ended {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs a script with this Node.js, without colours. */
export async function runNode(args: string[], cwd: string): Promise<Ended> {
  return await new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: undefined, NO_COLOR: '1' };
    const child = execFile(process.execPath, args, { cwd, env }, (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
