import type { INode } from 'n8n-workflow';

import { type Problem, shown } from '../../core/problems';

/**
 * Parameters that only the workflow's builder may set. The form offers no expression for them, but a workflow can be
 * written by hand, and n8n evaluates a lone `$fromAI(...)` even there: so the value is read as it is saved.
 */

/** One of fixed texts; `fallback` stands for one that is not saved, or is wrong. */
export function readFixed<T extends string>(
  node: INode,
  { name, label, allowed, fallback }: { name: string; label: string; allowed: readonly T[]; fallback: T },
  problems: Problem[],
): T {
  const saved = node.parameters[name] ?? fallback;
  if (allowed.includes(saved as T)) return saved as T;
  problems.push(notFixed(name, label, saved, allowed.join(', ')));
  return fallback;
}

/** A switch; off where it is not saved, or is wrong. */
export function readFixedSwitch(node: INode, name: string, label: string, problems: Problem[]): boolean {
  const saved = node.parameters[name] ?? false;
  if (typeof saved === 'boolean') return saved;
  problems.push(notFixed(name, label, saved, 'on or off'));
  return false;
}

function notFixed(path: string, label: string, saved: unknown, allowed: string): Problem {
  const why = 'choose it in the form of the node, an expression or an AI model cannot set it';
  return { path, label, rule: 'fixed', found: shown(saved), allowed: `${allowed}; ${why}` };
}
