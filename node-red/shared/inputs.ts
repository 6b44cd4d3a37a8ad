import { eventCatalogue } from '../../core/events';
import { fieldsOf, type FormDeclaration, type FormField } from '../../core/forms/form';

/**
 * Which property of the message a field of a form reads when it is empty. A value set on the node is never overridden
 * by the message.
 */
export interface Input {
  /** Path below `msg`; undefined: an empty field means "none". */
  msg?: string;
  /** As core's sentences name it. */
  label: string;
}

/** True where the form offers more than a value: a property of the message, an expression, a context store. */
export function isTyped(field: FormField): boolean {
  // A token has no text of its own: in the flow file it would be exported with it.
  return field.kind === 'token' || (field.messageProperty !== undefined && !isGuarded(field));
}

/** True for a choice that is the form's, until the node allows the message to make it. */
export function isGuarded({ fixed, messageProperty }: FormField): boolean {
  return fixed === true && messageProperty !== undefined;
}

/** The inputs of a form, by the name of the field. */
export function inputsOf(form: FormDeclaration): Record<string, Input> {
  const typed = fieldsOf(form).filter(isTyped);
  return Object.fromEntries(typed.map(({ name, label, messageProperty: msg }) => [name, { label, msg }]));
}

/** A content field reads the property of its name in `msg.payload`. */
export const contentInput = (name: string, label: string) => ({ label, msg: `payload.${name}` });

/** The inputs of the fields of one event. */
export function contentInputs(key: string): Record<string, Input> {
  const fields = eventCatalogue.find((declaration) => declaration.key === key)?.fields ?? [];
  return Object.fromEntries(fields.map(({ name, label }) => [name, contentInput(name, label)]));
}
