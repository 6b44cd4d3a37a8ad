import { accepted, type Answer, type FakeHost, fakeHost, refused, tokenAnswer } from '../../support/fake-host';
import { rejectionOf } from '../support/rejection';
import { clientOf, skillMessage, userId } from '../support/skill';

const send = async (host: FakeHost) => await clientOf(host).sendSkillMessage(userId, skillMessage);

/** A skill message has no key by which the service could know a repeat. */
describe('A skill message', () => {
  test.each<[string, Answer]>([
    ['429', { statusCode: 429 }],
    ['a refused connection', { noAnswer: 'refused' }],
    ['an unknown host name', { noAnswer: 'unresolved' }],
  ])('is repeated after %s', async (_, failure) => {
    const host = fakeHost(tokenAnswer(), failure, failure, accepted());
    expect(await send(host)).toMatchObject({ accepted: true, attempts: 3 });
    expect(host.requests.slice(1).map(({ body }) => body)).toEqual(new Array(3).fill('{"data":{"task":"refresh"}}'));
  });

  test.each(['timeout', 'reset', 'network'] as const)(
    'is not repeated after %s, and its outcome is unknown',
    async (noAnswer) => {
      const error = await rejectionOf(send(fakeHost(tokenAnswer(), { noAnswer })));
      expect(error).toMatchObject({ code: 'no_answer', outcome: 'unknown', attempts: 1 });
      expect(error.details).toContain('outcome unknown: it may have been accepted');
    },
  );

  test.each([500, 502, 503, 504])('is not repeated after status %d, and its outcome is unknown', async (statusCode) => {
    const error = await rejectionOf(send(fakeHost(tokenAnswer(), { statusCode })));
    expect(error).toMatchObject({ code: 'service_unavailable', statusCode, outcome: 'unknown', attempts: 1 });
  });

  test('whose repeat after 429 is reset has an unknown outcome', async () => {
    const host = fakeHost(tokenAnswer(), { statusCode: 429 }, { noAnswer: 'reset' });
    expect(await rejectionOf(send(host))).toMatchObject({ outcome: 'unknown', attempts: 2 });
  });

  test('that meets 409 is an error: there is nothing to be known already', async () => {
    const host = fakeHost(tokenAnswer(), { statusCode: 429 }, refused(409, 'Conflict', 'conflict'));
    expect(await rejectionOf(send(host))).toMatchObject({ statusCode: 409, outcome: 'not accepted' });
  });

  test.each(['timeout', 'reset', 'canceled'] as const)('whose token exchange met %s was not sent', async (noAnswer) => {
    const host = fakeHost({ noAnswer });
    const error = await rejectionOf(
      clientOf(host, { limits: { maxAttempts: 1 } }).sendSkillMessage(userId, skillMessage),
    );
    expect(error.outcome).toBe('not accepted');
  });
});

describe('A skill message sent at least once', () => {
  const sendAtLeastOnce = async (host: FakeHost) =>
    await clientOf(host).sendSkillMessage(userId, skillMessage, { delivery: 'at least once' });

  test.each<[string, Answer]>([
    ['a time-out', { noAnswer: 'timeout' }],
    ['a reset', { noAnswer: 'reset' }],
    ['500', { statusCode: 500 }],
    ['503', { statusCode: 503 }],
    ['429', { statusCode: 429 }],
  ])('is repeated after %s', async (_, failure) => {
    expect(await sendAtLeastOnce(fakeHost(tokenAnswer(), failure, accepted()))).toMatchObject({
      accepted: true,
      attempts: 2,
    });
  });

  test('still says that the outcome is unknown when the repeats run out', async () => {
    const host = fakeHost(tokenAnswer(), ...new Array<Answer>(5).fill({ noAnswer: 'reset' }));
    expect(await rejectionOf(sendAtLeastOnce(host))).toMatchObject({ outcome: 'unknown', attempts: 5 });
  });

  test('takes no 409 for a success: the service knows no repeat of a message', async () => {
    const host = fakeHost(tokenAnswer(), { noAnswer: 'reset' }, refused(409, 'Conflict', 'conflict'));
    expect(await rejectionOf(sendAtLeastOnce(host))).toMatchObject({
      statusCode: 409,
      outcome: 'unknown',
    });
  });
});
