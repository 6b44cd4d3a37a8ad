import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import * as https from 'node:https';
import * as net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FaultInput, type Sandbox, startSandbox } from '../../../sandbox';
import { buyToken, development, messageAlert, sendEvent } from '../support/requests';
import { useSandbox } from '../support/running';

/** Delays that the sandbox asked for; each runs as soon as it was asked for. */
let waitedMs: number[] = [];
const running = useSandbox({
  schedule: (then, afterMs) => {
    waitedMs.push(afterMs);
    setImmediate(then);
  },
});
let token: string;
beforeEach(async () => {
  token = await buyToken(running.sandbox);
  waitedMs = [];
});

interface Ended {
  bytes: string;
  /** Each piece as it came. */
  pieces: string[];
  how: 'FIN' | 'RST';
}

/** Sends an event over a bare socket, and tells what came until the server ended it. */
async function sendRaw(sandbox: Sandbox, allSent: () => void = () => undefined): Promise<Ended> {
  const { hostname, port } = new URL(sandbox.url);
  const body = JSON.stringify(messageAlert);
  const head = `POST ${development} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json`;
  return await new Promise((resolve) => {
    const pieces: string[] = [];
    const ended = (how: Ended['how']) => resolve({ bytes: pieces.join(''), pieces, how });
    const socket = net.connect({ port: Number(port), host: hostname, noDelay: true }, () =>
      socket.write(`${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`, allSent),
    );
    socket.on('data', (chunk) => pieces.push(chunk.toString()));
    socket.on('end', () => ended('FIN'));
    socket.on('error', () => ended('RST'));
  });
}

const moments = [
  ['beforeHandling', 0],
  ['afterHandling', 1],
] as const;

describe.each(moments)('%s', (moment, rings) => {
  it.each([
    ['reset', 'RST'],
    ['close', 'FIN'],
  ] as const)('%s ends the connection without a byte, by %s', async (kind, how) => {
    running.sandbox.setFaults([{ kind, moment, service: 'events' }]);
    expect(await sendRaw(running.sandbox)).toMatchObject({ bytes: '', how });
    expect(running.sandbox.rings()).toHaveLength(rings);
    expect(running.sandbox.faultEntries()).toMatchObject([
      { heardStatus: null, handledStatus: rings === 1 ? 202 : null },
    ]);
  });

  it('hang gives no answer and leaves the connection open until the sandbox stops', async () => {
    const sandbox = await startSandbox({ now: () => Date.parse('2030-02-01T10:00:00Z') });
    token = await buyToken(sandbox);
    sandbox.setFaults([{ kind: 'hang', moment, service: 'events' }]);
    const handled = new Promise<void>((resolve) => sandbox.onEntry(({ kind }) => void (kind === 'fault' && resolve())));
    let isOver = false;
    const ended = sendRaw(sandbox).finally(() => (isOver = true));
    await handled;
    // Another client is answered in the meantime.
    sandbox.setFaults([]);
    expect((await sendEvent(sandbox, token, { ...messageAlert, referenceId: 'other' })).status).toBe(202);
    expect(isOver).toBe(false);
    expect(sandbox.rings()).toHaveLength(rings + 1);
    await sandbox.stop();
    expect((await ended).bytes).toBe('');
  });
});

