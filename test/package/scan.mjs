// n8n's verification scan of one folder, without its steps that need the registry (provenance, downloads).
// usage: node scan.mjs source|tarball <folder>; exit code 1 and the findings on stdout when it does not pass.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const scanner = join(dirname(require.resolve('@n8n/scan-community-package/package.json')), 'scanner/scanner.mjs');
const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(pathToFileURL(scanner).href);

const [leg, folder] = process.argv.slice(2);
// As the scanner itself calls it: the sources as the repository has them, and the compiled files as they are published.
const patterns = { source: SOURCE_FILE_PATTERNS, tarball: ['**/*.js', 'package.json'] }[leg];
const { passed, message = '', details = '' } = await analyzePackage(resolve(folder), patterns);
console.log(passed ? `passed ${message}`.trim() : `failed: ${message}\n${details}`);
process.exitCode = passed ? 0 : 1;
