import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInputError } from '../../core/errors';
import { settleSync } from '../../core/settle';

/**
 * Reads a parameter that only the workflow's builder may set. The form offers no expression for it, but a workflow
 * can be written by hand, and an AI tool fills parameters by expressions: those are refused.
 * @throws {InvalidInputError}
 */
export function readFixed<T extends string>(
  context: IExecuteFunctions,
  name: string,
  label: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const written = context.getNode().parameters[name] ?? fallback;
  if (allowed.includes(written as T)) return written as T;
  const found = typeof written === 'string' ? `"${written}"` : JSON.stringify(written);
  const allowedText = `${allowed.join(', ')}; it is chosen in the form of the node, an expression cannot set it`;
  throw new InvalidInputError([{ path: name, label, rule: 'choice', found, allowed: allowedText }]);
}

/**
 * Reads a parameter that holds JSON: text from the editor, or a value from an expression.
 * @throws {InvalidInputError} when the text is no JSON.
 */
export function readJson(value: unknown, path: string, label: string): unknown {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return undefined;
  const parsed = settleSync(() => JSON.parse(value) as unknown);
  if (parsed.ok) return parsed.value;
  const reason = parsed.error instanceof Error ? parsed.error.message : String(parsed.error);
  throw new InvalidInputError([{ path, label, rule: 'json', found: `text that is no JSON (${reason})`, allowed: 'JSON' }]);
}

/** A parameter as text. Expressions may give a number; anything else counts as nothing given. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A parameter as a number, where an expression gave it as text; what is no number stays as it is, for the validator to name. */
export function numberOf(value: unknown): unknown {
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}
