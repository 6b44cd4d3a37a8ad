import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A tiny server in place of Amazon's, for answers that the sandbox never gives. */

export interface Received {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** Answers one request, or does something else with its connection. */
export type Answer = (request: Received, response: http.ServerResponse) => void;

export interface StandIn {
  url: string;
  /** What points the credential at this server. */
  credential: { tokenUrl: string; apiUrl: string };
  requests: Received[];
  /** The requests that are no token exchange. */
  sends(): Received[];
  stop: () => Promise<void>;
}

/** The token of the exchanges that succeed; its shape is none that a redaction could know. */
export const standInToken = 'stand.in+token/with=odd&chars%"\\';

/** Answers with JSON. */
export function json(status: number, body: object, headers: http.OutgoingHttpHeaders = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Answers with text of some type. */
export function text(status: number, body: string, headers: http.OutgoingHttpHeaders = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

export const html = (status: number, body: string) =>
  text(status, body, { 'Content-Type': 'text/html; charset=utf-8' });

export const accept = text(202, '', { 'x-amzn-RequestId': 'stand-in-request' });

export const sellToken = json(200, {
  access_token: standInToken,
  scope: 'alexa::proactive_events',
  token_type: 'bearer',
  expires_in: 3600,
});

/** Takes the request and never answers. */
export const neverAnswer: Answer = () => undefined;

/** Takes the request and closes the connection politely, without an answer. */
export const hangUp: Answer = (_request, response) => void response.socket?.end();

/** Gives the answers one after the other, and the last one from then on. */
export function inTurn(...answers: [Answer, ...Answer[]]): Answer {
  let next = 0;
  return (request, response) => {
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    answer?.(request, response);
  };
}

/** Hands the request to another server and, unless told otherwise, its answer back. */
export function passOnTo(
  url: string,
  answered: (answer: http.IncomingMessage, response: http.ServerResponse) => void = giveBack,
): Answer {
  return ({ method, path, headers, body }, response) => {
    const onward = http.request(`${url}${path}`, { method, headers }, (answer) => answered(answer, response));
    onward.on('error', () => response.destroy());
    onward.end(body);
  };
}

function giveBack(answer: http.IncomingMessage, response: http.ServerResponse): void {
  response.writeHead(answer.statusCode ?? 500, answer.headers);
  answer.pipe(response);
}

const running: StandIn[] = [];

/** Starts a server; it ends with the test. Exchanges succeed and sends are accepted unless `answers` say otherwise. */
export async function startStandIn({
  token = sellToken,
  send = accept,
}: { token?: Answer; send?: Answer } = {}): Promise<StandIn> {
  const requests: Received[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const received = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      requests.push(received);
      (isExchange(received) ? token : send)(received, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const credential = { tokenUrl: `${url}/auth/o2/token`, apiUrl: url };
  const standIn = { url, credential, requests, sends: () => requests.filter((request) => !isExchange(request)), stop };
  running.push(standIn);
  return standIn;
}

const isExchange = ({ path }: Received) => path === '/auth/o2/token';

/** An address of this machine at which nobody listens. */
export async function closedUrl(): Promise<string> {
  const standIn = await startStandIn();
  await standIn.stop();
  return standIn.url;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(async (standIn) => await standIn.stop()));
});
