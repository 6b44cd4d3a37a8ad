import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../support/engine/package';
import { projectRoot } from '../support/package-under-test';

/** The tarball that `npx alexa-skill-sandbox` gets. */

let folder: string;
let files: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alexa-sandbox-tarball-'));
  execFileSync('tar', ['-xzf', packPackage(join(projectRoot, 'build/sandbox'), folder), '-C', folder]);
  files = readdirSync(join(folder, 'package'), { recursive: true, encoding: 'utf8' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = join(projectRoot, 'sandbox/page');

test('holds the page as it is in the tree: build/sandbox is fresh', () => {
  for (const name of readdirSync(page)) {
    expect([name, readFileSync(join(folder, 'package/dist/sandbox/page', name), 'utf8')]).toEqual([
      name,
      readFileSync(join(page, name), 'utf8'),
    ]);
  }
});

test('holds no test, no source and none of the other packages', () => {
  expect(
    files.filter((path) => /(^|\/)(test|nodes|(?<!core\/)forms|examples|node_modules)(\/|$)|(?<!\.d)\.ts$/.test(path)),
  ).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'README.md',
      'LICENSE.md',
      'dist/sandbox/cli.js',
      'dist/sandbox/index.d.ts',
    ]),
  );
});

test('its README leads to the repository, pictures included', () => {
  const readme = readFileSync(join(folder, 'package/README.md'), 'utf8');
  expect(readme).toMatch(/!\[[^\]]+\]\(https:\/\/github\.com\/[^)]+\/raw\/main\/docs\/images\/sandbox-light\.png\)/);
  expect(readme.match(/\]\((?!https?:|#)[^)]*\)/g)).toBeNull();
});

test('starts where nothing else is installed, and serves its page', async () => {
  const cli = join(folder, 'package/dist/sandbox/cli.js');
  const child = spawn(process.execPath, [cli, '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = '';
      child.stdout.on('data', (chunk) => {
        const [, found] = /Page +(\S+)\n/.exec((printed += String(chunk))) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once('close', () => reject(new Error(`it ended: ${printed}`)));
    });
    const html = await (await fetch(url, { headers: { Accept: 'text/html' } })).text();
    expect(html).toBe(readFileSync(join(page, 'index.html'), 'utf8'));
    const [, script = ''] = /src="([^"]+\.js)"/.exec(html) ?? [];
    expect((await fetch(new URL(script, url))).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  } finally {
    child.kill();
  }
});
