/** Chromium without a window, signed in to n8n's editor, kept on this machine. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page, selectors } from 'playwright-core';
import { owner } from '../../../tools/n8n/api';
import { projectRoot } from '../../support/package-under-test';

export type Theme = 'light' | 'dark';

/** Where the pictures go; those of the README are copies of some (docs/images). */
export const pictureFolder = join(projectRoot, 'build/e2e/editor');

/** Generous: the machines that run this are slow and busy. */
const deadlineMs = 180_000;

selectors.setTestIdAttribute('data-test-id');

export async function startBrowser(): Promise<Browser> {
  const found = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found === undefined)
    throw new Error('No Chromium was found. On Debian: .ci/install. Elsewhere name it: CHROMIUM=/path/to/chromium');
  return await chromium.launch({
    executablePath: found,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    timeout: deadlineMs,
    // Ours ends all.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** A page that is signed in. What the page itself got wrong is collected in `problems`. */
export async function signIn(browser: Browser, url: string, theme: Theme): Promise<{ page: Page; problems: string[] }> {
  const problems: string[] = [];
  const context = await browser.newContext({
    viewport: { width: 1280, height: 960 },
    colorScheme: theme,
    locale: 'en-US',
  });
  context.setDefaultTimeout(deadlineMs);
  await context.addInitScript(`localStorage.setItem('N8N_THEME', '${theme}')`);
  await context.route('**/*', async (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    if (hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:') await route.continue();
    else await route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${url}/signin`);
  await page.fill('input[name="emailOrLdapLoginId"]', owner.email);
  await page.fill('input[type="password"]', owner.password);
  await page.getByTestId('form-submit-button').click();
  await page.waitForURL((address) => !address.pathname.includes('signin'));
  return { page, problems };
}

/** Takes a picture when nothing moves any more. */
export async function picture(page: Page, theme: Theme, name: string): Promise<void> {
  mkdirSync(pictureFolder, { recursive: true });
  // Nothing is hovered over.
  await page.mouse.move(2, 2);
  await page.screenshot({ path: join(pictureFolder, `${name}-${theme}.png`), animations: 'disabled', caret: 'hide' });
}

/** Takes a picture of the form alone, for the page of its event. */
export async function formPicture(page: Page, name: string): Promise<void> {
  mkdirSync(join(pictureFolder, 'events'), { recursive: true });
  await page.mouse.move(2, 2);
  await page
    .getByTestId('node-parameters')
    .screenshot({ path: join(pictureFolder, 'events', `${name}.png`), animations: 'disabled', caret: 'hide' });
}
