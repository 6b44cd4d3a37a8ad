import { fakeHost, refused, tokenAnswer } from '../../support/fake-host';
import type { AlexaError } from '../../../core/errors';
import { rejectionOf } from '../support/rejection';
import { clientOf, messageAlert } from '../support/skill';

const noEnablement =
  'No enablement for clientId: amzn1.application-oa2-client.0a1b2c, userId: amzn1.ask.account.EXAMPLE';
const noSubscription =
  'No subscription was found for stage=development, skillId=amzn1.ask.skill.1, topicId=AMAZON.MessageAlert.Activated';
const expiry =
  'Violations for metadata: [expiryTime=2030-02-01T10:00:00Z is not between 5 minutes and 24 hours from ' +
  'the current time]';

async function refusalOf(status: number, type: string, message: string): Promise<AlexaError> {
  const host = fakeHost(tokenAnswer(), refused(status, type, message));
  const error = await rejectionOf(clientOf(host).createProactiveEvent(messageAlert(), 'development'));
  expect(host.requests).toHaveLength(2);
  return error;
}

/** Chapter 2.4 of the reference: final refusals. None obtains a token, none is repeated. */
describe('A refused event', () => {
  test.each([
    [403, 'Forbidden', noEnablement, 'no_enablement', /does not belong to a customer who has this skill enabled/],
    [403, 'Forbidden', noSubscription, 'no_subscription', /not subscribed/],
    [403, 'Forbidden', 'User may not be subscribed to this event', 'no_subscription', /not subscribed/],
    [403, 'Forbidden', 'NO ENABLEMENT', 'no_enablement', /does not belong/],
    [403, 'Forbidden', 'Request blocked', 'forbidden', /refused the event/],
    [400, 'Bad Request', expiry, 'bad_request', /rejected the event as invalid/],
    [
      400,
      'Bad Request',
      'Event creation was already completed by a previous request',
      'bad_request',
      /rejected the event as invalid/,
    ],
    [409, 'Conflict', 'Duplicate referenceId', 'duplicate_reference_id', /accepted before/],
    [432, 'Notification Limit', 'Notification limit reached', 'notification_limit', /limit of the live skill/],
    [404, 'Not Found', 'no such path', 'unexpected_status', /unexpected status \(status 404\)/],
    [302, 'Found', 'moved', 'unexpected_status', /unexpected status \(status 302\)/],
  ] as const)('with status %d %s "%s" is %s', async (status, type, words, code, message) => {
    const error = await refusalOf(status, type, words);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ statusCode: status, requestId: 'refused-1', attempts: 1, outcome: 'not accepted' });
    expect(error.details).toBe(`Amazon says: ${type}: ${words}; status ${status}; request id refused-1`);
  });

  test('for its customer and for its subscription gets different advice', async () => {
    const [customer, subscription] = [
      await refusalOf(403, 'Forbidden', noEnablement),
      await refusalOf(403, 'Forbidden', noSubscription),
    ];
    expect(customer.advice).toContain('A user ID belongs to one skill');
    expect(subscription.advice).toContain('must allow notifications');
  });

  test.each([
    ['with a capital letter', '{"Message":"User is not authorized to access this resource"}', 'User is not authorized'],
    ['as a list', '{"type":"Forbidden","message":["Not allowed","in this region"]}', 'Not allowed; in this region'],
    ['in an unknown place', '{"reason":"blocked by the gateway"}', 'blocked by the gateway'],
    ['about tokenization', '{"message":"tokenization is not allowed"}', 'tokenization is not allowed'],
  ])('keeps words %s, and they are not about the token', async (_, body, words) => {
    const host = fakeHost(tokenAnswer(), { statusCode: 403, body });
    const error = await rejectionOf(clientOf(host).createProactiveEvent(messageAlert(), 'live'), 'forbidden');
    expect(error.amazonMessage).toContain(words);
    expect(host.requests).toHaveLength(2);
  });

  test.each(['Token in the request is not valid', 'The token has expired', ''])(
    'renews the token once where the words are %j',
    async (message) => {
      const refusal = { statusCode: 403, body: message === '' ? '' : JSON.stringify({ type: 'Forbidden', message }) };
      const host = fakeHost(tokenAnswer('token-1'), refusal, tokenAnswer('token-2'), refusal);
      await rejectionOf(clientOf(host).createProactiveEvent(messageAlert(), 'live'), 'token_rejected');
    },
  );

  test('says that the customer is gone, where an enablement is missing and nowhere else', async () => {
    expect((await refusalOf(403, 'Forbidden', noEnablement)).customerGone).toBe(true);
    expect((await refusalOf(403, 'Forbidden', noSubscription)).customerGone).toBe(false);
  });

  test('is recognized by the message even if it also mentions a token', async () => {
    expect((await refusalOf(403, 'Forbidden', `${noEnablement} (token checked)`)).code).toBe('no_enablement');
    expect((await refusalOf(403, 'Forbidden', `${noSubscription} (token checked)`)).code).toBe('no_subscription');
  });

  test('in the shape of the SDK is read as well', async () => {
    const host = fakeHost(tokenAnswer(), {
      statusCode: 400,
      body: '{"code":17,"message":"A required parameter is missing"}',
    });
    const error = await rejectionOf(clientOf(host).createProactiveEvent(messageAlert(), 'development'));
    expect(error.details).toBe('Amazon says: 17: A required parameter is missing; status 400');
  });

  test('keeps the first 600 characters of long words', async () => {
    const error = await refusalOf(400, 'Bad Request', 'x'.repeat(5000));
    expect(error.amazonMessage).toBe('x'.repeat(600));
  });

  test('with status 432 hands back when to try again', async () => {
    const host = fakeHost(tokenAnswer(), refused(432, 'Limit', 'reached', { 'retry-after': '3600' }));
    const error = await rejectionOf(clientOf(host).createProactiveEvent(messageAlert(), 'live'));
    expect(error.retryAfterMs).toBe(3_600_000);
    expect(error.details).toContain('try again in 3600 s');
  });
});
