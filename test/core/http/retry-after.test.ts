import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { retryAfterMsOf } from '../../../core/http/retry-after';
import { fakeNow } from '../../support/fake-host';

describe('Retry-After', () => {
  test.each([
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['Fri, 01 Feb 2030 10:00:30 GMT', 30_000],
    ['Friday, 01-Feb-30 10:00:30 GMT', 30_000],
    ['Fri, 01 Feb 2030 09:59:00 GMT', 0],
  ])('%j is %d ms from now', (header, ms) => {
    expect(retryAfterMsOf(header, fakeNow)).toBe(ms);
  });

  const malformed = [
    '',
    ' ',
    'soon',
    'soon please',
    '-5',
    '+5',
    '1.5',
    '1e3',
    '0x10',
    '5 s',
    '5,6',
    'NaN',
    'Infinity',
    'Fri, nonsense',
  ];
  test.each([undefined, ...malformed, '2030-02-01T10:00:30Z'])('%j is ignored', (header) => {
    expect(retryAfterMsOf(header, fakeNow)).toBeUndefined();
  });

  test('as whole seconds is read exactly', () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => expect(retryAfterMsOf(String(seconds), fakeNow)).toBe(seconds * 1000)),
    );
  });

  test('as a date of HTTP is read exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const header = new Date(seconds * 1000).toUTCString();
        expect(retryAfterMsOf(header, fakeNow)).toBe(Math.max(0, seconds * 1000 - fakeNow));
      }),
    );
  });

  test('is never negative, and a number or nothing, whatever the header says', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        const ms = retryAfterMsOf(header, fakeNow);
        expect(ms === undefined || ms >= 0).toBe(true);
      }),
    );
  });

  test('beyond all numbers is ignored', () => {
    expect(retryAfterMsOf('9'.repeat(400), fakeNow)).toBeUndefined();
  });

  test('in the asctime form means GMT in every time zone', async () => {
    const script = `
      const { transpileModule } = require('typescript');
      const source = require('node:fs').readFileSync('core/http/retry-after.ts', 'utf8');
      const module = { exports: {} };
      new Function('exports', transpileModule(source, { compilerOptions: { module: 1, target: 9 } }).outputText)(module.exports);
      process.stdout.write(String(module.exports.retryAfterMsOf('Fri Feb  1 10:00:30 2030', ${fakeNow})));`;
    const env = { ...process.env, TZ: 'Asia/Tokyo' };
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env });
    expect(['30000', 'undefined']).toContain(stdout);
  });
});
