import { labelsOf } from '../forms/form';
import { type Finding, hint, isObject, refuse } from '../problems';
import { eventForm } from './event-form';
import type { EventDeclaration } from './fields';
import { findEvent } from './index';
import { localizedKeys } from './validate';

const labels = labelsOf(eventForm);

/** The locales of Alexa. Source: Amazon, Develop Skills in Multiple Languages. */
const alexaLocales = [
  ...['ar-SA', 'de-DE', 'en-AU', 'en-CA', 'en-GB', 'en-IN', 'en-US', 'es-ES', 'es-MX', 'es-US', 'fr-CA', 'fr-FR'],
  ...['hi-IN', 'it-IT', 'ja-JP', 'nl-NL', 'pt-BR'],
];

/** The localized texts of a request: each entry with its locale and every text that the payload refers to. */
export function checkLocalizedAttributes(request: Record<string, unknown>): Finding[] {
  const at = 'localizedAttributes';
  const label = labels.localizedAttributes;
  const list = request.localizedAttributes;
  const needed = isObject(request.event) ? localizedKeys(request.event.payload) : [];
  if (list === undefined || (Array.isArray(list) && list.length === 0)) {
    if (needed.length > 0)
      return [refuse(at, label, 'required', list, `one entry per locale with ${needed.join(', ')}`)];
    // Required by the SDK's type, yet left out by senders that report success.
    return [hint(at, label, 'required', list, "at least one entry with a locale (required by Amazon's SDK)")];
  }
  if (!Array.isArray(list)) return [refuse(at, label, 'type', list, 'a list of objects, each with a locale')];
  const locales = list.map((entry: unknown) => (isObject(entry) ? entry.locale : undefined));
  const twice = locales.filter((locale, index) => typeof locale === 'string' && locales.indexOf(locale) < index);
  const declaration = isObject(request.event) ? findEvent(String(request.event.name)) : undefined;
  const labelOf = (key: string) => declaration?.fields.find(({ name }) => name === key)?.label ?? `${label} "${key}"`;
  return [
    ...list.flatMap((entry: unknown, index) => checkEntry(entry, `${at}[${index}]`, label, needed, labelOf)),
    ...locales.flatMap((locale, index) => checkDocumented(locale, `${at}[${index}].locale`, declaration)),
    ...twice.map((locale) =>
      hint(at, label, 'unique', locale, 'each locale once; Amazon does not document which of two entries counts'),
    ),
  ];
}

function checkEntry(
  entry: unknown,
  at: string,
  label: string,
  needed: string[],
  labelOf: (key: string) => string,
): Finding[] {
  if (!isObject(entry)) return [refuse(at, label, 'type', entry, 'an object with a locale and its texts')];
  const { locale, ...texts } = entry;
  const findings: Finding[] = [];
  if (typeof locale !== 'string' || locale === '') {
    findings.push(refuse(`${at}.locale`, labels.locale, 'required', locale, 'a locale such as en-US'));
  } else if (!alexaLocales.includes(locale)) {
    const allowed = `${nearestLocale(locale)}; Alexa has no locale of this name`;
    findings.push(hint(`${at}.locale`, labels.locale, 'pattern', locale, allowed));
  }
  for (const key of needed) {
    const text = texts[key];
    if (typeof text !== 'string' || text.trim() === '') {
      const textLabel = `${labelOf(key)} (${typeof locale === 'string' ? locale : 'no locale'})`;
      findings.push(
        refuse(
          `${at}.${key}`,
          textLabel,
          'localized',
          text,
          `text in each language, because the payload refers to "${key}"`,
        ),
      );
    }
  }
  for (const [key, text] of Object.entries(texts)) {
    if (!needed.includes(key) && typeof text !== 'string')
      findings.push(refuse(`${at}.${key}`, label, 'type', text, 'text'));
  }
  return findings;
}

/** The locale that was probably meant, as text that completes "expected ...". */
function nearestLocale(locale: string): string {
  const [language = '', country = ''] = locale.trim().replace('_', '-').split('-');
  const code = language.slice(0, 2).toLowerCase();
  const meant = `${code}-${country.toUpperCase() === 'UK' ? 'GB' : country.toUpperCase()}`;
  if (alexaLocales.includes(meant)) return meant;
  const near = alexaLocales.filter((known) => known.startsWith(`${code}-`));
  const usual = near.find((known) => known === 'en-US' || known === `${code}-${code.toUpperCase()}`) ?? near[0];
  return usual ?? `a locale such as en-US`;
}

/** Some events are documented for a few locales only; senders report success with others. */
function checkDocumented(locale: unknown, path: string, declaration: EventDeclaration | undefined): Finding[] {
  const documented = declaration?.documentedLocales;
  if (documented === undefined || typeof locale !== 'string' || documented.includes(locale)) return [];
  if (!alexaLocales.includes(locale)) return [];
  const allowed = `${documented.join(', ')}: a page of Amazon's lists this event for no other locale`;
  return [hint(path, labels.locale, 'locale', locale, allowed)];
}
