import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Debian's Chromium, driven by playwright-core; nothing is downloaded. */

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath = places.find((path) => existsSync(path));

/** `describe` for tests in a browser. Without one they are skipped, and it is said loudly; CI must have one. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (chromiumPath !== undefined) return void describe(name, tests);
  if (process.env.CI !== undefined) {
    return void test(name, () => {
      throw new Error(`No Chromium in ${places.join(', ')}: CI must install it (apt-get install chromium)`);
    });
  }
  process.stderr.write(
    `\n*** SKIPPED: "${name}" needs Chromium in ${places.join(' or ')}: apt-get install chromium ***\n\n`,
  );
  describe.skip(name, tests);
}

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface InBrowser {
  /** Opens a page; it is closed after the test. What it asks elsewhere is refused, and it must log no error. */
  open(url: string, options?: BrowserContextOptions): Promise<Page>;
}

/** One browser for the tests of a describe block. */
export function useBrowser(): InBrowser {
  let browser: Browser;
  const opened: Page[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(async (page) => await page.context().close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());
  return {
    async open(url, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, ...options });
      const page = await context.newPage();
      opened.push(page);
      page.on('pageerror', (error) => complaints.push(String(error)));
      // A refused call and a sandbox that ended are errors to the browser's console, and shown to the user by the page.
      page.on(
        'console',
        (message) =>
          message.type() === 'error' &&
          !/the server responded with a status of 4|net::ERR_(INCOMPLETE_CHUNKED_ENCODING|CONNECTION_)/.test(
            message.text(),
          ) &&
          complaints.push(message.text()),
      );
      await context.route(
        (address) => address.origin !== new URL(url).origin && address.protocol.startsWith('http'),
        async (route) => {
          complaints.push(`asked ${route.request().url()}`);
          await route.abort();
        },
      );
      await page.goto(url);
      return page;
    },
  };
}
