import { readJson, textOf } from '../form-values';
import { hint, isObject, refuse } from '../problems';
import type { Reading } from '../form-instant';
import type { AudienceForm, CustomEventForm, DeclaredEventForm } from './content';
import { customEvent, eventContentForm, eventForm } from './event-form';
import { fieldOf, labelsOf } from '../forms/form';
import { findEvent } from './index';

const labels = labelsOf(eventForm);

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
  audience: AudienceForm,
  reading: Reading,
): DeclaredEventForm | CustomEventForm | undefined {
  const { problems } = reading;
  if (key === customEvent) return readCustomEvent(form, audience, reading);
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

function readCustomEvent(form: EventFieldReader, audience: AudienceForm, reading: Reading): CustomEventForm {
  const json = (name: 'payload' | 'localizedAttributes', path: string) =>
    readJson(form.field(name), path, fieldOf(eventContentForm, name).label, reading.problems);
  const payload = json('payload', 'event.payload');
  if (isObject(payload) && isObject(payload.event)) return readPasted(payload, payload.event, audience, reading);
  return {
    name: textOf(form.field('eventName')).trim(),
    payload,
    localizedAttributes: json('localizedAttributes', 'localizedAttributes'),
  };
}

/**
 * A whole request in place of a payload. Only what is announced is taken from it: its audience must be that of the
 * form, and what identifies the request is made anew.
 */
function readPasted(
  request: Record<string, unknown>,
  event: Record<string, unknown>,
  audience: AudienceForm,
  { problems, hints }: Reading,
): CustomEventForm {
  const { relevantAudience: pasted } = request;
  const user = isObject(pasted) && isObject(pasted.payload) ? textOf(pasted.payload.user).trim() : '';
  const isSame = isObject(pasted) && pasted.type === audience.type && user === textOf(audience.user).trim();
  if (pasted !== undefined && !isSame) {
    const allowed = `the audience of the form; enter it there, or remove relevantAudience from ${labels.payload}`;
    problems.push(refuse('relevantAudience', labels.audience, 'pasted', pasted, allowed));
  }
  for (const key of ['referenceId', 'timestamp', 'expiryTime']) {
    const allowed = `ignored, because ${labels.payload} holds a whole request; the form decides it`;
    if (request[key] !== undefined) hints.push(hint(key, key, 'pasted', request[key], allowed));
  }
  return {
    name: textOf(event.name).trim(),
    payload: event.payload,
    localizedAttributes: request.localizedAttributes,
  };
}
