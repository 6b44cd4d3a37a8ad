import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDefaultSkill, type Sandbox, startSandbox } from '../../sandbox/index';
import { createUserDir, packNodeRedPackage, removeFolder } from '../support/node-red/install';
import { type NodeRed, startNodeRed, until } from '../support/node-red/node-red';
import { leaksOf } from '../support/secrets';
import { eventNode, skillConfig } from './support/red';

/** A Node-RED whose editor asks who one is: who may test a skill, and where a stored secret goes when flows are deployed. */

/** Each token of `adminAuth` is the name of its user. */
const adminAuth = `adminAuth: { type: 'credentials', users: [], tokens: async (token) => {
  const permissions = { admin: '*', editor: ['flows.read', 'flows.write'], tester: ['flows.read', 'alexa-skill.write'], reader: 'read' }[token];
  return permissions ? { username: token, permissions } : null;
} },`;

let folder: string;
let userDir: string;
let sandbox: Sandbox;
let elsewhere: Sandbox;
let nodeRed: NodeRed;

const start = async () => await startNodeRed({ userDir, settings: adminAuth, token: 'admin' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'alexa-admin-'));
  userDir = createUserDir(packNodeRedPackage(folder));
  sandbox = await startSandbox();
  elsewhere = await startSandbox({ skills: [{ ...createDefaultSkill(), clientSecret: 'of elsewhere' }] });
  nodeRed = await start();
});
afterAll(async () => {
  await nodeRed?.stop();
  for (const each of [sandbox, elsewhere]) await each?.stop();
  for (const each of [folder, userDir]) removeFolder(each);
});

/** Deploys an inject node, an event and its skill, which has the credentials that are given; sends once. */
async function deployAndSend(skill: object = {}, credentials?: object): Promise<string> {
  const xy = { z: 'tab', x: 1, y: 1 };
  await nodeRed.deploy([
    { id: 'tab', type: 'tab', label: 'test' },
    { ...skillConfig(sandbox).node, ...skill, ...(credentials === undefined ? {} : { credentials }) },
    { id: 'inject', type: 'inject', ...xy, props: [], wires: [['event']] },
    { ...xy, ...eventNode(), wires: [['out']] },
    { id: 'catch', type: 'catch', ...xy, scope: null, uncaught: false, wires: [['out']] },
    {
      id: 'out',
      type: 'function',
      ...xy,
      func: "global.set('outcomes', [...(global.get('outcomes') || []), msg.error ? msg.error.message : 'accepted'])",
      outputs: 0,
      wires: [],
    },
  ]);
  return await send();
}

async function send(): Promise<string> {
  const outcomes = async () => ((await nodeRed.global('outcomes')) ?? []) as string[];
  const { length } = await outcomes();
  await nodeRed.inject('inject');
  await until(
    async () => (await outcomes()).length > length,
    10_000,
    () => `nothing came out:\n${nodeRed.log()}`,
  );
  return (await outcomes()).at(-1) ?? '';
}

const credentials = () => skillConfig(sandbox).credentials;
/** The addresses of another Amazon, which whoever may deploy could choose. */
const other = () => ({ tokenUrl: elsewhere.tokenUrl, apiUrl: elsewhere.apiUrl });
const refused =
  /^Client Secret: found the stored one, which was deployed with another endpoint or Client ID; allowed: the secret, typed again in the skill/;

describe('Test connection asks for the permission alexa-skill.write', () => {
  test.each([
    ['nobody', 401],
    ['reader', 401],
    ['editor', 401],
    ['tester', 200],
    ['admin', 200],
  ])('%s: status %d', async (user, status) => {
    const { node } = skillConfig(sandbox);
    const answer = await fetch(`${nodeRed.url}/alexa-skill/not-deployed/test`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(user === 'nobody' ? {} : { authorization: `Bearer ${user}` }),
      },
      body: JSON.stringify({ ...node, ...credentials() }),
    });
    expect(answer.status).toBe(status);
    expect(sandbox.exchanges().length > 0).toBe(status === 200);
  });

  beforeEach(() => sandbox.reset());
});

describe('a stored secret goes only where it was deployed with', () => {
  beforeEach(async () => {
    await nodeRed.deploy([]);
    for (const each of [sandbox, elsewhere]) each.reset();
    expect(await deployAndSend({}, credentials())).toBe('accepted');
  });
  afterEach(async () => {
    expect(elsewhere.log()).toEqual([]);
    expect(
      leaksOf(
        sandbox.skill.clientSecret,
        nodeRed.log() + (await nodeRed.get('/flows')) + (await nodeRed.get('/credentials/alexa-skill/skill')),
      ),
    ).toEqual([]);
  });

  test.each([
    ['another endpoint', () => other(), () => undefined],
    ['another API address', () => ({ apiUrl: elsewhere.apiUrl }), () => undefined],
    ["Amazon's endpoint", () => ({ endpoint: 'amazon' }), () => undefined],
    ['another client id', () => ({}), () => ({ clientId: 'amzn1.application-oa2-client.other' })],
    [
      'another endpoint, with the place forged',
      () => other(),
      () => ({ deployedWith: JSON.stringify([sandbox.skill.clientId, elsewhere.tokenUrl, elsewhere.apiUrl]) }),
    ],
    ['another endpoint, with an untouched password field', () => other(), () => ({ clientSecret: '__PWRD__' })],
  ])('%s is refused, in red and in a sentence', async (_what, skill, given) => {
    expect(await deployAndSend(skill(), given())).toMatch(refused);
    expect(await deployAndSend({}, { clientId: sandbox.skill.clientId })).toBe('accepted');
  });

  test('what changes neither is deployed without the secret', async () => {
    expect(await deployAndSend({ name: 'renamed', concurrency: '5' })).toBe('accepted');
  });

  test('it is refused after a restart too', async () => {
    await nodeRed.stop();
    nodeRed = await start();
    expect(await send()).toBe('accepted');
    expect(await deployAndSend(other())).toMatch(refused);
    await nodeRed.stop();
    nodeRed = await start();
    expect(await send()).toMatch(refused);
  });
});

describe('elsewhere goes what was given for it', () => {
  beforeEach(async () => {
    await nodeRed.deploy([]);
    elsewhere.reset();
    await deployAndSend({}, credentials());
  });

  test('the same secret, given again', async () => {
    expect(await deployAndSend(other(), credentials())).toMatch(
      /Login with Amazon does not know this Client ID and Client Secret/,
    );
    expect(elsewhere.log()).toHaveLength(1);
    // Given for this place alone.
    expect(await deployAndSend()).toMatch(refused);
  });

  test('another secret', async () => {
    expect(await deployAndSend(other(), { clientSecret: 'of elsewhere' })).toBe('accepted');
    expect(await deployAndSend()).toMatch(refused);
  });
});
