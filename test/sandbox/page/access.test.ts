import { readFileSync } from 'node:fs';
import { type Sandbox, startSandbox } from '../../../sandbox';
import { describeInBrowser, useBrowser } from '../../support/chromium';
import { anna, buyToken, carla, multicast, sendMessage, unicast } from '../support/requests';
import { eventNow, hasDrawn, isReady, sendNow } from './support';

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describeInBrowser('the page for everybody', () => {
  const browser = useBrowser();
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
    await sendNow(sandbox, eventNow('a', multicast));
    await sendNow(sandbox, eventNow('b', unicast(carla)));
    await sendMessage(sandbox, await buyToken(sandbox, 'alexa:skill_messaging'), anna, { data: { task: 'refresh' } });
    sandbox.setFaults([{ kind: 'status', status: 503, times: 1, service: 'events' }]);
    await sendNow(sandbox, eventNow('c'));
    sandbox.changeUser(carla, { enabled: false });
  });
  afterAll(() => sandbox.stop());

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each([
      ['a wide screen', 1360],
      ['a phone', 390],
    ])('axe finds nothing serious on %s, on any tab', async (_, width) => {
      const page = await isReady(
        await browser.open(sandbox.pageUrl, { viewport: { width, height: 844 }, colorScheme }),
      );
      await hasDrawn(page, sandbox);
      await page.evaluate(axe);
      for (const tab of [
        'connect',
        'users',
        'faults',
        'switches',
        'manifest',
        'rules',
        ...(width < 900 ? ['feed'] : []),
      ]) {
        await page.locator(`#tab-${tab}`).click();
        await page
          .locator(tab === 'feed' ? '.card' : '#panel h2')
          .first()
          .waitFor();
        await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true');
        const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()');
        const found = violations.map(({ id, impact, nodes }) => ({
          tab,
          id,
          impact,
          where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
        }));
        expect(found).toEqual([]);
        const wider = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(wider).toBe(0);
      }
    });
  });

  it('the keyboard alone reaches and moves between the tabs', async () => {
    const page = await isReady(await browser.open(sandbox.pageUrl));
    await page.locator('#tab-users').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('tab-faults');
    expect(await page.locator('#panel h2').innerText()).toBe('Faults');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('tab-connect');
  });

  it('a screen reader hears of what arrives', async () => {
    const page = await isReady(await browser.open(sandbox.pageUrl));
    const words = page.locator('#announcement[aria-live=polite]');
    expect(await words.count()).toBe(1);
    await page.clock.install();
    await page.clock.fastForward(3000);
    await sendNow(sandbox, eventNow(`spoken${Date.now()}`));
    await page.clock.fastForward(3000);
    await words.getByText('Message Alert accepted, 1 ring.').waitFor({ state: 'attached' });
  });

  it('asks for less motion where the user does', async () => {
    const page = await isReady(await browser.open(sandbox.pageUrl, { reducedMotion: 'reduce' }));
    expect(
      await page
        .locator('.echo.lit .glow')
        .first()
        .evaluate((ring) => (globalThis as any).getComputedStyle(ring).animationName),
    ).toBe('none');
  });
});
