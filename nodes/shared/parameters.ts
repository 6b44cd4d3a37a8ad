import type { INode } from 'n8n-workflow';

import { InvalidInputError } from '../../core/errors';

/**
 * Reads a parameter that only the workflow's builder may set. The form offers no expression for it, but a workflow
 * can be written by hand, and an AI tool fills parameters by expressions: those are refused.
 * @throws {InvalidInputError}
 */
export function readFixed<T extends string>(
  node: INode,
  name: string,
  label: string,
  allowed: readonly T[],
  fallback: T,
): T {
  const written = node.parameters[name] ?? fallback;
  if (allowed.includes(written as T)) return written as T;
  const found = typeof written === 'string' ? `"${written}"` : JSON.stringify(written);
  const allowedText = `${allowed.join(', ')}; it is chosen in the form of the node, an expression cannot set it`;
  throw new InvalidInputError([{ path: name, label, rule: 'choice', found, allowed: allowedText }]);
}
