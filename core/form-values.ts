import { InvalidInputError } from './errors';
import { settleSync } from './settle';

/** How single values of a form are read, in every host. */

/**
 * Reads a value that holds JSON: text from the editor, or a value from an expression.
 * @throws {InvalidInputError} when the text is no JSON.
 */
export function readJson(value: unknown, path: string, label: string): unknown {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return undefined;
  const parsed = settleSync(() => JSON.parse(value) as unknown);
  if (parsed.ok) return parsed.value;
  const reason = parsed.error instanceof Error ? parsed.error.message : String(parsed.error);
  throw new InvalidInputError([
    { path, label, rule: 'json', found: `text that is no JSON (${reason})`, allowed: 'JSON' },
  ]);
}

/** A value as text. Expressions may give a number; anything else counts as nothing given. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A value as a number, where it came as text; what is no number stays as it is, for the validator to name. */
export function numberOf(value: unknown): unknown {
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}
