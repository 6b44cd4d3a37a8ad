/** What a person does in n8n's editor: by the words that stand there, where n8n has them. */
import type { Locator, Page } from 'playwright-core';
import { until } from '../../../tools/until';

/** Opens an empty workflow and types into the search of the node panel. */
export async function searchInNewWorkflow(page: Page, url: string, text: string): Promise<void> {
  await page.goto(`${url}/workflow/new`);
  await page.getByText('Add first step').waitFor();
  await page.locator('[data-test-id="canvas-add-button"] button, [data-test-id="canvas-plus-button"]').first().click();
  await page.getByTestId('node-creator-search-bar').fill(text);
}

export async function foundNodes(page: Page): Promise<string[]> {
  await page
    .getByTestId('node-creator-item-name')
    .filter({ hasText: /^\s*Alexa/ })
    .first()
    .waitFor();
  return (await page.getByTestId('node-creator-item-name').allInnerTexts()).map((name) => name.trim());
}

/** Adds a node that the search has found; n8n puts a trigger before it and opens its form. */
export async function addNode(page: Page, name: string): Promise<void> {
  await page.getByTestId('node-creator-item-name').filter({ hasText: name }).click();
  await page.getByText('Add to workflow').click();
  await page.getByTestId('node-parameters').getByText('Credential').first().waitFor();
}

/** The part of the form with this label. */
function field(page: Page, label: string): Locator {
  const labels = page
    .locator('label')
    .filter({ hasText: new RegExp(`^\\s*${label.replace(/[()]/g, '\\$&')}\\s*(Fixed|Expression|$)`) });
  return page.getByTestId('node-parameters').getByTestId('input-label').filter({ has: labels }).last();
}

export async function type(page: Page, label: string, text: string): Promise<void> {
  const input = field(page, label).locator('input:not([readonly]), textarea').first();
  await input.fill(text);
  await input.press('Tab');
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await field(page, label).getByRole('combobox').first().click();
  await page.getByRole('option', { name: option, exact: false }).filter({ visible: true }).first().click();
}

/** Presses *Execute step* and gives the items that the output panel shows. */
export async function executeStep(page: Page): Promise<Array<Record<string, any>>> {
  await page.getByTestId('node-execute-button').first().click();
  const output = page.getByTestId('output-panel');
  await output.getByTestId('radio-button-json').click();
  const data = output.getByTestId('ndv-data-container');
  return await until(
    'the output to be shown as JSON',
    async () => JSON.parse((await data.innerText()).replace(/\u00a0/g, ' ')) as Array<Record<string, any>>,
  );
}

/** n8n's own notices lie over the panels. */
export async function closeNotices(page: Page): Promise<void> {
  for (const button of await page.locator('.el-notification__closeBtn').all())
    await button.click({ timeout: 3_000 }).catch(() => undefined);
}

/** Labels and hints of the form whose text does not fit, or that nobody wrote for people. */
export async function flawsOfForm(page: Page): Promise<string[]> {
  return await page.evaluate<string[]>(inspectForm);
}

/** Runs in the page, hence as text: it speaks to a document, which the types of this repository do not know. */
const inspectForm = `(() => {
  const form = document.querySelector('[data-test-id="node-parameters"]');
  const texts = [...form.querySelectorAll('label span, [class*="hint"]')].filter((element) => element.getClientRects().length > 0);
  const clipped = texts.filter((element) => element.children.length === 0 && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
  const strange = texts.filter(({ innerText }) => /undefined|\\[object|\\bnull\\b|^[a-z]+([A-Z][a-z]+)+$/.test(innerText.trim()));
  return [...clipped, ...strange].map(({ innerText }) => innerText);
})()`;
