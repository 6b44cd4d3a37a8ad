import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { exampleNames, exampleRuns } from '../support/node-red/examples';
import { createUserDir, packNodeRedPackage, removeFolder } from '../support/node-red/install';
import { type NodeRed, startNodeRed } from '../support/node-red/node-red';

let folder: string;
let userDir: string;
let sandbox: Sandbox;
let nodeRed: NodeRed;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alexa-examples-'));
  userDir = createUserDir(packNodeRedPackage(folder));
  nodeRed = await startNodeRed({ userDir });
});
beforeEach(async () => void (sandbox = await startSandbox()));
afterEach(async () => await sandbox.stop());
afterAll(async () => {
  await nodeRed?.stop();
  for (const each of [folder, userDir]) removeFolder(each);
});

test('every example is run', () => {
  expect(exampleNames.sort()).toEqual(Object.keys(exampleRuns).sort());
});

test.each(Object.entries(exampleRuns))('%s', async (_name, run) => {
  await run(nodeRed, sandbox);
});
