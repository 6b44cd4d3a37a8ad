import type { ErrorCode } from './error-codes';
import type { NoAnswerReason } from './host';
import { type HintOutput, hintOutputs } from './hints';
import { cleanProblem, type Finding, hintSentence, type Problem, problemSentence } from './problems';
import type { Redact } from './redaction';

/**
 * The error that core throws. It has a stable `code` to branch on, one sentence that says what happened (`message`)
 * and one that says what to do (`advice`). Secrets and tokens are removed here, at construction.
 */

/**
 * What became of the request: `not accepted` is proven; `unknown` means that it may have been accepted, so that
 * sending it again could do the thing twice.
 */
export type Outcome = 'not accepted' | 'unknown';

export interface ErrorFields {
  /** One of `ErrorCode`, or a host's own. */
  code: string;
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
  /** How often the request was sent. Default 0. */
  attempts?: number;
  /** Milliseconds the send waited for a slot and before repeats. */
  waitedMs?: number;
  noAnswerReason?: NoAnswerReason;
  /** True where this customer can never be reached again by this user id. */
  customerGone?: boolean;
  /** What is wrong with the input; for `invalid_input` only. */
  problems?: readonly Problem[];
  /** What looked wrong about the request before it was sent, as full sentences or parts of one. */
  hints?: readonly Finding[];
}

/** Amazon's texts can be long (schema validators); this much of them is kept, in characters. */
const maxAmazonMessageLength = 600;

export class AlexaError extends Error {
  override readonly name = 'AlexaError';
  readonly code: string;
  readonly advice: string | undefined;
  readonly outcome: Outcome;
  readonly statusCode: number | undefined;
  readonly requestId: string | undefined;
  readonly amazonType: string | undefined;
  readonly amazonMessage: string | undefined;
  /** The headers of the answer, names in lower case; undefined where none came. */
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly retryAfterMs: number | undefined;
  readonly attempts: number;
  readonly waitedMs: number | undefined;
  readonly noAnswerReason: NoAnswerReason | undefined;
  readonly customerGone: boolean;
  /** Empty unless the code is `invalid_input`. */
  readonly problems: readonly Problem[];
  /** The hints of the request, which may explain a refusal. */
  readonly hints: readonly Finding[];

  /** @param redact removes the client secret and every token that the failed call has used. */
  constructor(fields: ErrorFields, redact: Redact) {
    const clean = (text: string | undefined) => (text === undefined ? undefined : redact(text));
    super(redact(fields.message));
    this.code = fields.code;
    this.advice = clean(fields.advice);
    this.outcome = fields.outcome ?? 'not accepted';
    this.statusCode = fields.statusCode;
    this.requestId = clean(fields.requestId);
    this.amazonType = clean(fields.amazonType);
    // Cut after redaction, so that no part of a secret remains.
    this.amazonMessage = clean(fields.amazonMessage)?.slice(0, maxAmazonMessageLength);
    this.headers = fields.headers === undefined ? undefined : cleanHeaders(fields.headers, redact);
    this.retryAfterMs = fields.retryAfterMs;
    this.attempts = fields.attempts ?? 0;
    this.waitedMs = fields.waitedMs;
    this.noAnswerReason = fields.noAnswerReason;
    this.customerGone = fields.customerGone === true;
    this.problems = fields.problems ?? [];
    this.hints = (fields.hints ?? []).map((hint) => cleanProblem(hint, redact));
  }

  /** Amazon's words, status, request id, attempts and the hints of the request, for the host's details. */
  get details(): string {
    const amazon = [this.amazonType, this.amazonMessage].filter((part) => part !== undefined && part !== '').join(': ');
    return [
      amazon === '' ? undefined : `Amazon says: ${amazon}`,
      this.statusCode === undefined ? undefined : `status ${this.statusCode}`,
      this.requestId === undefined ? undefined : `request id ${this.requestId}`,
      this.attempts > 1 ? `${this.attempts} attempts` : undefined,
      this.retryAfterMs === undefined ? undefined : `try again in ${Math.ceil(this.retryAfterMs / 1000)} s`,
      this.outcome === 'unknown' ? 'outcome unknown: it may have been accepted' : undefined,
      ...this.hints.map((hint) => `Hint: ${hintSentence(hint)}`),
    ]
      .filter((part) => part !== undefined)
      .join('; ');
  }
}

/**
 * The user's input was refused; nothing of this send went out.
 * @param redact removes the client secret, should a user have typed it into another field.
 */
export function invalidInput(problems: readonly Problem[], redact: Redact): AlexaError {
  const clean = problems.map((problem) => cleanProblem(problem, redact));
  return new AlexaError(
    {
      code: 'invalid_input' satisfies ErrorCode,
      message: clean.map(problemSentence).join('\n'),
      advice: 'Nothing was sent. Correct the fields named above.',
      problems: clean,
    },
    redact,
  );
}

/**
 * The same error for a send of which an earlier attempt may have arrived.
 * @param attempts how often the request was sent.
 */
export function withOutcomeUnknown(error: AlexaError, attempts: number, redact: Redact): AlexaError {
  // A spread does not copy the message of an Error.
  return new AlexaError({ ...error, message: error.message, attempts, outcome: 'unknown' }, redact);
}

/** The same error with the hints of the request that was refused. */
export function withHints(error: AlexaError, hints: readonly Finding[], redact: Redact): AlexaError {
  return new AlexaError({ ...error, message: error.message, hints }, redact);
}

/** An error as plain data, for a workflow to branch on. */
export interface ErrorOutput {
  message: string;
  code: string;
  advice?: string;
  outcome?: Outcome;
  statusCode?: number;
  requestId?: string;
  amazonType?: string;
  amazonMessage?: string;
  retryAfterMs?: number;
  attempts?: number;
  waitedMs?: number;
  customerGone?: true;
  hints?: HintOutput[];
}

/** What a host shows of an error; nothing in it is undefined. */
export function errorOutput(error: unknown): ErrorOutput {
  if (!(error instanceof AlexaError)) {
    return { message: error instanceof Error ? error.message : String(error), code: 'internal' satisfies ErrorCode };
  }
  const { message, code, advice, outcome, statusCode, requestId, amazonType, amazonMessage } = error;
  const { retryAfterMs, attempts, waitedMs } = error;
  const fields: ErrorOutput = {
    ...{ message, code, advice, outcome, statusCode, requestId, amazonType, amazonMessage },
    ...{ retryAfterMs, attempts, waitedMs },
    ...(error.customerGone ? { customerGone: true } : {}),
    ...(error.hints.length > 0 ? { hints: hintOutputs(error.hints) } : {}),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as ErrorOutput;
}

/** An error in full sentences: what happened, Amazon's words, what to do. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof AlexaError)) return error instanceof Error ? error.message : String(error);
  return joinSentences(error.message, error.details, error.advice);
}

/** Puts sentences together, each with one full stop. */
export function joinSentences(...sentences: Array<string | undefined>): string {
  return sentences
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .map((sentence) => sentence?.replace(/\.*$/, '.'))
    .join(' ');
}

/** Headers without secrets: a gateway may send back what it received. */
export function cleanHeaders(headers: Readonly<Record<string, string>>, redact: Redact): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redact(value)]));
}
