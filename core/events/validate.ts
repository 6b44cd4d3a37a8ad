import { labelsOf } from '../forms/form';
import { instantAllowed, parseInstant, parseUnzonedInstant } from '../instant';
import { type Finding, hint, isObject, refuse } from '../problems';
import { eventForm } from './event-form';
import { type EventDeclaration, type Field, localizedPrefix, pathSteps, valueAt, wirePath } from './fields';

const labels = labelsOf(eventForm);

/** The rules by which a payload is refused, and those that only give a hint. */
export const refuseRules = ['required', 'type', 'choice', 'count', 'integer', 'instant'] as const;
export const hintRules = [
  ...['missing', 'disputed', 'length', 'localized', 'only with', 'unknown'],
  ...['choice', 'unique', 'zone', 'prefix', 'team', 'place'],
] as const;

type RefuseRule = (typeof refuseRules)[number];
type HintRule = (typeof hintRules)[number];

/**
 * Checks an event's payload against its declaration.
 * @returns all findings at once; empty when all is well.
 */
export function validatePayload(declaration: EventDeclaration, payload: unknown, at = 'event.payload'): Finding[] {
  if (!isObject(payload)) {
    return [refuse(at, labels.payload, 'type', payload, `an object with the fields of ${declaration.name}`)];
  }
  return [
    ...declaration.fields.flatMap((field) => checkField(field, payload, at, declaration)),
    ...unknownKeys(declaration, payload, at),
  ];
}

/** All `localizedattribute:` keys that a payload refers to, at any depth. */
export function localizedKeys(payload: unknown): string[] {
  if (typeof payload === 'string') {
    const key = payload.startsWith(localizedPrefix) ? payload.slice(localizedPrefix.length) : '';
    return key === '' ? [] : [key];
  }
  if (typeof payload !== 'object' || payload === null) return [];
  return [...new Set(Object.values(payload).flatMap(localizedKeys))];
}

/** Checks one value of a field: the rules of its kind. */
export function checkValue(field: Field, value: unknown, path: string): Finding[] {
  const no = (rule: RefuseRule, allowed: string) => [refuse(path, field.label, rule, value, allowed)];
  const hinted = (rule: HintRule, allowed: string) => [hint(path, field.label, rule, value, allowed)];
  switch (field.kind) {
    case 'text':
      if (typeof value !== 'string') return no('type', 'text');
      if (value.trim() === '') return no('required', allowedText(field));
      if (field.longText !== undefined && value.length > field.longText.aboveCharacters) {
        return hinted('length', field.longText.hint);
      }
      return [];
    case 'choice':
      return checkChoice(field, value, path);
    case 'choices': {
      if (!Array.isArray(value)) return no('type', `a list of ${allowedText(field)}`);
      if (value.length < field.minItems || value.length > field.maxItems) return no('count', allowedText(field));
      const twice = new Set(value).size === value.length ? [] : hinted('unique', 'each value once');
      return [...twice, ...value.flatMap((item, index) => checkChoice(field, item, `${path}[${index}]`))];
    }
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= field.minimum ? [] : no('integer', allowedText(field));
    case 'instant':
      return checkInstant(value, path, field.label);
    case 'localized':
      if (typeof value !== 'string') return no('type', 'text');
      if (value.trim() === '' || value === localizedPrefix) return no('required', allowedText(field));
      if (!value.startsWith(localizedPrefix)) {
        if (/^locali[sz]e\w*\s*:/i.test(value)) {
          return hinted('prefix', `${localizedPrefix}${field.name}; the prefix is probably misspelled`);
        }
        return hinted(
          'localized',
          `${localizedPrefix}${field.name}, with the text in localizedAttributes; literal text is not documented`,
        );
      }
      return [];
  }
}

function checkChoice(field: Field & { kind: 'choice' | 'choices' }, value: unknown, path: string): Finding[] {
  const choice = field.choices.find((candidate) => candidate.value === value);
  if (choice === undefined) return unknownChoice(field, value, path);
  return choice.hint === undefined ? [] : [hint(path, field.label, 'disputed' satisfies HintRule, value, choice.hint)];
}

/** Senders use values that no document names, and Amazon accepts some of them: only what is no text is refused. */
function unknownChoice(field: Field & { kind: 'choice' | 'choices' }, value: unknown, path: string): Finding[] {
  const known = field.choices.map((choice) => choice.value).join(', ');
  if (typeof value !== 'string' || value.trim() === '') return [refuse(path, field.label, 'choice', value, known)];
  const allowed = `one of ${known}; Amazon documents no other value and may reject it`;
  return [hint(path, field.label, 'choice' satisfies HintRule, value, allowed)];
}

