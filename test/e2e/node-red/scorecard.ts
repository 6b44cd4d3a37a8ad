import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { removeFolder } from '../../support/node-red/install';
import { type Host, install } from './hosts';

/** The scorecard of Node-RED's flow library: `node-red-dev validate`. */

export type Scorecard = Record<string, { test: boolean }>;

/**
 * node-red-dev asks the flow library and the npm registry by itself, which works in no closed network. This answers
 * from the npm client instead, and with a catalogue that is empty: whether a name is taken can be seen online only.
 */
const shim = (axios: string) => `
const { execFileSync } = require('node:child_process');
const axios = require(${JSON.stringify(axios)});
const get = axios.get;
axios.get = async (url, ...more) => {
  if (url === 'https://catalogue.nodered.org/catalogue.json') return { data: { modules: [] } };
  if (!url.endsWith('/node-red')) return await get.call(axios, url, ...more);
  const view = execFileSync('npm', ['view', 'node-red', 'dist-tags', 'engines', '--json'], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, NODE_OPTIONS: '' } });
  const { 'dist-tags': tags, engines } = JSON.parse(String(view));
  return { data: { 'dist-tags': tags, versions: { [tags.latest]: { engines } } } };
};
`;

/** @returns what the scorecard says of a packed package. */
export async function scorecardOf({ binary }: Host, tarball: string): Promise<Scorecard> {
  const nodeRedDev = install('node-red-dev', '0.1.6');
  const folder = mkdtempSync(join(tmpdir(), 'alexa-scorecard-'));
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    const packed = join(folder, 'package');
    writeFileSync(join(folder, 'shim.cjs'), shim(join(dirname(nodeRedDev), 'axios')));
    const card = join(folder, 'card.json');
    const env = {
      ...process.env,
      PATH: `${dirname(binary)}:${process.env.PATH}`,
      NODE_OPTIONS: `--require ${join(folder, 'shim.cjs')}`,
      npm_config_loglevel: 'error',
    };
    await promisify(execFile)(binary, [join(nodeRedDev, 'bin/run'), 'validate', '-p', packed, '-o', card], {
      cwd: folder,
      env,
      timeout: 120_000,
    });
    return JSON.parse(readFileSync(card, 'utf8')) as Scorecard;
  } finally {
    removeFolder(folder);
  }
}
