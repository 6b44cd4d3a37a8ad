import type { HttpResponse } from '../host';
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
 * @param redact is applied before anything is cut, so that no half of a secret survives the cut.
 */
export function amazonErrorOf(response: HttpResponse, redact: Redact = (text) => text): AmazonError {
  const body = parseJson(response.body);
  if (body === undefined) {
    const text = redact(response.body.trim());
    return { type: undefined, message: text === '' ? undefined : `(no JSON) ${text.split('\n')[0]?.slice(0, 200)}` };
  }
  return {
    type: textOf(body.error ?? body.type ?? body.code),
    message: textOf(body.error_description ?? body.message),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
