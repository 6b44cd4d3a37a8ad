import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/package-under-test';
import { runNode } from './support/unpacked';

const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');
const versionOf = (folder: string) =>
  (JSON.parse(readFileSync(join(projectRoot, 'node_modules', folder, 'package.json'), 'utf8')) as { version: string })
    .version;

/** Compiles without writing; stdout lists all files that took part, after the errors. */
async function compile(project: string): Promise<{ exitCode: number; errors: string[]; files: string[] }> {
  const { exitCode, stdout } = await runNode([tsc, '-p', project, '--noEmit', '--listFiles'], projectRoot);
  const lines = stdout.trim().split('\n');
  const files = lines.filter((line) => line.startsWith('/') || /^[A-Z]:/.test(line));
  return {
    exitCode,
    errors: lines.filter((line) => !files.includes(line)),
    files: files.map((file) => file.replace(projectRoot, '')),
  };
}

test('the nodes compile against the n8n-workflow of the oldest engine', async () => {
  const { exitCode, errors, files } = await compile('tsconfig.lowest.json');
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  const ofWorkflow = files.filter((file) => file.includes('/n8n-workflow/'));
  expect(ofWorkflow.length).toBeGreaterThan(0);
  expect(ofWorkflow.filter((file) => !file.includes('/n8n-core-lowest/'))).toEqual([]);
});

test('the oldest engine is one of n8n 1, the newest one of n8n 2', () => {
  expect(versionOf('n8n-core-lowest')).toMatch(/^1\./);
  expect(versionOf('n8n-core-lowest/node_modules/n8n-workflow')).toMatch(/^1\./);
  expect(versionOf('n8n-core')).toMatch(/^2\./);
});

test('core compiles without Node.js, without a browser and without n8n', async () => {
  const { exitCode, errors, files } = await compile('core');
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  expect(files.filter((file) => /@types\/node|lib\.dom|n8n/.test(file))).toEqual([]);
});
