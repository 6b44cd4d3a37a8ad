import { createHash } from 'node:crypto';
import { type Host, type HttpRequest, type HttpResponse, NoAnswer, type NoAnswerReason } from '../../core/host';

/** One scripted answer: a response, the reason why none came, or a function of the request. */
export type Answer =
  | Partial<HttpResponse>
  | { noAnswer: NoAnswerReason }
  | ((request: HttpRequest) => Partial<HttpResponse> | { noAnswer: NoAnswerReason } | Promise<Partial<HttpResponse>>);

/**
 * A host without a world: answers are scripted, sleeping turns the clock, nothing waits. What was asked is recorded.
 * A test that leaves answers unused fails, and so does a request for which none is scripted.
 */
export interface FakeHost extends Host {
  /** Scripts answers, in the order in which they will be used. */
  answer(...answers: Answer[]): void;
  readonly requests: HttpRequest[];
  readonly sleeps: number[];
  /** Everything given to `log`, as one text. */
  logged(): string;
  /** Turns both clocks. */
  pass(ms: number): void;
  /** Turns the wall clock alone, as a person or a time server does. */
  setClock(ms: number): void;
  /** From now on `sleep` rejects as a canceled host does. */
  cancel(): void;
  randomValue: number;
  unused(): number;
}

export const fakeNow = Date.parse('2030-02-01T10:00:00.000Z');

const hosts: FakeHost[] = [];

/** Makes a fake host and has its unused answers checked when the test ends. */
export function fakeHost(...answers: Answer[]): FakeHost {
  const script = [...answers];
  const logs: string[] = [];
  let clockMs = 0;
  let wallMs = fakeNow;
  let canceled = false;
  const host: FakeHost = {
    requests: [],
    sleeps: [],
    randomValue: 0.5,
    answer: (...more) => void script.push(...more),
    pass: (ms) => void (clockMs += ms),
    setClock: (ms) => void (wallMs = ms - clockMs),
    cancel: () => void (canceled = true),
    logged: () => logs.join('\n'),
    unused: () => script.length,
    async send(request) {
      host.requests.push(request);
      const next = script.shift();
      if (next === undefined) throw new Error(`fake host: no answer scripted for ${request.url}`);
      const answer = typeof next === 'function' ? await next(request) : next;
      if ('noAnswer' in answer) {
        if (answer.noAnswer === 'timeout') clockMs += request.timeoutMs;
        throw new NoAnswer(answer.noAnswer, codeOfReason[answer.noAnswer]);
      }
      return { statusCode: 200, headers: {}, body: '', bodyComplete: true, ...answer };
    },
    now: () => wallMs + clockMs,
    elapsedMs: () => clockMs,
    async sleep(waitMs) {
      if (canceled) throw new NoAnswer('canceled');
      host.sleeps.push(waitMs);
      clockMs += waitMs;
    },
    random: () => host.randomValue,
    sha256Hex: (text) => createHash('sha256').update(text).digest('hex'),
    log: (message, fields) => void logs.push(`${message} ${JSON.stringify(fields)}`),
  };
  hosts.push(host);
  return host;
}

const codeOfReason: Partial<Record<NoAnswerReason, string>> = {
  refused: 'ECONNREFUSED',
  reset: 'ECONNRESET',
  timeout: 'ETIMEDOUT',
};

afterEach(() => {
  const unused = hosts.splice(0).map((host) => host.unused());
  if (unused.some((count) => count > 0))
    throw new Error(`fake host: ${unused.join(', ')} scripted answers were not used`);
});

/** The answer of a token exchange that succeeds. */
export function tokenAnswer(
  accessToken = 'Atc|fake-token-1',
  more: Record<string, unknown> = {},
): Partial<HttpResponse> {
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json', 'x-amzn-requestid': 'token-request-1' },
    body: JSON.stringify({
      access_token: accessToken,
      scope: 'alexa::proactive_events',
      token_type: 'bearer',
      expires_in: 3600,
      ...more,
    }),
  };
}

/** 202 without a body, as the services accept. */
export function accepted(requestId = 'request-1'): Partial<HttpResponse> {
  return { statusCode: 202, headers: { 'x-amzn-requestid': requestId } };
}

/** A refusal in the recorded shape. */
export function refused(
  statusCode: number,
  type: string,
  message: string,
  headers: Record<string, string> = {},
): Partial<HttpResponse> {
  return {
    statusCode,
    headers: { 'x-amzn-requestid': 'refused-1', ...headers },
    body: JSON.stringify({ type, message }),
  };
}
