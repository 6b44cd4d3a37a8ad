import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFragment } from '../../../forms/event-page';
import { call } from '../support/http';
import { useSandbox } from '../support/running';

const running = useSandbox();
const folder = join(__dirname, '../../../sandbox/page');
const files = readdirSync(folder);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const get = (path: string, headers = {}) => call(running.sandbox.url, { method: 'GET', path, headers });
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

it('a browser gets the page, others the words', async () => {
  const { headers, text } = await get('/', { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
  expect(text).toBe(read('index.html'));
  expect(headers['content-type']).toBe(types.html);
  expect((await get('/', { Accept: '*/*' })).text).toContain('is ready');
});

it.each(files)(
  '%s is served as it is, under a policy that lets nothing foreign and nothing inline run',
  async (name) => {
    const { status, headers, text } = await get(`/sandbox/page/${name}`);
    expect([status, text]).toEqual([200, read(name)]);
    expect(headers['content-type']).toBe(types[name.split('.').at(-1) ?? '']);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  },
);

it.each(['nothing.js', '..%2Fcli.js', '..%2f..%2fpackage.json', '%2Fetc%2Fpasswd', '__proto__'])(
  '/sandbox/page/%s is not there',
  async (name) => {
    expect((await get(`/sandbox/page/${name}`)).status).toBe(404);
  },
);

describe('the files', () => {
  it('load nothing from elsewhere, hold no inline script or style, and never make markup of text', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) {
      const text = read(name).replaceAll('http://www.w3.org/2000/svg', '');
      expect([name, text.match(/(?:src|href|url\(|from|import)[ =("']+(?:https?:)?\/\/[^"')]*/g)]).toEqual([
        name,
        null,
      ]);
      expect([
        name,
        text.match(
          /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|setHTML|DOMParser| style=|<style|onerror=|javascript:/g,
        ),
      ]).toEqual([name, null]);
    }
    expect(read('index.html')).not.toMatch(/<script(?![^>]*src=)/);
  });

  it('import only each other', () => {
    for (const name of files.filter((file) => file.endsWith('.js'))) {
      for (const [, from] of read(name).matchAll(/from '([^']+)'/g))
        expect(files).toContain(String(from).replace('./', ''));
    }
    for (const [, path] of read('index.html').matchAll(/"\/sandbox\/page\/([^"]+)"/g)) expect(files).toContain(path);
  });

  it('make the manifest fragment that the event pages show', () => {
    const source = read('manifest.js');
    const body = source.slice(
      source.indexOf('export function manifestFragment'),
      source.indexOf('export function manifestContent'),
    );
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the page's own code is what is tested
    const make = new Function(`${body.replace('export ', '')}; return manifestFragment;`)() as (
      names: string[],
    ) => object;
    const name = 'AMAZON.MessageAlert.Activated';
    expect(make([name])).toEqual(manifestFragment({ name }));
  });
});