describe('a polite close', () => {
  const statusLine = 'HTTP/1.1 202 Accepted\r\n';
  it.each([
    ['statusLine', /^HTTP\/1\.1 202 Accepted\r\n$/],
    ['headers', /^HTTP\/1\.1 202 Accepted\r\n[^]*Content-Length: 64\r\n[^]*\r\n\r\n$/],
    ['halfBody', /^HTTP\/1\.1 202 Accepted\r\n[^]*Content-Length: 64\r\n[^]*\r\n\r\n {32}$/],
  ] as const)('may come behind: %s', async (sent, bytes) => {
    running.sandbox.setFaults([{ kind: 'close', moment: 'afterHandling', sent, service: 'events' }]);
    const ended = await sendRaw(running.sandbox);
    expect(ended).toMatchObject({ bytes: expect.stringMatching(bytes) as string, how: 'FIN' });
    expect(ended.bytes.startsWith(statusLine)).toBe(true);
    expect(running.sandbox.faultEntries()).toMatchObject([{ heardStatus: 202 }]);
  });

  it('in the middle of a token leaves half a token', async () => {
    running.sandbox.setFaults([{ kind: 'close', moment: 'afterHandling', sent: 'halfBody', service: 'token' }]);
    await expect(buyToken(running.sandbox)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(running.sandbox.exchanges()).toHaveLength(2);
  });
});

describe('slowness', () => {
  it('delays add up, and the request is handled when it comes', async () => {
    const { sandbox } = running;
    sandbox.setFaults([
      { kind: 'latency', latencyMs: 300 },
      { kind: 'latency', latencyMs: 1200 },
      { kind: 'reset', every: 2 },
    ]);
    expect((await sendEvent(sandbox, token, messageAlert)).status).toBe(202);
    await expect(sendEvent(sandbox, token, messageAlert)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(waitedMs).toEqual([1500, 1500]);
  });

  it('an answer that drips comes whole in the end', async () => {
    running.sandbox.setFaults([{ kind: 'drip', bytesPerDrop: 10, pauseMs: 40, service: 'events' }]);
    const { bytes, how } = await sendRaw(running.sandbox);
    expect(bytes).toMatch(/^HTTP\/1\.1 202 Accepted\r\n[^]*Content-Length: 0\r\n[^]*\r\n\r\n$/);
    expect(how).toBe('FIN');
    expect(waitedMs).toEqual(Array.from({ length: Math.ceil(bytes.length / 10) }, () => 40));
  });
});

/** Which rule matched the n-th of so many events. */
async function storm(faults: FaultInput[], count: number): Promise<string[]> {
  const { sandbox } = running;
  sandbox.setFaults(faults);
  const matched = [];
  for (let n = 1; n <= count; n += 1) {
    const answer = sendEvent(sandbox, token, { ...messageAlert, referenceId: `n${n}` });
    matched.push(
      await answer.then(
        ({ status }) => String(status),
        (error: NodeJS.ErrnoException) => error.code ?? '',
      ),
    );
  }
  return matched;
}

test('rules compose: each counts every request, and the first in the list ends it', async () => {
  const rules: FaultInput[] = [
    { kind: 'status', status: 500, every: 20 },
    { kind: 'reset', every: 50 },
    { kind: 'reset', every: 70, moment: 'afterHandling' },
  ];
  const matched = await storm(rules, 350);
  const expected = Array.from({ length: 350 }, (_, index) => {
    const n = index + 1;
    if (n % 20 === 0) return '500';
    return n % 50 === 0 || n % 70 === 0 ? 'ECONNRESET' : '202';
  });
  expect(matched).toEqual(expected);
  // 350 requests, without the 17 with 500, and without 50, 150, 250 and 350, which were reset before.
  expect(running.sandbox.rings()).toHaveLength(350 - 17 - 4);
  expect(running.sandbox.faults().map(({ seen, matched: times }) => [seen, times])).toEqual([
    [350, 17],
    [350, 4],
    [350, 2],
  ]);
});

test('over TLS connections are cut as well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-faults-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', cert, ...subject],
    { stdio: 'ignore' },
  );
  const sandbox = await startSandbox({ tls: { key: readFileSync(key), cert: readFileSync(cert) } });
  const get = () =>
    new Promise<number | string | undefined>((resolve) => {
      const request = https.request(
        `${sandbox.url}/auth/o2/token`,
        { method: 'POST', ca: readFileSync(cert), agent: false },
        (response) => {
          response.on('error', (error: NodeJS.ErrnoException) => resolve(`${response.statusCode} ${error.code}`));
          response.on('end', () => resolve(response.statusCode));
          response.resume();
        },
      );
      request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
      request.end();
    });
  const seen = [];
  const kinds: FaultInput[] = [
    { kind: 'reset' },
    { kind: 'close' },
    { kind: 'close', moment: 'afterHandling', sent: 'halfBody' },
    { kind: 'drip', pauseMs: 1, bytesPerDrop: 99 },
  ];
  for (const fault of kinds) {
    sandbox.setFaults([fault]);
    seen.push(await get());
  }
  await sandbox.stop();
  rmSync(folder, { recursive: true });
  expect(seen).toEqual(['ECONNRESET', 'ECONNRESET', '400 ECONNRESET', 400]);
});
