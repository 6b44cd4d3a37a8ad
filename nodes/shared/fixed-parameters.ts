import type { INode } from 'n8n-workflow';

import type { ChoiceField, SwitchField } from '../../core/forms/form';
import { type Problem, shown } from '../../core/problems';

/**
 * Parameters that only the workflow's builder may set. The form offers no expression for them, but a workflow can be
 * written by hand, and n8n evaluates a lone `$fromAI(...)` even there: so the value is read as it is saved.
 */

/** @returns the chosen value; the default where none is saved, or a wrong one. */
export function readFixed<T extends string>(
  node: INode,
  { name, label, choices, default: fallback }: ChoiceField<string, T>,
  problems: Problem[],
): T {
  const saved = node.parameters[name] ?? fallback;
  const allowed = choices.map(({ value }) => value);
  if (allowed.includes(saved as T)) return saved as T;
  problems.push(notFixed(name, label, saved, allowed.join(', ')));
  return fallback;
}

/** A switch; off where it is not saved, or is wrong. */
export function readFixedSwitch(node: INode, { name, label }: SwitchField, problems: Problem[]): boolean {
  const saved = node.parameters[name] ?? false;
  if (typeof saved === 'boolean') return saved;
  problems.push(notFixed(name, label, saved, 'on or off'));
  return false;
}

function notFixed(path: string, label: string, saved: unknown, allowed: string): Problem {
  const why = 'choose it in the form of the node; expressions and AI models cannot set it';
  return { path, label, rule: 'fixed', found: shown(saved), allowed: `${allowed}; ${why}` };
}
