/**
 * The vocabulary in which an event is declared, and the types that follow from a declaration. A declaration is the
 * only place that knows an event: validator, request builder, speech, both editors' forms, docs, JSON Schemas and the
 * sandbox are derived from it.
 *
 * Wire paths are dotted. A `?` behind a step says that the step may be missing: in `occasion.broker?.name` the object
 * `broker` is optional, but where it is given it needs its `name`.
 */

interface FieldBase<Path extends string, Name extends string> {
  /** Where the value goes in `event.payload`. */
  path: Path;
  /** The field's name in forms and form values; unique within its event. */
  name: Name;
  /** The label a user sees, in title case. */
  label: string;
  /** One sentence for someone who never read Amazon's documents. */
  help: string;
  /** An example for the empty field. */
  placeholder?: string;
  /** The source of the rule, and sources that contradict it. */
  source: string;
  /** Set where documents disagree whether the field is needed: missing is accepted, with this hint. */
  hintWhenMissing?: string;
  /** Another place where some documents put the value: accepted there, with a hint. Dotted wire path. */
  otherPath?: string;
  /** Names of fields of which one has the same value as a rule; any other value gets a hint. */
  sameAsOneOf?: readonly string[];
  /** The field makes sense only with these values of a choice; elsewhere it is accepted with a hint. */
  onlyWith?: { field: string; values: readonly string[] };
}

/** Free text, taken as it is for every locale. */
export interface TextField<Path extends string = string, Name extends string = string> extends FieldBase<Path, Name> {
  kind: 'text';
  /** Longer text is accepted with this hint about the limit. */
  longText?: { aboveCharacters: number; hint: string };
}

export interface Choice<Value extends string = string> {
  value: Value;
  /** The label a user sees. */
  label: string;
  /** How it sounds in the sentence. Default: the label in lower case. */
  spoken?: string;
  /** Set where documents disagree whether the value still exists: accepted, with this hint. */
  hint?: string;
}

/** One of a fixed set of values. */
export interface ChoiceField<
  Path extends string = string,
  Name extends string = string,
  Value extends string = string,
> extends FieldBase<Path, Name> {
  kind: 'choice';
  choices: readonly Choice<Value>[];
}

/** Several of a fixed set of values. */
export interface ChoicesField<
  Path extends string = string,
  Name extends string = string,
  Value extends string = string,
> extends FieldBase<Path, Name> {
  kind: 'choices';
  choices: readonly Choice<Value>[];
  minItems: number;
  maxItems: number;
}

/** A whole number. */
export interface IntegerField<Path extends string = string, Name extends string = string> extends FieldBase<
  Path,
  Name
> {
  kind: 'integer';
  minimum: number;
}

/** A point in time: ISO 8601 with a date, a time and `Z` or an offset. */
export interface InstantField<Path extends string = string, Name extends string = string> extends FieldBase<
  Path,
  Name
> {
  kind: 'instant';
}

/** Text per locale: the payload holds `localizedattribute:<name>`, each entry of `localizedAttributes` the text. */
export interface LocalizedField<Path extends string = string, Name extends string = string> extends FieldBase<
  Path,
  Name
> {
  kind: 'localized';
}

export type Field = TextField | ChoiceField | ChoicesField | IntegerField | InstantField | LocalizedField;

export interface EventDeclaration {
  /** Amazon's name, for example `AMAZON.WeatherAlert.Activated`. */
  name: string;
  /** Short name in forms, files and pages, for example `weatherAlert`. */
  key: string;
  label: string;
  /** When to use it, in one sentence. */
  help: string;
  fields: readonly Field[];
  /** The locales for which Amazon documents the event, where that is not all; others get a hint. */
  documentedLocales?: readonly string[];
  /**
   * What Alexa says, in English, as a paraphrase: `{name}` is a field, `{name:one/many}` a word that goes with its
   * number; `[...]` falls away when one of its fields is missing. Several sentences: the first whose `when` (values of
   * choices) and `given` (fields that are there) fit.
   */
  speech: readonly { when?: Readonly<Record<string, string>>; given?: readonly string[]; text: string }[];
  source: string;
}

/** Keeps a declaration's literal types, and checks that it is one. */
export function declareEvent<const D extends EventDeclaration>(declaration: D): D {
  return declaration;
}

type ValueOf<F> = F extends { kind: 'text' | 'instant' }
  ? string
  : F extends { kind: 'integer' }
    ? number
    : F extends { kind: 'localized' }
      ? `localizedattribute:${string}`
      : F extends { kind: 'choice'; choices: readonly { value: infer V }[] }
        ? V
        : F extends { kind: 'choices'; choices: readonly { value: infer V }[] }
          ? readonly V[]
          : never;

type Step<Key extends string, V> = Key extends `${infer Name}?` ? { [K in Name]?: V } : { [K in Key]: V };

type AtPath<Path extends string, V> = Path extends `${infer Head}.${infer Rest}`
  ? Step<Head, AtPath<Rest, V>>
  : Step<Path, V>;

type Intersected<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never;

type Tidy<T> = T extends readonly unknown[] | string | number
  ? T
  : T extends object
    ? { [K in keyof T]: Tidy<T[K]> }
    : T;

/** The part of the payload that one field makes; distributes over the fields of an event. */
type PartOf<F> = F extends { path: infer Path extends string } ? AtPath<Path, ValueOf<F>> : never;

/** The wire payload of a declared event; a wrong or missing value does not compile. */
export type PayloadOf<D extends EventDeclaration> = Tidy<Intersected<PartOf<D['fields'][number]>>>;

/** A step of a wire path: its key, and whether it may be missing. */
export interface PathStep {
  key: string;
  optional: boolean;
}

/** Split once: the paths are constant, and each send walks them several times. */
const stepsByPath = new Map<string, readonly PathStep[]>();

/** Splits `occasion.broker?.name` into its steps. */
export function pathSteps(path: string): readonly PathStep[] {
  const known = stepsByPath.get(path);
  if (known !== undefined) return known;
  const steps = path.split('.').map((step) => ({ key: step.replace(/\?$/, ''), optional: step.endsWith('?') }));
  stepsByPath.set(path, steps);
  return steps;
}

/** The path on the wire, without the marks. */
export function wirePath(path: string): string {
  return path.replace(/\?/g, '');
}

/** True where the field may be left out together with its optional object. */
export function isOptional(field: Field): boolean {
  return field.path.includes('?');
}

/** The value of a field in a payload, or undefined where a step is missing. */
export function valueAt(field: Field, payload: unknown): unknown {
  return pathSteps(field.path).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step.key] : undefined,
    payload,
  );
}

/** How a field refers to its text. Source: "localization support" in About Proactive Events. */
export const localizedPrefix = 'localizedattribute:';
