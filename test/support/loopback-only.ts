/**
 * Keeps a process on loopback, whatever a workflow, a credential or the environment says: tests, benches, examples,
 * `npm start`.
 */
import { Socket } from 'node:net';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/i;

interface Target {
  host?: string | null;
  port?: number | string;
  /** A local socket's path. http's agents set it to null for a network connection. */
  path?: string | null;
}

/** Node calls connect(options), connect(port, host), connect(path), or passes these on as one normalised array. */
function targetOf(args: unknown[]): Target {
  const first: unknown = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  if (typeof first === 'object' && first !== null) return first;
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { path: first };
  return { port: first as number, host: typeof args[1] === 'string' ? args[1] : undefined };
}

/**
 * Makes every connection off loopback fail before its name is even looked up, and says so on stderr.
 * http, https, tls and undici all end in `Socket.prototype.connect`.
 */
export function refuseOffLoopback(): void {
  const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
  function guarded(this: Socket, ...args: unknown[]): Socket {
    const { host, port, path } = targetOf(args);
    if (typeof path === 'string' || LOOPBACK.test(host ?? 'localhost')) return connect.apply(this, args);
    const message = `Refused a connection to ${host}:${port}: tests and examples stay on loopback`;
    process.stderr.write(`${message}\n`);
    // A code of its own: an ECONNREFUSED or ENETUNREACH would send clients into their retries.
    const error = Object.assign(new Error(message), { code: 'ERR_OFF_LOOPBACK' });
    process.nextTick(() => this.destroy(error));
    return this;
  }
  Socket.prototype.connect = guarded;
}
