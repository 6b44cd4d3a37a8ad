import { createDefaultSkill, type SandboxSkill, startSandbox } from '../../sandbox/index';
import { sandboxCredential } from '../support/package-under-test';
import { fastClock, useN8n } from './support/n8n';
import { closedUrl, hangUp, html, json, neverAnswer, startStandIn, text } from './support/stand-in';

const n8n = useN8n({ env: fastClock, mayTryOffLoopback: true });

/** What the user reads after Save. */
const testWith = async (more: Record<string, unknown> = {}) =>
  await n8n.engine.testCredential('alexaSkillApi', sandboxCredential(n8n.sandbox, more));

/** The same for a skill that differs from the sandbox's own. */
async function testSkill(skill: Partial<SandboxSkill>) {
  const sandbox = await startSandbox({ skills: [{ ...createDefaultSkill(), ...skill }] });
  const result = await n8n.engine.testCredential('alexaSkillApi', sandboxCredential(sandbox));
  await sandbox.stop();
  return result;
}

describe('the test of the credential says OK', () => {
  test('for a good one, with real exchanges for both services', async () => {
    expect(await testWith()).toEqual({
      status: 'OK',
      message: 'Login with Amazon grants Proactive Events and Skill Messaging.',
    });
    expect(n8n.sandbox.exchanges().map(({ scope }) => scope)).toEqual([
      'alexa::proactive_events',
      'alexa:skill_messaging',
    ]);
  });

  test('and asks anew each time, instead of trusting a token of before', async () => {
    await testWith();
    await testWith();
    expect(n8n.sandbox.exchanges()).toHaveLength(4);
  });

  test('for a skill that may send messages only, and names what is missing', async () => {
    expect(await testSkill({ scopes: ['alexa:skill_messaging'] })).toEqual({
      status: 'OK',
      message:
        'Login with Amazon grants Skill Messaging. ' +
        'Not granted: Proactive Events (add the permission to the skill if you need it).',
    });
  });

  test('for a skill that may send events only, and names what is missing', async () => {
    expect(await testSkill({ scopes: ['alexa::proactive_events'] })).toEqual({
      status: 'OK',
      message:
        'Login with Amazon grants Proactive Events. ' +
        'Not granted: Skill Messaging (add the permission to the skill if you need it).',
    });
  });

  test('for a skill whose manifest publishes no event: messages are left', async () => {
    expect((await testSkill({ publishedEvents: [] })).message).toMatch(
      /^Login with Amazon grants Skill Messaging\. Not granted: Proactive Events/,
    );
  });
});

