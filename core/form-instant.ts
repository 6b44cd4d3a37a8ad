import { formatInstant, instantAllowed, parseInstant, parseUnzonedInstant } from './instant';
import { type Finding, hint, type Problem, refuse } from './problems';
import { settleSync } from './settle';

/** Points in time as users and expressions give them. */

/** What a form's values are read with. */
export interface Reading {
  /** The IANA name of the zone for times without one, such as `Europe/Berlin`. */
  timeZone: string;
  /** Takes what cannot be read. */
  problems: Problem[];
  /** Takes what was assumed. */
  hints: Finding[];
}

export interface GivenInstant {
  /** The wire value in UTC, with `Z`. */
  iso: string;
  /** What the value did not say: `zone`, or `time` (and zone) of a date alone. */
  assumed?: 'zone' | 'time';
}

/**
 * Reads a point in time: ISO text with a zone (also `+0200`, without seconds, or with a blank instead of the T),
 * milliseconds since the epoch (13 digits), a Date, or a luxon DateTime. Text without a zone is read in `timeZone`. A
 * date alone means noon there, because midnight can be another day elsewhere.
 * @returns undefined where the value is none of these.
 */
export function readInstant(value: unknown, timeZone: string): GivenInstant | undefined {
  if (typeof value !== 'string') return fromMillis(millisOf(value));
  const text = value
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
    .replace(/(T\d{2}:\d{2})(?=[Z+-]|$)/, '$1:00');
  if (/^\d{13}$/.test(text)) return fromMillis(Number(text));
  const zonedMs = parseInstant(text);
  if (zonedMs !== undefined) return { iso: formatInstant(zonedMs) };
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const localMs = parseUnzonedInstant(isDate ? `${text}T12:00:00` : text);
  if (localMs === undefined) return undefined;
  return { iso: formatInstant(utcOf(localMs, timeZone)), assumed: isDate ? 'time' : 'zone' };
}

/**
 * The same for a field of a form: what cannot be read is a problem, what was assumed is a hint.
 * @returns the wire value, or undefined where there is a problem.
 */
export function readInstantField(
  value: unknown,
  field: { path: string; label: string },
  { timeZone, problems, hints }: Reading,
): string | undefined {
  const { path, label } = field;
  const read = readInstant(value, timeZone);
  if (read === undefined) {
    problems.push(refuse(path, label, 'instant', value, allowedInstead(value)));
    return undefined;
  }
  if (read.assumed !== undefined) {
    const missing = read.assumed === 'zone' ? 'no time zone given' : 'no time given, so noon is meant';
    const meant = `${missing}; read in the time zone ${timeZone} as ${read.iso}`;
    hints.push(hint(path, label, 'zone', value, meant));
  }
  return read.iso;
}

function allowedInstead(value: unknown): string {
  if (!/^\d{10}$/.test(String(value).trim())) return instantAllowed;
  return 'milliseconds since 1970 (13 digits); these look like seconds, so multiply by 1000';
}

/** The range of Date; NaN is in no range. Fewer digits than 13 may be seconds. */
function fromMillis(ms: number | undefined): GivenInstant | undefined {
  return ms !== undefined && Math.abs(ms) <= 8.64e15 ? { iso: formatInstant(ms) } : undefined;
}

function millisOf(value: unknown): number | undefined {
  if (typeof value === 'number') return /^\d{13}$/.test(String(value)) ? value : undefined;
  if (Object.prototype.toString.call(value) === '[object Date]') return (value as Date).getTime();
  if (typeof value === 'object' && value !== null && 'toMillis' in value && typeof value.toMillis === 'function') {
    const ms = (value as { toMillis(): unknown }).toMillis();
    return typeof ms === 'number' ? ms : undefined;
  }
  return undefined;
}

/** @param localMs a wall clock's time, written as if it were UTC. */
function utcOf(localMs: number, timeZone: string): number {
  // The second step settles times near a change of the clocks.
  const guess = localMs - offsetMs(localMs, timeZone);
  return localMs - offsetMs(guess, timeZone);
}

/** How far the wall clocks of a zone are ahead of UTC. An unknown zone counts as UTC. */
function offsetMs(ms: number, timeZone: string): number {
  const format = formatOf(timeZone);
  if (format === undefined) return 0;
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

/** Making one is slow, and a process knows few zones. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(timeZone)) return formats.get(timeZone);
  const number = 'numeric';
  const options = { year: number, month: number, day: number, hour: number, minute: number, second: number } as const;
  const made = settleSync(() => new Intl.DateTimeFormat('en-US', { ...options, timeZone, hourCycle: 'h23' }));
  const format = made.ok ? made.value : undefined;
  formats.set(timeZone, format);
  return format;
}
