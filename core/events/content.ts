import { isEmpty, numberOf } from '../form-values';
import { readInstant } from '../instant';
import type {
  AudienceType,
  CreateProactiveEventRequest,
  LocalizedAttributes,
  RelevantAudience,
} from './create-proactive-event-request';
import { type EventDeclaration, type Field, localizedPrefix, pathSteps } from './fields';

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

/** Who hears it; `user` counts for Unicast only. */
export interface AudienceForm {
  type: AudienceType;
  user?: unknown;
}

/** What is said to whom. */
export type EventContent = Pick<CreateProactiveEventRequest, 'event' | 'localizedAttributes' | 'relevantAudience'>;

/** Builds the content; what is missing or wrong stays so, for the validator to name. */
export function buildContent(event: DeclaredEventForm | CustomEventForm, audience: AudienceForm): EventContent {
  const built = 'declaration' in event ? buildDeclared(event) : buildCustom(event);
  return { ...built, relevantAudience: buildAudience(audience) } as EventContent;
}

function buildCustom({ name, payload, localizedAttributes }: CustomEventForm): object {
  return { event: { name, payload }, localizedAttributes };
}

function buildDeclared(form: DeclaredEventForm): object {
  const { declaration, values, locale, translations } = form;
  const payload: Record<string, unknown> = {};
  const given = declaration.fields.filter((field) => !isEmpty(values[field.name]) || isTranslated(field, form));
  for (const field of given) {
    const reference = `${localizedPrefix}${field.name}`;
    setAt(payload, field, field.kind === 'localized' ? reference : readValue(field, values[field.name]));
  }
  const localized = given.filter(({ kind }) => kind === 'localized');
  const entry = (entryLocale: string, texts: Readonly<Record<string, unknown>>) => ({
    locale: entryLocale.trim(),
    ...Object.fromEntries(localized.map((field) => [field.name, readValue(field, texts[field.name])])),
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
function readValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'integer':
      return numberOf(value);
    case 'instant':
      return readInstant(value) ?? value;
    case 'choice':
      return readChoice(field.choices, value);
    case 'choices': {
      const list = typeof value === 'string' ? value.split(',') : value;
      return Array.isArray(list) ? list.map((item: unknown) => readChoice(field.choices, item)) : value;
    }
    case 'text':
    case 'localized':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  }
}

/** Expressions often bring another case or blanks around. */
function readChoice(choices: ReadonlyArray<{ value: string }>, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return choices.find((choice) => choice.value === value.trim().toUpperCase())?.value ?? value;
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
