import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printedFiles } from '../../forms';
import { projectRoot } from '../support/package-under-test';

const printed = printedFiles();
const paths = printed.map(({ path }) => path);

describe('what gulp prints from the declarations', () => {
  test.each(printed.map(({ path, text }) => [path, text]))(
    '%s is committed as it would be printed now',
    (path, text) => {
      expect(readFileSync(join(projectRoot, path), 'utf8')).toBe(text);
    },
  );

  test('holds each file once', () => {
    expect(new Set(paths).size).toBe(printed.length);
  });

  test('is all that lies in its folders: nothing is left of an event that is gone', () => {
    const locales = ['de', 'en-US', 'ja'].map((language) => `node-red/locales/${language}`);
    for (const folder of [
      'docs/events',
      'docs/node-red',
      'docs/schemas',
      'nodes/AlexaProactiveEvent/events',
      ...locales,
    ]) {
      const onDisk = readdirSync(join(projectRoot, folder)).map((name) => `${folder}/${name}`);
      expect(onDisk.sort()).toEqual(paths.filter((path) => dirname(path) === folder).sort());
    }
  });

  test('is the only place of generated files', () => {
    const isGenerated = (path: string) => path.includes('.generated.');
    const generated = ['core', 'nodes', 'credentials', 'sandbox', 'forms', 'node-red', 'test'].flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter(isGenerated)
        .map((path) => `${folder}/${path}`),
    );
    expect(generated.sort()).toEqual(paths.filter(isGenerated).sort());
  });

  test('carries a banner where somebody might edit it', () => {
    for (const { path, text } of printed) {
      if (/\.(ts|js|html|md)$/.test(path) && !path.startsWith('node-red/locales/'))
        expect([path, /^(\/\/|<!--) Printed from .+Do not edit/.test(text)]).toEqual([path, true]);
    }
  });
});
