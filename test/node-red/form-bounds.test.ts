import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expiresAfterMinutesBounds } from '../../core/events/times';
import { retryLimitBounds } from '../../core/http/limits';
import { expiresAfterSecondsBounds } from '../../core/messages/send-skill-messaging-request';
import { concurrencyBounds } from '../../core/skill';
import { queueLimitBounds } from '../../node-red/nodes/alexa-skill/skill-node';
import { projectRoot } from '../support/package-under-test';

/** The editor cannot load core: what a built form accepts and presets must be what the runtime accepts and presets. */

interface Bounds {
  minimum: number;
  maximum: number;
  default: number;
}

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

const cases: Array<[type: string, property: string, bounds: Bounds]> = [
  ['alexa-skill', 'concurrency', concurrencyBounds],
  ['alexa-skill', 'queueLimit', queueLimitBounds],
  ...['alexa-proactive-event', 'alexa-skill-message'].flatMap((type): typeof cases => [
    [type, 'maxAttempts', retryLimitBounds.maxAttempts],
    [type, 'deadlineSeconds', retryLimitBounds.deadlineSeconds],
  ]),
];

test.each(cases)('%s: %s', (type, property, bounds) => {
  const { definition, html } = formOf(type);
  const { value: preset, validate } = definition.defaults[property] as { value: string; validate: Validator };
  const accepts = (value: number) => validate.call({ _: (key: string) => key }, String(value), {}) === true;
  expect([bounds.minimum - 1, bounds.minimum, bounds.maximum, bounds.maximum + 1].map(accepts)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  const shown = preset === '' ? new RegExp(`id="node-input-${property}" placeholder="(\\d+)"`).exec(html)?.[1] : preset;
  expect(shown).toBe(String(bounds.default));
});

test.each([
  ['alexa-proactive-event', 'expiresAfterMinutes', expiresAfterMinutesBounds],
  ['alexa-skill-message', 'expiresAfterSeconds', expiresAfterSecondsBounds],
] as Array<[string, string, Bounds]>)('%s: %s', (type, name, bounds) => {
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
