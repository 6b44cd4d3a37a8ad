import type { Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox';
import { buyToken, messageAlert, sendEvent } from '../support/requests';

/** The page is there as soon as it has heard of the sandbox. */
export async function isReady(page: Page): Promise<Page> {
  await page.locator('#connection[data-live=true]').waitFor();
  await page.locator('.device').first().waitFor();
  return page;
}

/** Waits until the page has drawn everything that the sandbox logged. */
export async function hasDrawn(page: Page, sandbox: Sandbox): Promise<void> {
  await page.locator(`#entries[data-drawn="${sandbox.log().at(-1)?.number ?? 0}"]`).waitFor({ state: 'attached' });
}

/** Events of the present, as the machine's clock has it. */
export function eventNow(referenceId: string, more: object = {}): typeof messageAlert {
  const nowMs = Date.now();
  const times = { timestamp: new Date(nowMs).toISOString(), expiryTime: new Date(nowMs + 3_600_000).toISOString() };
  return { ...messageAlert, ...times, referenceId, ...more };
}

export async function sendNow(sandbox: Sandbox, event: object, path?: string): Promise<number> {
  return (await sendEvent(sandbox, await buyToken(sandbox), event, path)).status;
}

/** A Message Alert from whoever is named. */
export function alertFrom(name: string): object {
  const { event } = messageAlert;
  return { event: { ...event, payload: { ...event.payload, messageGroup: { creator: { name }, count: 1 } } } };
}
