import type { NoAnswerReason } from './host';
import type { Redact } from './redaction';
import { settleSync } from './settle';

/**
 * Every error that core throws. Each has a stable `code` to branch on, one sentence that says what happened
 * (`message`) and one that says what to do (`advice`). Secrets and tokens are removed here, at construction.
 */

/** Stable codes. A code never changes its meaning; new ones may come. */
export type ErrorCode =
  /** The request was refused before anything was sent; see `problems`. */
  | 'invalid_input'
  /** Login with Amazon does not know this client id and secret. */
  | 'invalid_client'
  /** The scope is unknown, or not granted to this skill. */
  | 'invalid_scope'
  /** The client id and secret are not entitled to this kind of exchange. */
  | 'unauthorized_client'
  /** Login with Amazon found the exchange malformed. */
  | 'invalid_request'
  /** The answer to the exchange holds no usable token. */
  | 'invalid_token_response'
  /** The service refused the access token, also after one new exchange. */
  | 'token_rejected'
  /** The user id does not belong to an enablement of this skill. */
  | 'no_enablement'
  /** The customer is not subscribed to this event at this stage. */
  | 'no_subscription'
  | 'forbidden'
  | 'bad_request'
  /** The user id of a skill message does not exist. */
  | 'user_not_found'
  /** Another event with this reference id was accepted before. */
  | 'duplicate_reference_id'
  | 'rate_limited'
  /** The notification limit of a live skill is reached (status 432). */
  | 'notification_limit'
  | 'service_unavailable'
  | 'unexpected_status'
  /** No answer came; `outcome` tells whether the request may have arrived all the same. */
  | 'no_answer'
  | 'canceled'
  /** More sends wait for this skill than its queue takes (Node-RED). */
  | 'queue_full'
  /** The node was closed or deployed anew before the send was over (Node-RED). */
  | 'node_closed'
  /** The message may have been accepted by an earlier run of the node, and is not sent a second time (n8n). */
  | 'outcome_unknown'
  /** A defect of this software. */
  | 'internal';

/**
 * What became of the request: `not accepted` is proven; `unknown` means that it may have been accepted, so that
 * sending it again could do the thing twice.
 */
export type Outcome = 'not accepted' | 'unknown';

/** One thing that is wrong with what the user gave. */
export interface Problem {
  /** Where it stands in the request, for example `event.payload.weatherAlert.alertType`. */
  path: string;
  /** The field's name as the form shows it. */
  label: string;
  /** Which rule was broken, for example `choice`, `required`, `range`. */
  rule: string;
  /** What was found, as short text. */
  found: string;
  /** What is allowed, as text that completes "allowed: ...". */
  allowed: string;
}

export interface ErrorFields {
  code: ErrorCode;
  message: string;
  advice?: string;
  outcome?: Outcome;
  /** HTTP status, when one arrived. */
  statusCode?: number;
  /** Amazon's id of the call (`x-amzn-requestid`). */
  requestId?: string;
  /** Amazon's own words: `error` or `type`/`code`, and `error_description` or `message`. */
  amazonType?: string;
  amazonMessage?: string;
  /** The answer's headers, names in lower case. */
  headers?: Readonly<Record<string, string>>;
  /** Earliest sensible time for another try, in milliseconds from now. */
  retryAfterMs?: number;
  /** How often the request was sent. */
  attempts?: number;
  noAnswerReason?: NoAnswerReason;
}

/** Amazon's texts can be long (schema validators); this much of them is kept. */
const longestAmazonMessage = 600;

/** Base of all errors of core. */
export class AlexaError extends Error {
  readonly code: ErrorCode;
  readonly advice: string | undefined;
  readonly outcome: Outcome;
  readonly statusCode: number | undefined;
  readonly requestId: string | undefined;
  readonly amazonType: string | undefined;
  readonly amazonMessage: string | undefined;
  /** The headers of the answer, names in lower case; undefined where none came. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly retryAfterMs: number | undefined;
  readonly noAnswerReason: NoAnswerReason | undefined;
  readonly attempts: number;

  constructor(fields: ErrorFields, redact: Redact) {
    const clean = (text: string | undefined) => (text === undefined ? undefined : redact(text));
    super(redact(fields.message));
    this.name = new.target.name;
    this.code = fields.code;
    this.advice = clean(fields.advice);
    this.outcome = fields.outcome ?? 'not accepted';
    this.statusCode = fields.statusCode;
    this.requestId = clean(fields.requestId);
    this.amazonType = clean(fields.amazonType);
    // Cut after redaction, so that no half of a secret survives the cut.
    this.amazonMessage = clean(fields.amazonMessage)?.slice(0, longestAmazonMessage);
    this.headers = fields.headers === undefined ? undefined : cleanHeaders(fields.headers, redact);
    this.retryAfterMs = fields.retryAfterMs;
    this.noAnswerReason = fields.noAnswerReason;
    this.attempts = fields.attempts ?? 0;
  }

  /** Amazon's words, status, request id and attempts in one line, for the host's details. */
  get details(): string {
    const amazon = [this.amazonType, this.amazonMessage].filter((part) => part !== undefined && part !== '').join(': ');
    return [
      amazon === '' ? undefined : `Amazon says: ${amazon}`,
      this.statusCode === undefined ? undefined : `status ${this.statusCode}`,
      this.requestId === undefined ? undefined : `request id ${this.requestId}`,
      this.attempts > 1 ? `${this.attempts} attempts` : undefined,
      this.retryAfterMs === undefined ? undefined : `try again in ${Math.ceil(this.retryAfterMs / 1000)} s`,
      this.outcome === 'unknown' ? 'outcome unknown: it may have been accepted' : undefined,
    ]
      .filter((part) => part !== undefined)
      .join('; ');
  }
}

