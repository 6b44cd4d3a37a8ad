import fc from 'fast-check';
import type { NoAnswerReason } from '../../../core/host';
import {
  completeLimits,
  defaultRetryLimits,
  type OnRateLimit,
  readRetryLimits,
  type RetryLimits,
} from '../../../core/http/limits';
import { decideRetry, type FailedAttempt, outcomeOf } from '../../../core/http/retry';
import { type Problem, problemSentence } from '../../../core/problems';
import type { Failure, RepeatRule } from '../../../core/operations/operation';

const failure = (more: Partial<Failure>): Failure => ({
  status: 0,
  code: 'unexpected_status',
  message: '',
  advice: '',
  ...more,
});
const rateLimited: FailedAttempt = { failure: failure({ status: 429, code: 'rate_limited', then: 'repeat' }) };
const serverError: FailedAttempt = { failure: failure({ status: '5xx', then: 'repeat', outcomeUnknown: true }) };
const final: FailedAttempt = { failure: failure({ status: 400 }) };
const tokenRefused: FailedAttempt = { failure: failure({ status: 401, then: 'new token' }) };
const unknownStatus: FailedAttempt = { failure: undefined };
const no = (noAnswer: NoAnswerReason): FailedAttempt => ({ noAnswer });

const decide = (
  failed: FailedAttempt,
  {
    rule = 'idempotent',
    limits = {},
    attempt = 1,
    elapsedMs = 0,
    random = 0.5,
  }: Partial<{
    rule: RepeatRule;
    limits: Partial<RetryLimits>;
    attempt: number;
    elapsedMs: number;
    random: number;
  }> = {},
) => decideRetry(failed, rule, { ...defaultRetryLimits, ...limits }, { attempt, elapsedMs, random });

test('The default limits are 5 attempts, 10 s a call, 30 s a wait and 60 s in all', () => {
  expect(defaultRetryLimits).toEqual({
    maxAttempts: 5,
    timeoutMs: 10_000,
    maxWaitMs: 30_000,
    deadlineMs: 60_000,
    onRateLimit: 'wait',
  });
});

describe('What is repeated, by the rule of the operation', () => {
  const rules = ['harmless', 'idempotent', 'at least once', 'only when not accepted'] as const;

  test.each([
    ['429', rateLimited, true, true, true, 'not accepted'],
    ['5xx', serverError, true, true, false, 'unknown'],
    ['a refused connection', no('refused'), true, true, true, 'not accepted'],
    ['an unknown host name', no('unresolved'), true, true, true, 'not accepted'],
    ['a connection that could not be opened here', no('unopened'), true, true, true, 'not accepted'],
    ['a time-out', no('timeout'), true, true, false, 'unknown'],
    ['a reset', no('reset'), true, true, false, 'unknown'],
    ['another network error', no('network'), true, true, false, 'unknown'],
    ['an untrusted certificate', no('tls'), false, false, false, 'not accepted'],
    ['a cancel', no('canceled'), false, false, false, 'unknown'],
    ['a final refusal', final, false, false, false, 'not accepted'],
    ['a refused token', tokenRefused, false, false, false, 'not accepted'],
    ['an unexpected status', unknownStatus, false, false, false, 'not accepted'],
  ] as const)('%s', (_, failed, harmless, idempotent, onlyWhenNotAccepted, outcome) => {
    expect(rules.map((rule) => decide(failed, { rule }).repeat)).toEqual([
      harmless,
      idempotent,
      idempotent,
      onlyWhenNotAccepted,
    ]);
    expect(rules.map((rule) => outcomeOf(failed, rule))).toEqual(['not accepted', outcome, outcome, outcome]);
  });
});

describe('How long the wait is', () => {
  test.each([
    [1, 0, 0],
    [1, 0.5, 250],
    [1, 0.999999, 500],
    [2, 0.5, 500],
    [3, 0.5, 1000],
    [4, 0.5, 2000],
    [7, 0.5, 15_000],
    [8, 0.999999, 30_000],
    [60, 0.5, 15_000],
  ])('after attempt %d with random %d: %d ms', (attempt, random, waitMs) => {
    expect(decide(rateLimited, { attempt, random, limits: { maxAttempts: 100 } })).toEqual({ repeat: true, waitMs });
  });

  test('Retry-After is honoured', () => {
    expect(decide({ ...rateLimited, retryAfterMs: 20_000 })).toEqual({ repeat: true, waitMs: 20_000 });
    expect(decide({ ...rateLimited, retryAfterMs: 30_000 })).toEqual({ repeat: true, waitMs: 30_000 });
    expect(decide({ ...rateLimited, retryAfterMs: 1 })).toEqual({ repeat: true, waitMs: 250 });
    expect(decide({ ...rateLimited, retryAfterMs: 0 })).toEqual({ repeat: true, waitMs: 250 });
  });
});

describe('What ends it', () => {
  test.each([
    ['the last attempt', { attempt: 5 }],
    ['a single attempt', { attempt: 1, limits: { maxAttempts: 1 } }],
    ['the deadline', { elapsedMs: 59_750 }],
    ['a deadline that has passed', { elapsedMs: 100_000 }],
  ])('%s', (_, progress) => {
    expect(decide(rateLimited, progress)).toEqual({ repeat: false });
    expect(decide({ ...rateLimited, retryAfterMs: 5 }, progress)).toEqual({ repeat: false, retryAfterMs: 5 });
  });

  test('a Retry-After above the longest wait or beyond the deadline, which is handed back', () => {
    expect(decide({ ...rateLimited, retryAfterMs: 30_001 })).toEqual({ repeat: false, retryAfterMs: 30_001 });
    expect(decide({ ...rateLimited, retryAfterMs: 20_000 }, { elapsedMs: 40_000 })).toEqual({
      repeat: false,
      retryAfterMs: 20_000,
    });
    expect(decide({ ...rateLimited, retryAfterMs: 20_000 }, { elapsedMs: 39_999 })).toEqual({
      repeat: true,
      waitMs: 20_000,
    });
  });

  test('a final refusal, which hands its Retry-After back', () => {
    expect(decide({ ...final, retryAfterMs: 7 })).toEqual({ repeat: false, retryAfterMs: 7 });
  });
});

