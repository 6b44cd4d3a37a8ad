import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const coreDir = join(__dirname, '../../../core');

/** All TypeScript files of core by their path below it, with `/` on every system. */
export function coreFiles(): Map<string, string> {
  const paths = readdirSync(coreDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(coreDir, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}
