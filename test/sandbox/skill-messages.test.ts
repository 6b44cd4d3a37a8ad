import { call } from './support/http';
import { anna, authorized, ben, buyToken, sendMessage } from './support/requests';
import { useSandbox } from './support/running';

const running = useSandbox();
let token: string;
beforeEach(async () => (token = await buyToken(running.sandbox, 'alexa:skill_messaging')));

test('an accepted message gets 202, and is kept as the skill would receive it', async () => {
  const { status, text, headers, rawHeaders } = await sendMessage(running.sandbox, token, ben, {
    data: { task: 'refresh', text: 'Grüße' },
    expiresAfterSeconds: 60,
  });
  expect({ status, text }).toEqual({ status: 202, text: '' });
  expect(rawHeaders).toContain('x-amzn-RequestId');
  expect(running.sandbox.messages()).toEqual([
    {
      number: 2,
      kind: 'skillMessage',
      at: '2030-02-01T10:00:00.000Z',
      requestId: headers['x-amzn-requestid'],
      clientId: 'amzn1.application-oa2-client.sandbox',
      skillId: 'amzn1.ask.skill.sandbox',
      userId: ben,
      expiresAfterSeconds: 60,
      deliveryTimes: ['2030-02-01T10:00:00.000Z'],
      envelope: {
        version: '1.0',
        context: {
          System: {
            application: { applicationId: 'amzn1.ask.skill.sandbox' },
            user: { userId: ben, permissions: { consentToken: '[redacted]' } },
            apiEndpoint: 'https://api.eu.amazonalexa.com',
            apiAccessToken: '[redacted]',
          },
        },
        request: {
          type: 'Messaging.MessageReceived',
          requestId: expect.stringMatching(/^amzn1\.echo-api\.request\./) as string,
          timestamp: '2030-02-01T10:00:00.000Z',
          message: { task: 'refresh', text: 'Grüße' },
        },
      },
    },
  ]);
});

test.each([
  [{ data: {} }, 3600],
  [{ data: {}, expiresAfterSeconds: 86_400 }, 86_400],
])('%j is accepted', async (message, expiresAfterSeconds) => {
  expect((await sendMessage(running.sandbox, token, anna, message)).status).toBe(202);
  expect(running.sandbox.messages()).toMatchObject([{ expiresAfterSeconds }]);
});

test('a message that comes twice is two messages: there is no key by which it could be known', async () => {
  await sendMessage(running.sandbox, token, anna, { data: {} });
  await sendMessage(running.sandbox, token, anna, { data: {} });
  expect(running.sandbox.messages()).toHaveLength(2);
});

test.each([
  `/v1/skillmessages/users/${anna}`,
  `/v1/skillmessages/users/${anna}/`,
  `/v1/skillmessages/users/${anna.replaceAll('.', '%2E').replace('A', '%41')}`,
])('the user id is read from %s', async (path) => {
  const { status } = await call(running.sandbox.url, { path, headers: authorized(token), body: '{"data":{}}' });
  expect(status).toBe(202);
});

test('a user id with a slash in it stays one segment', async () => {
  const { status } = await sendMessage(running.sandbox, token, 'a/b?c#d', { data: {} });
  expect(status).toBe(404);
  expect(running.sandbox.refusals()).toMatchObject([
    { refusal: 'unknownUser', reason: 'The userId does not exist: a/b?c#d' },
  ]);
});
