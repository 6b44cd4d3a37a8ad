'use strict';
// The only build code that touches the disk. `npx gulp --tasks` lists what can be called.
require('tsx/cjs');
const { spawn } = require('node:child_process');
const { existsSync } = require('node:fs');
const { cp, mkdir, readdir, readFile, rm, writeFile } = require('node:fs/promises');
const { dirname, join, relative } = require('node:path');
const { Transform } = require('node:stream');
const { URL } = require('node:url');
const { src, dest, series, parallel } = require('gulp');

const root = __dirname;
const n8nDir = 'build/n8n';
const sandboxDir = 'build/sandbox';
const nodeRedDir = 'build/node-red';

/** Runs a program of node_modules (or node itself) and fails with it. */
function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const isNode = program === 'node';
    const command = isNode ? process.execPath : join(root, 'node_modules/.bin', program);
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} ended with ${code}`)),
    );
  });
}

/** Moves files of a stream; the path is from the root. */
const rename = (move) =>
  new Transform({
    objectMode: true,
    transform(file, _encoding, done) {
      file.path = join(file.base, move(relative(file.base, file.path)));
      done(null, file);
    },
  });

const remove = (dir) => rm(join(root, dir), { recursive: true, force: true });
const clean = () => remove('build');
const cleanN8n = () => remove(n8nDir);
const cleanSandbox = () => remove(sandboxDir);
const cleanNodeRed = () => remove(nodeRedDir);

/** Prints the forms from core's declarations into the tree, where they are committed. */
async function print() {
  const { printedFiles } = require('./forms');
  for (const { path, text } of printedFiles()) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const compileN8n = () => run('tsc', ['-p', 'tsconfig.json']);
const compileNodeRed = () => run('tsc', ['-p', 'node-red/tsconfig.json']);
const compileSandbox = () => run('tsc', ['-p', 'sandbox/tsconfig.json']);
const checkCore = () => run('tsc', ['-p', 'core']);
const checkTools = () => run('tsc', ['-p', 'tsconfig.tools.json']);
/** The nodes against the oldest n8n that the README promises. */
const checkLowest = () => run('tsc', ['-p', 'tsconfig.lowest.json']);

/** The n8n package alone, as a folder that can be linted, built, published and pushed by itself. */
const stageSources = () =>
  src(['core/**/*.ts', 'nodes/**/*', 'credentials/**/*', 'icons/**/*'], { base: '.', encoding: false }).pipe(
    dest(n8nDir),
  );
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
const stageNodeRedReadme = () => stageReadmeOf('node-red/', nodeRedDir);

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
  await writeFile(
    join(root, n8nDir, 'eslint.config.mjs'),
    "import { config } from '@n8n/node-cli/eslint';\n\nexport default config;\n",
  );
  const tsconfig = require('./tsconfig.json');
  tsconfig.compilerOptions.outDir = 'dist';
  await writeFile(join(root, n8nDir, 'tsconfig.json'), `${JSON.stringify(tsconfig, null, 2)}\n`);
}

/** The page's files go as they are beside the code that serves them. */
const stagePage = () => src('sandbox/page/*', { encoding: false }).pipe(dest(join(sandboxDir, 'dist/sandbox/page')));
const stageSandbox = () => src(['sandbox/package.json', 'LICENSE.md'], { encoding: false }).pipe(dest(sandboxDir));

/** Node-RED looks for a node's form, icons and texts beside its module. */
const nodeRedTypes = () => Object.keys(require('./node-red/package.json')['node-red'].nodes);
const stagedNode = (type) => join(nodeRedDir, 'dist/node-red/nodes', type);
const stageNodeRedFiles = () =>
  src(['node-red/package.json', 'LICENSE.md', 'node-red/examples/*.json'], { base: '.', encoding: false })
    .pipe(rename((path) => path.replace(/^node-red\//, '')))
    .pipe(dest(nodeRedDir));
const stageMigrations = () => src('node-red/shared/migrations.js', { base: '.' }).pipe(dest(join(nodeRedDir, 'dist')));

/** The form of a node, from its own parts and those that the forms share, its icon and its texts. */
async function stageNodeRedEditor() {
  const shared = (name) => readFile(join(root, 'node-red/shared', name), 'utf8');
  const css = await shared('editor/form.css');
  for (const type of nodeRedTypes()) {
    const own = join(root, 'node-red/nodes', type);
    const staged = join(root, stagedNode(type));
    await mkdir(staged, { recursive: true });
    const names = await readdir(own);
    const generated = names
      .filter((name) => name.endsWith('.generated.js'))
      .map((name) => readFile(join(own, name), 'utf8'));
    const scripts = await Promise.all([
      ...generated,
      shared('migrations.js'),
      shared('editor/inputs.js'),
      readFile(join(own, 'form.js'), 'utf8'),
    ]);
    const form = await withIncludes(await readFile(join(own, 'form.html'), 'utf8'), [
      own,
      join(root, 'node-red/shared/editor'),
    ]);
    const html = [
      `<script type="text/javascript">\n(function () {\n${scripts.join('\n')}})();\n</script>`,
      `<script type="text/html" data-template-name="${type}">\n<style>\n${css}</style>\n${form}</script>`,
    ];
    await writeFile(join(staged, `${type}.html`), `${html.join('\n')}\n`);
    await cp(join(own, 'icons'), join(staged, 'icons'), { recursive: true, force: true }).catch(ignoreMissing);
    for (const language of await readdir(join(root, 'node-red/locales'))) {
      for (const kind of ['json', 'html']) {
        await cp(
          join(root, 'node-red/locales', language, `${type}.${kind}`),
          join(staged, 'locales', language, `${type}.${kind}`),
        );
      }
    }
  }
}

const ignoreMissing = (error) => {
  if (error.code !== 'ENOENT') throw error;
};

/** Replaces `<!-- include name -->` by the file, which is looked for in the folders in this order. */
async function withIncludes(form, folders) {
  let text = form;
  for (const [mark, name] of form.matchAll(/<!-- include (\S+) -->/g)) {
    const found = folders.map((folder) => join(folder, name)).find(existsSync);
    text = text.replace(mark, (await readFile(found, 'utf8')).trim());
  }
  return text;
}

const buildN8n = series(
  cleanN8n,
  compileN8n,
  parallel(stageSources, stageIcons, stageTexts, stageReadme, stageManifest),
);
const buildSandbox = series(cleanSandbox, compileSandbox, parallel(stagePage, stageSandbox, stageSandboxReadme));
const buildNodeRed = series(
  cleanNodeRed,
  compileNodeRed,
  parallel(stageNodeRedFiles, stageNodeRedReadme, stageMigrations, stageNodeRedEditor),
);
const build = parallel(buildN8n, buildSandbox, buildNodeRed);

const lintTree = () => run('eslint', ['.']);
const checkFormat = () => run('prettier', ['--check', '--log-level', 'warn', '.']);
const lint = series(parallel(checkCore, checkTools, checkLowest), checkFormat, lintTree);

const jest = () => run('jest', []);
const chain = () =>
  run('node', ['--import', 'tsx', 'examples/start.ts', ...process.argv.filter((argument) => argument === '--once')]);

module.exports = {
  build,
  buildN8n,
  buildNodeRed,
  buildSandbox,
  clean,
  lint,
  print,
  start: series(build, chain),
  test: series(build, lint, jest),
};
