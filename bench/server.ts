/**
 * Stands in for Amazon in the benches, in a process of its own: issues tokens and accepts everything, after a delay if
 * told so. As little work as an HTTP server can do, so that the client is what is measured.
 * Argument: `{ delayMs, tls?: { key, cert } }` as JSON. Prints its URL; ends with its parent.
 */
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

interface Settings {
  delayMs: number;
  tls?: { key: string; cert: string };
}

export interface Counts {
  sends: number;
  exchanges: number;
  sockets: number;
}

const { delayMs, tls } = JSON.parse(process.argv[2] ?? '{}') as Settings;
let counts: Counts = { sends: 0, exchanges: 0, sockets: 0 };

// As long as Amazon's.
const token = JSON.stringify({
  access_token: `Atc|${'bench'.repeat(70)}`,
  scope: 'alexa::proactive_events',
  token_type: 'bearer',
  expires_in: 3600,
});

const listener: RequestListener = (request, response) => {
  const isExchange = request.url?.toLowerCase() === '/auth/o2/token';
  counts[isExchange ? 'exchanges' : 'sends'] += 1;
  const answer = () => {
    response.writeHead(isExchange ? 200 : 202, { 'Content-Type': 'application/json', 'x-amzn-RequestId': 'bench' });
    response.end(isExchange ? token : '');
  };
  request.on('end', () => (delayMs === 0 || isExchange ? answer() : setTimeout(answer, delayMs)));
  request.resume();
};

const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
server.keepAliveTimeout = 60_000;
server.on('connection', () => (counts.sockets += 1));
process.on('message', () => {
  process.send?.(counts);
  // Reading takes the counts away: each run begins at nothing.
  counts = { sends: 0, exchanges: 0, sockets: 0 };
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  process.send?.(`${tls === undefined ? 'http' : 'https'}://localhost:${(server.address() as AddressInfo).port}`);
});
