import { isNestedDeeper, maxNesting } from '../json';
import { settleSync } from '../settle';

/**
 * Turns values of other kinds into the text that the service takes: objects and lists as JSON, the rest as written.
 * `undefined` and `null` become empty text. What JSON cannot hold stays as it is, for the validator to refuse.
 */
export function stringifyValues(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, textOfValue(value)]));
}

function textOfValue(value: unknown): unknown {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (isNestedDeeper(value, maxNesting)) return value;
  const json = settleSync(() => JSON.stringify(value));
  if (!json.ok) return value;
  // A moment (Date, luxon) is JSON in quotation marks.
  const parsed = JSON.parse(json.value) as unknown;
  return typeof parsed === 'string' ? parsed : json.value;
}
