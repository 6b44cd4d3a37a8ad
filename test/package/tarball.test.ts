import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/package-under-test';
import { stagedDir, unpackTarball } from './support/unpacked';

const tarball = unpackTarball();

interface Manifest {
  name: string;
  version: string;
  license: string;
  keywords: string[];
  n8n: { n8nNodesApiVersion: number; strict: boolean; nodes: string[]; credentials: string[] };
  [field: string]: unknown;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** All files below folders of the repository, by their path from its root. */
function filesBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => statSync(join(projectRoot, path)).isFile()),
  );
}

describe('the tarball holds', () => {
  test('the compiled package and its texts, and nothing else', () => {
    const outside = tarball.files.filter((path) => !path.startsWith('dist/'));
    expect(outside.sort()).toEqual(['LICENSE.md', 'README.md', 'package.json']);
    expect(new Set(tarball.files.map((path) => /\.\w+$/.exec(path)?.[0]))).toEqual(
      new Set(['.js', '.json', '.svg', '.md']),
    );
    expect(
      tarball.files.filter((path) =>
        /\.test\.|(^|\/)(test|sandbox|examples|(?<!core\/)forms|bench|node_modules)\//.test(path),
      ),
    ).toEqual([]);
  });

  test('one compiled file for each source, and none that has lost its source', () => {
    const sources = filesBelow('core', 'nodes', 'credentials').filter((path) => path.endsWith('.ts'));
    const compiled = tarball.files.filter((path) => path.endsWith('.js'));
    expect(compiled.sort()).toEqual(sources.map((path) => `dist/${path.replace(/\.ts$/, '.js')}`).sort());
  });

  test('every node and credential that package.json names, with codex and icons', () => {
    const { n8n } = manifestOf(tarball.folder);
    expect(n8n.nodes).toHaveLength(3);
    for (const path of [...n8n.nodes, ...n8n.credentials]) expect(tarball.files).toContain(path);
    for (const path of n8n.nodes) expect(tarball.files).toContain(path.replace(/\.js$/, '.json'));
    expect(tarball.files.filter((path) => path.endsWith('.svg')).sort()).toEqual([
      'dist/icons/alexa.dark.svg',
      'dist/icons/alexa.svg',
    ]);
  });

  test('less than a megabyte', () => {
    const bytes = tarball.files.reduce((sum, path) => sum + statSync(join(tarball.folder, path)).size, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test('requires of nothing but itself, n8n-workflow and node:crypto', () => {
    const required = tarball.files
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) =>
        [...readFileSync(join(tarball.folder, path), 'utf8').matchAll(/require\("([^"]+)"\)/g)].map(
          ([, name]) => name ?? '',
        ),
      );
    expect([...new Set(required.filter((name) => !name.startsWith('.')))].sort()).toEqual([
      'n8n-workflow',
      'node:crypto',
    ]);
  });
});

describe('its package.json', () => {
  test('has no runtime dependency and no script that runs at install', () => {
    const manifest = manifestOf(tarball.folder);
    for (const field of [
      'dependencies',
      'optionalDependencies',
      'bundledDependencies',
      'bundleDependencies',
      'overrides',
    ]) {
      expect(manifest).not.toHaveProperty(field);
    }
    expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest.scripts).not.toHaveProperty(script);
  });

  test('is what n8n looks for', () => {
    const { name, keywords, license, n8n } = manifestOf(tarball.folder);
    expect(name).toBe('n8n-nodes-alexa-skill');
    expect(keywords).toContain('n8n-community-node-package');
    expect(license).toBe('MIT');
    expect(n8n).toMatchObject({ n8nNodesApiVersion: 1, strict: true });
  });

  test('has the same version as every other package.json of the tree', () => {
    const others = ['sandbox', 'node-red']
      .map((name) => join(projectRoot, name))
      .filter((folder) => existsSync(join(folder, 'package.json')));
    const folders = [projectRoot, stagedDir, tarball.folder, ...others];
    expect(new Set(folders.map((folder) => manifestOf(folder).version)).size).toBe(1);
  });
});

test('no lint rule is switched off in what n8n reads', () => {
  const sources = filesBelow('core', 'nodes', 'credentials').filter((path) => path.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(40);
  const comment = /eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error/;
  expect(sources.filter((path) => comment.test(readFileSync(join(projectRoot, path), 'utf8')))).toEqual([]);
});

test('the staged sources are those of the tree: build/n8n is fresh', () => {
  const sources = filesBelow('core', 'nodes', 'credentials', 'icons').filter((path) => !path.endsWith('tsconfig.json'));
  const isFresh = (path: string) =>
    existsSync(join(stagedDir, path)) &&
    readFileSync(join(projectRoot, path)).equals(readFileSync(join(stagedDir, path)));
  expect(sources.filter((path) => !isFresh(path))).toEqual([]);
});
