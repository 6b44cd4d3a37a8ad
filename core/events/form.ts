import { readJson, textOf } from '../form-values';
import { type Problem, refuse } from '../problems';
import type { CustomEventForm, DeclaredEventForm } from './content';
import { customEvent, eventContentForm } from './event-form';
import { fieldOf } from '../forms/form';
import { findEvent } from './index';

/** How a host gives the values of the event's own fields. */
export interface EventFieldReader {
  /** The value of a form field, by its name; undefined or empty where none is given. */
  field(name: string): unknown;
  /** Further locales, each with its texts; asked only where the event has localized texts. */
  translations(): ReadonlyArray<Record<string, unknown>>;
}

/**
 * Reads the event part of a form: a declared event field by field, or the custom event's three JSON parts.
 * @param key the event's key, such as `messageAlert`, or `custom`.
 * @returns undefined where there is no such event.
 */
export function readEventForm(
  key: unknown,
  form: EventFieldReader,
  problems: Problem[],
): DeclaredEventForm | CustomEventForm | undefined {
  if (key === customEvent) return readCustomEvent(form, problems);
  const declaration = findEvent(textOf(key));
  if (declaration === undefined) {
    problems.push(
      refuse('event', fieldOf(eventContentForm, 'event').label, 'choice', textOf(key), 'an event of the list'),
    );
    return undefined;
  }
  const localized = declaration.fields.some(({ kind }) => kind === 'localized');
  return {
    declaration,
    values: Object.fromEntries(declaration.fields.map(({ name }) => [name, form.field(name)])),
    locale: textOf(form.field('locale')),
    translations: localized
      ? form.translations().map(({ locale, ...texts }) => ({ locale: textOf(locale), texts }))
      : [],
  };
}

function readCustomEvent(form: EventFieldReader, problems: Problem[]): CustomEventForm {
  const json = (name: 'payload' | 'localizedAttributes', path: string) =>
    readJson(form.field(name), path, fieldOf(eventContentForm, name).label, problems);
  return {
    name: textOf(form.field('eventName')).trim(),
    payload: json('payload', 'event.payload'),
    localizedAttributes: json('localizedAttributes', 'localizedAttributes'),
  };
}
