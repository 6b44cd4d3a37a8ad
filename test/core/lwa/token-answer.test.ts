import type { HttpResponse } from '../../../core/host';
import { readToken } from '../../../core/lwa/token-exchange';
import { fakeHost, fakeNow, tokenAnswer } from '../../support/fake-host';
import { refusalOf, rejectionOf } from '../support/rejection';
import { clientOf } from '../support/skill';

const scope = 'alexa::proactive_events';
const good = { access_token: 'Atc|EXAMPLE', scope, token_type: 'bearer', expires_in: 3600 };

function answer(body: string, more: Partial<HttpResponse> = {}): HttpResponse {
  return { statusCode: 200, headers: { 'x-amzn-requestid': 'exchange-7' }, body, bodyComplete: true, ...more };
}

const read = (response: HttpResponse) => readToken(response, scope, fakeNow, (text) => text);
const readBody = (more: Record<string, unknown>) => read(answer(JSON.stringify({ ...good, ...more })));
const refusalOfBody = (body: string, more: Partial<HttpResponse> = {}) => refusalOf(() => read(answer(body, more)));

describe('The answer of a token exchange', () => {
  test('gives the token with its life and the id of the call', () => {
    expect(readBody({})).toEqual({
      accessToken: 'Atc|EXAMPLE',
      tokenType: 'bearer',
      scope: 'alexa::proactive_events',
      expiresInSeconds: 3600,
      lifeIsAssumed: false,
      expiresAtMs: Date.parse('2030-02-01T11:00:00.000Z'),
      requestId: 'exchange-7',
    });
  });

  test('counts the life from the moment of the answer', async () => {
    const host = fakeHost((request) => {
      host.pass(4000);
      expect(request.timeoutMs).toBe(10_000);
      return tokenAnswer();
    });
    const token = await clientOf(host).getAccessToken(scope);
    expect(new Date(token.expiresAtMs).toISOString()).toBe('2030-02-01T11:00:04.000Z');
  });

  test.each(['bearer', 'Bearer', 'BEARER'])('takes the token type %s', (type) => {
    expect(readBody({ token_type: type }).tokenType).toBe('bearer');
  });

  test.each([
    ['1800', 1800],
    ['1800.5', 1800.5],
    [1, 1],
  ])('takes the life %p', (expiresIn, seconds) => {
    expect(readBody({ expires_in: expiresIn }).expiresInSeconds).toBe(seconds);
  });

  test.each([
    ['no expires_in', JSON.stringify({ ...good, expires_in: undefined })],
    ['expires_in null', JSON.stringify({ ...good, expires_in: null })],
    ['expires_in 0', JSON.stringify({ ...good, expires_in: 0 })],
    ['expires_in "0"', JSON.stringify({ ...good, expires_in: '0' })],
    ['a negative expires_in', JSON.stringify({ ...good, expires_in: -3600 })],
    ['a negative expires_in as text', JSON.stringify({ ...good, expires_in: '-3600' })],
    ['expires_in NaN', JSON.stringify({ ...good, expires_in: 'NaN' })],
    ['an endless expires_in', JSON.stringify(good).replace('3600', '1e999')],
    ['expires_in as words', JSON.stringify({ ...good, expires_in: 'one hour' })],
  ])('has a life of a minute where it names none: %s', (_, body) => {
    expect(read(answer(body))).toMatchObject({
      accessToken: 'Atc|EXAMPLE',
      expiresInSeconds: 60,
      lifeIsAssumed: true,
      expiresAtMs: Date.parse('2030-02-01T10:01:00.000Z'),
    });
  });

  test('that names no life is used for a minute at most, and the log says so', async () => {
    const nameless = (accessToken: string) => tokenAnswer(accessToken, { expires_in: undefined });
    const host = fakeHost(nameless('Atc|1'), nameless('Atc|2'));
    const client = clientOf(host);
    await client.getAccessToken(scope);
    host.pass(29_999);
    expect((await client.getAccessToken(scope)).accessToken).toBe('Atc|1');
    host.pass(1);
    expect((await client.getAccessToken(scope)).accessToken).toBe('Atc|2');
    expect(host.logged()).toContain('names no lifetime; assuming one minute');
  });

  test('gives the scope that was asked for where Amazon does not echo it', () => {
    expect(readBody({ scope: undefined }).scope).toBe('alexa::proactive_events');
  });

  test.each([
    ['an HTML page', '<html><body>Welcome to the proxy</body></html>'],
    ['an empty body', ''],
    ['a list', '[]'],
    ['a text', '"Atc|EXAMPLE"'],
    ['null', 'null'],
    ['broken JSON', '{"access_token":'],
    ['no access_token', JSON.stringify({ ...good, access_token: undefined })],
    ['an empty access_token', JSON.stringify({ ...good, access_token: '' })],
    ['a blank access_token', JSON.stringify({ ...good, access_token: '  ' })],
    ['a line break in the access_token', JSON.stringify({ ...good, access_token: 'Atc|A\r\nx-evil: 1' })],
    ['an access_token that is no text', JSON.stringify({ ...good, access_token: 7 })],
    ['no token_type', JSON.stringify({ ...good, token_type: undefined })],
    ['the token_type mac', JSON.stringify({ ...good, token_type: 'mac' })],
    ['a token_type that is no text', JSON.stringify({ ...good, token_type: 1 })],
  ])('is refused with status 200 and %s', (_, body) => {
    const error = refusalOfBody(body);
    expect(error.code).toBe('invalid_token_response');
    expect(error.outcome).toBe('not accepted');
    expect(error.details).toContain('status 200; request id exchange-7');
    expect(error.advice).toContain('https://api.amazon.com/auth/o2/token');
  });

  test.each(['\u0000', '\u007f', 'ü', '😀', '\ud800'])(
    'is refused with %j in the token, which no header can carry',
    (character) => {
      expect(refusalOfBody(JSON.stringify({ ...good, access_token: `Atc|A${character}B` })).code).toBe(
        'invalid_token_response',
      );
    },
  );

  test('is refused when the body broke off, even where it is whole JSON', () => {
    const error = refusalOfBody(JSON.stringify(good), { bodyComplete: false });
    expect(error.message).toBe('The token response cannot be used: it broke off');
  });

  test('says what was wrong', () => {
    expect(refusalOfBody(JSON.stringify({ ...good, token_type: 'mac' })).message).toBe(
      'The token response cannot be used: token_type is "mac", expected bearer',
    );
  });

  test('shows no token that came with the wrong type', () => {
    const error = refusalOfBody(
      JSON.stringify({ ...good, access_token: 'unusual-token', token_type: 'x unusual-token' }),
    );
    expect(error.message).not.toContain('unusual-token');
  });

  test('is not cached when it is refused', async () => {
    const host = fakeHost({ body: '<html>' }, tokenAnswer('Atc|second'));
    const client = clientOf(host);
    await rejectionOf(client.getAccessToken(scope));
    expect((await client.getAccessToken(scope)).accessToken).toBe('Atc|second');
  });
});
