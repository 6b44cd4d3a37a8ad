import fc from 'fast-check';
import { amazonEndpoints } from '../../../core/endpoints';
import { tokenRequest } from '../../../core/lwa/token-exchange';
import { fakeHost, tokenAnswer } from '../../support/fake-host';
import { clientOf } from '../support/skill';

describe('The request of a token exchange', () => {
  test('is a form, percent-encoded, posted to Login with Amazon', async () => {
    const host = fakeHost(tokenAnswer());
    await clientOf(host).getAccessToken('alexa::proactive_events');
    expect(host.requests).toEqual([
      {
        method: 'POST',
        url: 'https://api.amazon.com/auth/o2/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8', accept: 'application/json' },
        body:
          'grant_type=client_credentials&client_id=amzn1.application-oa2-client.0a1b2c' +
          '&client_secret=fake%2Bsecret%2Fwith%3Dodd%26chars&scope=alexa%3A%3Aproactive_events',
        timeoutMs: 10_000,
      },
    ]);
  });

  test.each(['NA', 'EU', 'FE'] as const)('goes to the same host from region %s', (region) => {
    const request = tokenRequest(amazonEndpoints(region), { clientId: 'id', clientSecret: 'secret' }, 'scope');
    expect(request.url).toBe('https://api.amazon.com/auth/o2/token');
  });

  test('carries whatever text the id, the secret and the scope hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'+/=&%"\\ \t\r\n;?#~!\'()*ü漢😀') }),
    );
    fc.assert(
      fc.property(text, text, text, (clientId, clientSecret, scope) => {
        const { body } = tokenRequest(amazonEndpoints('NA'), { clientId, clientSecret }, scope);
        expect(body).toMatch(/^[\x21-\x7e]*$/);
        expect([...new URLSearchParams(body)]).toEqual([
          ['grant_type', 'client_credentials'],
          ['client_id', clientId],
          ['client_secret', clientSecret],
          ['scope', scope],
        ]);
      }),
    );
  });
});
