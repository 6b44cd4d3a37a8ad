import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/package-under-test';
import { runNode, stagedDir } from './support/unpacked';

const n8nNode = join(projectRoot, 'node_modules/@n8n/node-cli/bin/n8n-node.mjs');

/** Colours as it forces them upon eslint, and npm's remarks about its own settings, say nothing about the package. */
// eslint-disable-next-line no-control-regex -- the escape character is what colours begin with
const plain = (text: string) => text.replace(/\u001b\[[0-9;]*m/g, '');

async function lint(folder: string) {
  const { exitCode, stdout } = await runNode([n8nNode, 'lint'], folder);
  return { exitCode, output: plain(stdout) };
}

test("n8n's own lint passes in strict mode, without a warning", async () => {
  const { n8n } = JSON.parse(readFileSync(join(stagedDir, 'package.json'), 'utf8')) as { n8n: { strict: unknown } };
  expect(n8n.strict).toBe(true);
  const { exitCode, output } = await lint(stagedDir);
  expect(output).not.toMatch(/strict mode violation|warning|error/i);
  expect(exitCode).toBe(0);
});

test("n8n's own lint would see a fault here", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-lint-'));
  try {
    // One file is enough, and quick.
    for (const part of ['package.json', 'eslint.config.mjs', 'tsconfig.json', 'nodes/shared/run-position.ts'])
      cpSync(join(stagedDir, part), join(folder, part));
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    appendFileSync(join(folder, 'nodes/shared/run-position.ts'), '\nsetTimeout(() => console.log(process.env), 1);\n');
    const { exitCode, output } = await lint(folder);
    expect(output).toContain('run-position.ts');
    expect(exitCode).not.toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
