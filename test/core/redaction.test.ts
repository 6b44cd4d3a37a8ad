import fc from 'fast-check';
import { createRedact, utf8Bytes } from '../../core/redaction';
import { awkwardSecret, leaksOf } from '../support/secrets';

const alphabet = fc.constantFrom(...'abcXYZ0189+/=&%"\\<>\'~!*() \n\tüß漢😀');
const secrets = fc.oneof(
  fc.string({ unit: alphabet, minLength: 4, maxLength: 80 }),
  fc.string({ unit: 'binary', minLength: 4, maxLength: 40 }),
  fc.stringMatching(/^[0-9a-f]{64}$/),
);

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const everyByte = (escape: (hex: string) => string) => (secret: string) =>
  [...Buffer.from(secret, 'utf8')].map((byte) => escape(byte.toString(16).padStart(2, '0'))).join('');
const everyUnit = (escape: (hex: string) => string) => (secret: string) =>
  secret
    .split('')
    .map((unit) => escape(unit.charCodeAt(0).toString(16).padStart(4, '0')))
    .join('');
/** How an answer may echo a secret. */
const echoes: Array<[string, (secret: string) => string]> = [
  ['raw', (secret) => secret],
  ['percent-encoded', encodeURIComponent],
  [
    'percent-encoded in lower case',
    (secret) => encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase()),
  ],
  ['as a form', (secret) => new URLSearchParams({ client_secret: secret }).toString()],
  ['as JSON', (secret) => JSON.stringify({ client_secret: secret })],
  ['as JSON of PHP', (secret) => JSON.stringify(secret).replaceAll('/', '\\/')],
  ['in base64', base64],
  ['in base64 for URLs', (secret) => Buffer.from(secret, 'utf8').toString('base64url')],
  ['in HTTP Basic', (secret) => base64(`amzn1.application-oa2-client.0a1b2c:${secret}`)],
  ['in HTTP Basic of another id', (secret) => base64(`a:${secret}`)],
  ['in hexadecimal', (secret) => Buffer.from(secret, 'utf8').toString('hex')],
  ['in hexadecimal in upper case', (secret) => Buffer.from(secret, 'utf8').toString('hex').toUpperCase()],
  ['in hexadecimal with more around', (secret) => `0f${Buffer.from(secret, 'utf8').toString('hex')}0f`],
  ['with every byte percent-encoded', everyByte((hex) => `%${hex}`)],
  ['with every byte percent-encoded in upper case', everyByte((hex) => `%${hex.toUpperCase()}`)],
  ['with every byte percent-encoded twice', everyByte((hex) => `%25${hex}`)],
  ['with every character escaped for JSON', everyUnit((hex) => `\\u${hex}`)],
  ['with every character escaped for JSON within JSON', everyUnit((hex) => `\\\\u${hex.toUpperCase()}`)],
  ['with every character escaped for HTML', (secret) => [...secret].map((c) => `&#${c.codePointAt(0)};`).join('')],
  [
    'with every second letter percent-encoded',
    (secret) =>
      secret.replace(
        /([A-Za-z0-9])([A-Za-z0-9])/g,
        (_, a: string, b: string) => `${a}%${b.charCodeAt(0).toString(16)}`,
      ),
  ],
  ['in base64 with more behind', (secret) => base64(`xy${secret} and more`)],
];

describe.each(echoes)('A secret %s', (_, echo) => {
  test('is removed', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const clean = createRedact([secret])(`begin ${echo(secret)} end`);
        fc.pre(leaksOf(secret, 'begin [redacted] end client_secret {""}').length === 0);
        expect(leaksOf(secret, clean)).toEqual([]);
        expect(clean).toMatch(/^begin .*\[redacted\].* end$/s);
      }),
      { numRuns: 100 },
    );
  });

  test('is removed when it is awkward, wherever and however often it stands', () => {
    const clean = createRedact([awkwardSecret])(`${echo(awkwardSecret)}${echo(awkwardSecret)}x${echo(awkwardSecret)}`);
    expect(leaksOf(awkwardSecret, clean)).toEqual([]);
  });
});

