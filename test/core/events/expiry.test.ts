import fc from 'fast-check';

import { type ExpiryForm, isExpiryValid, readExpiry } from '../../../core/events/times';
import type { Reading } from '../../../core/form-instant';
import type { Problem } from '../../../core/problems';
import { fakeNow } from '../../support/fake-host';

const times: ExpiryForm = { timestampMs: fakeNow, nowMs: fakeNow, expiresAfterMinutes: 60, isRepeat: false };
const reading = (problems: Problem[] = []): Reading => ({ timeZone: 'Europe/Berlin', problems, hints: [] });
const problemsOf = (form: Partial<ExpiryForm>) => {
  const problems: Problem[] = [];
  readExpiry({ ...times, ...form }, reading(problems));
  return problems;
};

describe('The expiry of a form', () => {
  const expiryOf = (expiresAfterMinutes: unknown) => readExpiry({ ...times, expiresAfterMinutes }, reading());

  test.each([
    [5, '2030-02-01T10:06:00.000Z'],
    [6, '2030-02-01T10:06:00.000Z'],
    [7, '2030-02-01T10:07:00.000Z'],
    [60, '2030-02-01T11:00:00.000Z'],
    [undefined, '2030-02-01T11:00:00.000Z'],
    [null, '2030-02-01T11:00:00.000Z'],
    ['60', '2030-02-01T11:00:00.000Z'],
    [90.5, '2030-02-01T11:30:30.000Z'],
    [1439, '2030-02-02T09:59:00.000Z'],
    [1440, '2030-02-02T09:59:00.000Z'],
  ])('after %p minutes is %s', (minutes, expiry) => {
    expect(expiryOf(minutes)).toBe(expiry);
  });

  test.each([4.99, 0, -5, 1440.01, NaN, Infinity, '', ' ', 'an hour', true, [60]])(
    'after %p minutes is refused',
    (minutes) => {
      const problems = problemsOf({ expiresAfterMinutes: minutes });
      expect(problems.map(({ path, label, allowed }) => [path, label, allowed])).toEqual([
        ['expiryTime', 'Expires After (Minutes)', 'a number from 5 to 1440'],
      ]);
    },
  );

  test.each([
    ['2030-02-01T12:00:00Z', '2030-02-01T12:00:00.000Z'],
    ['2030-02-01T13:00:00+01:00', '2030-02-01T12:00:00.000Z'],
    ['2030-02-01T10:05:00Z', '2030-02-01T10:05:00.000Z'],
    ['2030-02-02T10:00:00Z', '2030-02-02T10:00:00.000Z'],
  ])('at %s is that moment, whatever the minutes say', (expiresAt, expiry) => {
    const problems: Problem[] = [];
    expect(readExpiry({ ...times, expiresAt, expiresAfterMinutes: 7 }, reading(problems))).toBe(expiry);
    expect(problems).toEqual([]);
  });

  test.each([
    ['2030-02-01T10:04:59Z', 'a time 5 minutes to 24 hours from now'],
    ['2030-02-02T10:00:01Z', 'a time 5 minutes to 24 hours from now'],
    ['tonight', 'a date and time with a time zone'],
  ])('at %s is refused', (expiresAt, allowed) => {
    expect(problemsOf({ expiresAt })).toMatchObject([
      { path: 'expiryTime', label: 'Expires At', allowed: expect.stringContaining(allowed) as string },
    ]);
  });

  test('at an empty moment is that of the minutes', () => {
    expect(readExpiry({ ...times, expiresAt: ' ' }, reading())).toBe('2030-02-01T11:00:00.000Z');
  });

  test('stays within the bounds of Amazon for a minute of repeats, and for clocks that differ by a minute', () => {
    const minutes = fc.oneof(fc.constantFrom(5, 1440), fc.double({ min: 5, max: 1440, noNaN: true }));
    fc.assert(
      fc.property(minutes, fc.integer({ min: -60_000, max: 60_000 }), (expiresAfterMinutes, amazonAheadMs) => {
        const aheadMs = Date.parse(expiryOf(expiresAfterMinutes)) - (fakeNow + amazonAheadMs);
        expect(aheadMs).toBeGreaterThanOrEqual(5 * 60_000);
        expect(aheadMs).toBeLessThanOrEqual(24 * 60 * 60_000);
      }),
    );
  });
});

describe('The expiry of an event that happened some time ago', () => {
  const ago = (minutes: number, isRepeat = false) => ({ timestampMs: fakeNow - minutes * 60_000, isRepeat });
  const expiryOf = (minutesAgo: number, isRepeat?: boolean) =>
    readExpiry({ ...times, ...ago(minutesAgo, isRepeat) }, reading());

  test.each([
    [10, '2030-02-01T10:50:00.000Z'],
    [54, '2030-02-01T10:06:00.000Z'],
  ])('%d minutes ago counts from the event in a repeat, so that it carries the same', (minutesAgo, expiryTime) => {
    expect(expiryOf(minutesAgo, true)).toBe(expiryTime);
  });

  test('counts from the event within a minute, for a repeat soon after', () => {
    expect(expiryOf(1)).toBe('2030-02-01T10:59:00.000Z');
  });

  test.each([2, 10, 56])('%d minutes ago counts from now, because the execution took long', (minutesAgo) => {
    expect(expiryOf(minutesAgo)).toBe('2030-02-01T11:00:00.000Z');
  });

  test('makes a repeat too late where it is over', () => {
    const problems = problemsOf(ago(56, true));
    expect(problems.map(({ path, rule }) => [path, rule])).toEqual([['expiryTime', 'too late']]);
    expect(problems[0]?.found).toBe('an event of 2030-02-01T09:04:00.000Z that is about to expire or has expired');
  });

  test('keeps a minute of margin whatever its age', () => {
    const minutes = fc.integer({ min: 5, max: 1440 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 3 * 60_000 }), (expiresAfterMinutes, beforeEndMs) => {
        const ageMs = Math.max(0, expiresAfterMinutes * 60_000 - 4 * 60_000 - beforeEndMs);
        const frame = { ...times, timestampMs: fakeNow - ageMs, expiresAfterMinutes };
        const aheadMs = Date.parse(readExpiry(frame, reading())) - fakeNow;
        expect(aheadMs).toBeGreaterThanOrEqual(6 * 60_000);
        expect(aheadMs).toBeLessThanOrEqual((24 * 60 - 1) * 60_000);
      }),
    );
  });
});

describe('The expiry of an earlier attempt', () => {
  test('is sent again as it is while Amazon accepts it', () => {
    const expiryTime = '2030-02-01T10:05:00.000Z';
    expect(readExpiry({ ...times, expiryTime, isRepeat: true }, reading())).toBe(expiryTime);
  });

  test('makes a repeat too late where it is nearer than 5 minutes', () => {
    const problems = problemsOf({ expiryTime: '2030-02-01T10:04:59.999Z', isRepeat: true });
    expect(problems.map(({ path, rule }) => [path, rule])).toEqual([['expiryTime', 'too late']]);
  });
});

test.each([
  ['2030-02-01T10:05:30.000Z', true],
  ['2030-02-01T10:05:29.999Z', false],
  ['', false],
])('An event that waits to be sent and expires at %j is still valid: %p', (expiryTime, isValid) => {
  expect(isExpiryValid(expiryTime, fakeNow)).toBe(isValid);
});