/** The user's input was refused; nothing was sent. */
export class InvalidInputError extends AlexaError {
  readonly problems: readonly Problem[];

  /**
   * @param redact removes the client secret, should a user have typed it into another field. Without it nothing is cut
   *   either: whoever knows the secret builds the error anew (`collectProblems`).
   */
  constructor(problems: readonly Problem[], redact?: Redact) {
    const clean = redact === undefined ? problems : problems.map((problem) => cleanProblem(problem, redact));
    super(
      {
        code: 'invalid_input',
        message: clean.map(problemSentence).join('\n'),
        advice: 'Nothing was sent. Correct the fields named above.',
      },
      redact ?? ((text) => text),
    );
    this.problems = clean;
  }
}

/**
 * Runs a reader and puts what it refuses to the problems found so far, so that the user gets all of them at once.
 * @returns what the reader gives, or undefined where it refused.
 */
export function collectProblems<T>(problems: Problem[], read: () => T): T | undefined {
  const result = settleSync(read);
  if (result.ok) return result.value;
  if (!(result.error instanceof InvalidInputError)) throw result.error;
  problems.push(...result.error.problems);
  return undefined;
}

/** Adds findings for which the field has no problem yet: what could not be read need not be called missing as well. */
export function addProblems(problems: Problem[], more: readonly Problem[]): Problem[] {
  return [...problems, ...more.filter(({ path }) => !problems.some((problem) => problem.path === path))];
}

/** Login with Amazon refused the exchange, or answered with something that is no token. */
export class TokenError extends AlexaError {}

/** The Alexa service refused the call. */
export class ServiceError extends AlexaError {}

/** No status arrived, or the work was canceled. */
export class NoAnswerError extends AlexaError {}

/**
 * The same error for a send of which an earlier attempt may have arrived.
 * @param attempts how often the request was sent.
 */
export function withOutcomeUnknown(error: AlexaError, attempts: number, redact: Redact): AlexaError {
  const ErrorClass =
    error instanceof NoAnswerError ? NoAnswerError : error instanceof TokenError ? TokenError : ServiceError;
  const {
    code,
    message,
    advice,
    statusCode,
    requestId,
    amazonType,
    amazonMessage,
    headers,
    retryAfterMs,
    noAnswerReason,
  } = error;
  return new ErrorClass(
    {
      ...{
        code,
        message,
        advice,
        statusCode,
        requestId,
        amazonType,
        amazonMessage,
        headers,
        retryAfterMs,
        noAnswerReason,
      },
      attempts,
      outcome: 'unknown',
    },
    redact,
  );
}

/**
 * The queue of a skill is full; nothing was sent.
 * @param limit how many sends it takes.
 */
export function queueFull(limit: number): AlexaError {
  return new NoAnswerError(
    {
      code: 'queue_full',
      message: `The queue of this skill is full: ${limit} messages wait already`,
      advice: 'Send more slowly, for example through a delay node, or raise the Queue Limit of the skill.',
    },
    (text) => text,
  );
}

/** The node was closed before the send was over. `outcome` and `attempts` say how far it had come. */
export function nodeClosed({ outcome, attempts }: Pick<AlexaError, 'outcome' | 'attempts'>): AlexaError {
  return new NoAnswerError(
    {
      code: 'node_closed',
      message: 'The node was stopped or deployed anew before this send was over',
      advice:
        outcome === 'unknown'
          ? 'It may have been accepted. An event can be sent again with the same msg.alexa; a skill message would perhaps arrive twice.'
          : 'It was not sent. Send the message again.',
      outcome,
      attempts,
    },
    (text) => text,
  );
}

/** What a host shows of an error as plain data, for a workflow to branch on; nothing that is undefined. */
export function errorFields(error: unknown): Record<string, string | number> {
  if (!(error instanceof AlexaError))
    return { message: error instanceof Error ? error.message : String(error), code: 'internal' };
  const { message, code, advice, outcome, statusCode, requestId, amazonType, amazonMessage, retryAfterMs, attempts } =
    error;
  const fields = {
    message,
    code,
    advice,
    outcome,
    statusCode,
    requestId,
    amazonType,
    amazonMessage,
    retryAfterMs,
    attempts,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<
    string,
    string | number
  >;
}

/** Puts sentences together, each with one full stop. */
export function joinSentences(...sentences: Array<string | undefined>): string {
  return sentences
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .map((sentence) => sentence?.replace(/\.*$/, '.'))
    .join(' ');
}

/** One clear sentence for one problem. */
export function problemSentence(problem: Problem): string {
  const found = problem.found === '' ? 'nothing was given' : `found ${problem.found}`;
  return `${problem.label}: ${found}; allowed: ${problem.allowed}.`;
}

/** A value as text for `Problem.found`; the error shortens it. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string') return `"${value}"`;
  // JSON has no NaN and no Infinity.
  return typeof value === 'number' ? String(value) : safeJson(value);
}

/** Headers without secrets: a gateway may give back what it got. */
export function cleanHeaders(headers: Readonly<Record<string, string>>, redact: Redact): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redact(value)]));
}

/** A problem or hint without secrets, and with what was found in short. */
export function cleanProblem<P extends Problem>(problem: P, redact: Redact): P {
  // Cut after redaction, so that no half of a secret survives the cut.
  const found = redact(problem.found);
  return {
    ...problem,
    path: redact(problem.path),
    label: redact(problem.label),
    allowed: redact(problem.allowed),
    found: found.length > 80 ? `${found.slice(0, 77)}...` : found,
  };
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