describe.each<[string, (secret: string) => string]>([
  ['as JSON within JSON', (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
  [
    'as JSON in ASCII only',
    (secret) =>
      JSON.stringify(secret)
        .slice(1, -1)
        .replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ],
  ['as HTML', (secret) => secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
  [
    'percent-encoded by Python',
    (secret) => encodeURIComponent(secret).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
  ],
])('A secret %s', (_, echo) => {
  test('is removed', () => {
    for (const secret of [awkwardSecret, 'with*and(both)"\\ü!']) {
      const clean = createRedact([secret])(`begin ${echo(secret)} end`);
      expect(clean).toBe('begin [redacted] end');
    }
  });
});

test.each(echoes)('A token of 2,048 characters %s is removed', (_, echo) => {
  const token = `Fake.${'aB3+/=_~-|%'.repeat(200)}`.slice(0, 2048);
  const clean = createRedact([token])(`begin ${echo(token)} end`);
  expect(leaksOf(token, clean)).toEqual([]);
  expect(clean).not.toContain('aB3');
  expect(clean).toMatch(/^begin .*\[redacted\].* end$/);
});

describe('Several secrets', () => {
  test('are all removed', () => {
    expect(createRedact(['first-secret', 'second-secret'])('a first-secret b second-secret c')).toBe(
      'a [redacted] b [redacted] c',
    );
  });

  test('of which one contains the other leave nothing behind', () => {
    expect(createRedact(['secret', 'secret-and-more'])('x secret-and-more x secret x')).toBe(
      'x [redacted] x [redacted] x',
    );
  });
});

describe('What this client never saw', () => {
  test.each([
    ['an access token', 'Atc|MQEBIExample+/=_~.-Token'],
    ['an access token of another kind', 'Atza|IwEBIExample'],
    ['a refresh token', 'Atzr|IwEBIExample'],
    ['a client secret', 'amzn1.oa2-cs.v1.0123456789abcdef'],
    ['a bearer token', 'Bearer abc.def-ghi'],
  ])('is removed when it looks like %s', (_, value) => {
    expect(createRedact([])(`before "${value}" behind`)).toBe('before "[redacted]" behind');
  });

  test.each(['Atc%7CMQEBIExample', 'Atc%7cMQEBIExample', 'Atc\\u007cMQEBIExample'])(
    'is removed when it is %s',
    (value) => {
      expect(createRedact([])(`before ${value} behind`)).toBe('before [redacted] behind');
    },
  );
});

describe('What is no secret', () => {
  test.each(['', 'abc', 'a'])('stays although %j was given as one: it is too short', (secret) => {
    expect(createRedact([secret])('abc a words')).toBe('abc a words');
  });

  test('stays', () => {
    const words =
      'No enablement for clientId: amzn1.application-oa2-client.0a1b2c, userId: ' +
      'amzn1.ask.account.EXAMPLE; token expired';
    expect(createRedact(['fake-secret'])(words)).toBe(words);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(createRedact([])(text)).toBe(text)));
  });

  test.each(['Bearer token is missing', 'bearer authentication is needed', 'expected bearer'])(
    'stays, as in "%s"',
    (words) => {
      expect(createRedact(['fake-secret'])(words)).toBe(words);
    },
  );

  test('and no secret at all leaves the text as it is', () => {
    expect(createRedact([])('plain')).toBe('plain');
  });
});

test('A text that is shorter than a long token, but holds most of it, is cleaned', () => {
  const token = Array.from({ length: 500 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
  expect(createRedact([token])(`x ${token.slice(0, 220)}`)).toBe('x [redacted]');
});

test('Long texts take time in proportion to their length: no pattern goes over them again and again', () => {
  const redact = createRedact([awkwardSecret, 'aB3+/=_~-|%'.repeat(40)]);
  // Beginnings of the secret, escapes without end and runs of backslashes: where a bad pattern would try all ways.
  for (const piece of ['sandbox+secret/with=odd', '%25252525', '\\\\\\\\u', '&amp;amp;#0000', 'aB3+/=_~-|%aB3']) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(redact(text).length).toBeGreaterThan(0);
  }
});

test('A secret with half a character is removed as well', () => {
  expect(createRedact(['secret\ud83d'])('a secret\ud83d b')).toBe('a [redacted] b');
});

test('The bytes of a text are those of UTF-8', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('\ud800', '\udfff', 'a', '\u{10ffff}') }),
      ),
      (text) => {
        expect(utf8Bytes(text)).toEqual([...Buffer.from(text, 'utf8')]);
      },
    ),
  );
});
