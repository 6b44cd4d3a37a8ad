import { existsSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { eventCatalogue } from '../../core/events';
import { fieldsOf, type FormDeclaration } from '../../core/forms/form';
import { manifestFragment } from '../../forms/event-page';
import { nodeRedNodes } from '../../forms/node-red-texts';
import { projectRoot } from '../support/package-under-test';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'sandbox/README.md',
  'node-red/README.md',
  ...['docs', 'docs/events', 'docs/node-red', 'docs/decisions'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** The fenced blocks of a page in one language. */
function blocks(page: string, language: string): string[] {
  return [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text]) => text ?? '',
  );
}

test.each(pages)('%s: every relative link leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target ?? '');
  expect(links.filter((target) => !existsSync(join(projectRoot, dirname(page), target)))).toEqual([]);
});

test.each(pages)('%s: every JSON block is JSON', (page) => {
  for (const block of blocks(page, 'json')) expect(() => JSON.parse(block) as unknown).not.toThrow();
});

test('README: every npm command exists, and the two commands of the start are the ones CI runs', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const commands = blocks('README.md', 'sh').join('\n');
  for (const [, name = ''] of commands.matchAll(/npm (?:run )?(start|test|sandbox|[a-z:]+)$/gm))
    expect(Object.keys(scripts)).toContain(name);
  expect(commands).toContain('npm ci && npm start');
  expect(commands).toContain('npm ci && npm test');
  expect(read('.ci/run')).toMatch(/^npm ci\nnpm start -- --once\nnpm test$/m);
});

test('README: lists every example workflow and every event page', () => {
  const readme = read('README.md');
  const workflows = readdirSync(join(projectRoot, 'examples')).filter((name) => name.endsWith('.json'));
  expect(workflows.filter((name) => !readme.includes(`examples/${name}`))).toEqual([]);
  const eventPages = readdirSync(join(projectRoot, 'docs/events')).filter((name) => name.endsWith('.md'));
  expect(eventPages.filter((name) => !readme.includes(`docs/events/${name}`))).toEqual([]);
});

test('Node-RED: the README names every property that a node reads', () => {
  const readme = read('node-red/README.md');
  const properties = Object.values<{ form: FormDeclaration }>(nodeRedNodes).flatMap(({ form }) =>
    fieldsOf(form).flatMap(({ messageProperty: name }) => (name === undefined ? [] : [`\`msg.${name}\``])),
  );
  expect(properties.filter((property) => !readme.includes(property))).toEqual([]);
});

test('the versions of all packages are one', () => {
  const versions = ['package.json', 'sandbox/package.json', 'node-red/package.json'].map(
    (path) => (JSON.parse(read(path)) as { version: string }).version,
  );
  expect(new Set(versions).size).toBe(1);
  expect(read('CHANGELOG.md')).toContain(`## ${versions[0]}`);
});

test('setup: the manifest fragment asks for what the fragments of the event pages ask for', () => {
  const [fragment = ''] = blocks('docs/setup.md', 'json');
  const manifest = JSON.parse(fragment) as {
    permissions: unknown;
    events: { publications: Array<{ eventName: string }>; subscriptions: unknown[] };
  };
  const names = eventCatalogue.map(({ name }) => name as string);
  for (const { eventName } of manifest.events.publications) expect(names).toContain(eventName);
  expect(manifest).toMatchObject({ permissions: [{ name: 'alexa::devices:all:notifications:write' }] });
  expect(manifest.events.subscriptions).toContainEqual({ eventName: 'SKILL_PROACTIVE_SUBSCRIPTION_CHANGED' });
  expect(manifestFragment({ name: 'AMAZON.MessageAlert.Activated' })).toMatchObject({
    permissions: [{ name: 'alexa::devices:all:notifications:write' }],
    events: {
      publications: [{ eventName: 'AMAZON.MessageAlert.Activated' }],
      subscriptions: [{ eventName: 'SKILL_PROACTIVE_SUBSCRIPTION_CHANGED' }],
    },
  });
});

describe('setup: the snippet for the skill', () => {
  interface Snippet {
    NotifyWorkflow: { process(input: object): Promise<void> };
    SkillEventHandler: { canHandle(input: object): boolean };
    SkillMessageHandler: { canHandle(input: object): boolean };
  }
  /** The page's code as it is; https becomes http, because the test's server has no certificate. */
  const load = (env: Record<string, string>): Snippet => {
    const [code = ''] = blocks('docs/setup.md', 'js');
    const snippet = { exports: {} as Snippet };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the page's code is what is tested
    new Function('require', 'module', 'process', 'console', code)(() => http, snippet, { env }, { log: () => {} });
    return snippet.exports;
  };
  const envelope = {
    context: { System: { user: { userId: 'amzn1.ask.account.TEST' }, apiEndpoint: 'https://api.eu.amazonalexa.com' } },
    request: {
      type: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
      timestamp: '2030-02-01T10:00:00Z',
      body: { subscriptions: [{ eventName: 'AMAZON.MessageAlert.Activated' }] },
    },
  };

  test('posts user id, API address and subscriptions, with the key', async () => {
    const seen: Array<{ key: unknown; body: unknown }> = [];
    const server = http.createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push({ key: request.headers['x-workflow-key'], body: JSON.parse(body) });
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await load({ WORKFLOW_WEBHOOK: `http://127.0.0.1:${port}/`, WORKFLOW_KEY: 'k' }).NotifyWorkflow.process({
      requestEnvelope: envelope,
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(seen).toEqual([
      {
        key: 'k',
        body: {
          userId: 'amzn1.ask.account.TEST',
          apiEndpoint: 'https://api.eu.amazonalexa.com',
          requestType: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
          timestamp: '2030-02-01T10:00:00Z',
          subscriptions: [{ eventName: 'AMAZON.MessageAlert.Activated' }],
        },
      },
    ]);
  });

  test('does not fail the request when the workflow cannot be reached', async () => {
    const settings: Array<Record<string, string>> = [
      { WORKFLOW_WEBHOOK: 'http://127.0.0.1:9/', WORKFLOW_KEY: 'k' },
      { WORKFLOW_WEBHOOK: 'http://127.0.0.1:9/' },
      { WORKFLOW_WEBHOOK: 'https://127.0.0.1:9/', WORKFLOW_KEY: 'k' },
      { WORKFLOW_WEBHOOK: 'no address', WORKFLOW_KEY: 'k\n' },
      {},
    ];
    for (const env of settings) {
      await expect(load(env).NotifyWorkflow.process({ requestEnvelope: envelope })).resolves.toBeUndefined();
    }
  });

  test('answers events and messages, each in its place', () => {
    const { SkillEventHandler, SkillMessageHandler } = load({});
    const types = ['AlexaSkillEvent.SkillDisabled', 'Messaging.MessageReceived', 'LaunchRequest'];
    const handled = types.map((type) =>
      [SkillEventHandler, SkillMessageHandler].map((handler) =>
        handler.canHandle({ requestEnvelope: { request: { type } } }),
      ),
    );
    expect(handled).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});
