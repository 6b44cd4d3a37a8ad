import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDefaultSkill, type Sandbox, startSandbox } from '../../sandbox';
import { anna, carla, clientId, encodedSecret } from './support/requests';
import { sdkClients, sdkErrorOf, sdkEvent } from './support/sdk';

/** If Amazon's own SDK gets along with the sandbox, so will a client that gets along with Amazon. */

let sandbox: Sandbox;
afterEach(() => sandbox.stop());
const start = async (options: Parameters<typeof startSandbox>[0] = {}) => {
  sandbox = await startSandbox(options);
  return sdkClients({ url: sandbox.url, clientId, clientSecret: encodedSecret });
};

describe('LwaServiceClient', () => {
  it('buys one token for each scope, and keeps it', async () => {
    const { lwa } = await start();
    const first = await lwa.getAccessTokenForScope('alexa:abc');
    expect(first).toMatch(/^Atc\|/);
    expect(await lwa.getAccessTokenForScope('alexa:abc')).toBe(first);
    expect(await lwa.getAccessTokenForScope('alexa::datastore')).not.toBe(first);
    expect(sandbox.exchanges().map(({ scope }) => scope)).toEqual(['alexa:abc', 'alexa::datastore']);
  });

  it('buys a new one when less than a minute is left', async () => {
    const { lwa } = await start({ switches: { tokenLifeSeconds: 59 } });
    expect(await lwa.getAccessTokenForScope('alexa:abc')).not.toBe(await lwa.getAccessTokenForScope('alexa:abc'));
  });

  it('needs no encoding for a secret as Amazon gives them', async () => {
    await start({ skills: [{ ...createDefaultSkill(), clientSecret: 'amzn1.oa2-cs.v1.0123456789abcdef' }] });
    const { lwa } = sdkClients({ url: sandbox.url, clientId, clientSecret: 'amzn1.oa2-cs.v1.0123456789abcdef' });
    expect(await lwa.getAccessTokenForScope('alexa::proactive_events')).toMatch(/^Atc\|/);
  });

  it('reports an unknown scope', async () => {
    const { lwa } = await start();
    const error = await sdkErrorOf(lwa.getAccessTokenForScope('alexa::unknown'));
    const response = { error: 'invalid_scope', error_description: 'The request has an invalid parameter : scope' };
    expect(error).toMatchObject({ name: 'ServiceError', message: 'Bad Request', statusCode: 400, response });
  });

  it('reports a wrong secret, and so a secret that it did not encode', async () => {
    await start();
    const { lwa } = sdkClients({ url: sandbox.url, clientId, clientSecret: 'sandbox+secret/with=odd&chars%' });
    const error = await sdkErrorOf(lwa.getAccessTokenForScope('alexa:abc'));
    const response = { error: 'invalid_client', error_description: 'Client authentication failed' };
    expect(error).toMatchObject({ message: 'Authentication Failed', statusCode: 401, response });
  });
});

