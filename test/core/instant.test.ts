import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { readInstant } from '../../core/form-instant';
import { formatInstant, instantPattern, parseInstant, parseUnzonedInstant } from '../../core/instant';

describe('An instant', () => {
  test.each([
    ['2030-05-14T15:00:00Z', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14T17:00:00+02:00', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14T09:30:00-05:30', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14T15:00:00.5Z', '2030-05-14T15:00:00.500Z'],
    ['2030-05-14T15:00:00.123456Z', '2030-05-14T15:00:00.123Z'],
    ['2030-12-31T23:59:59.999Z', '2030-12-31T23:59:59.999Z'],
    ['2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, utc) => {
    expect(new Date(parseInstant(text) ?? NaN).toISOString()).toBe(utc);
    expect(readInstant(text, 'Europe/Berlin')).toEqual({ iso: utc });
    expect(text).toMatch(new RegExp(instantPattern));
  });

  test.each([
    ['the 30th of February', '2030-02-30T10:00:00Z'],
    ['the 29th of February of no leap year', '2030-02-29T10:00:00Z'],
    ['the 29th of February of 2100', '2100-02-29T10:00:00Z'],
    ['the 31st of April', '2030-04-31T10:00:00Z'],
    ['the day 0', '2030-04-00T10:00:00Z'],
    ['the month 13', '2030-13-01T10:00:00Z'],
    ['the month 0', '2030-00-01T10:00:00Z'],
    ['hour 24', '2030-05-14T24:00:00Z'],
    ['minute 60', '2030-05-14T10:60:00Z'],
    ['a leap second', '2030-06-30T23:59:60Z'],
    ['the zone +24:00', '2030-05-14T10:00:00+24:00'],
    ['the zone +02:60', '2030-05-14T10:00:00+02:60'],
    ['no zone', '2030-05-14T10:00:00'],
    ['no seconds', '2030-05-14T15:00Z'],
    ['no time', '2030-05-14'],
    ['no time but a zone', '2030-05-14Z'],
    ['a blank for the T', '2030-05-14 10:00:00Z'],
    ['small letters', '2030-05-14t10:00:00z'],
    ['no colons', '20300514T100000Z'],
    ['words', 'tomorrow'],
    ['a number', '1905000000000'],
    ['a year of five digits', '12030-05-14T10:00:00Z'],
    ['a sign before the year', '+002030-05-14T10:00:00Z'],
    ['something behind', '2030-05-14T10:00:00Z[Europe/Berlin]'],
    ['a line break behind', '2030-05-14T10:00:00Z\n'],
    ['something before', 'x2030-05-14T10:00:00Z'],
    ['nothing', ''],
    ['digits of another script', '２０３０-05-14T10:00:00Z'],
  ])('is none with %s: %j', (_, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  test.each([undefined, null, 0, 1_905_000_000_000, {}, [], new Date(0), true])('is none as wire value %p', (value) => {
    expect(parseInstant(value)).toBeUndefined();
  });

  test('is read as Date reads it', () => {
    const years = { min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T23:59:59Z'), noInvalidDate: true };
    fc.assert(fc.property(fc.date(years), (date) => expect(parseInstant(date.toISOString())).toBe(date.getTime())));
  });

  test('exists exactly where the calendar and the clock have it', () => {
    const two = (value: number) => String(value).padStart(2, '0');
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        part(14),
        part(33),
        part(26),
        part(62),
        part(62),
        part(999),
        part(26),
        part(62),
        fc.constantFrom('+', '-'),
        (year, month, day, hour, minute, second, ms, zoneHour, zoneMinute, sign) => {
          const zone = `${sign}${two(zoneHour)}:${two(zoneMinute)}`;
          const fraction = String(ms).padStart(3, '0');
          const text = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}.${fraction}${zone}`;
          const daysOfMonth = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
          const exists =
            day >= 1 &&
            day <= daysOfMonth &&
            hour <= 23 &&
            minute <= 59 &&
            second <= 59 &&
            zoneHour <= 23 &&
            zoneMinute <= 59;
          const offsetMs = (sign === '+' ? 1 : -1) * (zoneHour * 60 + zoneMinute) * 60_000;
          const expected = exists ? Date.UTC(year, month - 1, day, hour, minute, second, ms) - offsetMs : undefined;
          expect(parseInstant(text)).toBe(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('is one or none for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(new RegExp(instantPattern))), (text) => {
        const ms = parseInstant(text);
        expect(ms === undefined || ms === Date.parse(text)).toBe(true);
      }),
    );
  });

  test('reads back what it wrote', () => {
    const range = { min: Date.parse('0001-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59.999Z') };
    fc.assert(fc.property(fc.integer(range), (ms) => expect(parseInstant(formatInstant(ms))).toBe(ms)));
  });
});

describe('What a user gives for an instant', () => {
  test.each([
    [' 2030-05-14T15:00:00Z ', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14T15:00Z', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14T17:00+02:00', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14T17:00+0200', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14T17:00:00+0200', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14T17:00:00.000+02:00', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14 15:00:00Z', '2030-05-14T15:00:00.000Z'],
    ['2030-05-14 17:00+02:00', '2030-05-14T15:00:00.000Z'],
    [1_904_999_400_000, new Date(1_904_999_400_000).toISOString()],
    ['1904999400000', new Date(1_904_999_400_000).toISOString()],
    [new Date('2030-05-14T15:00:00Z'), '2030-05-14T15:00:00.000Z'],
    [{ toMillis: () => 1_904_999_400_000 }, new Date(1_904_999_400_000).toISOString()],
  ])('%p is %s', (value, utc) => {
    expect(readInstant(value, 'Europe/Berlin')).toEqual({ iso: utc });
  });

  test.each([
    ['2030-05-14T15:00:00', 'Europe/Berlin', '2030-05-14T13:00:00.000Z', 'zone'],
    ['2030-05-14 15:00', 'Europe/Berlin', '2030-05-14T13:00:00.000Z', 'zone'],
    ['2030-01-14T15:00:00.5', 'Europe/Berlin', '2030-01-14T14:00:00.500Z', 'zone'],
    ['2030-05-14T15:00:00', 'America/New_York', '2030-05-14T19:00:00.000Z', 'zone'],
    ['2030-05-14T15:00:00', 'Asia/Kolkata', '2030-05-14T09:30:00.000Z', 'zone'],
    ['2030-05-14', 'Asia/Tokyo', '2030-05-14T03:00:00.000Z', 'time'],
    ['2030-05-14', 'Pacific/Kiritimati', '2030-05-13T22:00:00.000Z', 'time'],
    // In the hour that is left out in spring the clocks show the next one.
    ['2030-03-31T02:30:00', 'Europe/Berlin', '2030-03-31T01:30:00.000Z', 'zone'],
    ['2030-03-31T03:30:00', 'Europe/Berlin', '2030-03-31T01:30:00.000Z', 'zone'],
    ['2030-05-14T15:00:00', 'Nowhere/Land', '2030-05-14T15:00:00.000Z', 'zone'],
  ])('%s is read in %s as %s', (value, timeZone, iso, assumed) => {
    expect(readInstant(value, timeZone)).toEqual({ iso, assumed });
  });

  test('without a zone it is the time that wall clocks of the zone show', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000, max: 2_500_000_000 }), zone, (seconds, timeZone) => {
        const shown = new Date(seconds * 1000).toLocaleString('sv-SE', { timeZone });
        const iso = readInstant(shown, timeZone)?.iso ?? '';
        expect(new Date(iso).toLocaleString('sv-SE', { timeZone })).toBe(shown);
      }),
    );
  });

  test.each([
    '2030-0514',
    '2030-02-30',
    '2030-02-30T10:00:00',
    '1904999400',
    1_904_999_400,
    0,
    '14.05.2030 15:00',
    '',
    undefined,
    null,
    {},
    [],
    new Date(NaN),
    { toMillis: () => NaN },
    { toMillis: () => '1' },
    { toMillis: 5 },
  ])('%p is uncertain', (value) => {
    expect(readInstant(value, 'UTC')).toBeUndefined();
  });

  test('may come from another realm', () => {
    const foreign = runInNewContext("new Date('2030-05-14T15:00:00Z')") as unknown;
    expect(readInstant(foreign, 'UTC')).toEqual({ iso: '2030-05-14T15:00:00.000Z' });
  });

  test.each([Infinity, -Infinity, 8.64e15 + 1])('is uncertain beyond the end of time: %d', (ms) => {
    expect(readInstant({ toMillis: () => ms }, 'UTC')).toBeUndefined();
  });
});

describe('A wire value without a zone', () => {
  test.each([
    ['2030-01-01T10:00:00.123456', Date.UTC(2030, 0, 1, 10, 0, 0, 123)],
    ['2030-01-01T10:00:00', Date.UTC(2030, 0, 1, 10)],
    ['2030-01-01T10:00:00Z', undefined],
    ['2030-02-30T10:00:00', undefined],
    ['2030-01-01', undefined],
    ['2030-01-01T10:00', undefined],
    [5, undefined],
  ])('%s is read as UTC: %p', (value, ms) => {
    expect(parseUnzonedInstant(value)).toBe(ms);
  });
});
