import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createDefaultSkill, faultDeclarations, switchDeclarations, version } from '../../sandbox';
import { actionDocs } from '../../sandbox/operations/control';
import { packageName } from '../../sandbox/version';

const root = join(__dirname, '../..');
const readme = readFileSync(join(root, 'sandbox/README.md'), 'utf8');

test('name and version are those of package.json, and only the command line needs a library', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'sandbox/package.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({ name: packageName, version });
  const ofDependencies = Object.entries(manifest).filter(([key]) => /dependencies/i.test(key));
  expect(ofDependencies).toEqual([['dependencies', { commander: expect.stringMatching(/^\^\d/) as unknown }]]);
});

test('neither directly nor through others does it load the HTTP, token or client code of core', () => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const source = readFileSync(file, 'utf8').replace(/^import type [^;]*;/gm, '');
    for (const [, path = ''] of source.matchAll(/\bfrom '([^'\s]+)';/g)) {
      if (!path.startsWith('.')) expect(path).toMatch(/^node:/);
      else load(existing(resolve(dirname(file), path)));
    }
  };
  readdirSync(join(root, 'sandbox'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .forEach((path) => load(join(root, 'sandbox', path)));
  const ofCore = [...loaded].map((file) => relative(root, file)).filter((path) => path.startsWith('core/'));
  expect(ofCore.length).toBeGreaterThan(10);
  expect(ofCore.filter((path) => /^core\/(http\/|lwa\/|alexa-client|host)/.test(path))).toEqual([]);
});

function existing(path: string): string {
  for (const candidate of [`${path}.ts`, join(path, 'index.ts')]) {
    try {
      readFileSync(candidate);
      return candidate;
    } catch {
      // The next one, then.
    }
  }
  throw new Error(`${path} is not there`);
}

describe('the README', () => {
  it('shows the default skill as it is', () => {
    const { clientId, clientSecret, skillId, scopes, users } = createDefaultSkill();
    const shown = [clientId, clientSecret, encodeURIComponent(clientSecret), skillId, ...scopes];
    for (const text of shown) expect(readme).toContain(`\`${text}\``);
    for (const { userId, locale, region } of users)
      expect(readme).toContain(`| \`${userId}\` | ${locale}, ${region}, `);
  });

  it('has a row for each switch, with its default, and for each action', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)` \| `([^`]+)` \|/gm)].map(([, name, value]) => [name, value]);
    const declared = Object.entries(switchDeclarations);
    expect(rows).toEqual(declared.map(([name, declaration]) => [name, JSON.stringify(declaration.default)]));
    for (const action of Object.keys(actionDocs)) expect(readme).toMatch(new RegExp(`^\\| \`"${action}": `, 'm'));
  });

  it('has a row for each kind of fault, with all its fields', () => {
    const common = ['service', 'every', 'times'];
    for (const name of [...common, 'moment']) expect(readme).toMatch(new RegExp(`^\\| ${name} \\| `, 'm'));
    for (const [kind, { fields }] of Object.entries(faultDeclarations)) {
      const [, row = ''] = new RegExp(`^\\| \`${kind}\` (\\|.*)$`, 'm').exec(readme) ?? [];
      for (const field of Object.keys(fields).filter((name) => !common.includes(name)))
        expect(row).toContain(`\`${field}\``);
    }
  });
});
