import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDefaultSkill, type Sandbox, startSandbox } from '../../sandbox/index';
import { createUserDir, packNodeRedPackage, removeFolder } from '../support/node-red/install';
import { type NodeRed, startNodeRed, until } from '../support/node-red/node-red';
import { html, json as jsonAnswer, startStandIn } from '../nodes/support/stand-in';
import { leaksOf } from '../support/secrets';
import { eventNode, skillConfig } from './support/red';

/** A Node-RED whose editor asks who one is: who may test a skill, and with what. */

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

describe('Test connection', () => {
  const press = async (headers: Record<string, string>, body: string, path = 'skill') =>
    await fetch(`${nodeRed.url}/alexa-skill/${path}/test`, {
      method: 'POST',
      headers: { authorization: 'Bearer tester', ...headers },
      body,
    });
  const form = (more: object = {}) => JSON.stringify({ ...skillConfig(sandbox).node, ...credentials(), ...more });
  const json = { 'content-type': 'application/json' };

  beforeEach(() => sandbox.reset());

  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['', 415],
    ['application/json; charset=utf-8', 200],
  ])('takes JSON alone, which a page elsewhere cannot send unasked (%j: %d)', async (contentType, status) => {
    const answer = await press({ 'content-type': contentType }, form());
    expect(answer.status).toBe(status);
    expect(sandbox.exchanges().length > 0).toBe(status === 200);
  });

  test('is not started by a page of another origin', async () => {
    expect((await press({ ...json, origin: 'https://evil.example' }, form())).status).toBe(403);
    expect((await press({ ...json, origin: 'null' }, form())).status).toBe(403);
    expect(sandbox.log()).toEqual([]);
    expect((await press({ ...json, origin: nodeRed.url }, form())).status).toBe(200);
    const behindUnknownProxy = { 'sec-fetch-site': 'same-origin', origin: 'https://home.example' };
    expect((await press({ ...json, ...behindUnknownProxy }, form())).status).toBe(200);
    const fromElsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    expect((await press({ ...json, ...fromElsewhere }, form())).status).toBe(403);
    const behindProxy = { 'x-forwarded-host': 'home.example', origin: 'https://home.example' };
    expect((await press({ ...json, ...behindProxy }, form())).status).toBe(200);
  });

  test('shows no body of the page at the address, which only this machine may be able to open', async () => {
    const page = await startStandIn({ token: html(200, '<h1>the inner page</h1>') });
    const words = await startStandIn({ token: jsonAnswer(403, { message: 'the inner words' }) });
    for (const { credential } of [page, words]) {
      const text = await (await press(json, form(credential))).text();
      expect(text).toContain('"ok":false');
      expect(text).not.toMatch(/inner/);
    }
  });

  test('uses the stored secret with nothing but what it was deployed with', async () => {
    await deployAndSend({}, credentials());
    sandbox.reset();
    const stored = (more: object = {}) => form({ clientSecret: '__PWRD__', ...more });
    const verdict = async (body: string) =>
      (await (await press(json, body)).json()) as { ok: boolean; message: string };
    expect(await verdict(stored())).toMatchObject({ ok: true });
    const other = { tokenUrl: elsewhere.tokenUrl, apiUrl: elsewhere.apiUrl };
    for (const more of [other, { clientId: 'another' }, { endpoint: 'amazon' }, { proxy: 'some-proxy' }]) {
      expect((await verdict(stored(more))).message).toMatch(/^Enter the Client Secret again/);
    }
    expect(elsewhere.log()).toEqual([]);
  });
});

test('the stored secret stands in no answer of the admin API and in no log', async () => {
  await deployAndSend({}, credentials());
  const visible = [
    nodeRed.log(),
    await nodeRed.get('/flows'),
    await nodeRed.get('/credentials/alexa-skill/skill'),
  ].join('');
  expect(leaksOf(sandbox.skill.clientSecret, visible)).toEqual([]);
});
