/** Part (b): n8n's editor in Chromium, as a person uses it, in its light and its dark theme. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { eventCatalogue } from '../../../core/events';
import { type N8nWithSandbox, startN8nWithSandbox } from '../../../tools/n8n/with-sandbox';
import { anna } from '../../nodes/support/workflows';
import { formPicture, picture, pictureFolder, signIn, startBrowser, type Theme } from './browser';
import {
  addNode,
  choose,
  closeNotices,
  executeStep,
  flawsOfForm,
  foundNodes,
  searchInNewWorkflow,
  type,
} from './person';

const token = 'Alexa Access Token';
const message = 'Alexa Skill Message';
const event = 'Alexa Proactive Event';

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  describe(`n8n editor, ${theme}`, { timeout: 1_800_000 }, () => {
    let n8n: N8nWithSandbox;
    let browser: Browser;
    let page: Page;
    let problems: string[];

    before(
      async () => {
        n8n = await startN8nWithSandbox({ say: console.log });
        browser = await startBrowser();
        ({ page, problems } = await signIn(browser, n8n.url, theme));
      },
      { timeout: 1_200_000 },
    );
    after(async () => {
      await browser?.close();
      await n8n?.stop();
      console.log(`Pictures: ${pictureFolder}`);
    });

    const search = async () => await searchInNewWorkflow(page, n8n.url, 'alexa');
    const add = async (name: string) => {
      n8n.sandbox.reset();
      await search();
      await addNode(page, name);
    };
    const shot = async (name: string) => {
      await closeNotices(page);
      await picture(page, theme, name);
    };

    test('the node panel finds the three nodes by "alexa"', async () => {
      await search();
      assert.deepEqual((await foundNodes(page)).sort(), [token, event, message]);
      await shot('search');
    });

    test(`${event}: filled in, run, read`, async () => {
      await add(event);
      assert.deepEqual(await flawsOfForm(page), []);
      await choose(page, 'Event', 'Order Status');
      await choose(page, 'Order Status', 'Out for Delivery');
      await type(page, 'Seller Name', 'Corner Bookshop');
      await type(page, 'Expected Arrival', new Date(Date.now() + 3_600_000).toISOString());
      await type(page, 'User ID', anna);
      await shot('event-form');
      const [output] = await executeStep(page);
      assert.deepEqual([output?.accepted, output?.statusCode, output?.userId], [true, 202, anna]);
      assert.match(
        JSON.stringify(n8n.sandbox.rings().map(({ userId, speech }) => [userId, speech])),
        /SANDBOX-ANNA.*Corner Bookshop/,
      );
      await shot('event-output');
    });

    test(`${message}: filled in, run, read`, async () => {
      await add(message);
      assert.deepEqual(await flawsOfForm(page), []);
      await type(page, 'User ID', anna);
      await page.getByRole('button', { name: 'Add Entry' }).click();
      await type(page, 'Key', 'reminder_id');
      await type(page, 'Value', '4711');
      await shot('message-form');
      const [output] = await executeStep(page);
      assert.deepEqual([output?.accepted, output?.statusCode, output?.userId], [true, 202, anna]);
      assert.deepEqual(
        n8n.sandbox.messages().map(({ envelope }) => envelope.request.message),
        [{ reminder_id: '4711' }],
      );
      await shot('message-output');
    });

    test(`${token}: filled in, run, read`, async () => {
      await add(token);
      assert.deepEqual(await flawsOfForm(page), []);
      await choose(page, 'Scope', 'Skill Messaging');
      await shot('token-form');
      const [output] = await executeStep(page);
      assert.deepEqual([output?.tokenType, output?.scope], ['bearer', 'alexa:skill_messaging']);
      assert.match(String(output?.accessToken), /^Atc\|/);
    });

    test(`${event}: a refused event says in the editor what to do`, async () => {
      await add(event);
      await type(page, 'Creator Name', 'The boiler room');
      await type(page, 'User ID', 'amzn1.ask.account.SANDBOX-CARLA');
      await page.getByTestId('node-execute-button').first().click();
      const output = page.getByTestId('output-panel');
      await output
        .getByText('The customer is not subscribed to this event on this stage', { exact: false })
        .first()
        .waitFor();
      await shot('event-refused');
    });

    test('the credential: its form and its test', async () => {
      await add(event);
      await page.getByTestId('credential-edit-button').click();
      const form = page.getByTestId('editCredential-modal');
      await form.getByText('Client Secret').first().waitFor();
      await form.getByText('Connection tested successfully').first().waitFor();
      await shot('credential');
    });

    test('the forms of all events: labels and hints fit', { timeout: 400_000 }, async () => {
      await add(event);
      for (const { key, label } of eventCatalogue) {
        await choose(page, 'Event', label);
        assert.deepEqual(await flawsOfForm(page), [], label);
        if (theme === 'light') await formPicture(page, key);
      }
    });

    test('the page itself had no errors', () => assert.deepEqual(problems, []));
  });
}