describe('the test of the credential says what is wrong', () => {
  const whichPair =
    'Use the Alexa Client ID and Client Secret of this skill. Find them in the Alexa developer console under ' +
    'Build > Permissions, at the bottom of the page. The skill ID and a Login with Amazon security profile do not ' +
    'work.';

  test.each([{ clientSecret: 'wrong-secret' }, { clientId: 'amzn1.ask.skill.sandbox' }])(
    'with the pair %p, and which pair is meant',
    async (pair) => {
      const { status, message } = await testWith(pair);
      expect(status).toBe('Error');
      expect(message).toBe(
        'Login with Amazon does not know this Client ID and Client Secret (status 401). Amazon says: invalid_client: ' +
          `Client authentication failed; status 401; request id ${n8n.sandbox.refusals()[0]?.requestId}. ${whichPair}`,
      );
      expect(n8n.sandbox.refusals()).toHaveLength(1);
    },
  );

  test('with a skill that has neither scope', async () => {
    const { status, message } = await testSkill({ scopes: [] });
    expect(status).toBe('Error');
    expect(message).toMatch(
      /^The scope is unknown or not granted to this skill \(status 400\)\. Amazon says: invalid_scope: /,
    );
    expect(message).toContain('the skill needs the permission alexa::devices:all:notifications:write');
  });

  test.each([
    [
      'unauthorized_client',
      'Not authorized for requested operation',
      'This Client ID may not obtain tokens by client credentials (status 400)',
      whichPair,
    ],
    [
      'invalid_request',
      'Malformed request',
      'Login with Amazon rejected the token request as malformed (status 400)',
      'missing or extra characters',
    ],
  ])('with %s', async (error, words, sentence, advice) => {
    const standIn = await startStandIn({ token: json(400, { error, error_description: words }) });
    const { status, message } = await testWith(standIn.credential);
    expect(status).toBe('Error');
    expect(message.startsWith(`${sentence}. Amazon says: ${error}: ${words}`)).toBe(true);
    expect(message).toContain(advice);
    expect(standIn.requests).toHaveLength(1);
  });

  test('when an empty field was saved, without any request', async () => {
    const { status, message } = await testWith({ clientId: ' ', clientSecret: '' });
    expect(status).toBe('Error');
    expect(message).toContain('Client ID is missing; expected the Client ID of the skill, from Build > Permissions');
    expect(message).toContain('Client Secret is missing');
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('when nobody is there', async () => {
    const { status, message } = await testWith({ tokenUrl: `${await closedUrl()}/auth/o2/token` });
    expect(status).toBe('Error');
    expect(message).toBe(
      'Login with Amazon could not be reached: the connection was refused. ' +
        'Check the network, the proxy and the endpoint (ECONNREFUSED).',
    );
  });

  test.each([
    ['closes the connection', hangUp, 'The connection to Login with Amazon was closed before an answer came'],
    ['never answers', neverAnswer, 'Login with Amazon did not answer in time'],
    ['has trouble', text(503, ''), 'Login with Amazon could not handle the call (status 503)'],
    [
      'answers with a page',
      html(200, '<html>Log in</html>'),
      'The token response cannot be used: it is not a JSON object. Amazon says: (no JSON) <html>Log in</html>',
    ],
    [
      'answers with a page and a status',
      html(502, '<html>Bad gateway</html>'),
      'Login with Amazon could not handle the call (status 502)',
    ],
  ])('when the server %s, after one try', async (_what, token, sentence) => {
    const standIn = await startStandIn({ token });
    const { status, message } = await testWith(standIn.credential);
    expect(status).toBe('Error');
    expect(message.startsWith(sentence)).toBe(true);
    expect(standIn.requests).toHaveLength(1);
  });

  test('when the server redirects, which is not followed', async () => {
    const elsewhere = await startStandIn();
    for (const status of [301, 302, 307, 308]) {
      const standIn = await startStandIn({ token: text(status, '', { Location: `${elsewhere.url}/auth/o2/token` }) });
      expect(await testWith(standIn.credential)).toMatchObject({
        status: 'Error',
        message: expect.stringContaining(`(status ${status})`),
      });
    }
    expect(elsewhere.requests).toEqual([]);
  });
});

describe('the test of the credential sends the secret nowhere but', () => {
  test("to Amazon where the endpoint is Amazon's", async () => {
    const before = n8n.engine.printed().length;
    const { status } = await testWith({ endpoint: 'amazon' });
    expect(status).toBe('Error');
    const hosts = [
      ...n8n.engine
        .printed()
        .slice(before)
        .matchAll(/Refused a connection to (\S+)/g),
    ].map(([, host]) => host);
    expect(hosts).toEqual(['api.amazon.com:443:']);
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test.each([
    ['Token URL', { tokenUrl: 'http://login.example/auth/o2/token' }],
    ['API URL', { apiUrl: 'http://api.example' }],
  ])(
    'over https or to this machine: a plain http %s of a foreign host is refused without a request',
    async (label, urls) => {
      const before = n8n.engine.printed().length;
      const { status, message } = await testWith(urls);
      expect(status).toBe('Error');
      expect(message).toContain(
        `${label}: found ${Object.values(urls)[0]}; expected https, or http to localhost, host.docker.internal ` +
          'or a name without a dot, because the request carries the client secret.',
      );
      expect(n8n.engine.printed().slice(before)).not.toContain('Refused a connection');
      expect(n8n.sandbox.log()).toEqual([]);
    },
  );

  test.each([
    'ftp://localhost/token',
    'localhost:3100',
    'http://user:hunter2@localhost:3100/',
    'http://localhost:3100/?a=b',
    'http://localhost:3100/#a',
    '',
  ])('to an address: %p is none', async (tokenUrl) => {
    const { status, message } = await testWith({ tokenUrl });
    expect(status).toBe('Error');
    expect(message).toMatch(
      /^Token URL(: .+| is missing); expected an address such as http:\/\/localhost:3100, without user name, query or fragment\./,
    );
    expect(message).not.toContain('hunter2');
    expect(message).not.toMatch(/[a-z]\.\. /);
  });
});
