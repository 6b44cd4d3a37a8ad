/**
 * Node-RED's editor in headless Chromium. Imports an example, configures the skill, tests the connection, deploys,
 * presses the button, reads status and help, and saves the event's form again without a change; then moves the skill to
 * another address.
 */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fieldsOf } from '../../../core/forms/form';
import { nodeRedEventForm } from '../../../node-red/nodes/alexa-proactive-event/fields';
import { outputs } from '../../../node-red/nodes/alexa-proactive-event/texts/outputs';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { createUserDir, packNodeRedPackage, projectRoot, removeFolder } from '../../support/node-red/install';
import { type NodeRed, startNodeRed, until } from '../../support/node-red/node-red';
import { startBrowser } from '../editor/browser';
import { prepareHost } from './hosts';

/** Generous: the machines that run this are slow and busy. */
const deadlineMs = 120_000;

export interface EditorOptions {
  pair: { nodeRed: string; node: string };
  dark: boolean;
  /** Folder for pictures; none where left out. */
  shots?: string;
}

/** @throws {Error} naming the step that went wrong. */
export async function runEditor(options: EditorOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-editor-'));
  const userDir = createUserDir(packNodeRedPackage(folder));
  const { binary, nodeRedDir } = prepareHost(options.pair);
  const sandbox = await startSandbox();
  const nodeRed = await startNodeRed({ userDir, node: binary, nodeRedDir });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 860 }, locale: 'en-US' });
    page.setDefaultTimeout(deadlineMs);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await openEditor(page, nodeRed, options.dark);
    await walk(page, nodeRed, sandbox, shooter(page, options));
    if (errors.length > 0) throw new Error(`errors on the page: ${errors.join('; ')}`);
  } finally {
    await browser.close();
    await nodeRed.stop();
    await sandbox.stop();
    for (const each of [folder, userDir]) removeFolder(each);
  }
}

type Shoot = (name: string) => Promise<void>;

function shooter(page: Page, { shots, dark }: EditorOptions): Shoot {
  if (shots === undefined) return async () => undefined;
  mkdirSync(shots, { recursive: true });
  return async (name) => {
    // The forms slide in.
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(shots, `${name}${dark ? '-dark' : ''}.png`) });
  };
}

/** Runs in the page. */
const inPage = async <T>(page: Page, script: string): Promise<T> => await page.evaluate(script);

async function openEditor(page: Page, nodeRed: NodeRed, dark: boolean): Promise<void> {
  const ready =
    "window.RED?.nodes?.getType?.('alexa-proactive-event') && " +
    "document.querySelector('#red-ui-workspace-chart svg') !== null";
  await page.goto(nodeRed.url);
  await page.waitForFunction(ready);
  if (dark) {
    await inPage(page, "RED.settings.setLocal('view-dark-theme', 'dark')");
    await page.reload();
    await page.waitForFunction(ready);
  }
  // Node-RED's notices would lie over the forms.
  await page.addStyleTag({ content: '#red-ui-notifications { visibility: hidden }' });
  await page.waitForTimeout(1200);
}

