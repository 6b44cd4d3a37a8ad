import { startSandbox } from '../../../sandbox';
import { describeInBrowser, useBrowser } from '../../support/chromium';
import { authorized, buyToken, development } from '../support/requests';
import { eventNow, hasDrawn, isReady } from './support';

interface Measured {
  cards: number;
  elements: number;
  entries: number;
  waiting: number;
  arrived: number;
}

describeInBrowser('ten thousand events', () => {
  const browser = useBrowser();

  it('leave the page small and answering', async () => {
    const sandbox = await startSandbox();
    try {
      const page = await isReady(await browser.open(sandbox.pageUrl));
      const token = await buyToken(sandbox);
      const event = eventNow('');
      // Over connections that are kept, or the test would mostly open ten thousand of them.
      const send = (referenceId: string) =>
        fetch(`${sandbox.url}${development}`, {
          method: 'POST',
          headers: authorized(token),
          body: JSON.stringify({ ...event, referenceId }),
        });
      for (let n = 0; n < 10_000; n += 50) {
        await Promise.all(Array.from({ length: 50 }, (_, index) => send(`n${n + index}`)));
      }
      expect(sandbox.rings()).toHaveLength(9_999 + 1);
      await hasDrawn(page, sandbox);
      const measured = await page.evaluate<Measured>(`import('/sandbox/page/store.js').then(({ store }) => ({
        cards: document.querySelectorAll('.card').length,
        elements: document.querySelectorAll('*').length,
        entries: store.entries.length,
        waiting: store.waiting.size,
        arrived: store.arrived,
      }))`);
      expect(measured).toMatchObject({ cards: 100, entries: 1000, arrived: 10_001 });
      expect(measured.waiting).toBeLessThanOrEqual(5000);
      expect(measured.elements).toBeLessThan(6000);
      expect(await page.locator('#counted').innerText()).toContain('this page keeps the latest 1000');

      await page.getByRole('button', { name: 'Show older ones' }).click();
      await page.locator('.card').nth(199).waitFor();
      expect(await page.locator('.card').count()).toBe(200);
      await send('last');
      await hasDrawn(page, sandbox);
      expect(await page.locator('.card').first().textContent()).toContain('last');
      // Who opens the page now gets the latest only.
      const second = await isReady(await browser.open(sandbox.pageUrl));
      await hasDrawn(second, sandbox);
      expect(await second.locator('#counted').innerText()).toBe('100 shown, 500 entries arrived');
    } finally {
      await sandbox.stop();
    }
    // Ten seconds on a quiet machine; others may be at work on this one.
  }, 240_000);
});
