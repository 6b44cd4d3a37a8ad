'use strict';
// The only build code that touches the disk. `npx gulp --tasks` lists what can be called.
require('tsx/cjs');
const { spawn } = require('node:child_process');
const { mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');
const { URL } = require('node:url');
const { src, dest, series, parallel } = require('gulp');

const root = __dirname;
const n8nDir = 'build/n8n';
const sandboxDir = 'build/sandbox';

/** Runs a program of node_modules (or node itself) and fails with it. */
function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const isNode = program === 'node';
    const command = isNode ? process.execPath : join(root, 'node_modules/.bin', program);
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} ended with ${code}`))));
  });
}

const remove = (dir) => rm(join(root, dir), { recursive: true, force: true });
const clean = () => remove('build');
const cleanN8n = () => remove(n8nDir);
const cleanSandbox = () => remove(sandboxDir);

/** Prints the forms from core's declarations into the tree, where they are committed. */
async function print() {
  const { printedFiles } = require('./forms');
  for (const { path, text } of printedFiles()) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const compileN8n = () => run('tsc', ['-p', 'tsconfig.json']);
const compileSandbox = () => run('tsc', ['-p', 'sandbox/tsconfig.json']);
const checkCore = () => run('tsc', ['-p', 'core']);
const checkTools = () => run('tsc', ['-p', 'tsconfig.tools.json']);
/** The nodes against the oldest n8n that the README promises. */
const checkLowest = () => run('tsc', ['-p', 'tsconfig.lowest.json']);

/** The n8n package alone, as a folder that can be linted, built, published and pushed by itself. */
const stageSources = () =>
  src(['core/**/*.ts', 'nodes/**/*', 'credentials/**/*', 'icons/**/*'], { base: '.', encoding: false }).pipe(dest(n8nDir));
const stageIcons = () => src('icons/**/*', { base: '.', encoding: false }).pipe(dest(join(n8nDir, 'dist')));
const stageTexts = () => src(['CHANGELOG.md', 'LICENSE.md']).pipe(dest(n8nDir));

/** In a package alone the README's links and pictures lead to the repository. */
async function stageReadmeOf(folder, stagedDir) {
  const { homepage } = require('./package.json');
  const absolute = (kind, link) => new URL(link, `${homepage}/${kind}/main/${folder}`).href;
  const text = (await readFile(join(root, folder, 'README.md'), 'utf8'))
    .replace(/(!\[[^\]]*\]\()(?!https?:)([^)]+)/g, (_, before, link) => before + absolute('raw', link))
    .replace(/(\]\()(?!https?:|#)([^)]+)/g, (_, before, link) => before + absolute('blob', link));
  await mkdir(join(root, stagedDir), { recursive: true });
  await writeFile(join(root, stagedDir, 'README.md'), text);
}
const stageReadme = () => stageReadmeOf('', n8nDir);
const stageSandboxReadme = () => stageReadmeOf('sandbox/', sandboxDir);

async function stageManifest() {
  const { devDependencies, ...manifest } = require('./package.json');
  const kept = ['@n8n/node-cli', '@types/node', 'eslint', 'n8n-workflow', 'typescript'];
  // n8n's strict mode wants its own lint config untouched, which only this folder has.
  manifest.n8n = { strict: true, ...manifest.n8n };
  manifest.scripts = { build: 'tsc', lint: 'n8n-node lint', prepublishOnly: 'n8n-node prerelease' };
  manifest.devDependencies = Object.fromEntries(kept.map((name) => [name, devDependencies[name]]));
  await mkdir(join(root, n8nDir), { recursive: true });
  await writeFile(join(root, n8nDir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // Byte for byte what n8n's strict mode demands.
  await writeFile(join(root, n8nDir, 'eslint.config.mjs'), "import { config } from '@n8n/node-cli/eslint';\n\nexport default config;\n");
  const tsconfig = require('./tsconfig.json');
  tsconfig.compilerOptions.outDir = 'dist';
  await writeFile(join(root, n8nDir, 'tsconfig.json'), `${JSON.stringify(tsconfig, null, 2)}\n`);
}

/** The page's files go as they are beside the code that serves them. */
const stagePage = () => src('sandbox/page/*', { encoding: false }).pipe(dest(join(sandboxDir, 'dist/sandbox/page')));
const stageSandbox = () =>
  src(['sandbox/package.json', 'LICENSE.md'], { encoding: false }).pipe(dest(sandboxDir));

const buildN8n = series(cleanN8n, compileN8n, parallel(stageSources, stageIcons, stageTexts, stageReadme, stageManifest));
const buildSandbox = series(cleanSandbox, compileSandbox, parallel(stagePage, stageSandbox, stageSandboxReadme));
const build = parallel(buildN8n, buildSandbox);

const lintTree = () => run('eslint', ['.']);
const lint = series(parallel(checkCore, checkTools, checkLowest), lintTree);

const jest = () => run('jest', []);
const chain = () => run('node', ['--import', 'tsx', 'examples/start.ts', ...process.argv.filter((argument) => argument === '--once')]);

module.exports = {
  build,
  buildN8n,
  buildSandbox,
  clean,
  lint,
  print,
  start: series(build, chain),
  test: series(build, lint, jest),
};
