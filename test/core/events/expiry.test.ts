import fc from 'fast-check';
import { InvalidInputError } from '../../../core/errors';
import { buildRequest } from '../../../core/events/request';
import { fakeNow } from '../../support/fake-host';
import { refusalOf } from '../support/rejection';
import { messageAlert } from '../support/skill';

const { event, localizedAttributes, relevantAudience } = messageAlert();
const content = { event, localizedAttributes, relevantAudience };
const times = { referenceId: 'boiler~1', timestampMs: fakeNow, nowMs: fakeNow, expiresAfterMinutes: 60 };

describe('The expiry of a form', () => {
  const expiryOf = (expiresAfterMinutes: unknown) =>
    buildRequest(content, { ...times, expiresAfterMinutes }).request.expiryTime;

  test.each([
    [5, '2030-02-01T10:06:00.000Z'],
    [6, '2030-02-01T10:06:00.000Z'],
    [7, '2030-02-01T10:07:00.000Z'],
    [60, '2030-02-01T11:00:00.000Z'],
    ['60', '2030-02-01T11:00:00.000Z'],
    [90.5, '2030-02-01T11:30:30.000Z'],
    [1439, '2030-02-02T09:59:00.000Z'],
    [1440, '2030-02-02T09:59:00.000Z'],
  ])('after %p minutes is %s', (minutes, expiry) => {
    expect(expiryOf(minutes)).toBe(expiry);
  });

  test.each([4.99, 0, -5, 1440.01, NaN, Infinity, '', ' ', 'an hour', null, undefined, true, [60]])(
    'after %p minutes is refused',
    (minutes) => {
      const problems = refusalOf(() => expiryOf(minutes), InvalidInputError).problems;
      expect(problems.map(({ path, label, allowed }) => [path, label, allowed])).toEqual([
        ['expiryTime', 'Expires After (Minutes)', 'a number from 5 to 1440'],
      ]);
    },
  );

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
  const built = (minutesAgo: number, isRepeat?: boolean) =>
    buildRequest(content, { ...times, timestampMs: fakeNow - minutesAgo * 60_000, isRepeat }).request;

  test.each([
    [10, '2030-02-01T09:50:00.000Z', '2030-02-01T10:50:00.000Z'],
    [54, '2030-02-01T09:06:00.000Z', '2030-02-01T10:06:00.000Z'],
  ])(
    '%d minutes ago counts from the event in a repeat, so that it carries the same',
    (minutesAgo, timestamp, expiryTime) => {
      expect(built(minutesAgo, true)).toMatchObject({ timestamp, expiryTime });
    },
  );

  test('counts from the event within a minute, for a repeat soon after', () => {
    expect(built(1)).toMatchObject({ timestamp: '2030-02-01T09:59:00.000Z', expiryTime: '2030-02-01T10:59:00.000Z' });
  });

  test.each([
    [2, '2030-02-01T09:58:00.000Z'],
    [10, '2030-02-01T09:50:00.000Z'],
    [56, '2030-02-01T09:04:00.000Z'],
  ])('%d minutes ago counts from now, because the execution took long', (minutesAgo, timestamp) => {
    expect(built(minutesAgo)).toMatchObject({ timestamp, expiryTime: '2030-02-01T11:00:00.000Z' });
  });

  test('makes a repeat too late where it is over', () => {
    const problems = refusalOf(() => built(56, true), InvalidInputError).problems;
    expect(problems.map(({ path, rule }) => [path, rule])).toEqual([['expiryTime', 'too late']]);
    expect(problems[0]?.found).toBe('an event of 2030-02-01T09:04:00.000Z that is about to expire or has expired');
  });

  test('keeps a minute of margin whatever its age', () => {
    const minutes = fc.integer({ min: 5, max: 1440 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 3 * 60_000 }), (expiresAfterMinutes, beforeEndMs) => {
        const ageMs = Math.max(0, expiresAfterMinutes * 60_000 - 4 * 60_000 - beforeEndMs);
        const frame = { ...times, timestampMs: fakeNow - ageMs, expiresAfterMinutes };
        const aheadMs = Date.parse(buildRequest(content, frame).request.expiryTime) - fakeNow;
        expect(aheadMs).toBeGreaterThanOrEqual(6 * 60_000);
        expect(aheadMs).toBeLessThanOrEqual((24 * 60 - 1) * 60_000);
      }),
    );
  });
});
