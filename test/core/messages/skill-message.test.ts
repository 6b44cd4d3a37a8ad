import fc from 'fast-check';
import { stringifyValues } from '../../../core/messages/data';
import { validateSkillMessage } from '../../../core/messages/validate-skill-message';

const user = 'amzn1.ask.account.EXAMPLE';
const found = (userId: unknown, request: unknown) =>
  validateSkillMessage(userId, request).map(({ severity, path, rule }) => [severity, path, rule]);

describe('The user id of a skill message', () => {
  test.each([undefined, null, '', ' ', '\t\n', 7, {}, ['a']])('%p is refused', (userId) => {
    expect(found(userId, { data: { k: 'v' } })).toEqual([['refuse', 'userId', 'required']]);
  });

  test('is taken with blanks around', () => {
    expect(found(` ${user} `, { data: { k: 'v' } })).toEqual([]);
  });
});

describe('The data of a skill message', () => {
  test('without any key gives a hint', () => {
    expect(found(user, { data: {} })).toEqual([['hint', 'data', 'empty']]);
  });

  test.each([{ a: '' }, { a: 'text', 'ü b': '😀' }, { __proto__: null, a: 'text' }])('%j is fine', (data) => {
    expect(found(user, { data })).toEqual([]);
  });

  test.each([undefined, null, 'text', 7, true, [], ['a']])('%p is refused', (data) => {
    expect(found(user, { data })).toEqual([['refuse', 'data', 'type']]);
  });

  test.each([undefined, null, 'text', 7, []])('is missing in the request %p', (request) => {
    expect(found(user, request)).toEqual([['refuse', 'data', 'type']]);
  });

  test.each([1, 0, true, null, undefined, {}, [], { b: 'c' }])('is refused with the value %p', (value) => {
    expect(found(user, { data: { good: 'text', bad: value } })).toEqual([['refuse', 'data.bad', 'type']]);
  });

  test('names every value that is no text, and how to send it all the same', () => {
    const findings = validateSkillMessage(user, { data: { a: 1, b: 'text', c: { d: 2 } } });
    expect(findings.map(({ label, found: shown }) => [label, shown])).toEqual([
      ['Data "a"', '1'],
      ['Data "c"', '{"d":2}'],
    ]);
    expect(findings[0]?.allowed).toBe('text; to send other values as text, switch on Convert Values to Text');
  });

  test('is refused where it contains itself', () => {
    const data: Record<string, unknown> = {};
    data.self = data;
    expect(found(user, { data })).toEqual([['refuse', 'data.self', 'nesting']]);
  });

  test('is refused with a BigInt', () => {
    expect(found(user, { data: { big: 1n } })).toEqual([['refuse', 'data.big', 'type']]);
  });
});

describe('The size of the data', () => {
  /** `{"k":"..."}` is 8 bytes and the text. */
  const sized = (text: string) => found(user, { data: { k: text } });

  test.each([
    ['ASCII', 'a', 1],
    ['two bytes', 'ü', 2],
    ['three bytes', '漢', 3],
    ['four bytes', '😀', 4],
    ['an escaped quote', '"', 2],
    ['an escaped backslash', '\\', 2],
    ['an escaped line break', '\n', 2],
    ['an escaped control character', '\u0001', 6],
    ['half a surrogate pair, which JSON escapes', '\ud800', 6],
  ])('counts %s as UTF-8 bytes of JSON, and ends at 6,000', (_, character, bytes) => {
    const count = Math.floor(5992 / bytes);
    const full = character.repeat(count) + 'a'.repeat(5992 - count * bytes);
    expect(sized(full)).toEqual([]);
    expect(sized(`${full}a`)).toEqual([['refuse', 'data', 'length']]);
  });

  test('counts keys and punctuation', () => {
    const data = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${100 + index}`, 'v']));
    expect(Buffer.byteLength(JSON.stringify(data))).toBe(500 * 11 + 1);
    expect(found(user, { data })).toEqual([]);
    expect(found(user, { data: { ...data, k: 'x'.repeat(492) } })).toEqual([]);
    expect(found(user, { data: { ...data, k: 'x'.repeat(493) } })).toEqual([['refuse', 'data', 'length']]);
  });

  test('says how many bytes were found', () => {
    const [finding] = validateSkillMessage(user, { data: { k: 'ü'.repeat(3000) } });
    expect(finding).toMatchObject({
      found: '6008 bytes',
      allowed: "at most 6000 bytes as JSON (Amazon's limit of 6 KB)",
    });
  });

  test('is what Node.js says it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary', maxLength: 3000, size: 'max' })), (data) => {
        const tooLong = Buffer.byteLength(JSON.stringify(data), 'utf8') > 6000;
        const refused = found(user, { data }).filter(([severity]) => severity === 'refuse');
        expect(refused).toEqual(tooLong ? [['refuse', 'data', 'length']] : []);
      }),
      { endOnFailure: true },
    );
  });
});

describe('Expires After', () => {
  test.each([undefined, 60, 61, 3600, 86_400])('%p is fine', (expiresAfterSeconds) => {
    expect(found(user, { data: { k: 'v' }, expiresAfterSeconds })).toEqual([]);
  });

  test.each([59, 0, -60, 86_401, 60.5, NaN, Infinity, '3600', null, true, [60]])(
    '%p is refused',
    (expiresAfterSeconds) => {
      expect(found(user, { data: { k: 'v' }, expiresAfterSeconds })).toEqual([
        ['refuse', 'expiresAfterSeconds', 'range'],
      ]);
    },
  );
});

test('Keys that the request does not know give a hint', () => {
  expect(found(user, { data: { k: 'v' }, expiresAfter: 60 })).toEqual([['hint', 'expiresAfter', 'unknown']]);
});

describe('Values as text', () => {
  test.each([
    ['text', 'text'],
    ['"quoted"', '"quoted"'],
    ['', ''],
    [1.5, '1.5'],
    [0, '0'],
    [true, 'true'],
    [false, 'false'],
    [null, ''],
    [undefined, ''],
    [{ a: 1, b: ['c'] }, '{"a":1,"b":["c"]}'],
    [[1, 'a', null], '[1,"a",null]'],
    [[], '[]'],
  ])('%p become %p', (value, text) => {
    expect(stringifyValues({ key: value })).toEqual({ key: text });
  });

  test.each([
    [new Date('2030-02-01T10:00:00Z'), '2030-02-01T10:00:00.000Z'],
    [{ toJSON: () => '2030-02-01T10:00:00.000+01:00' }, '2030-02-01T10:00:00.000+01:00'],
    [10n, '10'],
    [NaN, 'NaN'],
  ])('%p become %p', (value, text) => {
    expect(stringifyValues({ key: value })).toEqual({ key: text });
  });

  test('of what JSON cannot hold stay as they are, and are refused', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const deep = JSON.parse('['.repeat(70) + ']'.repeat(70)) as unknown;
    for (const value of [loop, deep]) {
      expect(found(user, { data: stringifyValues({ key: value }) })).toEqual([['refuse', 'data.key', 'nesting']]);
    }
  });

  test('keep every key, and are valid data', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const converted = stringifyValues(data);
        expect(Object.keys(converted)).toEqual(Object.keys(data));
        expect(found(user, { data: converted }).filter(([, , rule]) => rule !== 'length' && rule !== 'empty')).toEqual(
          [],
        );
        for (const [key, value] of Object.entries(data)) {
          if (typeof value === 'object' && value !== null)
            expect(JSON.parse(String(converted[key]))).toEqual(JSON.parse(JSON.stringify(value)));
        }
      }),
    );
  });
});
