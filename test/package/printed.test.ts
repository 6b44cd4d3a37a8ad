import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printedFiles } from '../../forms';
import { projectRoot } from '../support/package-under-test';

const printed = printedFiles();

describe('what gulp prints from the declarations', () => {
  test.each(printed.map(({ path, text }) => [path, text]))(
    '%s is committed as it would be printed now',
    (path, text) => {
      expect(readFileSync(join(projectRoot, path), 'utf8')).toBe(text);
    },
  );

  test('holds each file once', () => {
    expect(new Set(printed.map(({ path }) => path)).size).toBe(printed.length);
  });

  test('is all that lies in its folders: nothing is left of an event that is gone', () => {
    const folders = [...new Set(printed.map(({ path }) => dirname(path)))];
    const locales = ['de', 'en-US', 'ja'].map((language) => `node-red/locales/${language}`);
    expect(folders.sort()).toEqual(
      [
        'docs',
        'docs/events',
        'docs/node-red',
        'docs/schemas',
        'node-red/nodes/alexa-proactive-event',
        ...locales,
        'nodes/AlexaProactiveEvent/events',
      ].sort(),
    );
    // These stand beside what is written by hand.
    const isPrinted = (path: string) =>
      path === 'docs/output.md' ||
      path.includes('.generated.') ||
      !(path.startsWith('node-red/nodes/') || /^docs\/[^/]+$/.test(path));
    const onDisk = folders
      .flatMap((folder) => readdirSync(join(projectRoot, folder)).map((name) => `${folder}/${name}`))
      .filter(isPrinted);
    expect(onDisk.sort()).toEqual(printed.map(({ path }) => path).sort());
  });

  test('is the only place of generated sources', () => {
    const generated = ['core', 'nodes', 'credentials', 'sandbox', 'forms', 'node-red', 'test'].flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.generated.ts'))
        .map((path) => `${folder}/${path}`),
    );
    expect(generated.sort()).toEqual(
      printed
        .map(({ path }) => path)
        .filter((path) => path.endsWith('.generated.ts'))
        .sort(),
    );
  });

  test('carries a banner where somebody might edit it', () => {
    for (const { path, text } of printed) {
      if (path.endsWith('.ts')) expect(text).toMatch(/^\/\/ Printed from core\/events .+Do not edit/);
    }
  });
});
