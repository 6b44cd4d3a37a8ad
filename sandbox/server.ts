import * as http from 'node:http';
import * as https from 'node:https';
import type { Duplex } from 'node:stream';
import { type Answer, rawAnswer, type Schedule, writeAnswer } from './delivery';

/** Sockets, bodies and headers. It knows no business: what arrived goes to a handler, whose answer is written. */

export interface ArrivedRequest {
  method: string;
  /** The request target as it came, not decoded. */
  target: string;
  authorization: string | undefined;
  contentType: string | undefined;
  accept: string | undefined;
  host?: string;
  origin?: string;
  /** The `Sec-Fetch-Site` header. */
  fetchSite?: string;
  lastEventId?: string;
  body: string;
  /** Set where the request is no good as HTTP; then the rest may be empty. */
  fault?: 'bodyTooLarge' | 'headersTooLarge' | 'malformedHttp' | 'requestTimeout';
}

export interface TlsFiles {
  /** PEM. */
  key: string | Buffer;
  /** PEM. */
  cert: string | Buffer;
}

/** Protects the sandbox; Amazon documents no limit. */
export const maxBodyBytes = 256 * 1024;

/**
 * A body that is too large is read and thrown away, because a client that is cut off while it sends never reads its
 * refusal. One that goes on past the first bound is answered before its end, one that does not stop then is cut off.
 */
const discardedBytes = { beforeAnswer: 16 * 1024 * 1024, inAll: 128 * 1024 * 1024 };

export interface SandboxServer {
  server: http.Server;
  /** Takes no more requests and closes every connection at once. */
  stop: () => Promise<void>;
}

export function createHttpServer(
  handle: (request: ArrivedRequest) => Answer,
  schedule: Schedule,
  tls?: TlsFiles,
): SandboxServer {
  const listener: http.RequestListener = (request, response) => {
    readBody(request, (body, fault) => {
      const { method = '', url: target = '', headers } = request;
      const { authorization, accept, host, origin } = headers;
      const fetchSite = oneOf(headers['sec-fetch-site']);
      const lastEventId = oneOf(headers['last-event-id']);
      const contentType = headers['content-type'];
      const arrived = {
        method,
        target,
        authorization,
        contentType,
        accept,
        host,
        origin,
        fetchSite,
        lastEventId,
        body,
        fault,
      };
      writeAnswer(response, handle(arrived), schedule);
    });
  };
  // A missing Host header would be refused by Node itself, without a request id.
  const options = { requireHostHeader: false };
  const server =
    tls === undefined ? http.createServer(options, listener) : https.createServer({ ...options, ...tls }, listener);
  // So would an odd Expect header.
  server.on('checkExpectation', listener);
  const refuseRaw = (socket: Duplex, fault: ArrivedRequest['fault'], method = '', target = '') => {
    // Node keeps no watch over these sockets any more.
    socket.on('error', () => undefined);
    if (!socket.writable) return void socket.destroy();
    const nothing = { authorization: undefined, contentType: undefined, accept: undefined, body: '' };
    socket.end(rawAnswer(handle({ method, target, ...nothing, fault })));
  };
  server.on('connect', (request, socket) => refuseRaw(socket, undefined, request.method, request.url));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const fault = faultOf(error.code);
    if (fault === undefined) socket.destroy();
    else refuseRaw(socket, fault);
  });
  return { server, stop: stopper(server) };
}

/** Node forgets sockets on which it could make out no request, so all are kept in mind here. */
function stopper(server: http.Server): SandboxServer['stop'] {
  const sockets = new Set<Duplex>();
  server.on('connection', (socket: Duplex) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}

/** Calls `done` once, when the body is complete or much too large; never when the client goes away before. */
function readBody(request: http.IncomingMessage, done: (body: string, fault?: 'bodyTooLarge') => void): void {
  let chunks: Buffer[] = [];
  let bytes = 0;
  let isDone = false;
  const finish = () => {
    if (isDone) return;
    isDone = true;
    if (bytes > maxBodyBytes) done('', 'bodyTooLarge');
    else done(Buffer.concat(chunks).toString());
  };
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
    else chunks = [];
    if (bytes > discardedBytes.beforeAnswer) finish();
    if (bytes > discardedBytes.inAll) request.destroy();
  });
  request.on('end', finish);
  // The socket died; there is nobody to answer.
  request.on('error', () => undefined);
}

const oneOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Undefined for broken sockets, which can't be answered. */
function faultOf(code: string | undefined): ArrivedRequest['fault'] {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headersTooLarge';
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'requestTimeout';
  return code?.startsWith('HPE_') === true ? 'malformedHttp' : undefined;
}
