import { collectProblems, InvalidInputError, type Problem } from '../errors';
import { readJson, textOf } from '../form-values';
import { findEvent } from './index';
import type { ProactiveEventForm } from './request';

/** The value of the event list that stands for an event written as JSON. */
export const customEvent = 'custom';

/** How a host gives the values of its form. */
export interface EventFormReader {
  /** The value of a form field, by its name; undefined or empty where none is given. */
  value(name: string): unknown;
  /** Further locales, each with its texts; asked only where the event has localized texts. */
  translations(): ReadonlyArray<Record<string, unknown>>;
}

/**
 * Reads the event part of a form: a declared event field by field, or the custom event's three JSON parts.
 * @param key the event's key, such as `messageAlert`, or `custom`.
 * @param problems takes what cannot be read.
 * @throws {InvalidInputError} when there is no such event.
 */
export function readEventForm(key: unknown, form: EventFormReader, problems: Problem[]): ProactiveEventForm['event'] {
  if (key === customEvent) {
    const json = (name: string, path: string, label: string) =>
      collectProblems(problems, () => readJson(form.value(name), path, label));
    return {
      name: textOf(form.value('eventName')).trim(),
      payload: json('payload', 'event.payload', 'Payload'),
      localizedAttributes: json('localizedAttributes', 'localizedAttributes', 'Localized Texts'),
    };
  }
  const declaration = findEvent(textOf(key));
  if (declaration === undefined) {
    throw new InvalidInputError([
      { path: 'event', label: 'Event', rule: 'choice', found: textOf(key), allowed: 'an event of the list' },
    ]);
  }
  const localized = declaration.fields.some(({ kind }) => kind === 'localized');
  return {
    declaration,
    values: Object.fromEntries(declaration.fields.map(({ name }) => [name, form.value(name)])),
    locale: textOf(form.value('locale')),
    translations: localized
      ? form.translations().map(({ locale, ...texts }) => ({ locale: textOf(locale), texts }))
      : [],
  };
}
