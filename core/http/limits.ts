import { checkWhole, isEmpty, numberOf, readChoice } from '../form-values';
import type { Problem } from '../problems';

/** Limits of one send. Defaults: design rule 6. */
export interface RetryLimits {
  /**
   * How often a request is sent at most, the first time included; 1 means never repeated. The one repeat with a new
   * token comes on top.
   */
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

const onRateLimitChoice = {
  path: 'onRateLimit',
  label: 'On Rate Limit',
  allowed: onRateLimitValues,
  fallback: 'wait',
} as const;

/** What is empty or wrong is at its default. */
export function readRetryLimits(form: RetryLimitsForm, problems: Problem[]): Partial<RetryLimits> {
  const maxAttempts = readWhole(form.maxAttempts, 'maxAttempts', 'Maximum Attempts', problems);
  const seconds = readWhole(form.deadlineSeconds, 'deadlineSeconds', 'Deadline (Seconds)', problems);
  return {
    maxAttempts,
    deadlineMs: seconds === undefined ? undefined : seconds * 1000,
    onRateLimit: readChoice(form.onRateLimit, onRateLimitChoice, problems),
  };
}

function readWhole(
  value: unknown,
  path: keyof typeof retryLimitBounds,
  label: string,
  problems: Problem[],
): number | undefined {
  if (isEmpty(value)) return undefined;
  const number = numberOf(value);
  const wrong = checkWhole(number, path, label, retryLimitBounds[path]);
  problems.push(...wrong);
  return wrong.length === 0 ? (number as number) : undefined;
}

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
