import type { Node, NodeAPI } from 'node-red';

import type { ChoiceField } from '../../core/forms/form';
import { type Problem, shown } from '../../core/problems';
import { settle } from '../../core/settle';
import type { Input } from './inputs';
import type { AlexaMessage } from './sender';

/** A field as the form saves it: a typedInput. */
export interface SavedInput {
  value?: unknown;
  type?: string;
}

export type SavedInputs = Readonly<Record<string, SavedInput | undefined>>;

/**
 * Reads inputs for one message: what the form holds, or the property of the message where it holds nothing.
 * @param problems takes what could not be evaluated.
 */
export async function readInputs(
  RED: NodeAPI,
  node: Node,
  msg: AlexaMessage,
  saved: SavedInputs,
  inputs: Readonly<Record<string, Input>>,
  problems: Problem[],
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const { value, type = 'str' } = saved[name] ?? {};
    if (value === undefined || value === null || value === '') {
      values[name] = input.msg === undefined ? undefined : propertyOf(msg, input.msg);
    } else if (type === 'str' || type === 'num' || type === 'choice' || type === 'choices') {
      values[name] = value;
    } else {
      const evaluated = await settle(evaluate(RED, node, msg, value, type));
      if (evaluated.ok) values[name] = evaluated.value;
      else problems.push(evaluationProblem(name, input.label, type, value, evaluated.error));
    }
  }
  return values;
}

/** `payload.count` of a message, or undefined where a step is missing. Own properties only. */
export function propertyOf(msg: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      msg,
    );
}

async function evaluate(RED: NodeAPI, node: Node, msg: AlexaMessage, value: unknown, type: string): Promise<unknown> {
  return await new Promise((resolve, reject) => {
    // A callback: JSONata and asynchronous context stores demand it.
    RED.util.evaluateNodeProperty(String(value), type, node, msg, (error, result: unknown) =>
      error === null || error === undefined ? resolve(result) : reject(error),
    );
  });
}

function evaluationProblem(path: string, label: string, type: string, value: unknown, error: unknown): Problem {
  const reason =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  const kind = type === 'jsonata' ? 'expression' : type;
  return {
    path,
    label,
    rule: 'evaluation',
    found: `${kind} ${String(value)}, which failed (${reason})`,
    allowed: 'an expression or a path that returns a value',
  };
}

/**
 * Reads what only the form may choose, unless the node allows the message to.
 * @param chosen what the form says; empty: the message decides.
 * @returns the field's default where it is wrong.
 */
export function readGuarded<T extends string>(
  { label, choices, default: fallback, messageProperty: path = '' }: ChoiceField<string, T>,
  chosen: unknown,
  { msg, allowMessage }: { msg: AlexaMessage; allowMessage: boolean },
  problems: Problem[],
): T {
  const fromMessage = (chosen === undefined || chosen === '') && allowMessage;
  const found = fromMessage ? propertyOf(msg, path) : chosen;
  const allowed = choices.map(({ value }) => value);
  if (allowed.includes(found as T)) return found as T;
  const where = allowMessage
    ? `chosen in the form or by msg.${path}`
    : 'chosen in the form; a message may choose only if the node allows it';
  problems.push({ path, label, rule: 'choice', found: shown(found), allowed: `${allowed.join(', ')}; ${where}` });
  return fallback;
}
