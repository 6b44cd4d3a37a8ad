import fc from 'fast-check';
import { amazonEndpoints } from '../../../core/endpoints';

import { accepted, fakeHost, refused, tokenAnswer } from '../../support/fake-host';
import { rejectionOf } from '../support/rejection';
import { routedHost } from '../support/routed-host';
import { clientOf, skillMessage, userId } from '../support/skill';

describe('sendSkillMessage sends', () => {
  test('exactly this', async () => {
    const host = fakeHost(tokenAnswer('Atc|EXAMPLE'), accepted());
    await clientOf(host).sendSkillMessage(userId, { data: { task: 'refresh', note: 'ü' }, expiresAfterSeconds: 600 });
    expect(host.requests[0]?.body).toContain('&scope=alexa%3Askill_messaging');
    expect(host.requests.slice(1)).toEqual([
      {
        method: 'POST',
        url: 'https://api.eu.amazonalexa.com/v1/skillmessages/users/amzn1.ask.account.EXAMPLE',
        headers: {
          authorization: 'Bearer Atc|EXAMPLE',
          'content-type': 'application/json',
          accept: 'application/json',
        },
        body: '{"data":{"task":"refresh","note":"ü"},"expiresAfterSeconds":600}',
        timeoutMs: 10_000,
      },
    ]);
  });

  test.each([
    ['NA', 'https://api.amazonalexa.com/v1/skillmessages/users/u'],
    ['EU', 'https://api.eu.amazonalexa.com/v1/skillmessages/users/u'],
    ['FE', 'https://api.fe.amazonalexa.com/v1/skillmessages/users/u'],
  ] as const)('from region %s to %s', async (region, url) => {
    const host = fakeHost(tokenAnswer(), accepted());
    await clientOf(host, { endpoints: amazonEndpoints(region) }).sendSkillMessage('u', { data: {} });
    expect(host.requests[1]).toMatchObject({ url, body: '{"data":{}}' });
  });

  test('status, request id, headers and attempts back', async () => {
    const host = fakeHost(tokenAnswer(), accepted('message-1'));
    expect(await clientOf(host).sendSkillMessage(userId, skillMessage)).toEqual({
      accepted: true,
      statusCode: 202,
      requestId: 'message-1',
      headers: { 'x-amzn-requestid': 'message-1' },
      attempts: 1,
      waitedMs: 0,
      duplicate: false,
      hints: [],
    });
  });

  const urlOf = async (user: string) => {
    const host = routedHost(() => accepted());
    await clientOf(host, { accessToken: 'Atc|given' }).sendSkillMessage(user, skillMessage);
    return new URL(host.requests[0]?.url ?? '');
  };

  test('any user id as one segment of the path', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."/?#%.\\@:;&=+ $&{}'ü漢😀") }),
    );
    await fc.assert(
      fc.asyncProperty(
        text.filter((user) => !['', '.', '..'].includes(user.trim())),
        async (user) => {
          const { origin, pathname, search, hash } = await urlOf(user);
          const segments = pathname.split('/');
          expect([origin, search, hash, segments.length]).toEqual(['https://api.eu.amazonalexa.com', '', '', 5]);
          expect(segments.slice(0, 4)).toEqual(['', 'v1', 'skillmessages', 'users']);
          expect(decodeURIComponent(segments[4] ?? '')).toBe(user.trim());
        },
      ),
    );
  });

  test.each([
    ['a/b', 'a%2Fb'],
    ['../../v1/proactiveEvents', '..%2F..%2Fv1%2FproactiveEvents'],
    ['a?b=c#d', 'a%3Fb%3Dc%23d'],
    ['%2e%2e', '%252e%252e'],
    ['$&', '%24%26'],
    [' amzn1.ask.account.A\n', 'amzn1.ask.account.A'],
  ])('the user id %j as %s', async (user, segment) => {
    expect((await urlOf(user)).pathname).toBe(`/v1/skillmessages/users/${segment}`);
  });

  test.each(['.', '..', ' .. '])('no user id %j, which would change the path', async (user) => {
    const error = await rejectionOf(urlOf(user), 'invalid_input');
    expect(error.problems.map(({ path }) => path)).toEqual(['userId']);
  });

  test('no user id with half a character', async () => {
    const error = await rejectionOf(urlOf('amzn1.ask.account.\ud83d'), 'invalid_input');
    expect(error.problems.map(({ path }) => path)).toEqual(['userId']);
  });
});

describe('A refused skill message', () => {
  test.each([
    [403, 'Forbidden', 'Not allowed', 'forbidden', /user id of another skill/],
    [404, 'Not Found', 'userId does not exist', 'user_not_found', /Use the ID from the latest request/],
    [400, 'Bad Request', 'data is missing', 'bad_request', /at most 6 KB/],
    [409, 'Conflict', 'conflict', 'unexpected_status', /Amazon's message/],
  ])('with status %d is final, and says why', async (status, type, message, code, advice) => {
    const host = fakeHost(tokenAnswer(), refused(status, type, message));
    const error = await rejectionOf(clientOf(host).sendSkillMessage(userId, skillMessage));
    expect(error).toMatchObject({
      code,
      statusCode: status,
      attempts: 1,
      outcome: 'not accepted',
      requestId: 'refused-1',
    });
    expect(error.advice).toMatch(advice);
    expect(error.customerGone).toBe(status === 404);
    expect(error.details).toBe(`Amazon says: ${type}: ${message}; status ${status}; request id refused-1`);
  });

  test('before it is sent names all problems', async () => {
    const client = clientOf(fakeHost(), { credentials: { clientId: '', clientSecret: 'a-secret' } });
    const error = await rejectionOf(
      client.sendSkillMessage(' ', { data: { n: 1 as unknown as string }, expiresAfterSeconds: 59 }),
      'invalid_input',
    );
    expect(error.problems.map(({ path, label, rule }) => [path, label, rule])).toEqual([
      ['clientId', 'Client ID', 'required'],
      ['userId', 'User ID', 'required'],
      ['data.n', 'Data "n"', 'type'],
      ['expiresAfterSeconds', 'Expires After (Seconds)', 'range'],
    ]);
  });
});
