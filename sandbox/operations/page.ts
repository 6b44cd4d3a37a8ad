import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Operation } from '../operation';
import { Refused } from '../refused';

/** The page: files as they are, read once and kept. */

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere, nothing inline: what came in could not run even if it became markup. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

const folder = join(__dirname, '../page');
let files: ReadonlyMap<string, string> | undefined;

function pageFile(name: string): string | undefined {
  files ??= new Map(
    readdirSync(folder)
      .filter((file) => extname(file) in types)
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  return files.get(name);
}

export const readPageFile: Operation = (_state, request) => {
  const name = request.parameters.file ?? '';
  const body = pageFile(name);
  if (body === undefined) throw new Refused('unknownPath');
  return { status: 200, body, headers: { ...headers, 'Content-Type': types[extname(name)] ?? '' } };
};

export const readPage: Operation = (state, request, nowMs) =>
  readPageFile(state, { ...request, parameters: { file: 'index.html' } }, nowMs);
