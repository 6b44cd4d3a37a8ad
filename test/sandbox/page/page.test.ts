import type { Page } from 'playwright-core';
import { type Sandbox, startSandbox } from '../../../sandbox';
import { describeInBrowser, useBrowser } from '../../support/chromium';
import { leaksOf } from '../../support/secrets';
import { call } from '../support/http';
import { anna, ben, buyToken, carla, live, multicast, sendMessage, unicast } from '../support/requests';
import { alertFrom, eventNow, hasDrawn, isReady, sendNow } from './support';

describeInBrowser('the page', () => {
  const browser = useBrowser();
  let sandbox: Sandbox;
  let page: Page;
  beforeEach(async () => {
    sandbox = await startSandbox();
    page = await isReady(await browser.open(sandbox.pageUrl));
  });
  afterEach(() => sandbox.stop());
  const send = async (...args: Parameters<typeof sendNow> extends [unknown, ...infer Rest] ? Rest : never) => {
    const status = await sendNow(sandbox, ...args);
    await hasDrawn(page, sandbox);
    return status;
  };
  const user = (userId: string) => sandbox.state().skills[0]?.users.find((one) => one.userId === userId);

  it('while it is empty explains how to point a client here, with values to copy, and without the secret', async () => {
    const empty = page.locator('#empty');
    for (const text of [sandbox.tokenUrl, sandbox.apiUrl, sandbox.skill.clientId, anna])
      expect(await empty.innerText()).toContain(text);
    for (const name of ['n8n', 'Node-RED', 'Amazon’s SDK for Node.js', 'curl'])
      expect(await empty.getByRole('heading', { name }).count()).toBe(1);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sandbox.url });
    await empty.getByRole('button', { name: 'Copy Token URL' }).click();
    await empty.getByRole('button', { name: 'Copy Token URL' }).getByText('Copied').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(sandbox.tokenUrl);
  });

  it('never holds the secret or a token', async () => {
    const token = await buyToken(sandbox);
    await send(eventNow('a', alertFrom(`${token} and ${sandbox.skill.clientSecret}`)));
    for (const tab of ['connect', 'users', 'faults', 'switches', 'manifest', 'rules']) {
      await page.locator(`#tab-${tab}`).click();
      const html = await page.content();
      expect(html).toContain('[redacted]');
      expect([token, sandbox.skill.clientSecret].flatMap((secret) => leaksOf(secret, html))).toEqual([]);
    }
  });

  it('shows what came in as words, never as markup', async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script><b>&amp;';
    await send(eventNow('a', alertFrom(hostile)));
    await sendMessage(sandbox, await buyToken(sandbox, 'alexa:skill_messaging'), anna, {
      data: { [hostile]: hostile },
    });
    await call(sandbox.url, { path: `/${encodeURIComponent(hostile)}` });
    await call(sandbox.url, { path: '/<b>bold</b>' });
    sandbox.addUser({ userId: '<i>u</i>' });
    await hasDrawn(page, sandbox);
    await page.locator('.card.event details').click();
    await page.locator('.card.event pre').waitFor();
    expect(await page.locator('.card.event .sentence').innerText()).toContain(hostile);
    expect(await page.locator('.card.message .data').innerText()).toContain('onerror');
    expect(
      await page.locator('#entries img, #entries script, #entries i, #entries b, #panel i, #devices i').count(),
    ).toBe(0);
    expect(await page.title()).toBe('Alexa Skill Sandbox');
  });

  it('shows what waits, what was replaced, and what expired when the clock is turned', async () => {
    const first = eventNow('a');
    await send(first);
    await send({ ...first, timestamp: new Date(Date.now() + 1000).toISOString() });
    const standings = page.locator('.ring-item .standing');
    expect(await standings.first().innerText()).toMatch(/^waits, expires in /);
    await page.evaluate('new Promise(requestAnimationFrame)');
    await page.locator('.ring-item[data-standing="replaced"]').waitFor();
    expect(await page.locator('.echo.lit').count()).toBe(2);
    await page.locator('#tab-switches').click();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await page.locator('.ring-item[data-standing="expired"]').waitFor();
    await page.locator('.device .echo:not(.lit)').nth(2).waitFor();
    await page.getByRole('button', { name: 'This machine’s clock' }).click();
    await page.locator('.ring-item[data-standing="waiting"]').waitFor();
  });

  it('reads the sentence aloud with the browser’s own voice', async () => {
    await send(eventNow('a', unicast(ben)));
    await page.evaluate('window.said = []; speechSynthesis.speak = ({ text, lang }) => window.said.push(lang, text);');
    await page.locator('.card').getByRole('button', { name: 'Read aloud' }).click();
    expect(await page.evaluate('window.said')).toEqual([
      'en-US',
      'You have 3 new unread urgent messages from The boiler room.',
    ]);
  });

  it('shows messages, tokens and faults', async () => {
    await sendMessage(sandbox, await buyToken(sandbox, 'alexa:skill_messaging'), ben, { data: { task: 'refresh' } });
    sandbox.setFaults([{ kind: 'status', status: 503, service: 'events' }]);
    await send(eventNow('a'));
    expect(await page.locator('.card.message').innerText()).toMatch(/Message for SANDBOX-BEN[^]*\{"task":"refresh"\}/);
    await page.locator('.card.message details').click();
    expect(await page.locator('.card.message pre').innerText()).toContain('"type": "Messaging.MessageReceived"');
    expect(await page.locator('.card.fault').innerText()).toMatch(/client heard 503[^]*status 503 before handling/);
    expect(await page.locator('.card.token').first().innerText()).toContain('alexa::proactive_events');
  });

  it('filters by kind, customer and stage', async () => {
    await send(eventNow('a'));
    await send(eventNow('b', unicast(ben)), live);
    await send(eventNow('c', unicast(carla)));
    const kinds = () => page.locator('.card').evaluateAll((cards) => cards.map((card: any) => card.dataset.kind));
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Events');
    expect(await kinds()).toEqual(['proactiveEvent', 'proactiveEvent']);
    await page.getByRole('combobox', { name: 'Customer' }).selectOption(ben);
    expect(await kinds()).toEqual(['proactiveEvent']);
    await page.getByRole('combobox', { name: 'Show' }).selectOption('Everything');
    await page.getByRole('combobox', { name: 'Customer' }).selectOption(carla);
    expect(await kinds()).toEqual(['refusal']);
    await page.getByRole('combobox', { name: 'Customer' }).selectOption('All');
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('live');
    expect(await kinds()).toEqual(['proactiveEvent']);
    await send(eventNow('d'));
    expect(await kinds()).toEqual(['proactiveEvent']);
    await page.getByRole('combobox', { name: 'Skill' }).selectOption('amzn1.ask.skill.sandbox');
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('Both');
    expect(await kinds()).toContain('tokenExchange');
  });

  it('adds, changes, disables, enables and removes users', async () => {
    const form = page.getByRole('form', { name: 'Add a user' });
    await form.getByLabel('User ID').fill('amzn1.ask.account.DORA');
    await form.getByLabel('Locale').fill('fr-FR');
    await form.getByLabel('Region').selectOption('EU');
    await form.getByRole('button', { name: 'Add user' }).click();
    await page.locator('.device', { hasText: 'DORA' }).waitFor();
    expect(user('amzn1.ask.account.DORA')).toMatchObject({ locale: 'fr-FR', region: 'EU', enabled: true });
    expect(user('amzn1.ask.account.DORA')?.subscriptions.live).toHaveLength(8);

    const card = page.getByRole('article', { name: 'DORA' });
    await card.getByLabel('Locale').fill('de-DE');
    await card.getByLabel('Locale').press('Enter');
    await page.locator('.device', { hasText: 'DORA de-DE' }).waitFor();
    await card.getByRole('button', { name: 'Disable the skill' }).click();
    await page.locator('.device.off', { hasText: 'Skill disabled' }).waitFor();
    await card.getByRole('button', { name: 'Enable it again (new user id)' }).click();
    await page.getByRole('article', { name: 'DORA-2' }).getByRole('button', { name: 'Remove DORA-2' }).click();
    await page.locator('.device', { hasText: 'DORA' }).waitFor({ state: 'detached' });
    expect(sandbox.skillEvents().map(({ envelope }) => envelope.request.type.split('.')[1])).toEqual([
      'SkillEnabled',
      'SkillDisabled',
      'SkillEnabled',
      'SkillDisabled',
    ]);
  });

  it('says why it cannot do something', async () => {
    await page.getByRole('form', { name: 'Add a user' }).getByLabel('User ID').fill(anna);
    await page.getByRole('button', { name: 'Add user' }).click();
    await page.getByRole('alert').getByText('userId: there is a customer with this user id already.').waitFor();
  });

  it('subscribes per event and stage, and keeps the keyboard where it was', async () => {
    await page.locator(`article[data-user="${carla}"] summary`).click();
    const box = page.locator(`article[data-user="${carla}"]`).getByRole('checkbox', { name: 'Message Alert, live' });
    await box.focus();
    await page.keyboard.press('Space');
    await page.locator('.card.skill-event', { hasText: 'subscribed to Message Alert' }).waitFor();
    expect(user(carla)?.subscriptions).toEqual({ development: [], live: ['AMAZON.MessageAlert.Activated'] });
    expect(await box.isChecked()).toBe(true);
    expect(await box.evaluate((element) => element === (globalThis as any).document.activeElement)).toBe(true);
  });

  it('orders and clears faults, by a button and by the form', async () => {
    await page.locator('#tab-faults').click();
    await page.getByRole('button', { name: '429 once, with Retry-After' }).click();
    await page.locator('.rules .box').first().waitFor();
    const form = page.getByRole('form', { name: 'Add a rule' });
    await form.getByLabel('Kind').selectOption('latency');
    await form.getByLabel('Latency ms').fill('1500');
    await form.getByLabel('Service').selectOption('messages');
    await form.getByRole('button', { name: 'Add rule' }).click();
    await page.locator('.rules .box').nth(1).waitFor();
    expect(sandbox.faults()).toMatchObject([
      { kind: 'status', status: 429, times: 1, retryAfterSeconds: 2 },
      { kind: 'latency', latencyMs: 1500, service: 'messages' },
    ]);
    await page.getByRole('button', { name: 'Remove rule 1, status' }).click();
    await page.locator('.rules .box').nth(1).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByText('No faults.').waitFor();
    expect(sandbox.faults()).toEqual([]);
  });

  it('revokes tokens, sets switches and resets', async () => {
    const token = await buyToken(sandbox);
    await page.locator('#tab-faults').click();
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Revoke all tokens' }).click(),
    ]);
    expect((await sendMessage(sandbox, token, anna, {})).status).toBe(403);
    await page.locator('#tab-switches').click();
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByLabel('Reference id').selectOption('lenient'),
    ]);
    expect(sandbox.switches().referenceId).toBe('lenient');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByRole('heading', { name: 'Nothing has arrived yet' }).waitFor();
    expect(sandbox.switches().referenceId).toBe('observed');
    expect(await page.locator('.card').count()).toBe(0);
  });

  it('gives the manifest fragment for the chosen events', async () => {
    await page.locator('#tab-manifest').click();
    await page.getByRole('checkbox', { name: 'Weather Alert' }).check();
    const { events } = JSON.parse(await page.locator('#panel pre').innerText()) as {
      events: { publications: object[] };
    };
    expect(events.publications).toEqual([
      { eventName: 'AMAZON.MessageAlert.Activated' },
      { eventName: 'AMAZON.WeatherAlert.Activated' },
    ]);
  });

  it('finds its sandbox again, and what came in the meantime', async () => {
    await send(eventNow('a', multicast));
    const port = Number(new URL(sandbox.url).port);
    await sandbox.stop();
    await page.locator('#connection[data-live=false]').waitFor();
    sandbox = await startSandbox({ port });
    await sendNow(sandbox, eventNow('b', alertFrom('After')));
    await page.locator('#connection[data-live=true]').waitFor();
    await page.locator('.card.event', { hasText: 'After' }).waitFor();
    expect(await page.locator('.card.event').count()).toBe(1);
  });
});
