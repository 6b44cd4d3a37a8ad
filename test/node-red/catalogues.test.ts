import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { nodeRedNodes } from '../../forms/node-red-texts';
import { sharedTexts } from '../../node-red/shared/texts';
import { projectRoot } from '../support/package-under-test';

/** Each key that a built form or a status line asks for is in the catalogue of its node, and no other key is. */

const nodeRed = join(projectRoot, 'node-red');
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const builtForm = (type: string) => read(projectRoot, 'build/node-red/dist/node-red/nodes', type, `${type}.html`);
const catalogueOf = (type: string, language: string) =>
  JSON.parse(read(nodeRed, 'locales', language, `${type}.json`)) as object;

function keysOf(tree: object, at = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, string | object]) =>
    typeof value === 'string' ? [at + name] : keysOf(value, `${at}${name}.`),
  );
}

/** The keys of `data-i18n`: `[title]events.x.help;events.x.label`. */
function keysInHtml(html: string): string[] {
  return [...html.matchAll(/ data-i18n="([^"]+)"/g)].flatMap(([, keys]) =>
    (keys as string).split(';').map((key) => key.replace(/^\[\w+\]/, '')),
  );
}

/** Keys stand whole in a form's script, so that they can be found; only those of the events are put together. */
function keysInScript(script: string): string[] {
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('form.js', script, ts.ScriptTarget.Latest));
  return literals.filter((text) => /^(palette$|(label|option|note|wrong|status|events|fields)\.)/.test(text));
}

interface Inputs {
  types(node: { _(key: string): string }, input: { attr(name: string): string | undefined }, property: string): unknown;
}

/** The keys that the shared script asks for when it turns the inputs of a form into typedInputs. */
function keysOfInputs(html: string): string[] {
  const asked: string[] = [];
  const inputs = runInContext(`${read(nodeRed, 'shared/editor/inputs.js')}; alexaInputs`, createContext()) as Inputs;
  for (const [element] of html.matchAll(/<input [^>]*data-alexa-input[^>]*>/g)) {
    const attr = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];
    inputs.types({ _: (key) => (asked.push(key), key) }, { attr }, 'msg.x');
  }
  return asked;
}

const everyNode = [
  ...['sending', 'queued', 'repeating', 'queue_full', 'node_closed'],
  ...['invalid_input', 'invalid_token_response', 'unexpected_status', 'no_answer', 'canceled', 'internal'],
  ...['invalid_client', 'invalid_scope', 'unauthorized_client', 'invalid_request'],
  ...['rate_limited', 'service_unavailable'],
];
const everyCustomer = [...everyNode, 'accepted', 'token_rejected', 'forbidden', 'bad_request'];

/** What the status line of a node can show: by hand, from Amazon's documents of the call. */
const statuses: Partial<Record<keyof typeof nodeRedNodes, string[]>> = {
  'alexa-access-token': [...everyNode, 'token'],
  'alexa-proactive-event': [
    ...everyCustomer,
    ...['no_enablement', 'no_subscription', 'duplicate_reference_id', 'notification_limit'],
  ],
  'alexa-skill-message': [...everyCustomer, 'user_not_found'],
};

const nodes = Object.keys(nodeRedNodes) as Array<keyof typeof nodeRedNodes>;

test('all nodes are tested', () => {
  const { nodes: types } = (JSON.parse(read(nodeRed, 'package.json')) as { 'node-red': { nodes: object } })['node-red'];
  expect([...nodes].sort()).toEqual(Object.keys(types).sort());
});

describe.each(nodes)('%s', (type) => {
  const html = builtForm(type);
  const inScript = ['form.js', 'fields.generated.js'].flatMap((name) =>
    keysInScript(read(nodeRed, 'nodes', type, name)),
  );
  const used = [
    ...keysInHtml(html),
    ...inScript.filter((key) => !key.endsWith('.')),
    ...keysOfInputs(html),
    ...(statuses[type] ?? []).map((name) => `status.${name}`),
  ];

  test.each(['en-US', 'de', 'ja'])('the catalogue in %s holds what is shown, and nothing else', (language) => {
    expect(keysOf(catalogueOf(type, language)).sort()).toEqual([...new Set(used)].sort());
  });

  test('only keys of events are put together, and each event has its label', () => {
    const beginnings = inScript.filter((key) => key.endsWith('.'));
    expect(new Set(beginnings)).toEqual(new Set(type === 'alexa-proactive-event' ? ['events.'] : []));
    const labels = [...html.matchAll(/data-alexa-event="(\w+)"/g)].map(([, key]) => `events.${key}.label`);
    expect(used).toEqual(expect.arrayContaining(labels.filter((key) => key !== 'events.custom.label')));
  });

  test('no own text hides a shared one', () => {
    const { shares, texts } = nodeRedNodes[type];
    const sections = (group: object) => keysOf(group).filter((key) => /^(label|option|note|wrong|status)\./.test(key));
    const keys = [texts['en-US'], ...shares.map((group) => sharedTexts['en-US'][group])].flatMap(sections);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
