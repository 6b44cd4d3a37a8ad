import type { HttpResponse } from '../../../core/host';
import { accepted, type FakeHost, fakeHost, refused, tokenAnswer } from '../../support/fake-host';
import { createBarrier } from '../support/barrier';
import { rejectionOf } from '../support/rejection';
import { routedHost } from '../support/routed-host';
import { clientOf, eventUrl, messageAlert, messageUrl, skillMessage, tokenUrl, userId } from '../support/skill';

const tokenWords = 'Token in the request is not valid!';
const tokenForbidden = refused(403, 'Forbidden', tokenWords);

/** Ways in which a service says that the token is no good. */
const tokenRefusals: Array<[string, Partial<HttpResponse>]> = [
  ['401', { statusCode: 401 }],
  ['401 with words', refused(401, 'Unauthorized', 'Not authorized')],
  ['403 that speaks of the token', tokenForbidden],
  [
    '403 that speaks of the token in the shape of the SDK',
    { statusCode: 403, body: '{"code":3,"message":"invalid TOKEN"}' },
  ],
  ['403 without a body', { statusCode: 403 }],
  ['403 with an empty object', { statusCode: 403, body: '{}' }],
];

describe.each([
  [
    'createProactiveEvent',
    eventUrl,
    (client: ReturnType<typeof clientOf>) => client.createProactiveEvent(messageAlert(), 'development'),
  ],
  [
    'sendSkillMessage',
    messageUrl,
    (client: ReturnType<typeof clientOf>) => client.sendSkillMessage(userId, skillMessage),
  ],
])('%s with a token that was refused', (_, url, send) => {
  test.each(tokenRefusals)('by %s obtains one new token and succeeds', async (_name, refusal) => {
    const host = fakeHost(tokenAnswer('Atc|old'), refusal, tokenAnswer('Atc|new'), accepted());
    const result = await send(clientOf(host));
    expect(result).toMatchObject({ accepted: true, attempts: 2 });
    expect(host.requests.map((request) => request.url)).toEqual([tokenUrl, url, tokenUrl, url]);
    expect(host.requests.map((request) => request.headers.authorization)).toEqual([
      undefined,
      'Bearer Atc|old',
      undefined,
      'Bearer Atc|new',
    ]);
    expect(host.requests[3]?.body).toBe(host.requests[1]?.body);
    expect(host.sleeps).toEqual([]);
  });

  test.each(tokenRefusals)('by %s again gives up with advice', async (_name, refusal) => {
    const host = fakeHost(tokenAnswer('Atc|old'), refusal, tokenAnswer('Atc|new'), refusal);
    const error = await rejectionOf(send(clientOf(host)));
    expect(error).toMatchObject({ code: 'token_rejected', attempts: 2, outcome: 'not accepted' });
    expect(error.advice).toContain('Client ID belongs to this skill');
  });

  test('and is the same again gives up', async () => {
    const host = fakeHost(tokenAnswer('Atc|same'), tokenForbidden, tokenAnswer('Atc|same'), tokenForbidden);
    const error = await rejectionOf(send(clientOf(host)));
    expect(error.details).toBe(`Amazon says: Forbidden: ${tokenWords}; status 403; request id refused-1; 2 attempts`);
  });

  test('keeps the new one for later sends', async () => {
    const host = fakeHost(tokenAnswer('Atc|old'), tokenForbidden, tokenAnswer('Atc|new'), accepted(), accepted());
    const client = clientOf(host);
    await send(client);
    await send(client);
    expect(host.requests.at(-1)?.headers.authorization).toBe('Bearer Atc|new');
  });

  test('that was given by hand uses no other', async () => {
    const host = fakeHost(tokenForbidden);
    const error = await rejectionOf(send(clientOf(host, { accessToken: 'Atc|given' })));
    expect(error).toMatchObject({ code: 'token_rejected', attempts: 1 });
    expect(error.advice).toBe(
      'The access token may have expired, or it belongs to another scope. ' +
        'Enter a new token, or leave the field empty to obtain one automatically.',
    );
    expect(host.requests.map((request) => [request.url, request.headers.authorization])).toEqual([
      [url, 'Bearer Atc|given'],
    ]);
  });

  test('given by hand needs no credentials', async () => {
    const host = fakeHost(accepted());
    const credentials = { clientId: '', clientSecret: '' };
    const result = await send(clientOf(host, { credentials, accessToken: 'Atc|given' }));
    expect(result.accepted).toBe(true);
  });

  test.each(['', ' ', 'Atc|a b', 'Atc|a\nb', 'Atc|ü'])(
    'given by hand as %j is refused before anything is sent',
    async (accessToken) => {
      const error = await rejectionOf(send(clientOf(fakeHost(), { accessToken })));
      expect(error.code).toBe('invalid_input');
    },
  );
});

describe('50 sends that were refused together', () => {
  const exchanges = (host: FakeHost) => host.requests.filter((request) => request.url === tokenUrl).length;
  const token = (host: FakeHost) => tokenAnswer(exchanges(host) === 1 ? 'Atc|old' : 'Atc|new');

  test('cause exactly one more exchange', async () => {
    const all = createBarrier(50);
    const host = routedHost(async (request) => {
      if (request.url === tokenUrl) return token(host);
      if (request.headers.authorization === 'Bearer Atc|new') return accepted();
      await all.arrive();
      return tokenForbidden;
    });
    const client = clientOf(host, { concurrency: 50 });
    const results = await Promise.all(
      Array.from({ length: 50 }, () => client.createProactiveEvent(messageAlert(), 'live')),
    );
    expect(results.map(({ attempts }) => attempts)).toEqual(new Array(50).fill(2));
    expect(host.requests).toHaveLength(1 + 50 + 1 + 50);
    expect(exchanges(host)).toBe(2);
  });

  test('cause exactly one more exchange, also where places are few and one refusal comes late', async () => {
    const late = createBarrier(2);
    let refusals = 0;
    const host = routedHost(async (request) => {
      if (request.url === tokenUrl) return token(host);
      if (request.headers.authorization === 'Bearer Atc|new') {
        if (request.body?.includes('event49') === true) late.open();
        return accepted();
      }
      refusals += 1;
      if (refusals === 1) await late.arrive();
      return tokenForbidden;
    });
    const client = clientOf(host, { concurrency: 5 });
    const send = (index: number) => client.createProactiveEvent(messageAlert({ referenceId: `event${index}` }), 'live');
    const results = await Promise.all(Array.from({ length: 50 }, (_, index) => send(index)));
    expect(results.every(({ attempts }) => attempts <= 2)).toBe(true);
    expect(exchanges(host)).toBe(2);
  });

  test('all get the error of the one exchange that failed', async () => {
    const all = createBarrier(50);
    const host = routedHost(async (request) => {
      if (request.url === tokenUrl) return exchanges(host) === 1 ? tokenAnswer() : { statusCode: 401 };
      await all.arrive();
      return tokenForbidden;
    });
    const client = clientOf(host, { concurrency: 50 });
    const sends = Array.from({ length: 50 }, () => rejectionOf(client.createProactiveEvent(messageAlert(), 'live')));
    expect(new Set((await Promise.all(sends)).map(({ code }) => code))).toEqual(new Set(['invalid_client']));
    expect(exchanges(host)).toBe(2);
  });
});
