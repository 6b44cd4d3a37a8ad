import { createDefaultSkill, startSandbox } from '../../../sandbox/index';
import { useN8n } from '../support/n8n';
import { errorOf } from '../support/results';
import { html, json, startStandIn, text } from '../support/stand-in';
import {
  boilerAlert,
  carla,
  eventWorkflow,
  messageWorkflow,
  nobody,
  refreshMessage,
  tokenWorkflow,
} from '../support/workflows';
import { expectFault } from './expect-fault';

const n8n = useN8n();

const requestIdOf = () => n8n.sandbox.refusals().at(-1)?.requestId ?? 'none';

const secretHint =
  'Use the Alexa Client ID and Client Secret of this skill. Find them in the Alexa developer console under Build ' +
  '> Permissions';

describe('Amazon refuses', () => {
  test('a wrong secret', async () => {
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: { clientSecret: 'wrong-secret' } }));
    expectFault(error, {
      message: 'Login with Amazon does not know this Client ID and Client Secret (status 401)',
      httpCode: '401',
      says: [
        'Amazon says: invalid_client: Client authentication failed',
        'status 401',
        `request id ${requestIdOf()}`,
        secretHint,
      ],
    });
    expect(n8n.sandbox.refusals()).toHaveLength(1);
  });

  test('a user id of nobody', async () => {
    const error = errorOf(await n8n.run(eventWorkflow({ ...boilerAlert, userId: nobody })));
    expectFault(error, {
      message: 'This user ID does not belong to a customer who has this skill enabled (status 403)',
      httpCode: '403',
      says: [
        `Amazon says: Forbidden: No enablement for clientId: amzn1.application-oa2-client.sandbox, userId: ${nobody}`,
        'status 403',
        `request id ${requestIdOf()}`,
        'Use the ID from the latest request that this skill received, and check the region',
      ],
    });
    expect(n8n.sandbox.exchanges()).toHaveLength(1);
  });

  test('a customer who is not subscribed', async () => {
    const error = errorOf(await n8n.run(eventWorkflow({ ...boilerAlert, userId: carla })));
    expectFault(error, {
      message: 'The customer is not subscribed to this event on this stage (status 403)',
      httpCode: '403',
      says: [
        'Amazon says: Forbidden: No subscription found for stage=development',
        'status 403',
        'The customer must allow notifications',
      ],
    });
    expect(n8n.sandbox.exchanges()).toHaveLength(1);
  });

  test('a live event beyond the limit', async () => {
    n8n.sandbox.setSwitches({ liveNotificationLimit: 0 });
    const error = errorOf(await n8n.run(eventWorkflow({ ...boilerAlert, stage: 'live' })));
    expectFault(error, {
      message: 'The notification limit of the live skill is reached (status 432)',
      httpCode: '432',
      says: ['Amazon says: Notification Limit Exceeded', 'status 432', 'Send the rest later, and fewer of them'],
    });
    expect(n8n.sandbox.refusals()).toHaveLength(1);
  });

  test('a token that it does not like, also a new one', async () => {
    const standIn = await startStandIn({
      send: json(403, { type: 'Forbidden', message: 'Token in the request is not valid' }),
    });
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expectFault(error, {
      message: 'Alexa rejected the access token (status 403)',
      httpCode: '403',
      says: [
        'Amazon says: Forbidden: Token in the request is not valid',
        'status 403',
        '2 attempts',
        'A new token was rejected as well',
      ],
    });
    expect(standIn.requests).toHaveLength(4);
  });

  test.each(['type', 'code'] as const)('in either shape of error bodies (%s)', async (errorBodyShape) => {
    n8n.sandbox.setSwitches({ errorBodyShape });
    const error = errorOf(await n8n.run(messageWorkflow({ ...refreshMessage, userId: nobody })));
    expect(error.message).toBe('Alexa does not know this user ID (status 404)');
    expect(error.description).toContain('The userId does not exist: amzn1.ask.account.NOBODY');
  });

  test('with a status that nobody documented', async () => {
    const standIn = await startStandIn({
      send: json(418, { message: 'short and stout' }, { 'x-amzn-RequestId': 'tea-1' }),
    });
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expectFault(error, {
      message: 'The service answered with an unexpected status (status 418)',
      httpCode: '418',
      says: ['Amazon says: short and stout', 'status 418', 'request id tea-1', 'check that the endpoint is correct'],
    });
  });
});

