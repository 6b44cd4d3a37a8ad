import { fakeHost, tokenAnswer } from '../../support/fake-host';
import { rejectionOf } from '../support/rejection';
import { clientOf } from '../support/skill';

const scope = 'alexa::proactive_events';
const headers = { 'x-amzn-requestid': 'refused-by-lwa' };

/** Chapter 1.3 of the reference: status, Amazon's words, our code. */
const refusals = [
  [401, 'invalid_client', 'Client authentication failed', 'invalid_client'],
  [400, 'invalid_scope', 'The request has an invalid parameter : scope', 'invalid_scope'],
  [400, 'unauthorized_client', 'Not authorized for requested operation', 'unauthorized_client'],
  [400, 'invalid_client', 'Client authentication failed', 'invalid_client'],
  [400, 'invalid_request', 'Malformed request', 'invalid_request'],
  [400, 'unsupported_grant_type', 'The authorization grant type is not supported', 'invalid_request'],
  [400, 'invalid_grant', 'The request has an invalid grant parameter', 'invalid_request'],
] as const;

describe('A refused token exchange', () => {
  test.each(refusals)(
    'with status %d and %s names the cause and keeps the words of Amazon',
    async (status, error, words, code) => {
      const body = JSON.stringify({ error, error_description: words, error_index: 'AYABe' });
      const host = fakeHost({ statusCode: status, headers, body });
      const refusal = await rejectionOf(clientOf(host).getAccessToken(scope));
      expect(refusal).toMatchObject({
        code,
        statusCode: status,
        requestId: 'refused-by-lwa',
        amazonType: error,
        amazonMessage: words,
      });
      expect(refusal.details).toBe(`Amazon says: ${error}: ${words}; status ${status}; request id refused-by-lwa`);
      expect(refusal.outcome).toBe('not accepted');
      expect(refusal.attempts).toBe(1);
      expect(refusal.advice).toMatch(/\w{3}.*\.$/);
    },
  );

  test('for an unknown pair says where the right one stands', async () => {
    const host = fakeHost({ statusCode: 401, body: '{"error":"invalid_client"}' });
    const refusal = await rejectionOf(clientOf(host).getAccessToken(scope));
    expect(refusal.message).toBe('Login with Amazon does not know this Client ID and Client Secret (status 401)');
    expect(refusal.advice).toMatch(/Build > Permissions/);
  });

  test('without a body is recognized by its status', async () => {
    const host = fakeHost({ statusCode: 400 });
    const refusal = await rejectionOf(clientOf(host).getAccessToken(scope));
    expect(refusal).toMatchObject({ code: 'invalid_request', details: 'status 400' });
  });

  test.each([302, 404, 405])('with the unexpected status %d says so', async (statusCode) => {
    const host = fakeHost({ statusCode, body: '<html>\n<h1>nginx</h1>', headers });
    const refusal = await rejectionOf(clientOf(host).getAccessToken(scope));
    expect(refusal.code).toBe('unexpected_status');
    expect(refusal.details).toBe(`Amazon says: (no JSON) <html>; status ${statusCode}; request id refused-by-lwa`);
  });

  test.each([
    [429, 'rate_limited'],
    [500, 'service_unavailable'],
    [503, 'service_unavailable'],
  ])('with status %d is repeated, and after the last attempt called %s', async (statusCode, code) => {
    const host = fakeHost(...new Array<{ statusCode: number }>(5).fill({ statusCode }));
    const refusal = await rejectionOf(clientOf(host).getAccessToken(scope));
    expect(refusal).toMatchObject({
      code,
      attempts: 5,
      outcome: 'not accepted',
      details: `status ${statusCode}; 5 attempts`,
    });
    expect(host.sleeps).toEqual([250, 500, 1000, 2000]);
  });

  test('with status 503 is forgotten when a repeat succeeds', async () => {
    const host = fakeHost({ statusCode: 503 }, { noAnswer: 'reset' }, tokenAnswer('Atc|third'));
    expect((await clientOf(host).getAccessToken(scope)).accessToken).toBe('Atc|third');
  });

  test('that got no answer says so', async () => {
    const host = fakeHost({ noAnswer: 'refused' });
    const refusal = await rejectionOf(clientOf(host, { limits: { maxAttempts: 1 } }).getAccessToken(scope));
    expect(refusal).toMatchObject({ code: 'no_answer', noAnswerReason: 'refused', statusCode: undefined });
    expect(refusal.message).toBe('Login with Amazon could not be reached: the connection was refused');
    expect(refusal.advice).toContain('ECONNREFUSED');
  });

  test.each(['timeout', 'reset', 'network', 'canceled'] as const)(
    'after %s leaves nothing unclear: it is no send',
    async (noAnswer) => {
      const host = fakeHost({ noAnswer });
      const refusal = await rejectionOf(clientOf(host, { limits: { maxAttempts: 1 } }).getAccessToken(scope));
      expect(refusal.outcome).toBe('not accepted');
      expect(refusal.details).not.toContain('accepted');
    },
  );
});

describe('A token exchange is refused before anything is sent', () => {
  test('without client id and secret, both named at once', async () => {
    const client = clientOf(fakeHost(), { credentials: { clientId: '', clientSecret: '' } });
    const error = await rejectionOf(client.getAccessToken(scope), 'invalid_input');
    expect(error.problems.map(({ path, label, rule }) => [path, label, rule])).toEqual([
      ['clientId', 'Client ID', 'required'],
      ['clientSecret', 'Client Secret', 'required'],
    ]);
  });

  test.each(['', ' ', 'alexa::proactive_events alexa:skill_messaging', 'a\tb', 'a"b', 'a\\b', 'ü', 7, undefined, null])(
    'for the scope %p',
    async (wrong) => {
      const error = await rejectionOf(clientOf(fakeHost()).getAccessToken(wrong as string), 'invalid_input');
      expect(error.problems.map(({ path, rule }) => [path, rule])).toEqual([['scope', 'pattern']]);
    },
  );
});
