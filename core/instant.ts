/** Points in time as Amazon wants them: ISO 8601 with a date, a time and a zone. */

const isoInstant =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The same as a pattern for JSON Schema; `format: date-time` says there that the day must exist. */
export const instantPattern = isoInstant.source;

/** What an instant field accepts, as text that completes "expected ...". */
export const instantAllowed =
  'a date and time with a time zone, such as 2030-05-14T15:00:00Z or 2030-05-14T17:00:00+02:00';

/**
 * Reads a wire value.
 * @returns milliseconds since the epoch, or undefined where the text is no instant with a zone or the date does not
 *   exist.
 */
export function parseInstant(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const match = isoInstant.exec(value);
  if (match === null) return undefined;
  const [, year, month, day] = match.map(Number);
  // Date.parse turns 30 February into 2 March: the day is read back and compared.
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  if (date.getUTCDate() !== day) return undefined;
  const parsed = Date.parse(value);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/**
 * Reads a wire value without a zone, as UTC. Amazon's Python SDK sends such times for its own sample.
 * @returns milliseconds since the epoch, or undefined where the text is no such time.
 */
export function parseUnzonedInstant(value: unknown): number | undefined {
  return typeof value === 'string' && /T[\d:.]+$/.test(value) ? parseInstant(`${value}Z`) : undefined;
}

/** ISO 8601 in UTC with milliseconds, for example `2030-05-14T15:00:00.000Z`. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString();
}
