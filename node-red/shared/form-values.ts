import type { Node, NodeAPI } from 'node-red';

import { countsWith, fieldsOf, type FormDeclaration, type FormField, type FormValues } from '../../core/forms/form';
import type { Problem } from '../../core/problems';
import { readGuarded, readInputs, type SavedInputs } from './input-values';
import { inputsOf, isGuarded, isTyped } from './inputs';
import type { AlexaMessage } from './sender';

/** A node as its form saves it: typed inputs in `fields`, the rest by name. */
export interface SavedForm {
  fields?: SavedInputs;
  allowMessageToChoose?: boolean;
}

/** Reads a declared form for one message. What is empty on the node and missing in the message is undefined. */
export async function readFormValues<Form extends FormDeclaration>(
  RED: NodeAPI,
  node: Node,
  def: SavedForm,
  msg: AlexaMessage,
  form: Form,
  problems: Problem[],
): Promise<FormValues<Form>> {
  const guarded = { msg, allowMessage: def.allowMessageToChoose === true };
  const savedValueOf = (field: FormField): unknown => {
    const saved = (def as Readonly<Record<string, unknown>>)[field.name];
    return field.kind === 'choice' && isGuarded(field) ? readGuarded(field, saved, guarded, problems) : saved;
  };
  const plain = fieldsOf(form).filter((field) => !isTyped(field));
  const saved = Object.fromEntries(plain.map((field) => [field.name, savedValueOf(field)]));
  const inputs = inputsOf(fieldsOf(form).filter((field) => isTyped(field) && countsWith(field, saved)));
  return { ...saved, ...(await readInputs(RED, node, msg, def.fields ?? {}, inputs, problems)) } as FormValues<Form>;
}
