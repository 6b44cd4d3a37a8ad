import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { preProcessFile } from 'typescript';
import { projectRoot } from '../support/package-under-test';

/** Which file imports which, types included: the structure of the tree. */

const folders = ['core', 'nodes', 'credentials', 'node-red', 'sandbox', 'cli', 'forms'];
const files = folders.flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => `${folder}/${path}`),
);

function importsOf(file: string): string[] {
  const { importedFiles } = preProcessFile(readFileSync(join(projectRoot, file), 'utf8'), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => join(projectRoot, dirname(file), fileName))
    .flatMap((path) => [`${path}.ts`, join(path, 'index.ts')].filter(existsSync))
    .map((path) => relative(projectRoot, path));
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

/** A circle that begins at the file, or undefined. */
function circleFrom(file: string, walked: readonly string[] = [], done = new Set<string>()): string[] | undefined {
  if (walked.includes(file)) return [...walked.slice(walked.indexOf(file)), file];
  if (done.has(file)) return undefined;
  for (const next of graph.get(file) ?? []) {
    const circle = circleFrom(next, [...walked, file], done);
    if (circle !== undefined) return circle;
  }
  done.add(file);
  return undefined;
}

function reachableFrom(starts: readonly string[]): string[] {
  const reached = new Set(starts);
  for (const file of reached) for (const next of graph.get(file) ?? []) reached.add(next);
  return [...reached];
}

test('no import leads in a circle, types included', () => {
  const done = new Set<string>();
  const circles = files.map((file) => circleFrom(file, [], done)).filter((circle) => circle !== undefined);
  expect(circles.map((circle) => circle.join(' > '))).toEqual([]);
});

test("the sandbox does not reach core's client, its HTTP or its token code: it must not share their mistakes", () => {
  const sandbox = files.filter((file) => file.startsWith('sandbox/'));
  const reached = reachableFrom(sandbox).filter((file) => file.startsWith('core/'));
  expect(reached.length).toBeGreaterThan(10);
  const forbidden = /^core\/(?:alexa-client|call-settings|host|shared-state|skill|skill-test|http\/|lwa\/|.*send-)/;
  expect(
    reached.filter(
      (file) =>
        forbidden.test(file) &&
        !file.endsWith('send-skill-messaging-request.ts') &&
        file !== 'core/operations/send-skill-message.ts',
    ),
  ).toEqual([]);
});

test('core reaches nothing but itself, and no host another host', () => {
  const hosts = ['nodes/', 'node-red/', 'sandbox/', 'cli/'];
  const crossing = files.flatMap((file) => {
    const own = hosts.find((host) => file.startsWith(host));
    return (graph.get(file) ?? [])
      .filter((next) => (file.startsWith('core/') ? !next.startsWith('core/') : own !== undefined))
      .filter((next) => !next.startsWith('core/') && !next.startsWith(own ?? '-'))
      .map((next) => `${file} > ${next}`);
  });
  // The command line is packed with the sandbox, and shares its version.
  expect(crossing.filter((pair) => pair !== 'cli/alexa-skill.ts > sandbox/version.ts')).toEqual([]);
});
