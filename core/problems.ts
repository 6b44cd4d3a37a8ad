import type { Redact } from './redaction';
import { settleSync } from './settle';

/** How every check reports: a list of problems and hints, never an exception. */

/** One thing that is wrong with what the user entered. */
export interface Problem {
  /** Where it stands in the request, for example `event.payload.weatherAlert.alertType`. */
  path: string;
  /** The field's name as the form shows it. */
  label: string;
  /** Which rule was broken, for example `choice`, `required`, `range`. */
  rule: string;
  /** What was found, as short text. */
  found: string;
  /** What is allowed, as text that completes "expected ...". */
  allowed: string;
}

/**
 * A problem (`refuse`), or a hint: what Amazon may accept although documents disagree, or what was probably not meant.
 */
export interface Finding extends Problem {
  severity: 'refuse' | 'hint';
}

export function refuse(path: string, label: string, rule: string, found: unknown, allowed: string): Finding {
  return { severity: 'refuse', path, label, rule, found: shown(found), allowed };
}

export function hint(path: string, label: string, rule: string, found: unknown, allowed: string): Finding {
  return { ...refuse(path, label, rule, found, allowed), severity: 'hint' };
}

export const isRefusal = ({ severity }: Finding): boolean => severity === 'refuse';

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Adds what concerns a field for which there is no problem yet: a value that could not be read is not also missing.
 * Hosts name a field by its place in the form, the checks by its place in the request; the label is the same.
 */
export function addProblems(problems: readonly Problem[], more: readonly Problem[]): Problem[] {
  const isNew = ({ path, label }: Problem) => !problems.some((known) => known.path === path || known.label === label);
  return [...problems, ...more.filter(isNew)];
}

/** One clear sentence for one problem. */
export function problemSentence({ label, found, allowed }: Problem): string {
  return found === '' ? `${label} is missing; expected ${allowed}.` : `${label}: found ${found}; expected ${allowed}.`;
}

/** One sentence for a hint. */
export function hintSentence({ label, found, allowed }: Problem): string {
  return `${label}: ${found === '' ? '' : `found ${found}; `}${allowed}`;
}

/** A value as text for `Problem.found`; `cleanProblem` shortens it. */
export function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string') return `"${value}"`;
  // JSON has neither NaN nor Infinity.
  return typeof value === 'number' ? String(value) : jsonOrKind(value);
}

/** How much is shown of a value, in characters. The reason why text is no JSON ends with the position. */
const maxFound = 80;
const maxJsonReason = 200;

/** A problem or hint without secrets, and with what was found in short. */
export function cleanProblem<P extends Problem>(problem: P, redact: Redact): P {
  // Cut after redaction, so that no part of a secret remains.
  const found = redact(problem.found);
  return {
    ...problem,
    path: redact(problem.path),
    label: redact(problem.label),
    allowed: redact(problem.allowed),
    found: shortened(found, problem.rule === 'json' ? maxJsonReason : maxFound),
  };
}

const shortened = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 3)}...` : text);

function jsonOrKind(value: unknown): string {
  const json = settleSync(() => JSON.stringify(value) ?? String(value));
  return json.ok ? json.value : Object.prototype.toString.call(value);
}
