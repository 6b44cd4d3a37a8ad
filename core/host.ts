/**
 * All that core asks of the world. n8n and Node-RED each bring one; tests bring a fake.
 * Nothing below core/ touches a timer, a socket, the process or a host's `this`.
 */

/** One HTTP request, complete: core has built the address, the headers and the body. */
export interface HttpRequest {
  method: HttpMethod;
  /** Absolute URL. */
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Undefined for GET. */
  body?: string;
  /** Longest time from start to the end of the answer's body, in milliseconds. */
  timeoutMs: number;
}

export type HttpMethod = 'GET' | 'POST';

/** An answer whose status is known. */
export interface HttpResponse {
  statusCode: number;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The body as text; what had arrived when `bodyComplete` is false. */
  body: string;
  /** False when the connection ended or the time-out struck after the status had arrived. */
  bodyComplete: boolean;
}

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Host {
  /**
   * Sends one request. Resolves for every HTTP status, also when the body broke off; never follows a redirect.
   * @throws {NoAnswer} and nothing else, when no status arrived.
   */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** Wall clock: milliseconds since the epoch. It may jump; only times that people or Amazon see come from it. */
  now(): number;
  /** Milliseconds since some fixed moment, on a clock that never jumps: deadlines and lifetimes are measured by it. */
  elapsedMs(): number;
  /**
   * Waits.
   * @throws {NoAnswer} with reason `canceled` as soon as the host's user cancels the work.
   */
  sleep(waitMs: number): Promise<void>;
  /** A number from 0 (included) to 1 (excluded). */
  random(): number;
  /** SHA-256 of the UTF-8 bytes of `text`, as 64 lower-case hexadecimal digits. */
  sha256Hex(text: string): string;
  /** For the host's own log at debug level. Never receives a secret or a token. */
  log(message: string, fields?: LogFields): void;
}

/**
 * Why no status arrived. `refused`, `unresolved`, `unopened` and `tls` prove that the service never saw the request.
 */
export type NoAnswerReason =
  | 'refused'
  | 'unresolved'
  /** This machine could not open a connection: too many files or ports in use. */
  | 'unopened'
  | 'tls'
  | 'timeout'
  | 'reset'
  | 'canceled'
  | 'network';

/** What `Host.send` and `Host.sleep` reject with. `code` is the runtime's own (for example `ECONNRESET`). */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(
    readonly reason: NoAnswerReason,
    readonly code?: string,
  ) {
    super(`no answer: ${reason}`);
  }
}

const reasonOfCode: Readonly<Record<string, NoAnswerReason>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ENOTFOUND: 'unresolved',
  EAI_AGAIN: 'unresolved',
  EMFILE: 'unopened',
  ENFILE: 'unopened',
  ENOBUFS: 'unopened',
  EADDRNOTAVAIL: 'unopened',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNABORTED: 'timeout',
  ETIMEDOUT: 'timeout',
  ESOCKETTIMEDOUT: 'timeout',
  ERR_CANCELED: 'canceled',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  CERT_HAS_EXPIRED: 'tls',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls',
};

/** Reads the error codes of Node.js and axios, which both hosts use. */
export function noAnswerFromCode(code: string | undefined): NoAnswer {
  return new NoAnswer((code !== undefined && reasonOfCode[code]) || 'network', code);
}

/** The runtime's code of an error or of its cause. */
export function codeOf(error: unknown): string | undefined {
  for (let current = error, depth = 0; typeof current === 'object' && current !== null && depth < 4; depth += 1) {
    const { code, cause } = current as { code?: unknown; cause?: unknown };
    if (typeof code === 'string') return code;
    current = cause;
  }
  return undefined;
}
