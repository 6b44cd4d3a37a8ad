/**
 * Reads a Retry-After header: seconds, or an HTTP date. Source: RFC 9110, section 10.2.3.
 * @returns milliseconds from now, never negative; undefined where the header is absent or malformed.
 */
export function retryAfterMsOf(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  if (!/^[A-Za-z]{3,9},? /.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
