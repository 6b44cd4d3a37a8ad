import { checkWhole, isEmpty, numberOf, readChoice } from '../form-values';
import { callForm } from '../call-form';
import { fieldOf, type FormValues, type NumberField } from '../forms/form';
import type { Problem } from '../problems';

const maxAttemptsField = fieldOf(callForm, 'maxAttempts');
const deadlineField = fieldOf(callForm, 'deadlineSeconds');
const onRateLimitField = fieldOf(callForm, 'onRateLimit');

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

export type OnRateLimit = (typeof onRateLimitField)['choices'][number]['value'];

export const defaultRetryLimits: RetryLimits = {
  maxAttempts: maxAttemptsField.default,
  timeoutMs: 10_000,
  maxWaitMs: 30_000,
  deadlineMs: deadlineField.default * 1000,
  onRateLimit: onRateLimitField.default,
};

/** Empty and wrong values get their default. */
export function readRetryLimits(form: FormValues<typeof callForm>, problems: Problem[]): Partial<RetryLimits> {
  const maxAttempts = readWhole(form.maxAttempts, maxAttemptsField, problems);
  const seconds = readWhole(form.deadlineSeconds, deadlineField, problems);
  return {
    maxAttempts,
    deadlineMs: seconds === undefined ? undefined : seconds * 1000,
    onRateLimit: readChoice(form.onRateLimit, onRateLimitField, problems),
  };
}

function readWhole(value: unknown, field: NumberField, problems: Problem[]): number | undefined {
  if (isEmpty(value)) return undefined;
  const number = numberOf(value);
  const wrong = checkWhole(number, field);
  problems.push(...wrong);
  return wrong.length === 0 ? (number as number) : undefined;
}

/** The limits; values that are missing or undefined get their default. */
export function completeLimits(given: Partial<RetryLimits> = {}): RetryLimits {
  const deadlineMs = given.deadlineMs ?? defaultRetryLimits.deadlineMs;
  return {
    maxAttempts: given.maxAttempts ?? defaultRetryLimits.maxAttempts,
    timeoutMs: given.timeoutMs ?? defaultRetryLimits.timeoutMs,
    // A longer deadline also allows a longer Retry-After.
    maxWaitMs: given.maxWaitMs ?? Math.max(defaultRetryLimits.maxWaitMs, deadlineMs / 2),
    deadlineMs,
    onRateLimit: given.onRateLimit ?? defaultRetryLimits.onRateLimit,
  };
}