describe('ProactiveEventsServiceClient', () => {
  it.each([
    ['DEVELOPMENT', 'development'],
    ['LIVE', 'live'],
  ] as const)('rings at the stage %s', async (stage, expected) => {
    const { events } = await start();
    const answer = await events.callCreateProactiveEvent(sdkEvent('one', anna), stage);
    expect(answer).toMatchObject({ statusCode: 202, body: undefined });
    await events.createProactiveEvent(sdkEvent('two'), stage);
    expect(sandbox.rings().map((ring) => [ring.userId, ring.stage])).toEqual([
      [anna, expected],
      [anna, expected],
      ['amzn1.ask.account.SANDBOX-BEN', expected],
    ]);
    expect(sandbox.exchanges()).toHaveLength(1);
  });

  it('gets the request id', async () => {
    const { events } = await start();
    const { headers } = await events.callCreateProactiveEvent(sdkEvent('one', anna), 'DEVELOPMENT');
    expect(headers).toContainEqual({ key: 'x-amzn-requestid', value: sandbox.rings()[0]?.requestId });
  });

  it.each([
    ['no subscription', 'x', carla, 403, /The authentication token is invalid or/, 'Forbidden'],
    ['no enablement', 'x', 'nobody', 403, /The authentication token is invalid or/, 'Forbidden'],
    ['a malformed reference id', 'a/b', anna, 400, /A required parameter is not present/, 'Bad Request'],
  ])('reports %s', async (_, referenceId, user, statusCode, text, type) => {
    const { events } = await start();
    const error = await sdkErrorOf(events.createProactiveEvent(sdkEvent(referenceId, user), 'DEVELOPMENT'));
    expect(error).toMatchObject({ name: 'ServiceError', statusCode, response: { type } });
    expect(error.message).toMatch(text);
  });

  it('goes on with a revoked token, which is reported', async () => {
    const { events } = await start();
    await events.createProactiveEvent(sdkEvent('first', anna), 'DEVELOPMENT');
    sandbox.setSwitches({ revokeTokens: true });
    const error = await sdkErrorOf(events.createProactiveEvent(sdkEvent('second', anna), 'DEVELOPMENT'));
    expect(error).toMatchObject({ statusCode: 403, response: { message: 'Token in the request is not valid' } });
  });

  it('reports a duplicate', async () => {
    const { events } = await start();
    const event = sdkEvent('same', anna);
    await events.createProactiveEvent(event, 'DEVELOPMENT');
    const error = await sdkErrorOf(events.createProactiveEvent(event, 'DEVELOPMENT'));
    expect(error).toMatchObject({ statusCode: 409, message: expect.stringMatching(/duplicate events/) as string });
  });
});

describe('SkillMessagingServiceClient', () => {
  it('sends a message', async () => {
    const { messages } = await start();
    const answer = await messages.callSendSkillMessage(anna, { data: { task: 'refresh' }, expiresAfterSeconds: 60 });
    expect(answer).toMatchObject({ statusCode: 202 });
    expect(sandbox.messages()).toMatchObject([
      { userId: anna, envelope: { request: { message: { task: 'refresh' } } } },
    ]);
  });

  it.each([
    ['nobody', { data: {} }, 404, /userId does not exist/],
    [anna, { data: { n: 1 } }, 400, /Data is missing or not valid/],
  ])('reports a refusal of %s %j', async (user, message, statusCode, text) => {
    const { messages } = await start();
    const error = await sdkErrorOf(messages.sendSkillMessage(user, message));
    expect(error).toMatchObject({ name: 'ServiceError', statusCode, message: expect.stringMatching(text) as string });
  });
});

test('over TLS everything is the same', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'sandbox-tls-'));
  const [keyFile, certFile] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
  const run = promisify(execFile);
  await run('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    ...subject,
    '-keyout',
    keyFile,
    '-out',
    certFile,
  ]);
  await start({ tls: { key: readFileSync(keyFile), cert: readFileSync(certFile) } });
  expect(sandbox.tokenUrl).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/auth\/o2\/token$/);

  const settings = JSON.stringify({ url: sandbox.url, clientId, clientSecret: encodedSecret });
  const child = ['--import', 'tsx', join(__dirname, 'support/sdk-child.ts'), settings];
  const { stdout } = await run(process.execPath, child, { env: { ...process.env, NODE_EXTRA_CA_CERTS: certFile } });
  expect(JSON.parse(stdout)).toEqual({
    token: 'Atc|',
    event: 202,
    message: 202,
    refusal: { statusCode: 404, response: { type: 'Not Found', message: 'The userId does not exist: nobody' } },
  });
  expect(sandbox.rings()).toMatchObject([
    { userId: anna, speech: expect.stringContaining('Example Weather') as string },
  ]);
  expect(sandbox.messages()).toHaveLength(1);
  rmSync(dir, { recursive: true });
});
