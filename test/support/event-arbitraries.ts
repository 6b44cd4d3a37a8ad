import fc from 'fast-check';
import {
  type EventDeclaration,
  type Field,
  localizedPrefix,
  type PathStep,
  pathSteps,
  wirePath,
} from '../../core/events/fields';

/** Generators of payloads, made from a declaration: valid ones, and ones with exactly one rule broken. */

const words = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .'-]{0,40}$/);

const instants = fc
  .record({
    ms: fc.integer({ min: Date.parse('2000-01-01T00:00:00Z'), max: Date.parse('2099-12-31T00:00:00Z') }),
    zone: fc.constantFrom('Z', '+02:00', '-11:30'),
    fraction: fc.constantFrom('', '.5', '.123456'),
  })
  .map(({ ms, zone, fraction }) => `${new Date(ms).toISOString().slice(0, 19)}${fraction}${zone}`);

export function validValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return words;
    case 'localized':
      return fc.constant(`${localizedPrefix}${field.name}`);
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value));
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...field.choices.map(({ value }) => value)), {
        minLength: field.minItems,
        maxLength: field.maxItems,
      });
    case 'integer':
      return fc.integer({ min: field.minimum, max: 1_000_000 });
    case 'instant':
      return instants;
  }
}

/** A payload by the declaration; what may be missing sometimes is. */
export function validPayload(
  declaration: EventDeclaration,
  { full = false } = {},
): fc.Arbitrary<Record<string, unknown>> {
  const groups = new Map(declaration.fields.map((field) => [optionalGroup(field), field]));
  const given = fc.record(
    Object.fromEntries(
      [...groups.keys()].map((group) => [group, group === '' || full ? fc.constant(true) : fc.boolean()]),
    ),
  );
  const values = fc.record(Object.fromEntries(declaration.fields.map((field) => [field.name, validValue(field)])));
  return fc.tuple(given, values).map(([isGiven, valueOf]) => {
    const payload: Record<string, unknown> = {};
    for (const field of declaration.fields)
      if (isGiven[optionalGroup(field)] === true) put(payload, pathSteps(field.path), valueOf[field.name]);
    return payload;
  });
}

/** The path up to its first optional step: fields of one group come and go together. Empty for needed fields. */
function optionalGroup(field: Field): string {
  return field.path.includes('?') ? (field.path.split('?')[0] ?? '') : '';
}

function put(payload: Record<string, unknown>, steps: readonly PathStep[], value: unknown): void {
  const [first, ...rest] = steps;
  if (first === undefined) return;
  if (rest.length === 0) payload[first.key] = value;
  else put((payload[first.key] ??= {}) as Record<string, unknown>, rest, value);
}

export interface Corruption {
  field: string;
  rule: string;
  /** Where the validator, the schema and the sandbox must point, below `event.payload`. */
  path: string;
  /** Breaks the one rule in a payload that has every field. */
  corrupt(payload: Record<string, unknown>, random: number): Record<string, unknown>;
}

/** Every refuse rule within one field. */
export function corruptions(declaration: EventDeclaration): Corruption[] {
  return declaration.fields.flatMap((field) => {
    const path = wirePath(field.path);
    const set = (rule: string, ...wrong: unknown[]): Corruption => ({
      field: field.name,
      rule,
      path,
      corrupt: (payload, random) => changed(payload, path.split('.'), wrong[random % wrong.length]),
    });
    const remove: Corruption = {
      field: field.name,
      rule: 'required',
      path,
      corrupt: (payload) => changed(payload, path.split('.'), undefined),
    };
    const lastStepNeeded = pathSteps(field.path).at(-1)?.optional === false;
    return [...(lastStepNeeded ? [remove] : []), ...brokenParents(field), ...brokenValues(field, set)];
  });
}

function brokenValues(field: Field, set: (rule: string, ...wrong: unknown[]) => Corruption): Corruption[] {
  switch (field.kind) {
    case 'text':
      return [set('type', 7, null, {}, ['x'], false), set('empty', '', '   ', '\n')];
    case 'localized':
      return [set('type', 7, null, {}, ['x']), set('empty', '', '  ', localizedPrefix)];
    case 'choice':
      return [set('choice', '', 7, null, {})];
    case 'choices': {
      const values = field.choices.map(({ value }) => value);
      return [
        set('type', values[0], 7, null, {}),
        set('too few', values.slice(0, field.minItems - 1)),
        set('too many', values.slice(0, field.maxItems + 1)),
      ];
    }
    case 'integer':
      return [
        set('type', '3', null, {}, true),
        set('fraction', field.minimum + 0.5),
        set('minimum', field.minimum - 1, -(2 ** 40)),
      ];
    case 'instant':
      return [
        set('type', 7, null, {}),
        set('zone', '2030-05-14', '2030-05-14T15:00'),
        set(
          'no such moment',
          '2030-02-30T10:00:00Z',
          '2030-13-01T10:00:00Z',
          '2030-05-14T24:00:00Z',
          '2030-05-14T10:60:00Z',
        ),
        set('form', 'tomorrow', '', '14.05.2030 15:00', '2030-05-14 15:00:00Z'),
      ];
  }
}

/** An object on the way to the field that is none. The validator and the schema point at that object. */
function brokenParents(field: Field): Corruption[] {
  const keys = wirePath(field.path).split('.');
  return keys.slice(0, -1).map((_, index) => {
    const parent = keys.slice(0, index + 1);
    return {
      field: field.name,
      rule: `parent ${parent.join('.')}`,
      path: parent.join('.'),
      corrupt: (payload, random) => changed(payload, parent, ['text', 7, ['list']][random % 3]),
    };
  });
}

/** A copy of the payload with one place changed; `undefined` removes it. */
function changed(payload: Record<string, unknown>, keys: readonly string[], value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = keys;
  const copy = { ...payload };
  if (rest.length > 0) copy[first] = changed(copy[first] as Record<string, unknown>, rest, value);
  else if (value === undefined) delete copy[first];
  else copy[first] = value;
  return copy;
}