describe('Always', () => {
  const reasons: NoAnswerReason[] = ['refused', 'unresolved', 'tls', 'timeout', 'reset', 'canceled', 'network'];
  const attempts = fc.oneof(
    fc.constantFrom(rateLimited, serverError, final, tokenRefused, unknownStatus),
    fc.constantFrom(...reasons).map(no),
  );
  const retryAfter = fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined });
  const arbitrary = fc.record({
    failed: fc.tuple(attempts, retryAfter).map(([failed, retryAfterMs]) => ({ ...failed, retryAfterMs })),
    rule: fc.constantFrom<RepeatRule>('harmless', 'idempotent', 'only when not accepted', 'at least once'),
    limits: fc.record({
      maxAttempts: fc.integer({ min: 1, max: 20 }),
      timeoutMs: fc.integer({ min: 1, max: 60_000 }),
      maxWaitMs: fc.integer({ min: 0, max: 60_000 }),
      deadlineMs: fc.integer({ min: 0, max: 120_000 }),
      onRateLimit: fc.constantFrom<OnRateLimit>('wait', 'fail'),
    }),
    attempt: fc.integer({ min: 1, max: 25 }),
    elapsedMs: fc.integer({ min: 0, max: 150_000 }),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });

  test('a repeat stays within attempts, longest wait and deadline, and is not earlier than the service asked', () => {
    fc.assert(
      fc.property(arbitrary, ({ failed, rule, limits, attempt, elapsedMs, random }) => {
        const decision = decideRetry(failed, rule, limits, { attempt, elapsedMs, random });
        if (!decision.repeat) {
          expect(decision.retryAfterMs).toBe(failed.retryAfterMs);
          return;
        }
        expect(attempt).toBeLessThan(limits.maxAttempts);
        expect(decision.waitMs).toBeGreaterThanOrEqual(failed.retryAfterMs ?? 0);
        expect(decision.waitMs).toBeLessThanOrEqual(limits.maxWaitMs);
        expect(elapsedMs + decision.waitMs).toBeLessThan(limits.deadlineMs);
        expect(Number.isInteger(decision.waitMs)).toBe(true);
        if (rule === 'only when not accepted') expect(outcomeOf(failed, rule)).toBe('not accepted');
      }),
      { numRuns: 2000 },
    );
  });

  test('without Retry-After the wait lies in the range of the jitter', () => {
    fc.assert(
      fc.property(arbitrary, ({ limits, attempt, random }) => {
        const patient = { ...limits, maxAttempts: 100, deadlineMs: 10_000_000, onRateLimit: 'wait' as const };
        const decision = decideRetry(rateLimited, 'idempotent', patient, { attempt, elapsedMs: 0, random });
        const rangeMs = Math.min(limits.maxWaitMs, 500 * 2 ** (attempt - 1));
        expect(decision).toEqual({ repeat: true, waitMs: Math.ceil(rangeMs * random) });
      }),
    );
  });
});

describe('What users set', () => {
  const sentencesOf = (form: Parameters<typeof readRetryLimits>[0]) => {
    const problems: Problem[] = [];
    readRetryLimits(form, problems);
    return problems.map(problemSentence);
  };

  test('On Rate Limit "fail" ends at the first 429, with the time the service named; other trouble is repeated', () => {
    const limits = { onRateLimit: 'fail' } as const;
    expect(decide({ ...rateLimited, retryAfterMs: 2000 }, { limits })).toEqual({ repeat: false, retryAfterMs: 2000 });
    expect(decide(serverError, { limits }).repeat).toBe(true);
  });

  test('a longer deadline lets one wait take up to half of it, a shorter one leaves the 30 s', () => {
    expect(completeLimits({ deadlineMs: 300_000 }).maxWaitMs).toBe(150_000);
    expect(completeLimits({ deadlineMs: 10_000 }).maxWaitMs).toBe(30_000);
    expect(completeLimits({ deadlineMs: 300_000, maxWaitMs: 5 }).maxWaitMs).toBe(5);
  });

  test('what is empty stays at its default, and text that holds a number is read', () => {
    const empty = { maxAttempts: '', deadlineSeconds: undefined, onRateLimit: '' };
    expect(completeLimits(readRetryLimits(empty, []))).toEqual(defaultRetryLimits);
    expect(readRetryLimits({ maxAttempts: '3', deadlineSeconds: 20, onRateLimit: 'fail' }, [])).toEqual({
      maxAttempts: 3,
      deadlineMs: 20_000,
      onRateLimit: 'fail',
    });
  });

  test('all that is out of bounds is named at once', () => {
    expect(sentencesOf({ maxAttempts: 0, deadlineSeconds: 601, onRateLimit: 'sometimes' })).toEqual([
      'Maximum Attempts: found 0; expected a whole number from 1 to 10.',
      'Deadline (Seconds): found 601; expected a whole number from 1 to 600.',
      'On Rate Limit: found "sometimes"; expected wait, fail.',
    ]);
    for (const value of [1.5, '1.5', 'many', NaN, -1, 11, true, {}]) {
      expect(sentencesOf({ maxAttempts: value })[0]).toContain('Maximum Attempts: found');
    }
  });
});
