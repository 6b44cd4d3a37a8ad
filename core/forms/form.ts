/**
 * The vocabulary in which forms are declared. A declaration is the only place that knows a field's name, label, help,
 * default and bounds: both editors' forms, their validators and helps, the command line's options and the pages of the
 * documentation are derived from it. The payload of an event has its own vocabulary, in `events/fields.ts`.
 */

interface FieldBase<Name extends string = string> {
  /** Name of the value, unique within its form. */
  name: Name;
  /** What a user sees in front of the field, in title case; errors call the field by it. */
  label: string;
  /** What the field does, best with an example. No period behind a single sentence; code in backticks. */
  help: string;
  /** An example for the empty field. */
  placeholder?: string;
  /** Where the user finds the value, shown below the field. */
  hint?: string;
  /** True where the form cannot be used without it. Default false. */
  required?: boolean;
  /** `options`: for the few who need it; forms fold it away. Default: always shown. */
  group?: 'options';
  /** The field counts only where each of these other fields has one of these values. */
  onlyWith?: Readonly<Record<string, readonly string[]>>;
  /** In hosts where messages flow from node to node: the property that is read while the field is empty. */
  messageProperty?: string;
  /** True: only the builder of a workflow chooses it; no expression, no message and no AI model does. Default false. */
  fixed?: boolean;
}

/** Free text. */
export interface TextField<Name extends string = string> extends FieldBase<Name> {
  kind: 'text' | 'url' | 'instant';
  default?: string;
}

/** A secret; forms hide it and never export it. `token`: it may come from another node, but is never typed into one. */
export interface SecretField<Name extends string = string> extends FieldBase<Name> {
  kind: 'secret' | 'token';
}

/** A number within bounds, both included. */
export interface NumberField<Name extends string = string> extends FieldBase<Name> {
  kind: 'number';
  minimum: number;
  maximum: number;
  /** Taken where the field is empty. */
  default: number;
  /** True where fractions are refused. */
  whole: boolean;
}

export interface FormChoice<Value extends string = string> {
  value: Value;
  label: string;
  /** What sets it apart, in a few words without a capital. */
  remark?: string;
}

/** One of a few values. */
export interface ChoiceField<Name extends string = string, Value extends string = string> extends FieldBase<Name> {
  kind: 'choice';
  choices: readonly FormChoice<Value>[];
  /** One of the values. */
  default: Value;
}

/** On or off; off by default. Its help begins with "Whether". */
export interface SwitchField<Name extends string = string> extends FieldBase<Name> {
  kind: 'switch';
}

/** JSON. `keysAndValues`: an object of texts, which forms may offer as a list of pairs. */
export interface JsonField<Name extends string = string> extends FieldBase<Name> {
  kind: 'json' | 'keysAndValues';
  /** What a new form shows, as JSON text. */
  default: string;
}

/** The localized texts of an event in further languages: a list of objects, each with its `locale` and the texts. */
export interface TranslationsField<Name extends string = string> extends FieldBase<Name> {
  kind: 'translations';
}

/** A sentence between the fields: `label` holds it. */
export interface Notice<Name extends string = string> {
  kind: 'notice';
  name: Name;
  label: string;
  /** True where it warns of something that cannot be undone. Default false. */
  warning?: boolean;
  onlyWith?: FieldBase['onlyWith'];
}

export type FormField =
  TextField | SecretField | NumberField | ChoiceField | SwitchField | JsonField | TranslationsField;

/** A form: its fields and notices, in the order of the screen. */
export type FormDeclaration = ReadonlyArray<FormField | Notice>;

/** Keeps a declaration's literal types, and checks that it is one. */
export function declareForm<const Form extends FormDeclaration>(form: Form): Form {
  return form;
}

/** The names of a form's fields. */
export type FieldName<Form extends FormDeclaration> = Exclude<Form[number], { kind: 'notice' }>['name'];

/** The values of a form as a host has read them, by the name of the field; undefined, null and blank text are empty. */
export type FormValues<Form extends FormDeclaration> = { readonly [Name in FieldName<Form>]?: unknown };

/** The fields of a form, without its notices. */
export function fieldsOf(form: FormDeclaration): FormField[] {
  return form.filter((part): part is FormField => part.kind !== 'notice');
}

/** What errors call the fields of a form. */
export function labelsOf<Form extends FormDeclaration>(form: Form): Readonly<Record<FieldName<Form>, string>> {
  const labels = fieldsOf(form).map(({ name, label }) => [name, label]);
  return Object.fromEntries(labels) as Record<FieldName<Form>, string>;
}

/** @throws when the form has no such field, which no user can cause. */
export function fieldOf<Form extends FormDeclaration, Name extends FieldName<Form>>(
  form: Form,
  name: Name,
): Extract<Form[number], { name: Name }> {
  const field = form.find((part) => part.name === name);
  if (field === undefined) throw new Error(`No field ${name}`);
  return field as Extract<Form[number], { name: Name }>;
}

/** True where the field counts beside the values of the fields in front of it; an empty value may still become any. */
export function countsWith({ onlyWith = {} }: FormField, values: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(onlyWith).every(([name, allowed]) => {
    const value = values[name];
    return value === undefined || value === '' || allowed.includes(value as string);
  });
}
