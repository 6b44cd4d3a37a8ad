import type { Outcome } from '../errors';
import type { NoAnswerReason } from '../host';
import type { Failure, RepeatRule } from '../operations/operation';
import type { RetryLimits } from './limits';

/** Whether a failed attempt is repeated, and when. Pure: no clock, no timer, no request. */

/** The first back-off is drawn from 0 to this; each further one from twice the range. */
const firstBackOffMs = 500;

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
