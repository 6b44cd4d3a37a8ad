import { InvalidInputError, type Outcome, type Problem, shown } from '../errors';
import type { NoAnswerReason } from '../host';
import type { Failure, RepeatRule } from '../operations';

/** Whether a failed attempt is repeated, and when. Pure: no clock, no timer, no request. */

/** Limits of one send. Defaults: design rule 6. */
export interface RetryLimits {
  /** How often a request is sent at most, the first time included; 1 means never repeated. The one repeat with a new token comes on top. */
  maxAttempts: number;
  /** One call, in milliseconds. */
  timeoutMs: number;
  /** One wait, in milliseconds. */
  maxWaitMs: number;
  /** The whole send with its waits, in milliseconds. */
  deadlineMs: number;
  /** On 429: `wait` and repeat within the other limits, or `fail` at once with `retryAfterMs`. */
  onRateLimit: OnRateLimit;
}

export const onRateLimitValues = ['wait', 'fail'] as const;
export type OnRateLimit = (typeof onRateLimitValues)[number];

export const defaultRetryLimits: RetryLimits = {
  maxAttempts: 5,
  timeoutMs: 10_000,
  maxWaitMs: 30_000,
  deadlineMs: 60_000,
  onRateLimit: 'wait',
};

/** What users may set. A deadline above the default also lets one wait take up to half of it. */
export const retryLimitBounds = {
  maxAttempts: { minimum: 1, maximum: 10, default: defaultRetryLimits.maxAttempts },
  deadlineSeconds: { minimum: 1, maximum: 600, default: defaultRetryLimits.deadlineMs / 1000 },
} as const;

/** The limits as a form gives them; what is empty or not given is at its default. */
export interface RetryLimitsForm {
  maxAttempts?: unknown;
  deadlineSeconds?: unknown;
  onRateLimit?: unknown;
}

/** @throws {InvalidInputError} with all problems. */
export function readRetryLimits({ maxAttempts, deadlineSeconds, onRateLimit }: RetryLimitsForm): Partial<RetryLimits> {
  const problems: Problem[] = [];
  const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';
  const whole = (value: unknown, path: keyof typeof retryLimitBounds, label: string): number | undefined => {
    if (!isGiven(value)) return undefined;
    const number = typeof value === 'string' ? Number(value) : value;
    const { minimum, maximum } = retryLimitBounds[path];
    if (Number.isInteger(number) && (number as number) >= minimum && (number as number) <= maximum)
      return number as number;
    problems.push({
      path,
      label,
      rule: 'range',
      found: shown(value),
      allowed: `a whole number from ${minimum} to ${maximum}`,
    });
    return undefined;
  };
  const attempts = whole(maxAttempts, 'maxAttempts', 'Maximum Attempts');
  const seconds = whole(deadlineSeconds, 'deadlineSeconds', 'Deadline (Seconds)');
  if (isGiven(onRateLimit) && !onRateLimitValues.includes(onRateLimit as OnRateLimit)) {
    const allowed = onRateLimitValues.join(', ');
    problems.push({ path: 'onRateLimit', label: 'On Rate Limit', rule: 'choice', found: shown(onRateLimit), allowed });
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  return {
    maxAttempts: attempts,
    deadlineMs: seconds === undefined ? undefined : seconds * 1000,
    onRateLimit: isGiven(onRateLimit) ? (onRateLimit as OnRateLimit) : undefined,
  };
}

/** The first back-off is drawn from 0 to this; each further one from twice the range. */
const firstBackOffMs = 500;

/** The limits with what is not given, or given as undefined, at its default. */
export function completeLimits(given: Partial<RetryLimits> = {}): RetryLimits {
  const deadlineMs = given.deadlineMs ?? defaultRetryLimits.deadlineMs;
  return {
    maxAttempts: given.maxAttempts ?? defaultRetryLimits.maxAttempts,
    timeoutMs: given.timeoutMs ?? defaultRetryLimits.timeoutMs,
    // Whoever gives a send more time means to wait for a longer Retry-After as well.
    maxWaitMs: given.maxWaitMs ?? Math.max(defaultRetryLimits.maxWaitMs, deadlineMs / 2),
    deadlineMs,
    onRateLimit: given.onRateLimit ?? defaultRetryLimits.onRateLimit,
  };
}

/** How an attempt failed. */
export interface FailedAttempt {
  /** Set when a status arrived. */
  failure?: Failure;
  /** Set when none arrived. */
  noAnswer?: NoAnswerReason;
  /** What the service asked for. */
  retryAfterMs?: number;
}

export type RetryDecision = { repeat: true; waitMs: number } | { repeat: false; retryAfterMs?: number };

/** Reasons that prove that the service never saw the request. */
const neverArrived: readonly NoAnswerReason[] = ['refused', 'unresolved', 'unopened', 'tls'];

/** What became of a failed attempt's request. */
export function outcomeOf(attempt: FailedAttempt, rule: RepeatRule): Outcome {
  if (rule === 'harmless') return 'not accepted';
  if (attempt.noAnswer !== undefined) return neverArrived.includes(attempt.noAnswer) ? 'not accepted' : 'unknown';
  return attempt.failure?.outcomeUnknown === true ? 'unknown' : 'not accepted';
}

/**
 * @param attempt counts from 1: the attempt that just failed.
 * @param elapsedMs since the send began.
 * @param random from 0 to 1, for the jitter.
 */
export function decideRetry(
  failed: FailedAttempt,
  rule: RepeatRule,
  limits: RetryLimits,
  { attempt, elapsedMs, random }: { attempt: number; elapsedMs: number; random: number },
): RetryDecision {
  const { retryAfterMs } = failed;
  const final = { repeat: false, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } as const;
  if (!isRepeatable(failed, rule) || attempt >= limits.maxAttempts) return final;
  if (failed.failure?.code === 'rate_limited' && limits.onRateLimit === 'fail') return final;
  // Full jitter: many senders that failed together do not come back together.
  const backOffMs = Math.min(limits.maxWaitMs, firstBackOffMs * 2 ** (attempt - 1)) * random;
  const waitMs = Math.ceil(Math.max(backOffMs, retryAfterMs ?? 0));
  if (waitMs > limits.maxWaitMs || elapsedMs + waitMs >= limits.deadlineMs) return final;
  return { repeat: true, waitMs };
}

function isRepeatable(failed: FailedAttempt, rule: RepeatRule): boolean {
  if (failed.noAnswer === 'canceled') return false;
  // A certificate does not mend itself within seconds.
  if (failed.noAnswer === 'tls') return false;
  if (failed.noAnswer === undefined && failed.failure?.then !== 'repeat') return false;
  return rule !== 'only when not accepted' || outcomeOf(failed, rule) === 'not accepted';
}
