/** From a staged folder to an installed package, by the steps n8n's own installer takes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const REPO = resolve(__dirname, '../../..');

interface PackageJson {
  name: string;
  dependencies?: Record<string, string>;
  [field: string]: unknown;
}

/**
 * Runs `npm pack` on an already staged folder; no scripts run and no registry is asked.
 *
 * @param stagedDir folder whose package.json is packed; default `<repo>/build/n8n`
 * @param outDir where the tarball goes; made if missing; default: beside the staged folder
 * @returns the tarball's absolute path
 */
export function packPackage(stagedDir = join(REPO, 'build/n8n'), outDir = dirname(stagedDir)): string {
  const target = resolve(outDir);
  mkdirSync(target, { recursive: true });
  const args = [
    'pack',
    '--json',
    '--ignore-scripts',
    '--offline',
    '--no-update-notifier',
    '--pack-destination',
    target,
  ];
  // npm is a shell script with its own ending on Windows, hence the shell there.
  const printed = execFileSync('npm', args, {
    cwd: stagedDir,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const [packed] = Object.values(JSON.parse(printed) as Record<string, { filename: string }>);
  if (packed === undefined) throw new Error(`npm pack printed no file name for ${stagedDir}: ${printed}`);
  return join(target, packed.filename);
}

/**
 * Unpacks a tarball into `<userFolder>/.n8n/nodes/node_modules/<name>` and removes dev, peer and optional dependencies
 * from its package.json, as n8n does before it runs npm. An earlier install of the same name is replaced.
 *
 * @returns the package's folder, for `startEngine`
 * @throws if the package has runtime dependencies: n8n would install them from the registry, the harness does not
 */
export function installTarball(tarball: string, userFolder: string): string {
  const modules = join(resolve(userFolder), '.n8n/nodes/node_modules');
  mkdirSync(modules, { recursive: true });
  const unpacked = mkdtempSync(join(dirname(modules), 'unpack-'));
  try {
    execFileSync('tar', ['-xzf', resolve(tarball), '-C', unpacked, '--strip-components=1'], { stdio: 'pipe' });
    const name = stripPackageJson(join(unpacked, 'package.json'));
    const packageDir = join(modules, name);
    mkdirSync(dirname(packageDir), { recursive: true }); // a scoped name has a folder of its own
    rmSync(packageDir, { recursive: true, force: true });
    renameSync(unpacked, packageDir);
    return packageDir;
  } catch (error) {
    rmSync(unpacked, { recursive: true, force: true });
    throw error;
  }
}

/** Rewrites package.json in place and returns the package's name. */
function stripPackageJson(file: string): string {
  const json = JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
  const runtime = Object.keys(json.dependencies ?? {});
  if (runtime.length > 0) {
    throw new Error(`${json.name} has runtime dependencies (${runtime.join(', ')}); n8n's verification allows none`);
  }
  delete json.devDependencies;
  delete json.peerDependencies;
  delete json.optionalDependencies;
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
  return json.name;
}
