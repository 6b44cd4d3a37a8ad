import * as http from 'node:http';
import * as net from 'node:net';
import { startSandbox } from '../../sandbox';
import { call, callRaw } from './support/http';
import {
  authorized,
  buyToken,
  development,
  formType,
  messageAlert,
  multicast,
  sendEvent,
  tokenForm,
} from './support/requests';
import { useSandbox } from './support/running';

const running = useSandbox();

describe('every answer', () => {
  it('carries a request id of its own, also in the log', async () => {
    const { sandbox } = running;
    const answers = [
      await call(sandbox.url, { method: 'GET', path: '/' }),
      await call(sandbox.url, { path: '/nowhere' }),
      await call(sandbox.url, { path: '/auth/o2/token', headers: formType, body: tokenForm('alexa:abc') }),
      await call(sandbox.url, { method: 'GET', path: '/sandbox/log' }),
    ];
    const ids = answers.map(({ headers }) => headers['x-amzn-requestid']);
    expect(new Set(ids).size).toBe(4);
    expect(sandbox.log().map(({ requestId }) => requestId)).toEqual([ids[1], ids[2]]);
  });

  it.each([
    ['no Host header', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [
      'an Expect header that Node does not know',
      'GET / HTTP/1.1\r\nHost: a\r\nExpect: wonders\r\nConnection: close\r\n\r\n',
    ],
    ['an Upgrade', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n'],
    [
      'a whole URL, as proxies send it',
      'GET http://api.amazonalexa.com/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    ],
    [
      'a whole URL without a path',
      'GET http://api.amazonalexa.com?a=b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    ],
  ])('comes for %s', async (_, text) => {
    const answer = await callRaw(running.sandbox.url, text);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*x-amzn-RequestId: /);
  });
});

describe('a body', () => {
  it('may come in chunks, cut within a character', async () => {
    const event = { ...messageAlert, ...multicast, localizedAttributes: [{ locale: 'de-DE', place: 'Kühlhaus' }] };
    const bytes = Buffer.from(JSON.stringify(event));
    const cut = bytes.indexOf('ü') + 1;
    const headers = authorized(await buyToken(running.sandbox));
    const body = [bytes.subarray(0, 10), bytes.subarray(10, cut), bytes.subarray(cut)];
    expect((await call(running.sandbox.url, { path: development, headers, body })).status).toBe(202);
    expect(running.sandbox.events()).toMatchObject([{ request: { localizedAttributes: [{ place: 'Kühlhaus' }] } }]);
  });

  it('may have 256 KiB', async () => {
    const token = await buyToken(running.sandbox);
    const event = { ...messageAlert, padding: '' };
    const padding = 'x'.repeat(256 * 1024 - JSON.stringify(event).length);
    expect((await sendEvent(running.sandbox, token, { ...event, padding })).status).toBe(202);
  });

  it('without end is refused before the end', async () => {
    const { hostname, port } = new URL(running.sandbox.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = http.request({ hostname, port, path: development, method: 'POST' }, (response) => {
        resolve(response.statusCode);
        response.destroy();
      });
      request.on('error', reject);
      const more = () => {
        while (!request.destroyed && request.write(Buffer.alloc(1024 * 1024)));
        if (!request.destroyed) request.once('drain', more);
      };
      more();
    });
    expect(status).toBe(413);
    expect(running.sandbox.refusals()).toMatchObject([{ refusal: 'bodyTooLarge' }]);
  });

  it('whose sender goes away is no request', async () => {
    const { sandbox } = running;
    const { hostname, port } = new URL(sandbox.url);
    const socket = net.connect(Number(port), hostname);
    socket.end(`POST ${development} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{`);
    await new Promise((resolve) => socket.resume().once('close', resolve));
    expect((await call(sandbox.url, { method: 'GET', path: '/' })).status).toBe(200);
    expect(sandbox.events()).toEqual([]);
  });
});

describe('the server', () => {
  it('listens on loopback unless told otherwise', async () => {
    expect(running.sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const open = await startSandbox({ host: '0.0.0.0' });
    expect(open.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await call(open.url, { method: 'GET', path: '/' })).status).toBe(200);
    await open.stop();
  });

  it.each([
    ['keeps its connection', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['speaks no HTTP and does not go', 'GARBAGE\r\n\r\n'],
    ['wants a tunnel and does not go', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('stops at once, although a client %s, and its port is free again', async (_, text) => {
    const sandbox = await startSandbox();
    const { port } = new URL(sandbox.url);
    const socket = net.connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true }, () =>
      socket.write(text),
    );
    const hungUp = new Promise((resolve) => socket.once('end', resolve));
    await new Promise((resolve) => socket.once('data', resolve));
    await sandbox.stop();
    await hungUp;
    socket.destroy();
    const again = await startSandbox({ port: Number(port) });
    await again.stop();
  });

  it('tells when its port is taken', async () => {
    const port = Number(new URL(running.sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
