import type { DeclaredEvent } from '../../../../../core/events';

/** The texts of one field of an event. */
type FieldTexts<F> = { label: string; help: string } & (F extends {
  choices: ReadonlyArray<{ value: infer V extends string }>;
}
  ? { choices: Record<V, string> }
  : unknown);

type TextsOf<D extends DeclaredEvent> = {
  label: string;
  help: string;
  fields: { [F in D['fields'][number] as F['name']]: FieldTexts<F> };
};

/**
 * The texts of all events in another language than English, which core declares. A field or a choice that lacks its
 * text
 * does not compile.
 */
export type EventTexts = { [D in DeclaredEvent as D['key']]: TextsOf<D> };