async function walk(page: Page, nodeRed: NodeRed, sandbox: Sandbox, shoot: Shoot): Promise<void> {
  // Import, as a user does it.
  await page.keyboard.press('Control+i');
  await page.waitForSelector('#red-ui-clipboard-dialog-import-text');
  await page.fill(
    '#red-ui-clipboard-dialog-import-text',
    readFileSync(join(projectRoot, 'node-red/examples/Proactive Event.json'), 'utf8'),
  );
  // The dialog looks at the text when a key is released.
  await page.press('#red-ui-clipboard-dialog-import-text', 'End');
  await page.waitForFunction("!document.querySelector('#red-ui-clipboard-dialog-ok').disabled");
  await page.click('#red-ui-clipboard-dialog-ok');
  await page.waitForFunction("RED.nodes.filterNodes({ type: 'alexa-proactive-event' }).length === 1");
  const eventId = await inPage<string>(page, "RED.nodes.filterNodes({ type: 'alexa-proactive-event' })[0].id");
  await inPage(page, `RED.workspaces.show(RED.nodes.node('${eventId}').z)`);
  await expectProblem(page, 'Client ID and Client Secret are missing');

  await inPage(page, `RED.editor.edit(RED.nodes.node('${eventId}'))`);
  await page.waitForSelector('#node-input-event', { state: 'visible' });
  await shoot('node-red-event');
  await page.click('#node-input-btn-skill-edit');
  await page.waitForSelector('#node-config-input-clientId', { state: 'visible' });
  await configure(page, sandbox);
  await shoot('node-red-skill');
  await closeSkill(page);
  await expectProblem(page);
  const before = await inPage<string>(page, `JSON.stringify(RED.nodes.node('${eventId}').fields)`);
  await page.click('#node-dialog-ok');
  await page.waitForSelector('#node-dialog-ok', { state: 'hidden' });
  const after = await inPage<string>(page, `JSON.stringify(RED.nodes.node('${eventId}').fields)`);
  // A flow from before a field was added lacks it; the form adds it empty.
  const isGiven = ([, { value }]: [string, { value?: unknown }]) => value !== '';
  const sorted = (text: string) =>
    JSON.stringify(
      Object.entries(JSON.parse(text) as Record<string, { value?: unknown }>)
        .filter(isGiven)
        .sort(),
    );
  if (sorted(before) !== sorted(after)) throw new Error(`the form saved ${after}, found ${before}`);

  await deploy(page, nodeRed);
  const injectId = await inPage<string>(page, "RED.nodes.filterNodes({ type: 'inject' })[0].id");
  await nodeRed.inject(injectId);
  await until(
    () => sandbox.rings().length === 1,
    deadlineMs,
    () => `nothing rang; the editor deployed ${nodeRed.log()}`,
  );
  await page.waitForFunction(`RED.nodes.node('${eventId}').status?.text === 'accepted'`);
  await inPage(
    page,
    `RED.view.select({ nodes: [RED.nodes.node('${eventId}')] }); RED.actions.invoke('core:show-help-tab')`,
  );
  await page.getByText('Notifies customers of your Alexa skill').first().waitFor();
  // The editor must show each property of the help as an entry of its own.
  const entries = await page.locator('dl.message-properties:visible dt').count();
  const wanted = fieldsOf(nodeRedEventForm).filter(({ messageProperty }) => messageProperty !== undefined).length;
  if (entries !== wanted + Object.keys(outputs).length) throw new Error(`the help shows ${entries} properties`);
  await shoot('node-red-flow');

  // Another address: the stored secret is not taken along, and what is wrong is marked.
  await openSkill(page, eventId);
  await page.fill('#node-config-input-tokenUrl', 'http://example.com/token');
  await page.locator('#alexa-skill-secret-anew').waitFor({ state: 'visible' });
  await shoot('node-red-skill-moved');
  await closeSkill(page);
  await expectProblem(page, 'Token URL must be https://');
  await openSkill(page, eventId);
  await page.fill('#node-config-input-clientSecret', sandbox.skill.clientSecret);
  await page.fill('#node-config-input-tokenUrl', sandbox.tokenUrl.replace('127.0.0.1', 'localhost'));
  await closeSkill(page);
  await expectProblem(page);
  await deploy(page, nodeRed);
  await nodeRed.inject(injectId);
  await until(
    () => sandbox.rings().length === 2,
    deadlineMs,
    () => `nothing rang with the secret that was typed again: ${nodeRed.log()}`,
  );
}

/** Opens the form of the skill that a node has chosen. */
async function openSkill(page: Page, nodeId: string): Promise<void> {
  await inPage(page, `RED.editor.editConfig('', 'alexa-skill', RED.nodes.node('${nodeId}').skill)`);
  await page.waitForSelector('#node-config-input-clientId', { state: 'visible' });
  // The form is ready when the credentials have come from the runtime.
  await page.waitForFunction("document.querySelector('#node-config-input-clientId').value !== ''");
}

async function closeSkill(page: Page): Promise<void> {
  await page.click('#node-config-dialog-ok');
  await page.waitForSelector('#node-config-dialog-ok', { state: 'hidden' });
}

async function deploy(page: Page, nodeRed: NodeRed): Promise<void> {
  const updates = () => nodeRed.log().match(/Started (modified )?(flows|nodes)/g)?.length ?? 0;
  const before = updates();
  await page.click('#red-ui-header-button-deploy');
  await until(
    () => updates() > before,
    deadlineMs,
    () => `nothing was deployed:\n${nodeRed.log()}`,
  );
}

/** What the editor, before any deployment, finds wrong with the skill; none where left out. */
async function expectProblem(page: Page, wanted?: string): Promise<void> {
  const skill =
    '(() => { let found; RED.nodes.eachConfig((node) => ' +
    "(found = node.type === 'alexa-skill' ? node : found)); return found; })()";
  let verdict = '';
  const isAsWanted = async () => {
    const { valid, validationErrors: errors = [] } = await inPage<{ valid: boolean; validationErrors?: string[] }>(
      page,
      `(({ valid, validationErrors }) => ({ valid, validationErrors }))(${skill})`,
    );
    verdict = `${String(valid)} ${JSON.stringify(errors)}`;
    return wanted === undefined ? valid : !valid && errors.some((error) => error.startsWith(wanted));
  };
  await until(isAsWanted, 10_000, () => `wanted ${wanted ?? 'nothing wrong'}; the editor says ${verdict}`);
}

/** Client ID, secret and the sandbox's addresses; the stored secret goes nowhere else. */
async function configure(page: Page, { skill, tokenUrl, apiUrl }: Sandbox): Promise<void> {
  await page.fill('#node-config-input-clientId', skill.clientId);
  await page.fill('#node-config-input-clientSecret', skill.clientSecret);
  await page.selectOption('#node-config-input-endpoint', 'custom');
  await page.fill('#node-config-input-tokenUrl', tokenUrl);
  await page.fill('#node-config-input-apiUrl', apiUrl);
  await page.click('#alexa-skill-test');
  await page.waitForFunction(
    "/grants Proactive Events and Skill Messaging/.test(document.querySelector('#alexa-skill-verdict').textContent)",
  );
}
