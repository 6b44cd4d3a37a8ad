import { accepted, tokenAnswer } from '../../support/fake-host';
import { rejectionOf } from '../support/rejection';
import { routedHost } from '../support/routed-host';
import { clientOf, messageAlert, tokenUrl } from '../support/skill';

/** A 401 for a token that serves other sends is trouble of the service, not a bad token. */
describe('A token that other sends use with success', () => {
  const event = (index: number) => messageAlert({ referenceId: `event~${index}` });

  test('survives a 401 on every 10th call: 300 of 300 are accepted, with few exchanges', async () => {
    let calls = 0;
    let exchanges = 0;
    const host = routedHost(async (request) => {
      if (request.url === tokenUrl) {
        exchanges += 1;
        return tokenAnswer(`token-${exchanges}`);
      }
      calls += 1;
      const refused = calls % 10 === 0;
      await new Promise((resolve) => setImmediate(resolve));
      return refused ? { statusCode: 401 } : accepted();
    });
    const client = clientOf(host);
    const sends = Array.from({ length: 300 }, (_, index) => client.createProactiveEvent(event(index), 'live'));
    const results = await Promise.all(sends);
    expect(results.filter((result) => result.accepted)).toHaveLength(300);
    expect(exchanges).toBeLessThan(5);
  });

  test('is dropped where it served nobody since the call began', async () => {
    let exchanges = 0;
    const host = routedHost((request) => {
      if (request.url === tokenUrl) return tokenAnswer(`token-${(exchanges += 1)}`);
      host.pass(10);
      return request.headers.authorization === 'Bearer token-1' && exchanges === 1 && host.elapsedMs() > 15
        ? { statusCode: 401 }
        : accepted();
    });
    const client = clientOf(host);
    await client.createProactiveEvent(event(1), 'live');
    host.pass(1000);
    expect(await client.createProactiveEvent(event(2), 'live')).toMatchObject({ accepted: true, attempts: 2 });
    expect(exchanges).toBe(2);
  });

  test('is given up where the service refuses it within the limits, and the error says so', async () => {
    const host = routedHost((request) => (request.url === tokenUrl ? tokenAnswer('token-1') : { statusCode: 401 }));
    const error = await rejectionOf(clientOf(host).createProactiveEvent(event(1), 'live'), 'token_rejected');
    expect(error.attempts).toBe(2);
  });
});
