import type * as http from 'node:http';
import { type Sandbox, startSandbox } from '../../sandbox';
import { call } from './support/http';
import { buyToken, messageAlert, sendEvent } from './support/requests';
import { useSandbox } from './support/running';

/** Page and control surface are for their owner; Amazon's endpoints have the skill's own credentials. */

const running = useSandbox();
const basic = (password: string, user = 'sandbox') => ({
  Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});
const get = (sandbox: Sandbox, headers: http.OutgoingHttpHeaders, path = '/sandbox/log') =>
  call(sandbox.url, { method: 'GET', path, headers });

describe('on loopback there is no password', () => {
  it.each([
    'localhost:3100',
    '127.0.0.1',
    '[::1]:3100',
    'LOCALHOST',
    'app.localhost',
    'sandbox:3100',
    'host.docker.internal:3100',
  ])('the name %s may be used', async (Host) => {
    expect(running.sandbox.password).toBeUndefined();
    expect((await get(running.sandbox, { Host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:3100',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '192.168.1.5',
    '[fe80::1]:3100',
    'a b',
  ])('the name "%s" leads nowhere, whatever is asked', async (Host) => {
    const { sandbox } = running;
    for (const path of [
      '/sandbox/log',
      '/sandbox/state',
      '/sandbox/feed',
      '/sandbox/openapi.json',
      '/sandbox/page/main.js',
    ]) {
      expect((await get(sandbox, { Host }, path)).status).toBe(403);
    }
    const bare = await get(sandbox, { Host }, '/');
    expect([bare.status, bare.text]).toEqual([200, 'alexa-skill-sandbox 0.1.0 is ready.\n']);
    expect((await get(sandbox, { Host, Accept: 'text/html' }, '/')).status).toBe(403);
  });

  it.each([
    [{ Origin: 'http://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'http://127.0.0.1:1' }, 403],
    [{ Host: 'localhost:3100', Origin: 'http://localhost:3100', 'Sec-Fetch-Site': 'same-origin' }, 200],
    [{}, 200],
  ])('a call with %j gets %d', async (headers, status) => {
    expect((await call(running.sandbox.url, { path: '/sandbox/reset', headers })).status).toBe(status);
    expect(running.sandbox.refusals()).toEqual([]);
  });

  it("Amazon's endpoints take any name, as they would behind a proxy", async () => {
    const { sandbox } = running;
    const headers = { Host: 'api.amazonalexa.com' };
    expect((await call(sandbox.url, { path: '/auth/o2/token', headers })).json).toMatchObject({
      error: 'invalid_request',
    });
  });
});

describe('where other machines can reach it', () => {
  let open: Sandbox;
  afterEach(() => open.stop());

  it('a password is made, asked for and taken, whatever the name of the user', async () => {
    open = await startSandbox({ host: '0.0.0.0' });
    const password = open.password ?? '';
    expect(password).toMatch(/^[\w-]{16}$/);
    const refused = await get(open, { Accept: 'text/html' }, '/');
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([
      401,
      'Basic realm="alexa-skill-sandbox", charset="UTF-8"',
    ]);
    for (const headers of [
      {},
      basic('wrong'),
      basic(''),
      basic(`${password}x`),
      { Authorization: `Bearer ${password}` },
    ]) {
      expect((await get(open, headers)).status).toBe(401);
    }
    for (const headers of [basic(password), basic(password, ''), { ...basic(password), Host: 'my.example' }]) {
      expect((await get(open, headers)).status).toBe(200);
    }
    expect((await get(open, { ...basic(password), Accept: 'text/html' }, '/')).text).toContain('<!doctype html>');
    expect(
      (await call(open.url, { path: '/sandbox/reset', headers: { ...basic(password), Origin: 'http://evil.example' } }))
        .status,
    ).toBe(403);
  });

  it('a given password counts, and says nothing to the skill', async () => {
    open = await startSandbox({ host: '0.0.0.0', password: 'pässwört: 1', now: running.clock.now });
    expect((await get(open, basic('pässwört: 1'))).status).toBe(200);
    expect((await sendEvent(open, await buyToken(open), messageAlert)).status).toBe(202);
    expect((await get(open, basic('pässwört: 1'))).text).not.toContain('pässwört');
  });

  it('a health check learns that it is ready, and nothing else', async () => {
    open = await startSandbox({ host: '0.0.0.0' });
    const { status, text } = await get(open, { Accept: 'application/json' }, '/');
    expect([status, text]).toEqual([200, 'alexa-skill-sandbox 0.1.0 is ready.\n']);
  });
});