/** A time on the wire; Amazon's own Python SDK sends times without a zone. */
export function checkInstant(value: unknown, path: string, label: string): Finding[] {
  if (parseInstant(value) !== undefined) return [];
  if (parseUnzonedInstant(value) === undefined) return [refuse(path, label, 'instant', value, instantAllowed)];
  return [
    hint(path, label, 'zone' satisfies HintRule, value, 'a time with a time zone; without one it is read as UTC'),
  ];
}

/** What a field takes, as text that completes "expected ...". */
export function allowedText(field: Field): string {
  switch (field.kind) {
    case 'text':
      return 'non-empty text';
    case 'choice':
      return field.choices.map((choice) => choice.value).join(', ');
    case 'choices':
      return `${field.minItems} to ${field.maxItems} of ${field.choices.map((choice) => choice.value).join(', ')}`;
    case 'integer':
      return `a whole number, ${field.minimum} or more`;
    case 'instant':
      return instantAllowed;
    case 'localized':
      return 'text in at least one locale';
  }
}

/** Walks to the field; a missing step is fine where it is marked optional, and refused elsewhere. */
function checkField(field: Field, payload: object, at: string, declaration: EventDeclaration): Finding[] {
  const path = `${at}.${wirePath(field.path)}`;
  let value: unknown = payload;
  let walked = at;
  const steps = pathSteps(field.path);
  for (const [index, step] of steps.entries()) {
    if (!isObject(value)) return [refuse(walked, field.label, 'type', value, 'an object')];
    value = value[step.key];
    walked = `${walked}.${step.key}`;
    if (value === undefined) {
      // Where a needed object is missing, its needed fields say so; the optional ones below it are not needed.
      if (!step.optional && steps.slice(index).some(({ optional }) => optional)) return [];
      if (!step.optional) return missing(field, payload, path);
      if (field.hintWhenMissing === undefined) return [];
      return [hint(path, field.label, 'missing' satisfies HintRule, undefined, field.hintWhenMissing)];
    }
  }
  return [
    ...checkValue(field, value, path),
    ...checkOnlyWith(field, value, payload, path, declaration),
    ...checkSame(field, value, payload, path, declaration),
  ];
}

/** A needed value that is missing, or stands where only some documents put it. */
function missing(field: Field, payload: object, path: string): Finding[] {
  const elsewhere = field.otherPath === undefined ? undefined : valueAt({ ...field, path: field.otherPath }, payload);
  if (elsewhere === undefined) return [refuse(path, field.label, 'required', undefined, allowedText(field))];
  const allowed = `${wirePath(field.path)}, as most of Amazon's documents have it, instead of ${field.otherPath}`;
  return [hint(path, field.label, 'place' satisfies HintRule, elsewhere, allowed)];
}

/** A value that should be that of another field, such as the scoring team. */
function checkSame(
  field: Field,
  value: unknown,
  payload: object,
  path: string,
  declaration: EventDeclaration,
): Finding[] {
  const others = declaration.fields.filter(({ name }) => field.sameAsOneOf?.includes(name));
  if (others.length === 0 || others.some((other) => valueAt(other, payload) === value)) return [];
  const allowed = `the same as ${others.map(({ label }) => label).join(' or ')}`;
  return [hint(path, field.label, 'team' satisfies HintRule, value, allowed)];
}

/** Alexa does not speak a value that belongs to another choice. Whether Amazon rejects it is not documented. */
function checkOnlyWith(
  field: Field,
  value: unknown,
  payload: object,
  path: string,
  declaration: EventDeclaration,
): Finding[] {
  const { onlyWith } = field;
  const other = declaration.fields.find(({ name }) => name === onlyWith?.field);
  if (onlyWith === undefined || other === undefined) return [];
  const found = valueAt(other, payload);
  if (typeof found !== 'string' || onlyWith.values.includes(found)) return [];
  const allowed = `spoken only with ${other.label} ${onlyWith.values.join(' or ')}, not with ${found}`;
  return [hint(path, field.label, 'only with' satisfies HintRule, value, allowed)];
}

/** Keys that no field of the declaration has. How Amazon handles them is not known. */
function unknownKeys(declaration: EventDeclaration, payload: object, at: string): Finding[] {
  const paths = declaration.fields.map((field) => wirePath(field.path));
  const others = declaration.fields.flatMap(({ otherPath }) => (otherPath === undefined ? [] : [otherPath]));
  const walk = (value: unknown, below: string): Finding[] => {
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, child]) => {
      const path = below === '' ? key : `${below}.${key}`;
      if (paths.includes(path) || others.includes(path)) return [];
      if (paths.some((known) => known.startsWith(`${path}.`))) return walk(child, path);
      const allowed = `the fields of ${declaration.name}; Amazon may reject others`;
      return [hint(`${at}.${path}`, path, 'unknown' satisfies HintRule, child, allowed)];
    });
  };
  return walk(payload, '');
}
