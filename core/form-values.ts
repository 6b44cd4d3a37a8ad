import type { ChoiceField, NumberField } from './forms/form';
import { type Finding, type Problem, refuse, shown } from './problems';
import { settleSync } from './settle';

/** How single values of a form are read, in every host. What cannot be read is added to `problems`. */

/** True for what counts as "not given": undefined, null, blank text, an empty list. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}

/** Reads a value that holds JSON: text from the editor, or a value from an expression. Blank text is undefined. */
export function readJson(value: unknown, path: string, label: string, problems: Problem[]): unknown {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return undefined;
  const parsed = settleSync(() => JSON.parse(value) as unknown);
  if (parsed.ok) return parsed.value;
  const reason = parsed.error instanceof Error ? parsed.error.message : String(parsed.error);
  problems.push({ path, label, rule: 'json', found: `invalid JSON (${reason})`, allowed: 'JSON' });
  return undefined;
}

/** A value as text. Expressions may give a number; anything else counts as nothing given. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A value as a number, where it came as text; anything else is left for the validator to report. */
export function numberOf(value: unknown): unknown {
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}

/** @returns what is wrong with a whole number. */
export function checkWhole(value: unknown, field: NumberField, path: string = field.name): Finding[] {
  const { label, minimum, maximum } = field;
  if (Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum) return [];
  return [refuse(path, label, 'range', value, `a whole number from ${minimum} to ${maximum}`)];
}

/** @returns the chosen value; the default stands for an empty or wrong one. */
export function readChoice<T extends string>(value: unknown, field: ChoiceField<string, T>, problems: Problem[]): T {
  const { name: path, label, choices, default: fallback } = field;
  if (isEmpty(value)) return fallback;
  const allowed = choices.map((choice) => choice.value);
  if (allowed.includes(value as T)) return value as T;
  problems.push({ path, label, rule: 'choice', found: shown(value), allowed: allowed.join(', ') });
  return fallback;
}
