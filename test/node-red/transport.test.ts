import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { NoAnswer } from '../../core/host';
import { createTransport, type Transport } from '../../node-red/shared/transport';
import { accept, closedUrl, hangUp, html, neverAnswer, startStandIn, text } from '../nodes/support/stand-in';

let transport: Transport;
beforeEach(() => (transport = createTransport(() => undefined)));
afterEach(() => transport.close());

const never = new AbortController().signal;

const request = (url: string, more: { timeoutMs?: number; body?: string } = {}) => ({
  method: 'POST' as const,
  url,
  headers: { authorization: 'Bearer secret-token', 'content-type': 'application/json' },
  body: '{"a":1}',
  timeoutMs: 5000,
  ...more,
});

async function failure(work: Promise<unknown>): Promise<NoAnswer> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NoAnswer);
  expect(JSON.stringify(error) + String(error)).not.toContain('secret-token');
  return error as NoAnswer;
}

test('an answer: status, headers in lower case, body; what was asked arrived as it was given', async () => {
  const standIn = await startStandIn({ send: text(202, 'taken', { 'X-Amzn-RequestId': 'r-1' }) });
  const response = await transport.send(request(`${standIn.url}/v1/proactiveEvents`), never);
  expect(response).toMatchObject({
    statusCode: 202,
    body: 'taken',
    bodyComplete: true,
    headers: { 'x-amzn-requestid': 'r-1' },
  });
  expect(standIn.requests[0]).toMatchObject({
    method: 'POST',
    body: '{"a":1}',
    headers: { authorization: 'Bearer secret-token', 'content-type': 'application/json' },
  });
});

test.each([400, 401, 403, 404, 409, 418, 429, 432, 500, 503])('status %s is an answer', async (status) => {
  const standIn = await startStandIn({ send: html(status, '<h1>no</h1>') });
  expect(await transport.send(request(`${standIn.url}/v1/x`), never)).toMatchObject({
    statusCode: status,
    body: '<h1>no</h1>',
  });
});

test.each([301, 302, 303, 307, 308])('redirect %s is not followed', async (status) => {
  const elsewhere = await startStandIn();
  const standIn = await startStandIn({ send: text(status, '', { Location: `${elsewhere.url}/v1/x` }) });
  expect((await transport.send(request(`${standIn.url}/v1/x`), never)).statusCode).toBe(status);
  expect(elsewhere.requests).toEqual([]);
});

test('a refused connection', async () => {
  expect(await failure(transport.send(request(await closedUrl()), never))).toMatchObject({
    reason: 'refused',
    code: 'ECONNREFUSED',
  });
});

test.each([
  ['a polite close', hangUp],
  [
    'a reset',
    (_request: unknown, response: { socket: { resetAndDestroy(): void } | null }) =>
      void response.socket?.resetAndDestroy(),
  ],
])('%s before an answer', async (_what, send) => {
  const standIn = await startStandIn({ send });
  expect(await failure(transport.send(request(`${standIn.url}/v1/x`), never))).toMatchObject({ reason: 'reset' });
});

test('no answer in time', async () => {
  const standIn = await startStandIn({ send: neverAnswer });
  expect((await failure(transport.send(request(`${standIn.url}/v1/x`, { timeoutMs: 50 }), never))).reason).toBe(
    'timeout',
  );
});

test('cancel ends a call', async () => {
  const cancel = new AbortController();
  const standIn = await startStandIn({ send: () => cancel.abort() });
  expect((await failure(transport.send(request(`${standIn.url}/v1/x`), cancel.signal))).reason).toBe('canceled');
  expect((await failure(transport.send(request(`${standIn.url}/v1/x`), cancel.signal))).reason).toBe('canceled');
  expect(standIn.requests).toHaveLength(1);
});

test.each([
  ['breaks off', (response: { socket: { destroy(): void } | null }) => response.socket?.destroy()],
  ['hangs', () => undefined],
])('a status stays known when its body %s', async (_what, then) => {
  const standIn = await startStandIn({
    send: (_request, response) => {
      response.writeHead(202, { 'content-length': '1000' });
      response.write('{"be', () => then(response));
    },
  });
  const response = await transport.send(request(`${standIn.url}/v1/x`, { timeoutMs: 200 }), never);
  expect(response).toMatchObject({ statusCode: 202, body: '{"be', bodyComplete: false });
});

test('a body without end is cut', async () => {
  const standIn = await startStandIn({ send: text(200, 'x'.repeat(300_000)) });
  const { body, bodyComplete } = await transport.send(request(`${standIn.url}/v1/x`), never);
  expect(bodyComplete).toBe(false);
  expect(body.length).toBeLessThan(200_000);
});

