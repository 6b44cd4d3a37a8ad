import { type Finding, refuse } from './problems';
import { settleSync } from './settle';

/** Whether a value can be sent as JSON. */

/** Levels of objects and lists. Walking deeper values overflows the stack; no payload of Amazon's has ten levels. */
export const maxNesting = 64;

/** A value as JSON, or why it cannot be: nested too deeply, containing itself, or holding a BigInt. */
export type Serialized = { ok: true; json: string } | { ok: false; findings: Finding[] };

export function serialize(value: unknown, path: string, label: string): Serialized {
  if (isNestedDeeper(value, maxNesting)) {
    const found = `a value nested more than ${maxNesting} levels deep, or one that contains itself`;
    const finding = refuse(path, label, 'nesting', undefined, `at most ${maxNesting} levels`);
    return { ok: false, findings: [{ ...finding, found }] };
  }
  const json = settleSync(() => JSON.stringify(value));
  if (json.ok) return { ok: true, json: json.value };
  return { ok: false, findings: [refuse(path, label, 'json', value, 'what JSON can hold: no BigInt')] };
}

/** The problems of `serialize` alone. */
export function checkJson(value: unknown, path: string, label: string): Finding[] {
  const serialized = serialize(value, path, label);
  return serialized.ok ? [] : serialized.findings;
}

/** True where objects and lists are nested more than `levels` deep. A value that contains itself always is. */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  // The fewest levels with which each object was searched without a find: it need not be searched again with more.
  const searched = new Map<object, number>();
  const search = (part: unknown, left: number): boolean => {
    if (typeof part !== 'object' || part === null) return false;
    if (left === 0) return true;
    if ((searched.get(part) ?? levels + 1) <= left) return false;
    searched.set(part, left);
    return Object.values(part).some((child) => search(child, left - 1));
  };
  return search(value, levels);
}
