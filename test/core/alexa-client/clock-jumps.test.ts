import { accepted, tokenAnswer } from '../../support/fake-host';
import { routedHost } from '../support/routed-host';
import { clientOf, messageAlert, tokenUrl } from '../support/skill';

describe('A jump of the wall clock', () => {
  test.each([61_000, 3_600_000, -3_600_000])('by %d ms ends no send that is under way', async (jumpMs) => {
    let sends = 0;
    const host = routedHost((request) => {
      if (request.url === tokenUrl) return tokenAnswer();
      sends += 1;
      host.setClock(host.now() + jumpMs);
      return sends < 3 ? { statusCode: 503 } : accepted();
    });
    const result = await clientOf(host).createProactiveEvent(messageAlert(), 'live');
    expect(result).toMatchObject({ accepted: true, attempts: 3, waitedMs: 750 });
  });
});
