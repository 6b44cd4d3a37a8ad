import { type Finding, refuse } from './problems';
import { settleSync } from './settle';

/** Whether a value can be sent as JSON. */

/** Levels of objects and lists. Deeper values overflow the stack of whoever walks them; no Amazon payload has ten. */
export const maxNesting = 64;

/** @returns a problem where the value is nested too deeply, contains itself, or holds what JSON cannot (BigInt). */
export function checkJson(value: unknown, path: string, label: string): Finding[] {
  if (isNestedDeeper(value, maxNesting)) {
    const found = `a value nested more than ${maxNesting} levels deep, or one that contains itself`;
    return [{ ...refuse(path, label, 'nesting', undefined, `at most ${maxNesting} levels`), found }];
  }
  if (settleSync(() => JSON.stringify(value)).ok) return [];
  return [refuse(path, label, 'json', value, 'what JSON can hold: no BigInt')];
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
