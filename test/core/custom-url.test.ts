import fc from 'fast-check';
import { readCustomUrl } from '../../core/endpoints';
import { invalidInput } from '../../core/errors';
import type { Problem } from '../../core/problems';
import { createRedact } from '../../core/redaction';
import { refusalOf } from './support/rejection';

/** As a host reads it: a problem is an error. */
const read = (value: string): string => {
  const problems: Problem[] = [];
  const address = readCustomUrl(value, 'apiUrl', 'API URL', problems);
  if (problems.length > 0) throw invalidInput(problems, createRedact([]));
  return address;
};
const refusal = (value: string) => refusalOf(() => read(value), 'invalid_input');

/** Where plain http may go, by the URL standard's reading of the address. Written apart from core's own rule. */
function staysHere(address: string): boolean {
  const { hostname } = new URL(address);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === 'host.docker.internal' ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    /^[^.:[\]]+$/.test(hostname)
  );
}

describe('A custom address', () => {
  test.each([
    ['http://localhost:3100', 'http://localhost:3100'],
    [' http://localhost:3100/ ', 'http://localhost:3100'],
    ['http://localhost', 'http://localhost'],
    ['HTTP://LOCALHOST:3100/na/', 'HTTP://LOCALHOST:3100/na'],
    ['http://skill.localhost:3100', 'http://skill.localhost:3100'],
    ['http://127.0.0.1:3100/auth/o2/token', 'http://127.0.0.1:3100/auth/o2/token'],
    ['http://127.8.9.10', 'http://127.8.9.10'],
    ['http://[::1]:3100', 'http://[::1]:3100'],
    ['http://host.docker.internal:3100', 'http://host.docker.internal:3100'],
    ['http://sandbox:3100', 'http://sandbox:3100'],
    ['http://alexa-sandbox_1:3100', 'http://alexa-sandbox_1:3100'],
    ['https://alexa.example.com', 'https://alexa.example.com'],
    ['https://10.0.0.1:8443/alexa//', 'https://10.0.0.1:8443/alexa'],
    ['https://[fd00::1]/', 'https://[fd00::1]'],
  ])('%j is read as %s', (value, address) => {
    expect(read(value)).toBe(address);
  });

  test.each([
    '',
    ' ',
    'localhost:3100',
    '//localhost:3100',
    'ftp://localhost',
    'file:///etc/passwd',
    'javascript://localhost',
    'http:localhost',
    'http:/localhost',
    'http://',
    'http:///localhost',
    'https://',
    'http://localhost:3100?x=1',
    'http://localhost:3100/#x',
    'http://local host',
    'http://localhost:port',
    'http://localhost:123456',
  ])('%j is refused', (value) => {
    expect(refusal(value).problems.map(({ path, label, rule }) => [path, label, rule])).toEqual([
      ['apiUrl', 'API URL', 'url'],
    ]);
  });

  test.each([
    'https://a:99999',
    'http://[:::]:80',
    'http://127.0.0.256',
    'https://256.1.1.1',
    'https://1.2.3',
    'https://[1::2::3]',
    'https://a^b',
    'https://a|b.example',
  ])('%j is refused, because it is no URL', (value) => {
    expect(refusal(value).code).toBe('invalid_input');
  });
});

