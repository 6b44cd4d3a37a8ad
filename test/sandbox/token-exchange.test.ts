import { createDefaultSkill } from '../../sandbox';
import { call } from './support/http';
import {
  buyToken,
  clientId,
  encodedSecret,
  exchange,
  formType,
  sendEvent,
  messageAlert,
  tokenForm,
} from './support/requests';
import { useSandbox } from './support/running';

const running = useSandbox({
  skills: [
    createDefaultSkill(),
    {
      ...createDefaultSkill(),
      clientId: 'amzn1.application-oa2-client.other',
      clientSecret: '0123456789abcdef',
      users: [],
    },
  ],
});

describe('a sold token', () => {
  it('comes with exactly what Login with Amazon sends', async () => {
    const { status, json, headers, rawHeaders } = await exchange(running.sandbox, tokenForm('alexa::proactive_events'));
    expect(status).toBe(200);
    expect(json).toEqual({
      access_token: expect.stringMatching(/^Atc\|[A-Za-z0-9_-]{100,}$/),
      scope: 'alexa::proactive_events',
      token_type: 'bearer',
      expires_in: 3600,
    });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      pragma: 'no-cache',
      'content-type': 'application/json',
    });
    expect(rawHeaders).toContain('x-amzn-RequestId');
  });

  it('is another one each time', async () => {
    const tokens = [await buyToken(running.sandbox), await buyToken(running.sandbox)];
    expect(new Set(tokens).size).toBe(2);
  });

  it.each([
    'alexa::proactive_events',
    'alexa%3A%3Aproactive_events',
    'alexa%3a%3aproactive_events',
    'alexa:skill_messaging',
    'alexa::datastore',
    'alexa:abc',
  ])('takes colons raw and encoded: %s', async (scope) => {
    const { status, json } = await exchange(running.sandbox, tokenForm(scope));
    expect([status, json.scope]).toEqual([200, decodeURIComponent(scope)]);
  });

  const paths = ['/auth/o2/token', '/auth/O2/token', '/AUTH/O2/TOKEN', '/auth/o2/token/', '/auth/O2/token/?x=1'];
  it.each(paths)('is sold at %s', async (path) => {
    const { status } = await call(running.sandbox.url, { path, headers: formType, body: tokenForm('alexa:abc') });
    expect(status).toBe(200);
  });

  it('is sold for a body in chunks, cut anywhere', async () => {
    const form = tokenForm('alexa::proactive_events');
    const { status } = await exchange(running.sandbox, [form.slice(0, 90), form.slice(90, 91), form.slice(91)]);
    expect(status).toBe(200);
  });

  it('is sold with a charset in the content type, and for a JSON body, as two clients send it', async () => {
    const withCharset = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
    const json = JSON.stringify({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: 'sandbox+secret/with=odd&chars%',
      scope: 'alexa:abc',
    });
    expect((await exchange(running.sandbox, tokenForm('alexa:abc'), withCharset)).status).toBe(200);
    expect((await exchange(running.sandbox, json, { 'Content-Type': 'application/json' })).status).toBe(200);
  });

  it('is sold to the skill whose pair it is', async () => {
    const form = (id: string, secret: string) =>
      `grant_type=client_credentials&client_id=${id}&client_secret=${secret}&scope=alexa:abc`;
    const other = 'amzn1.application-oa2-client.other';
    expect((await exchange(running.sandbox, form(other, '0123456789abcdef'))).status).toBe(200);
    expect((await exchange(running.sandbox, form(other, encodedSecret))).status).toBe(401);
    expect((await exchange(running.sandbox, form(clientId, '0123456789abcdef'))).status).toBe(401);
  });

  it('is refused to a client that does not encode its secret', async () => {
    const raw = tokenForm('alexa:abc').replace(encodedSecret, 'sandbox+secret/with=odd&chars%');
    expect((await exchange(running.sandbox, raw)).status).toBe(401);
  });

  it('lives 3600 seconds, not one more', async () => {
    const { sandbox, clock } = running;
    const token = await buyToken(sandbox);
    const later = (ms: number) => ({ ...messageAlert, expiryTime: new Date(clock.now() + ms).toISOString() });
    clock.advance(3_599_999);
    expect((await sendEvent(sandbox, token, later(600_000))).status).toBe(202);
    clock.advance(1);
    expect((await sendEvent(sandbox, token, { ...later(600_000), referenceId: 'second' })).status).toBe(403);
    expect(sandbox.refusals()).toMatchObject([
      { refusal: 'invalidToken', note: 'The token ended at 2030-02-01T11:00:00.000Z.' },
    ]);
  });

  it('lives as long as the switch says', async () => {
    const { sandbox, clock } = running;
    sandbox.setSwitches({ tokenLifeSeconds: 2 });
    const { json } = await exchange(sandbox, tokenForm('alexa::proactive_events'));
    expect(json.expires_in).toBe(2);
    clock.advance(2000);
    expect((await sendEvent(sandbox, String(json.access_token), messageAlert)).status).toBe(403);
  });

  it('stands in the log without itself', async () => {
    const { json, headers } = await exchange(running.sandbox, tokenForm('alexa:abc'));
    expect(running.sandbox.exchanges()).toEqual([
      {
        number: 1,
        kind: 'tokenExchange',
        at: '2030-02-01T10:00:00.000Z',
        requestId: headers['x-amzn-requestid'],
        clientId,
        scope: 'alexa:abc',
        expiresInSeconds: 3600,
      },
    ]);
    expect(JSON.stringify(running.sandbox.log())).not.toContain(String(json.access_token));
  });
});
