import { accepted, type Answer, type FakeHost, fakeHost, refused, tokenAnswer } from '../../support/fake-host';
import { rejectionOf } from '../support/rejection';
import { clientOf, eventUrl, messageAlert, messageAlertBody } from '../support/skill';

const conflict = refused(409, 'Conflict', 'Duplicate referenceId');
const completed = refused(400, 'Bad Request', 'Event creation was already completed by a previous request');
const sendEvent = async (host: FakeHost, limits = {}) =>
  await clientOf(host, { limits }).createProactiveEvent(messageAlert(), 'development');
const sentBodies = (host: FakeHost) => host.requests.filter(({ url }) => url === eventUrl).map(({ body }) => body);

const notAccepted: Array<[string, Answer]> = [
  ['429', { statusCode: 429 }],
  ['a refused connection', { noAnswer: 'refused' }],
  ['an unknown host name', { noAnswer: 'unresolved' }],
];
const unclear: Array<[string, Answer]> = [
  ['500', { statusCode: 500 }],
  ['503', { statusCode: 503 }],
  ['a time-out', { noAnswer: 'timeout' }],
  ['a reset', { noAnswer: 'reset' }],
  ['another network error', { noAnswer: 'network' }],
];

describe('An event', () => {
  test.each([...notAccepted, ...unclear])('is repeated after %s with the byte-identical body', async (_, failure) => {
    const host = fakeHost(tokenAnswer(), failure, failure, accepted('request-3'));
    expect(await sendEvent(host)).toMatchObject({
      accepted: true,
      statusCode: 202,
      attempts: 3,
      requestId: 'request-3',
    });
    expect(sentBodies(host)).toEqual([messageAlertBody, messageAlertBody, messageAlertBody]);
    expect(host.sleeps).toEqual([250, 500]);
  });

  test('is repeated with the same body although its object has changed meanwhile', async () => {
    const request = messageAlert();
    const host = fakeHost(
      tokenAnswer(),
      () => {
        request.referenceId = 'changed';
        return { statusCode: 500 };
      },
      accepted(),
    );
    await clientOf(host).createProactiveEvent(request, 'development');
    expect(sentBodies(host)).toEqual([messageAlertBody, messageAlertBody]);
  });

  test.each(unclear)('that meets 409 after %s was accepted before', async (_, failure) => {
    const host = fakeHost(tokenAnswer(), failure, conflict);
    expect(await sendEvent(host)).toMatchObject({
      accepted: true,
      duplicate: true,
      statusCode: 409,
      attempts: 2,
    });
  });

  test.each([
    ['Event creation was already completed by a previous request'],
    ['This event has ALREADY BEEN COMPLETED'],
  ])('that meets 400 "%s" after a time-out was accepted before', async (words) => {
    const host = fakeHost(tokenAnswer(), { noAnswer: 'timeout' }, refused(400, 'Bad Request', words));
    expect(await sendEvent(host)).toMatchObject({ accepted: true, duplicate: true, statusCode: 400 });
  });

  test('that meets 409 some attempts after a reset was accepted before', async () => {
    const host = fakeHost(tokenAnswer(), { noAnswer: 'reset' }, { statusCode: 429 }, { noAnswer: 'refused' }, conflict);
    expect(await sendEvent(host)).toMatchObject({ accepted: true, duplicate: true, attempts: 4 });
  });

  test('that meets 409 with a renewed token after a reset was accepted before', async () => {
    const host = fakeHost(
      tokenAnswer('Atc|1'),
      { noAnswer: 'reset' },
      { statusCode: 401 },
      tokenAnswer('Atc|2'),
      conflict,
    );
    expect(await sendEvent(host)).toMatchObject({ accepted: true, duplicate: true, attempts: 3 });
  });

  test.each(notAccepted)('that meets 409 after %s is an error: another event has this id', async (_, failure) => {
    const host = fakeHost(tokenAnswer(), failure, conflict);
    const error = await rejectionOf(sendEvent(host));
    expect(error).toMatchObject({ code: 'duplicate_reference_id', attempts: 2, outcome: 'not accepted' });
  });

  test.each(notAccepted)('that meets "already completed" after %s is an error', async (_, failure) => {
    const error = await rejectionOf(sendEvent(fakeHost(tokenAnswer(), failure, completed)));
    expect(error).toMatchObject({ code: 'bad_request', attempts: 2, outcome: 'not accepted' });
  });

  test.each([conflict, completed])('that meets a known id at once is an error', async (answer) => {
    const error = await rejectionOf(sendEvent(fakeHost(tokenAnswer(), answer)));
    expect(error).toMatchObject({ attempts: 1, outcome: 'not accepted' });
  });

  test.each([conflict, completed])(
    'whose id was derived for it alone was accepted before when it is known at once',
    async (answer) => {
      const host = fakeHost(tokenAnswer(), answer);
      const result = await clientOf(host).createProactiveEvent(messageAlert(), 'development', {
        conflictMeansAccepted: true,
      });
      expect(result).toMatchObject({ accepted: true, duplicate: true, attempts: 1, requestId: 'refused-1' });
    },
  );

  test('whose id was derived for it alone meets other refusals like any', async () => {
    const host = fakeHost(tokenAnswer(), refused(400, 'Bad Request', 'Violations for metadata'));
    const work = clientOf(host).createProactiveEvent(messageAlert(), 'development', { conflictMeansAccepted: true });
    expect((await rejectionOf(work)).code).toBe('bad_request');
  });

  test('that meets another 400 after a time-out is an error whose outcome is unknown', async () => {
    const host = fakeHost(
      tokenAnswer(),
      { noAnswer: 'timeout' },
      refused(400, 'Bad Request', 'Violations for metadata'),
    );
    const error = await rejectionOf(sendEvent(host));
    expect(error).toMatchObject({ code: 'bad_request', attempts: 2, outcome: 'unknown' });
  });

  test.each([
    ['500', { statusCode: 500 }, 'service_unavailable', 'unknown', 'Alexa could not handle the call (status 500)'],
    [
      '429',
      { statusCode: 429 },
      'rate_limited',
      'not accepted',
      'Alexa received more calls than it allows (status 429)',
    ],
    ['a time-out', { noAnswer: 'timeout' }, 'no_answer', 'unknown', 'Alexa did not answer in time'],
    [
      'a refused connection',
      { noAnswer: 'refused' },
      'no_answer',
      'not accepted',
      'Alexa could not be reached: the connection was refused',
    ],
  ] as const)('that meets %s five times fails', async (_, failure, code, outcome, message) => {
    const host = fakeHost(tokenAnswer(), failure, failure, failure, failure, failure);
    const error = await rejectionOf(sendEvent(host), code);
    expect(error).toMatchObject({ code, outcome, attempts: 5, message });
    expect(error.details).toContain('5 attempts');
    expect(error.details.includes('outcome unknown')).toBe(outcome === 'unknown');
  });

  test('whose outcome was unclear once stays so, also when the last refusal is clear', async () => {
    const host = fakeHost(tokenAnswer(), { noAnswer: 'timeout' }, { noAnswer: 'refused' });
    expect((await rejectionOf(sendEvent(host, { maxAttempts: 2 }))).outcome).toBe('unknown');
  });

  test.each(['tls', 'canceled'] as const)('is not repeated after %s', async (noAnswer) => {
    const error = await rejectionOf(sendEvent(fakeHost(tokenAnswer(), { noAnswer })));
    expect(error).toMatchObject({
      noAnswerReason: noAnswer,
      attempts: 1,
      code: noAnswer === 'tls' ? 'no_answer' : 'canceled',
    });
  });

  test('is sent once only where one attempt is allowed', async () => {
    const error = await rejectionOf(sendEvent(fakeHost(tokenAnswer(), { statusCode: 429 }), { maxAttempts: 1 }));
    expect(error).toMatchObject({ code: 'rate_limited', attempts: 1 });
  });

  test('whose token cannot be obtained was not accepted', async () => {
    const host = fakeHost({ statusCode: 401, body: '{"error":"invalid_client"}' });
    const error = await rejectionOf(sendEvent(host));
    expect(error).toMatchObject({ code: 'invalid_client', outcome: 'not accepted' });
  });

  test('whose outcome was unclear stays so when the token of the repeat cannot be obtained', async () => {
    const host = fakeHost(
      tokenAnswer(),
      { noAnswer: 'timeout' },
      { statusCode: 401 },
      { statusCode: 400, body: '{"error":"invalid_scope"}' },
    );
    const error = await rejectionOf(sendEvent(host));
    expect(error.outcome).toBe('unknown');
  });

  test('that meets an error of another kind hands it on', async () => {
    const host = fakeHost(tokenAnswer(), () => {
      throw new RangeError('a defect of the host');
    });
    await expect(sendEvent(host)).rejects.toThrow('a defect of the host');
  });
});
