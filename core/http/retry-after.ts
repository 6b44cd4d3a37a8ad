/**
 * Reads a Retry-After header: seconds, or an HTTP date. Source: RFC 9110, section 10.2.3.
 * @returns milliseconds from now, never negative; undefined where the header is absent or malformed.
 */
export function retryAfterMsOf(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number.isSafeInteger(Number(text) * 1000) ? Number(text) * 1000 : undefined;
  // Other zones and forms are obsolete, and Date.parse reads a date without zone in the machine's own.
  if (!/^[A-Z][a-z]{2,8}, .+ GMT$/.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
