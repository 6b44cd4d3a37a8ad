import { isEmpty, numberOf } from '../form-values';
import { type Reading, readInstantField } from '../form-instant';
import { refuse } from '../problems';
import type {
  AudienceType,
  CreateProactiveEventRequest,
  LocalizedAttributes,
  RelevantAudience,
} from './create-proactive-event-request';
import {
  type ChoiceField,
  type ChoicesField,
  type EventDeclaration,
  type Field,
  localizedPrefix,
  pathSteps,
  wirePath,
} from './fields';

/** From the values of a form to the part of the request that does not depend on the time. */

/** The values of a declared event's form. */
export interface DeclaredEventForm {
  declaration: EventDeclaration;
  /** By field name; empty text, null and undefined mean "not given". Localized fields: the text in `locale`. */
  values: Readonly<Record<string, unknown>>;
  /** The locale of the localized texts in `values`, for example `en-US`. */
  locale: string;
  /** The same texts in more locales, by field name. */
  translations: ReadonlyArray<{ locale: string; texts: Readonly<Record<string, unknown>> }>;
}

/** An event that the user wrote as JSON. */
export interface CustomEventForm {
  name: unknown;
  payload: unknown;
  localizedAttributes: unknown;
}

/** The audience; `user` counts for Unicast only. */
export interface AudienceForm {
  type: AudienceType;
  user?: unknown;
}

/** The event, its texts and its audience. */
export type EventContent = Pick<CreateProactiveEventRequest, 'event' | 'localizedAttributes' | 'relevantAudience'>;

/** Builds the content; missing or wrong values are left for the validator to report. */
export function buildContent(
  event: DeclaredEventForm | CustomEventForm,
  audience: AudienceForm,
  reading: Reading,
): EventContent {
  const built = 'declaration' in event ? buildDeclared(event, reading) : buildCustom(event);
  return { ...built, relevantAudience: buildAudience(audience) } as EventContent;
}

function buildCustom({ name, payload, localizedAttributes }: CustomEventForm): object {
  return { event: { name, payload }, localizedAttributes };
}

function buildDeclared(form: DeclaredEventForm, reading: Reading): object {
  const { declaration, values, locale, translations } = form;
  const payload: Record<string, unknown> = {};
  const given = declaration.fields.filter((field) => !isEmpty(values[field.name]) || isTranslated(field, form));
  for (const field of given) {
    const reference = `${localizedPrefix}${field.name}`;
    setAt(payload, field, field.kind === 'localized' ? reference : readValue(field, values[field.name], reading));
  }
  const localized = given.filter(({ kind }) => kind === 'localized');
  const entry = (entryLocale: string, texts: Readonly<Record<string, unknown>>) => ({
    locale: entryLocale.trim(),
    ...Object.fromEntries(localized.map((field) => [field.name, readValue(field, texts[field.name], reading)])),
  });
  return {
    event: { name: declaration.name, payload },
    // At least one entry with a locale, even where the event has no localized field: the SDK's type requires it.
    localizedAttributes: [
      entry(locale, values),
      ...translations.map(({ locale: other, texts }) => entry(other, texts)),
    ] as LocalizedAttributes[],
  };
}

function isTranslated(field: Field, { translations }: DeclaredEventForm): boolean {
  return field.kind === 'localized' && translations.some(({ texts }) => !isEmpty(texts[field.name]));
}

/** Reads a form value as its field's wire value; what cannot be read stays as it is, for the validator to refuse. */
function readValue(field: Field, value: unknown, reading: Reading): unknown {
  const path = `event.payload.${wirePath(field.path)}`;
  switch (field.kind) {
    case 'integer':
      return numberOf(value);
    case 'instant':
      return readInstantField(value, { path, label: field.label }, reading) ?? value;
    case 'choice':
      return readChoice(field, value, path, reading);
    case 'choices': {
      const list = typeof value === 'string' ? value.split(',') : value;
      if (!Array.isArray(list)) return value;
      return list.map((item: unknown, index) => readChoice(field, item, `${path}[${index}]`, reading));
    }
    case 'text':
    case 'localized':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  }
}

/**
 * A choice by its value or its label, in any case and with blanks around: expressions bring them so. In a form the list
 * is closed; only JSON may hold a value that no document names.
 */
function readChoice(field: ChoiceField | ChoicesField, value: unknown, path: string, { problems }: Reading): unknown {
  const text = typeof value === 'string' ? value.trim().toUpperCase() : undefined;
  const found = field.choices.find((choice) => text === choice.value || text === choice.label.toUpperCase());
  if (found !== undefined) return found.value;
  problems.push(refuse(path, field.label, 'choice', value, field.choices.map((choice) => choice.value).join(', ')));
  return value;
}

function setAt(payload: Record<string, unknown>, field: Field, value: unknown): void {
  const keys = pathSteps(field.path).map(({ key }) => key);
  const last = keys.pop() ?? '';
  let target = payload;
  for (const key of keys) {
    const next = target[key] ?? {};
    target[key] = next;
    target = next as Record<string, unknown>;
  }
  target[last] = value;
}

function buildAudience({ type, user }: AudienceForm): RelevantAudience {
  if (type !== 'Unicast') return { type, payload: {} };
  return { type, payload: { user: (typeof user === 'string' ? user.trim() : user) as string } };
}
