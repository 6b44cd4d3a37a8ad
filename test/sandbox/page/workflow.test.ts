import { describeInBrowser, useBrowser } from '../../support/chromium';
import { useN8n } from '../../nodes/support/n8n';
import { anna, boilerAlert, eventWorkflow } from '../../nodes/support/workflows';
import { hasDrawn, isReady } from './support';

describeInBrowser('a real workflow, seen on the page of the sandbox', () => {
  const n8n = useN8n();
  const browser = useBrowser();

  it('rings Anna’s Echo with its sentence; unsubscribed on the page she is refused, with the rule', async () => {
    const page = await isReady(await browser.open(n8n.sandbox.pageUrl));
    await page.getByRole('heading', { name: 'Nothing has arrived yet' }).waitFor();
    const device = page.locator(`.device[data-user="${anna}"]`);
    expect(await device.locator('.echo.lit').count()).toBe(0);

    expect((await n8n.run(eventWorkflow(boilerAlert))).status).toBe('success');
    await hasDrawn(page, n8n.sandbox);
    await device.locator('.echo.lit').waitFor();
    const sentence = '“You have 1 unread message from The boiler room.”';
    expect(await device.innerText()).toContain(sentence);
    expect(await device.innerText()).toContain('The yellow ring is lit: 1 notification.');
    const card = page.locator('.card.event');
    expect(await card.count()).toBe(1);
    expect(await card.innerText()).toContain(sentence);
    expect(await card.innerText()).toMatch(/SANDBOX-ANNA · en-US · waits, expires in (1:00:00|59:\d\d)/);
    expect(await page.getByRole('heading', { name: 'Nothing has arrived yet' }).isVisible()).toBe(false);

    await page.locator(`article[data-user="${anna}"] summary`).click();
    await page.getByRole('button', { name: 'None events, development' }).first().click();
    await page.locator('.card.skill-event', { hasText: 'ProactiveSubscriptionChanged' }).waitFor();
    await n8n.run(eventWorkflow({ ...boilerAlert, creatorName: 'The cellar' }));
    await hasDrawn(page, n8n.sandbox);
    const refused = page.locator('.card.refused');
    expect(await refused.innerText()).toMatch(/Refused with 403\n[^]*No subscription found for stage=development/);
    expect(await refused.evaluate((element) => (globalThis as any).getComputedStyle(element).borderLeftColor)).toBe(
      'rgb(179, 38, 30)',
    );
    await refused.getByRole('link', { name: 'noSubscription' }).click();
    const rule = page.locator('#rule-noSubscription');
    await rule.waitFor();
    expect(await rule.innerText()).toContain('Source: status: note in alexa/alexa-cookbook');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('rule-noSubscription');
    expect(n8n.sandbox.rings()).toHaveLength(1);
  });
});
