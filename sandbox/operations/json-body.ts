import type { OperationRequest } from '../operation';
import { Refused } from '../refused';

/**
 * Deeper JSON is refused: recursive readers, here and in clients, would run out of stack. No real request comes near.
 */
const deepest = 64;

/**
 * The body of a request to an Alexa service.
 * @throws {Refused} `wrongContentType`, `malformedJson`.
 */
export function readJsonBody(request: OperationRequest): unknown {
  if (mediaType(request) !== 'application/json') {
    throw new Refused('wrongContentType', {}, `Content-Type is ${request.contentType ?? 'missing'}`);
  }
  const body = parseJson(request.body);
  if (body === undefined) throw new Refused('malformedJson');
  return body.value;
}

/** The content type without its parameters, in lower case; empty where there is none. */
export function mediaType(request: OperationRequest): string {
  return (request.contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** @returns undefined for invalid JSON, or too deep. */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? undefined : { value };
  } catch {
    return undefined;
  }
}

/** Level by level, because recursion is what must be avoided. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
