import helper from 'node-red-node-test-helper';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { leaksOf } from '../support/secrets';
import { eventNode, type Msg, skillConfig, useRed } from './support/red';

/** The config node: it reports what is wrong, and its test button guards the secret. */

const red = useRed();

describe('a wrong configuration is shown in red and reported in a sentence, for each message', () => {
  test.each([
    ['no skill', { skill: '' }, {}, /^Skill is missing; expected a skill \(config node\)/],
    ['a deleted skill', { skill: 'gone' }, {}, /^Skill is missing/],
    [
      'empty credentials',
      {},
      { clientId: '', clientSecret: '' },
      /^Client ID is missing; expected the Client ID of the skill.+\nClient Secret is missing/,
    ],
    [
      'a variable that is not set',
      {},
      { clientSecret: '${NO_SUCH_SECRET}' },
      /^Client Secret: found \$\{NO_SUCH_SECRET\}, which is not set; expected a value, or the name of an environment variable/,
    ],
    [
      'a secret too short to be kept out of errors',
      {},
      { clientSecret: 'seven_7' },
      /^Client Secret: found a text of 7 characters; expected at least 8 characters/,
    ],
    [
      'a plain address elsewhere',
      {},
      { tokenUrl: 'http://example.com/token' },
      /^Token URL: found http:\/\/example.com\/token; expected https, or http to localhost/,
    ],
    ['too many calls', {}, { concurrency: '51' }, /^Concurrent Calls: found 51; expected a whole number from 1 to 50/],
    ['an empty queue', {}, { queueLimit: '0' }, /^Queue Limit: found 0; expected a whole number from 1 to 1000000/],
  ])('%s', async (_what, node, skill, sentence) => {
    await red.load([eventNode(node)], skill);
    const { caught } = await red.send('event', {});
    expect(caught?.error.message).toMatch(sentence);
    expect(caught?.error.code).toBe('invalid_input');
    expect(
      (red.node('event').status as unknown as jest.Mock & { lastCall: { args: unknown[] } }).lastCall.args[0],
    ).toMatchObject({ fill: 'red', shape: 'ring', text: 'status.invalid_input' });
    expect(red.sandbox.log()).toEqual([]);
  });
});

test('credentials from the environment', async () => {
  const { clientId, clientSecret } = red.sandbox.skill;
  Object.assign(process.env, { ALEXA_ID: clientId, ALEXA_SECRET: clientSecret });
  await red.load([eventNode()], { clientId: '${ALEXA_ID}', clientSecret: '${ALEXA_SECRET}' });
  expect((await red.send('event', {})).out?.alexa.accepted).toBe(true);
});

test('a new deployment uses the token of the one before', async () => {
  await red.load([eventNode()]);
  await red.send('event', {});
  await red.load([eventNode()]);
  await red.send('event', {});
  expect(red.sandbox.exchanges()).toHaveLength(1);
});

describe('Test connection', () => {
  let elsewhere: Sandbox;
  beforeAll(async () => void (elsewhere = await startSandbox()));
  afterAll(async () => await elsewhere.stop());

  const form = (more: Msg = {}): Msg => ({
    ...skillConfig(red.sandbox).node,
    clientId: red.sandbox.skill.clientId,
    clientSecret: '__PWRD__',
    ...more,
  });
  const press = async (body: Msg, id = 'skill') =>
    (await helper.request().post(`/alexa-skill/${id}/test`).send(body).expect(200)).body as {
      ok: boolean;
      message: string;
    };

  test('says in words what is granted, with the stored secret or a new one', async () => {
    await red.load([]);
    const granted = { ok: true, message: 'Login with Amazon grants Proactive Events and Skill Messaging.' };
    expect(await press(form())).toEqual(granted);
    expect(await press(form({ clientSecret: '' }))).toEqual(granted);
    expect(await press(form({ clientSecret: red.sandbox.skill.clientSecret }), 'not-deployed-yet')).toEqual(granted);
  });

  test('says what is wrong, without the secret', async () => {
    await red.load([]);
    const wrong = await press(form({ clientSecret: 'typed+wrong/secret=' }));
    expect(wrong.ok).toBe(false);
    expect(wrong.message).toMatch(
      /^Login with Amazon does not know this Client ID and Client Secret \(status 401\)\. Use the Alexa Client ID/,
    );
    expect(leaksOf('typed+wrong/secret=', wrong.message)).toEqual([]);
    expect((await press(form({ tokenUrl: 'http://example.com/x' }))).message).toMatch(
      /^Token URL: found http:\/\/example.com\/x; expected https/,
    );
    expect((await press({})).ok).toBe(false);
  });

  test.each([
    ['another endpoint', () => ({ tokenUrl: elsewhere.tokenUrl })],
    ['another API address', () => ({ apiUrl: elsewhere.apiUrl })],
    ['another client id', () => ({ clientId: 'amzn1.application-oa2-client.other' })],
    ["Amazon's endpoint", () => ({ endpoint: 'amazon' })],
  ])('the stored secret does not go with %s', async (_what, more) => {
    await red.load([]);
    const verdict = await press(form(more()));
    expect(verdict).toEqual({
      ok: false,
      message:
        'Enter the Client Secret again. The stored secret is used only with the endpoint, the Client ID and the ' +
        'proxy it was deployed with.',
    });
    expect([...elsewhere.log(), ...red.sandbox.log()]).toEqual([]);
  });

  test('a secret of the environment goes nowhere before it was deployed', async () => {
    process.env.OTHER_SECRET = 'from the environment';
    await red.load([]);
    for (const more of [{ tokenUrl: elsewhere.tokenUrl, apiUrl: elsewhere.apiUrl }, {}]) {
      expect((await press(form({ clientSecret: '${OTHER_SECRET}', ...more }))).ok).toBe(false);
    }
    expect((await press(form({ clientSecret: '${OTHER_SECRET}' }), 'nothing-deployed')).ok).toBe(false);
    expect([...elsewhere.log(), ...red.sandbox.log()]).toEqual([]);
  });

  test('nothing stored, nothing typed', async () => {
    await red.load([], { clientSecret: '' });
    expect((await press(form())).message).toBe('Enter the Client Secret: no secret is deployed for this skill yet.');
  });
});
