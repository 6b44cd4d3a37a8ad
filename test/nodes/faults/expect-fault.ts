import type { SerializedError } from '../../support/engine/engine';

export interface Expected {
  message: string | RegExp;
  /** Undefined where no answer came. */
  httpCode?: string;
  /** Parts of the description, in order: the words of Amazon, status, request id, what to do. */
  says: string[];
}

/** One sentence of ours, Amazon's own words, and the next step; in n8n's kind of error for services, at its item. */
export function expectFault(error: SerializedError, { message, httpCode, says }: Expected): void {
  if (typeof message === 'string') expect(error.message).toBe(message);
  else expect(error.message).toMatch(message);
  expect(error.name).toBe('NodeApiError');
  expect(error.httpCode ?? undefined).toBe(httpCode);
  expect(error.context?.itemIndex).toBe(0);
  const quoted = says.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  expect(error.description).toMatch(new RegExp(quoted.join('.*'), 's'));
}
