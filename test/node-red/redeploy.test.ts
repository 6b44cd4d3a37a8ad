import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/index';
import { createUserDir, packNodeRedPackage, removeFolder } from '../support/node-red/install';
import { addLoadNode, redeployUnderLoad } from '../support/node-red/load';
import { startNodeRed } from '../support/node-red/node-red';

test('deployments under load: what was received is rung or reported, once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-redeploy-'));
  const userDir = createUserDir(packNodeRedPackage(folder));
  addLoadNode(userDir);
  const sandbox = await startSandbox();
  const nodeRed = await startNodeRed({ userDir });
  try {
    const figures = await redeployUnderLoad(nodeRed, sandbox);
    if (process.env.SHOW_FIGURES) process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(figures).toMatchObject({ rungTwice: 0, rungAndReported: 0, lost: 0 });
    expect(figures.rung + figures.reported).toBe(figures.received);
    // Both kinds happened, so the test says something.
    expect(Math.min(figures.rung, figures.reported)).toBeGreaterThan(20);
  } finally {
    await nodeRed.stop();
    await sandbox.stop();
    for (const each of [folder, userDir]) removeFolder(each);
  }
});