describe('Plain http to another machine', () => {
  const elsewhere = [
    'http://example.com',
    'HTTP://EXAMPLE.COM',
    'http://api.amazonalexa.com',
    'http://10.0.0.1',
    'http://10.1',
    'http://0.0.0.0:3100',
    'http://192.168.1.5:3100',
    'http://169.254.169.254',
    'http://127.0.0.1.evil.com',
    'http://localhost.evil.com',
    'http://localhostevil.com',
    'http://host.docker.internal.evil.com',
    'http://evil.com/localhost',
    'http://evil.com:80/.localhost',
    'http://evil.com.',
    'http://localhost.evil.com.',
    'http://127.evil.com',
    'http://2130706433',
    'http://167772161',
    'http://012.0.0.1',
    'http://0x0a.0.0.1',
    'http://0xa.1',
    'http://[::ffff:10.0.0.1]',
    'http://[::ffff:a00:1]',
    'http://[fd00::1]',
    'http://[::]',
    'http://[::1].evil.com',
    'http://[::1]evil.com',
    'http://user@localhost',
    'http://user:password@localhost:3100',
    'http://localhost@evil.com',
    'http://localhost:80@evil.com',
    'http://localhost:3100:@evil.com',
    'http://localhost%2eevil.com',
    'http://evil%2ecom',
    'http://evil.com%2f.localhost',
    'http://evil.com%00.localhost',
    'http://evil。com',
    'http://evil．com',
    'http://evil｡com',
    'http://ｅｖｉｌ.com',
    'http://loc\talhost.evil.com',
    'http://evil.com\n.localhost',
    'http://evil.com\r\n@localhost',
    'http://evil.com\t',
    'http:\\\\localhost\\@evil.com',
    'http://localhost\\@evil.com',
    'http://localhost\\.evil.com',
    'http://127.0.0.1\\.evil.com',
    'http://evil.com?.localhost',
    'http://evil.com#.localhost',
    'http://evil.com;.localhost@evil.com',
    '\u0000http://evil.com',
  ];
  test.each(elsewhere)('%j is refused', (value) => {
    expect(refusal(value).code).toBe('invalid_input');
  });

  test.each(['http://evil.com\\.localhost', 'http://evil.com\\x.localhost:3100', 'http://10.0.0.1\\.localhost/auth'])(
    '%j is refused: a backslash ends the name of the host',
    (value) => {
      expect(staysHere(value)).toBe(false);
      expect(refusal(value).code).toBe('invalid_input');
    },
  );

  test.each(['http://0x0a000001', 'http://0XA000001:3100/x', 'http://0xa9fea9fe', 'http://0x'])(
    '%j is refused: it is an IP address in hexadecimal',
    (value) => {
      expect(staysHere(value)).toBe(false);
      expect(refusal(value).code).toBe('invalid_input');
    },
  );

  test('says why', () => {
    expect(refusal('http://example.com').message).toBe(
      'API URL: found http://example.com; expected https, or http to localhost, host.docker.internal or a name without a dot, because the request carries the client secret.',
    );
  });
});

describe('Any address that is accepted', () => {
  const names = [
    'localhost',
    '.localhost',
    '127.0.0.1',
    '[::1]',
    '[fd00::1]',
    'evil.com',
    '.evil.com',
    'a',
    '0x7f',
    '10',
    '256',
    '1',
    '0',
    '0xa',
  ];
  const marks = [
    '.',
    '\\',
    '/',
    '@',
    ':',
    '?',
    '#',
    '%',
    '%2e',
    '%5c',
    ' ',
    '\t',
    '\n',
    '。',
    '．',
    '-',
    '_',
    '[',
    ']',
    '80',
    ':99999',
    '::',
    'ü',
    '\u00ad',
  ];
  const pieces = fc.array(
    fc.oneof(fc.constantFrom(...names), fc.constantFrom(...marks), fc.string({ unit: 'binary', maxLength: 2 })),
    { minLength: 1, maxLength: 6 },
  );

  /** The addresses that are read, of many that are hard to read. */
  const accepted = (scheme: string, check: (address: string) => void) =>
    fc.assert(
      fc.property(pieces, (parts) => {
        const value = scheme + parts.join('');
        let address: string;
        try {
          address = read(value);
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_input' });
          return;
        }
        check(address);
      }),
      { numRuns: 4000 },
    );

  test.each(['http://', 'HTTP://', 'http:/', 'http:', 'http:\\\\', ' http://'])(
    'stays here when it begins with %j',
    (scheme) => {
      accepted(scheme, (address) => expect([address, staysHere(address)]).toEqual([address, true]));
    },
  );

  // Anything that URL would change in the name of the host, two programs could read as two hosts.
  test.each(['http://', 'https://'])(
    'is a URL whose host is the one that is written, when it begins with %j',
    (scheme) => {
      accepted(scheme, (address) => {
        const host = /^https?:\/\/(\[[^\]]*\]|[^/:]*)/i.exec(address)?.[1];
        expect([address, URL.canParse(address)]).toEqual([address, true]);
        expect(new URL(address).hostname).toBe(host?.toLowerCase());
      });
    },
  );
});

describe('A password in an address', () => {
  test.each([
    'https://user:pass-word-1@example.com',
    'http://user:pass-word-1@localhost:3100/x',
    'https://pass-word-1@example.com',
  ])('%s is refused and not shown', (value) => {
    const error = refusal(value);
    expect(`${error.message} ${JSON.stringify(error.problems)} ${error.stack}`).not.toContain('pass-word-1');
    expect(error.message).toContain('without user name');
  });

  test.each([
    'user:pass-word-1@example.com',
    'https:user:pass-word-1@example.com',
    'https://user:x/pass-word-1@example.com',
    'https://user:x@pass-word-1@example.com',
    'https:\\\\user:pass-word-1@example.com',
  ])('%s is not shown either', (value) => {
    const error = refusal(value);
    expect(`${error.message} ${JSON.stringify(error.problems)} ${error.stack}`).not.toContain('pass-word-1');
  });
});