test('connections are kept: many sends, few sockets', async () => {
  const ports = new Set<number | undefined>();
  const standIn = await startStandIn({
    send: (request, response) => {
      ports.add(response.socket?.remotePort);
      accept(request, response);
    },
  });
  for (let i = 0; i < 10; i += 1) await transport.send(request(`${standIn.url}/v1/x`), never);
  expect(ports.size).toBe(1);
});

/** Writes to the socket as no well-behaved server would. */
const raw =
  (...lines: string[]) =>
  (_request: unknown, response: { socket: import('node:net').Socket | null }) =>
    void response.socket?.end(lines.join('\r\n'));

describe('every end of a connection settles the call', () => {
  test.each([
    ['status 101', raw('HTTP/1.1 101 Switching Protocols', 'Upgrade: foo', 'Connection: Upgrade', '', '')],
    ['status 100 and no more', raw('HTTP/1.1 100 Continue', '', '')],
    ['status 103 and no more', raw('HTTP/1.1 103 Early Hints', 'Link: <a>', '', '')],
    ['a close within the status line', raw('HTTP/1.1 20')],
    ['a close within the headers', raw('HTTP/1.1 202 Accepted', 'X-Amzn-Reques')],
    ['a close without an answer', raw('')],
    ['what is no HTTP', raw('SSH-2.0-OpenSSH_9.2', '')],
  ])('%s', async (_what, send) => {
    const standIn = await startStandIn({ send });
    const error = await failure(transport.send(request(`${standIn.url}/v1/x`), never));
    expect(['reset', 'network']).toContain(error.reason);
  });

  test('status 101 without an upgrade is an answer', async () => {
    const standIn = await startStandIn({ send: raw('HTTP/1.1 101 Switching Protocols', '', '') });
    expect((await transport.send(request(standIn.url), never)).statusCode).toBe(101);
  });

  test('ten of them block nothing', async () => {
    const switching = raw('HTTP/1.1 101 Switching Protocols', 'Upgrade: foo', 'Connection: Upgrade', '', '');
    const broken = await startStandIn({ send: switching });
    const calls = Array.from({ length: 10 }, async () => await failure(transport.send(request(broken.url), never)));
    expect(await Promise.all(calls)).toHaveLength(10);
    const standIn = await startStandIn();
    expect((await transport.send(request(standIn.url), never)).statusCode).toBe(202);
  });

  test.each([100, 102, 103])('status %d before the answer changes nothing', async (status) => {
    const standIn = await startStandIn({
      send: raw(`HTTP/1.1 ${status} Wait`, '', 'HTTP/1.1 202 Accepted', 'Content-Length: 0', '', ''),
    });
    expect((await transport.send(request(`${standIn.url}/v1/x`), never)).statusCode).toBe(202);
  });
});

describe('a packed body', () => {
  const words = '{"type":"Forbidden","message":"Token in the request is not valid"}';
  const packed = (encoding: string, body: Buffer) =>
    ((_request, response) => {
      response.writeHead(403, { 'content-encoding': encoding, 'content-type': 'application/json' });
      response.end(body);
    }) as Parameters<typeof startStandIn>[0] extends { send?: infer S } | undefined ? NonNullable<S> : never;

  test('is not asked for', async () => {
    const standIn = await startStandIn();
    await transport.send(request(standIn.url), never);
    expect(standIn.requests[0]?.headers['accept-encoding']).toBe('identity');
  });

  test.each([
    ['gzip', gzipSync(words)],
    ['GZIP', gzipSync(words)],
    ['deflate', deflateSync(words)],
    ['br', brotliCompressSync(words)],
  ])('is unpacked all the same (%s)', async (encoding, body) => {
    const standIn = await startStandIn({ send: packed(encoding, body) });
    expect(await transport.send(request(standIn.url), never)).toMatchObject({
      statusCode: 403,
      body: words,
      bodyComplete: true,
    });
  });

  test('that is broken leaves the status known', async () => {
    const standIn = await startStandIn({ send: packed('gzip', Buffer.from('not packed at all')) });
    expect(await transport.send(request(standIn.url), never)).toMatchObject({ statusCode: 403, bodyComplete: false });
  });

  test('that unpacks to more than is read is cut', async () => {
    const standIn = await startStandIn({ send: packed('gzip', gzipSync('x'.repeat(50_000_000))) });
    const { body, bodyComplete } = await transport.send(request(standIn.url), never);
    expect(bodyComplete).toBe(false);
    expect(body.length).toBeLessThan(200_000);
  });
});
