/**
 * Part (d): the packed palette in every pair of Node-RED and Node.js that it promises, and in the editor. Needs the npm
 * registry at the first run.
 */
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { packNodeRedPackage, projectRoot, removeFolder } from '../../support/node-red/install';
import { runEditor } from './editor';
import { pairs, prepareHost } from './hosts';
import { runPair, uploadInPalette } from './pair';
import { scorecardOf } from './scorecard';

const folder = mkdtempSync(join(tmpdir(), 'alexa-e2e-'));
const newest = { nodeRed: '5.0', node: '24' };

describe('Node-RED', { timeout: 3_600_000 }, () => {
  after(() => removeFolder(folder));
  const tarball = packNodeRedPackage(folder);

  for (const pair of pairs) {
    test(`${pair.nodeRed} on Node.js ${pair.node}: all examples, a deployment under load, no secret anywhere`, async () => {
      const { ok, text } = await runPair(pair, tarball);
      console.log(text);
      assert.ok(ok, text);
    });
  }

  test('the palette manager takes the tarball', async () => {
    assert.deepEqual(await uploadInPalette(newest, tarball), [
      'alexa-access-token',
      'alexa-proactive-event',
      'alexa-skill',
      'alexa-skill-message',
    ]);
  });

  test("the scorecard of Node-RED's flow library", async () => {
    const card = await scorecardOf(prepareHost(newest), tarball);
    const failed = Object.entries(card).filter(([name, { test: passed }]) => name !== 'package' && !passed);
    assert.deepEqual(failed, []);
    assert.ok(Object.keys(card).length > 10, JSON.stringify(card));
  });

  for (const dark of [false, true]) {
    test(`the editor, ${dark ? 'dark' : 'light'}: import, configure, test, deploy, inject, read`, async () => {
      await runEditor({ pair: newest, dark, shots: join(projectRoot, 'build/e2e/node-red') });
    });
  }
});
