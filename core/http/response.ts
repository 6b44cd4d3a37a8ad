import type { HttpResponse } from '../host';
import { isObject } from '../problems';
import type { Redact } from '../redaction';

/** Readers of an answer; they never throw. */

/** Amazon's id of a call. */
export function requestIdOf(response: HttpResponse): string | undefined {
  return response.headers['x-amzn-requestid'] ?? response.headers['x-amz-request-id'];
}

/** The body as a JSON object, or undefined. */
export function parseJson(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

export interface AmazonError {
  type: string | undefined;
  message: string | undefined;
}

/**
 * Amazon's words. Login with Amazon sends `error` and `error_description`, the Alexa services were recorded with `type`
 * and `message`, and the SDKs declare `code` and `message`. An answer without JSON gives the
 * beginning of its first line.
 * @param redact is applied before anything is cut, so that no part of a secret remains.
 */
export function amazonErrorOf(response: HttpResponse, redact: Redact = (text) => text): AmazonError {
  const body = parseJson(response.body);
  if (body === undefined) {
    const text = redact(response.body.trim());
    return { type: undefined, message: text === '' ? undefined : `(no JSON) ${text.split('\n')[0]?.slice(0, 200)}` };
  }
  // Gateways write some names in another case.
  const field = (name: string) => body[name] ?? body[`${name[0]?.toUpperCase()}${name.slice(1)}`] ?? undefined;
  const error = field('error');
  const nested = isObject(error) ? error : undefined;
  const type = nested === undefined ? error : (nested.type ?? nested.code);
  const message = field('error_description') ?? field('message') ?? nested?.message;
  const known = { type: wordsOf(type ?? field('type') ?? field('code')), message: wordsOf(message) };
  if (known.message !== undefined || known.type !== undefined || Object.keys(body).length === 0) return known;
  // Words in an unknown place are still Amazon's words.
  return { type: undefined, message: redact(JSON.stringify(body)).slice(0, 200) };
}

/** A text or number as it is, a list as its parts, an object as JSON. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((part: unknown) => wordsOf(part) ?? '').join('; ');
  return isObject(value) ? JSON.stringify(value) : undefined;
}
