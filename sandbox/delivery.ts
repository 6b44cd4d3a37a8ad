import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How an answer goes out over its socket: at once and whole, or late, slowly, in part or not at all. */

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Instead of the body: texts that go out as they come, until the reader goes. */
  stream?: (send: (text: string) => void) => () => void;
  /** None: at once and whole. */
  delivery?: Delivery;
}

export interface Delivery {
  /** Milliseconds before the first byte, or before the end where no byte is sent. */
  delayMs?: number;
  /** So many bytes at once, with a pause between them; the connection is closed behind the last. */
  drip?: { bytes: number; pauseMs: number };
  /** How much is sent, and what becomes of the connection then. */
  cut?: { sent: 'nothing' | 'statusLine' | 'headers' | 'halfBody'; end: 'reset' | 'close' | 'hang' };
}

/** Calls back after so many milliseconds. */
export type Schedule = (then: () => void, afterMs: number) => void;

/** The machine's timers; they do not keep a program alive. */
export const machineSchedule: Schedule = (then, afterMs) => void setTimeout(then, afterMs).unref();

/** A reader who is so far behind is cut off; it can come back for the latest. */
const maxUnreadBytes = 16 * 1024 * 1024;

export function writeAnswer(response: ServerResponse, answer: Answer, schedule: Schedule): void {
  if (answer.stream !== undefined) return writeStream(response, answer, answer.stream);
  const { delayMs, drip, cut } = answer.delivery ?? {};
  const write = () => {
    if (response.destroyed) return;
    if (drip === undefined && cut === undefined) return writeWhole(response, answer);
    const { socket } = response;
    if (socket === null) return;
    const end = () => endSocket(socket, cut?.end ?? 'close');
    const bytes = bytesOf(answer, cut?.sent);
    if (drip === undefined) return bytes.length === 0 ? end() : void socket.write(bytes, end);
    writeSlowly(socket, bytes, drip, schedule, end);
  };
  if (delayMs === undefined) write();
  else schedule(write, delayMs);
}

function writeWhole(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

function writeStream(
  response: ServerResponse,
  { status, headers }: Answer,
  stream: NonNullable<Answer['stream']>,
): void {
  response.writeHead(status, headers);
  response.flushHeaders();
  // Who asks for the headers only gets no stream that never ends.
  if (response.req.method === 'HEAD') return void response.end();
  const end = stream((text) => {
    if (response.destroyed) return;
    response.write(text);
    if (response.writableLength > maxUnreadBytes) response.destroy();
  });
  response.once('close', end);
}

function writeSlowly(
  socket: Socket,
  bytes: Buffer,
  drip: NonNullable<Delivery['drip']>,
  schedule: Schedule,
  end: () => void,
): void {
  const { bytes: size, pauseMs } = drip;
  const from = (start: number) => {
    if (socket.destroyed) return;
    if (start >= bytes.length) return end();
    socket.write(bytes.subarray(start, start + size), () => schedule(() => from(start + size), pauseMs));
  };
  from(0);
}

/** All of an answer, or its beginning. */
function bytesOf(answer: Answer, sent: NonNullable<Delivery['cut']>['sent'] | undefined): Buffer {
  if (sent === 'nothing') return Buffer.alloc(0);
  if (sent === undefined) return Buffer.from(rawAnswer(answer));
  // Without a body there would be no middle.
  const body = answer.body === '' ? ' '.repeat(64) : answer.body;
  const raw = rawAnswer({ ...answer, body });
  const headEnd = raw.indexOf('\r\n\r\n') + 4;
  const length = {
    statusLine: raw.indexOf('\r\n') + 2,
    headers: headEnd,
    halfBody: headEnd + Math.ceil(body.length / 2),
  }[sent];
  return Buffer.from(raw.slice(0, length));
}

function endSocket(socket: Socket, end: 'reset' | 'close' | 'hang'): void {
  if (end === 'close') socket.end();
  if (end !== 'reset') return;
  // A real RST is for bare TCP only; TLS ends without its farewell.
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}

/** An answer as bytes go over the wire, for sockets on which Node does not write it. */
export function rawAnswer({ status, headers, body }: Answer): string {
  const all = { ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n');
}
