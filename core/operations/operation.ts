import type { ErrorCode } from '../error-codes';

/**
 * The vocabulary in which Amazon's operations are declared, as data: which scope they need, what each status means and
 * what may be repeated. The client interprets it; the sandbox takes paths and scopes from it. A new service adds a
 * file.
 */

/** What an unaccepted status means, and what the user can do. */
export interface Failure {
  status: number | '5xx';
  /** Matched against Amazon's message, where one status has several causes. The first failure that fits counts. */
  messagePattern?: RegExp;
  code: ErrorCode;
  message: string;
  advice: string;
  /** `repeat`: the same request may succeed later. `new token`: obtain one more token, once. Without it: final. */
  then?: 'repeat' | 'new token';
  /** True where this customer can never be reached again by this user id. */
  customerGone?: boolean;
  /** True where the service may have acted before it answered so (server errors). */
  outcomeUnknown?: boolean;
}

/**
 * Which unclear ends (reset, close, time-out, 5xx) may be repeated. `harmless`: nothing is sent to anybody, twice is as
 * good as once. `idempotent`: the request carries a key by which the service knows the repeat. `only when not
 * accepted`: the first try was provably not accepted. `at least once`: all of them, at the risk of doing it twice.
 */
export type RepeatRule = 'harmless' | 'idempotent' | 'only when not accepted' | 'at least once';

export interface Operation {
  /** Amazon's name of the operation. */
  name: string;
  /** Who answers, as sentences name it. */
  service: string;
  repeat: RepeatRule;
  failures: readonly Failure[];
}

/** Finds what a status means. `amazonText` is Amazon's type and message, for statuses with several causes. */
export function findFailure(operation: Operation, statusCode: number, amazonText: string): Failure | undefined {
  return operation.failures.find(
    ({ status, messagePattern }) =>
      (status === statusCode || (status === '5xx' && statusCode >= 500)) &&
      (messagePattern === undefined || messagePattern.test(amazonText)),
  );
}

/** Codes that every call can end with, whatever Amazon answers. */
const generalCodes = [
  'invalid_input',
  'invalid_token_response',
  'unexpected_status',
  'no_answer',
  'canceled',
  'internal',
] as const satisfies readonly ErrorCode[];

/** The codes with which these operations can end, each once. */
export function errorCodesOf(operations: readonly Operation[]): ErrorCode[] {
  const codes = operations.flatMap(({ failures }) => failures.map(({ code }) => code));
  return [...new Set([...generalCodes, ...codes])];
}
