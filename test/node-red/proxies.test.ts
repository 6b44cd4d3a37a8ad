import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import * as http from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoAnswer } from '../../core/host';
import { proxyFor } from '../../node-red/shared/proxies';
import { createTransport } from '../../node-red/shared/transport';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { removeFolder } from '../support/node-red/install';
import { eventNode, useRed } from './support/red';

// The module itself, not swc's copy of it: a spy must be seen by Node.js.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const tls = require('node:tls') as typeof import('node:tls');

interface Proxy {
  url: string;
  /** What it was asked for: `CONNECT host:port`, with the proxy's own password where one came. */
  asked: Array<{ target: string; authorization: string | undefined }>;
  refuseWith: number | undefined;
  stop(): void;
}

const proxies: Proxy[] = [];

async function startProxy(): Promise<Proxy> {
  const server = http.createServer((_request, response) => response.writeHead(500).end());
  server.on('connect', (request, socket) => {
    proxy.asked.push({
      target: `${request.method} ${request.url}`,
      authorization: request.headers['proxy-authorization'],
    });
    if (proxy.refuseWith !== undefined) return void socket.end(`HTTP/1.1 ${proxy.refuseWith} No\r\n\r\n`);
    const [host = '', port] = (request.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    for (const each of [onward, socket]) each.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const proxy: Proxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    refuseWith: undefined,
    stop,
  };
  proxies.push(proxy);
  return proxy;
}

const names = ['http_proxy', 'https_proxy', 'no_proxy', 'all_proxy'];
const before = Object.fromEntries(Object.entries(process.env).filter(([name]) => names.includes(name.toLowerCase())));

beforeEach(() => {
  for (const name of names) for (const each of [name, name.toUpperCase()]) delete process.env[each];
});
afterEach(() => proxies.splice(0).forEach((proxy) => proxy.stop()));
afterAll(() => Object.assign(process.env, before));

const red = useRed();

const send = (url: string, config?: Parameters<typeof proxyFor>[1]) => {
  const transport = createTransport(() => config);
  const request = { method: 'POST' as const, url, headers: {}, body: '', timeoutMs: 5000 };
  return transport.send(request, new AbortController().signal).finally(() => transport.close());
};

describe('which proxy', () => {
  test('the environment decides where none is chosen', () => {
    process.env.https_proxy = 'http://proxy.example:3128';
    process.env.no_proxy = 'api.eu.amazonalexa.com,localhost';
    expect(proxyFor('https://api.amazonalexa.com/v1')?.href).toBe('http://proxy.example:3128/');
    expect(proxyFor('https://api.eu.amazonalexa.com/v1')).toBeUndefined();
    expect(proxyFor('http://api.amazonalexa.com/v1')).toBeUndefined();
  });

  test.each([
    [['api.amazonalexa.com'], false],
    [['amazonalexa.com'], true],
    [['.amazonalexa.com'], false],
    [['*.amazonalexa.com'], false],
    [['api.amazonalexa.com:443'], false],
    [['api.amazonalexa.com:8443'], true],
    [[' API.amazonalexa.com '], false],
    [['*'], false],
    [['', 'other'], true],
    [[], true],
  ])('the config node wins over the environment; its exceptions %j', (noproxy, isUsed) => {
    process.env.https_proxy = 'http://other.example:1';
    const proxy = proxyFor('https://api.amazonalexa.com/v1', {
      url: 'http://proxy.example:3128',
      noproxy,
      username: 'me@home',
      password: 'a:b/c',
    });
    expect(proxy?.href).toBe(isUsed ? 'http://me%40home:a%3Ab%2Fc@proxy.example:3128/' : undefined);
  });
});

describe('plain http never goes through a proxy, which would read the client secret', () => {
  test('not through that of the environment', async () => {
    const proxy = await startProxy();
    Object.assign(process.env, { http_proxy: proxy.url, https_proxy: proxy.url, all_proxy: proxy.url });
    await red.load([eventNode()]);
    const { out } = await red.send('event', {});
    expect(out?.alexa.accepted).toBe(true);
    expect(proxy.asked).toEqual([]);
  });

  test("and not through Node-RED's own proxy config node", async () => {
    const proxy = await startProxy();
    await red.load(
      [eventNode(), { id: 'proxy', type: 'http proxy', url: proxy.url, noproxy: [] }],
      { proxy: 'proxy' },
      { proxy: { username: 'me', password: 'proxy-password' } },
    );
    const { out } = await red.send('event', {});
    expect(out?.alexa.accepted).toBe(true);
    expect(proxy.asked).toEqual([]);
  });
});

test('https goes through CONNECT, and the certificate is that of the service', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-addext',
      'subjectAltName=DNS:localhost',
      '-keyout',
      key,
      '-out',
      cert,
    ],
    { stdio: 'pipe' },
  );
  const secure: Sandbox = await startSandbox({ tls: { key: readFileSync(key), cert: readFileSync(cert) } });
  const createSecureContext = tls.createSecureContext;
  try {
    const proxy = await startProxy();
    process.env.https_proxy = proxy.url.replace('//', '//user:pass%2Fword@');
    const url = `${secure.url.replace('127.0.0.1', 'localhost')}/auth/o2/token`;
    await expect(send(url)).rejects.toMatchObject({ reason: 'tls' });
    // As NODE_EXTRA_CA_CERTS would do it for a whole process.
    jest
      .spyOn(tls, 'createSecureContext')
      .mockImplementation((options) => createSecureContext({ ...options, ca: readFileSync(cert) }));
    expect((await send(url)).statusCode).toBe(400);
    expect(proxy.asked[0]).toEqual({
      target: `CONNECT ${new URL(url).host}`,
      authorization: `Basic ${Buffer.from('user:pass/word').toString('base64')}`,
    });
  } finally {
    jest.restoreAllMocks();
    await secure.stop();
    removeFolder(folder);
  }
});

const httpsUrl = 'https://localhost:1/auth/o2/token';

test.each([
  [407, { reason: 'refused', code: 'PROXY_407' }],
  [502, { reason: 'refused', code: 'PROXY_502' }],
])('a proxy that refuses with %s: the service never saw the request', async (status, expected) => {
  const proxy = await startProxy();
  proxy.refuseWith = status;
  process.env.https_proxy = proxy.url.replace('//', '//user:proxy-password@');
  const error = await send(httpsUrl).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(NoAnswer);
  expect(error).toMatchObject(expected);
  expect(JSON.stringify(error)).not.toContain('proxy-password');
});

test.each(['not a proxy', 'socks5://127.0.0.1:1080'])('a proxy that is none (%s) is named', async (value) => {
  process.env.https_proxy = value;
  await expect(send(httpsUrl)).rejects.toMatchObject({ reason: 'refused', code: 'ERR_PROXY_URL' });
});

test("https goes through Node-RED's own proxy config node, with its password", async () => {
  const proxy = await startProxy();
  proxy.refuseWith = 502;
  await send(httpsUrl, { url: proxy.url, noproxy: [], username: 'me', password: 'proxy-password' }).catch(
    () => undefined,
  );
  expect(proxy.asked).toEqual([
    {
      target: 'CONNECT localhost:1',
      authorization: `Basic ${Buffer.from('me:proxy-password').toString('base64')}`,
    },
  ]);
});