test.each([
  ['an event', eventWorkflow(boilerAlert)],
  ['a message', messageWorkflow(refreshMessage)],
  ['a token', tokenWorkflow()],
])('a skill without the scope gets no token for %s', async (_what, workflow) => {
  const sandbox = await startSandbox({ skills: [{ ...createDefaultSkill(), scopes: [] }] });
  try {
    const { tokenUrl, apiUrl } = sandbox;
    expectFault(errorOf(await n8n.run(workflow, { credential: { tokenUrl, apiUrl } })), {
      message: 'The scope is unknown or not granted to this skill (status 400)',
      httpCode: '400',
      says: [
        'Amazon says: invalid_scope: The request has an invalid parameter : scope',
        'status 400',
        `request id ${sandbox.refusals()[0]?.requestId}`,
        'For proactive events the skill needs the permission alexa::devices:all:notifications:write',
      ],
    });
    expect(sandbox.refusals()).toHaveLength(1);
  } finally {
    await sandbox.stop();
  }
});

describe('something else answers', () => {
  const page = '<!DOCTYPE html><html><body>Please log in to the hotel network</body></html>';

  test('a page in place of a token', async () => {
    const standIn = await startStandIn({ token: html(200, page) });
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expectFault(error, {
      message: /^The token response cannot be used: it is not a JSON object$/,
      httpCode: '200',
      says: ['<!DOCTYPE html>', 'status 200', "Check that the token URL is Login with Amazon's"],
    });
    expect(standIn.sends()).toEqual([]);
  });

  test('JSON that holds no token', async () => {
    const standIn = await startStandIn({ token: json(200, { hello: 'world' }) });
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expect(error.message).toBe('The token response cannot be used: access_token is missing');
  });

  test('a page in place of a refusal', async () => {
    const standIn = await startStandIn({ send: html(403, page) });
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expectFault(error, {
      message: 'Alexa refused the event (status 403)',
      httpCode: '403',
      says: ['Amazon says: (no JSON) <!DOCTYPE html>', 'status 403'],
    });
  });

  test.each([
    ['an event', eventWorkflow(boilerAlert)],
    ['a message', messageWorkflow(refreshMessage)],
  ])('a redirect of %s is not followed, and no credential reaches the other host', async (_what, workflow) => {
    const elsewhere = await startStandIn();
    for (const status of [301, 302, 307, 308]) {
      const standIn = await startStandIn({
        send: text(status, '', { Location: `${elsewhere.url}/v1/proactiveEvents` }),
      });
      const error = errorOf(await n8n.run(workflow, { credential: standIn.credential }));
      expectFault(error, {
        message: `The service answered with an unexpected status (status ${status})`,
        httpCode: String(status),
        says: [],
      });
      expect(standIn.sends()).toHaveLength(1);
    }
    expect(elsewhere.requests).toEqual([]);
  });

  test('a redirect of the token exchange is not followed either', async () => {
    const elsewhere = await startStandIn();
    const standIn = await startStandIn({ token: text(307, '', { Location: `${elsewhere.url}/auth/o2/token` }) });
    const error = errorOf(await n8n.run(tokenWorkflow(), { credential: standIn.credential }));
    expect(error.message).toBe('The service answered with an unexpected status (status 307)');
    expect(elsewhere.requests).toEqual([]);
  });
});

describe('n8n puts its own sentence in place of ours for no word in it', () => {
  test.each(['ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', '404', '500'])('such as %s from the form', async (word) => {
    const error = errorOf(await n8n.run(eventWorkflow({ ...boilerAlert, options: { region: word } })));
    expect(error.message).toMatch(new RegExp(`^Region: found ${word}; expected NA, EU, FE or one of `));
  });

  test('not even from a proxy that answers in place of Login with Amazon', async () => {
    const standIn = await startStandIn({ token: text(200, 'connect ECONNREFUSED 10.0.0.1:443') });
    const error = errorOf(await n8n.run(tokenWorkflow(), { credential: standIn.credential }));
    expect(error.message).toMatch(/^The token response cannot be used: /);
  });

  test.each(['ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'bad gateway'])('such as %s from Amazon', async (word) => {
    const standIn = await startStandIn({ send: json(400, { type: word, message: `Violation: ${word}` }) });
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expectFault(error, {
      message: 'Amazon rejected the event as invalid (status 400)',
      httpCode: '400',
      says: [`Amazon says: ${word}: Violation: ${word}`],
    });
  });
});
