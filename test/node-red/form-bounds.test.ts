import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { fieldsOf, type FormDeclaration, type NumberField } from '../../core/forms/form';
import { nodeRedNodes } from '../../forms/node-red-texts';
import { isTyped } from '../../node-red/shared/inputs';
import { projectRoot } from '../support/package-under-test';

/** The editor cannot load core: what a built form accepts and presets must be what the runtime accepts and presets. */

interface Bounds {
  name: string;
  minimum: number;
  maximum: number;
  default: number;
}

const boundsOf = (form: FormDeclaration, typed: boolean): Bounds[] =>
  fieldsOf(form).filter((field): field is NumberField => field.kind === 'number' && isTyped(field) === typed);

type Validator = (this: object, value: unknown, options: object) => unknown;

interface Definition {
  defaults: Record<string, { value: unknown; validate?: Validator }>;
}

function formOf(type: string): { definition: Definition; html: string } {
  const html = readFileSync(join(projectRoot, 'build/node-red/dist/node-red/nodes', type, `${type}.html`), 'utf8');
  const [, script = ''] = /<script type="text\/javascript">([\s\S]*?)<\/script>/.exec(html) ?? [];
  let definition: Definition | undefined;
  const RED = {
    nodes: { registerType: (_type: string, given: Definition) => void (definition = given) },
    _: (key: string) => key,
    utils: { validateTypedProperty: () => true },
  };
  runInContext(script, createContext({ RED, $: () => ({ val: () => undefined }) }));
  return { definition: definition as unknown as Definition, html };
}

const types = Object.entries<{ form: FormDeclaration }>(nodeRedNodes);
const casesOf = (typed: boolean) =>
  types.flatMap(([type, { form }]) =>
    boundsOf(form, typed).map((bounds): [string, string, Bounds] => [type, bounds.name, bounds]),
  );

test('the numbers of all forms are tested', () => {
  expect([...casesOf(false), ...casesOf(true)].map(([, name]) => name).sort()).toEqual([
    'concurrency',
    'deadlineSeconds',
    'deadlineSeconds',
    'expiresAfterMinutes',
    'expiresAfterSeconds',
    'maxAttempts',
    'maxAttempts',
    'queueLimit',
  ]);
});

test.each(casesOf(false))('%s: %s', (type, property, bounds) => {
  const { definition, html } = formOf(type);
  const { value: preset, validate } = definition.defaults[property] as { value: string; validate: Validator };
  const accepts = (value: number) => validate.call({ _: (key: string) => key }, String(value), {}) === true;
  expect([bounds.minimum - 1, bounds.minimum, bounds.maximum, bounds.maximum + 1].map(accepts)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(preset).toBe('');
  const shown = new RegExp(`id="node-(?:config-)?input-${property}" placeholder="(\\d+)"`).exec(html)?.[1];
  expect(shown).toBe(String(bounds.default));
});

test.each(casesOf(true))('%s: %s', (type, name, bounds) => {
  const { definition, html } = formOf(type);
  const { validate } = definition.defaults.fields as { validate: Validator };
  const accepts = (value: number) =>
    validate.call({ _: (key: string) => key }, { [name]: { value: String(value), type: 'num' } }, {}) === true;
  expect([bounds.minimum - 1, bounds.minimum, bounds.maximum, bounds.maximum + 1].map(accepts)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(new RegExp(`data-alexa-input="${name}"[^>]* data-alexa-preset="(\\d+)"`).exec(html)?.[1]).toBe(
    String(bounds.default),
  );
});
