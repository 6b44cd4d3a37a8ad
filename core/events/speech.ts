import { parseInstant } from '../instant';
import { type Choice, type EventDeclaration, type Field, localizedPrefix, valueAt } from './fields';

/**
 * What Alexa will say, in English, as a paraphrase of the sentences in Amazon's documents. The real sentence is
 * Amazon's: it comes in the customer's language and may be worded differently.
 *
 * @param payload the event's payload, as it goes over the wire; parts that are missing or malformed are left out.
 * @param texts the texts of one locale, by key.
 */
export function speechFor(
  declaration: EventDeclaration,
  payload: unknown,
  texts: Readonly<Record<string, string>>,
): string {
  const spokenTexts = new Map(
    declaration.fields.map((field) => [field.name, spoken(field, valueAt(field, payload), texts)]),
  );
  const values = new Map(declaration.fields.map((field) => [field.name, valueAt(field, payload)]));
  const sentence = declaration.speech.find(
    ({ when = {}, given = [] }) =>
      Object.entries(when).every(([name, wanted]) => values.get(name) === wanted) &&
      given.every((name) => spokenTexts.get(name) !== undefined),
  );
  if (sentence === undefined) return '';
  return sentence.text
    .replace(/\[([^\]]*)\]/g, (_, part: string) => {
      const names = [...part.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      return names.every((name) => spokenTexts.get(name) !== undefined) ? part : '';
    })
    .replace(/\{(\w+)(?::(\w+)\/(\w+))?\}/g, (_, name: string, one?: string, many?: string) =>
      one === undefined ? (spokenTexts.get(name) ?? '...') : String(values.get(name) === 1 ? one : many),
    )
    .trim();
}

function spoken(field: Field, value: unknown, texts: Readonly<Record<string, string>>): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  switch (field.kind) {
    case 'choice':
      return spokenChoice(field.choices, value);
    case 'choices':
      return Array.isArray(value) ? listed(value.map((item: unknown) => spokenChoice(field.choices, item))) : undefined;
    case 'localized':
      if (typeof value !== 'string') return undefined;
      return value.startsWith(localizedPrefix) ? ownText(texts, value.slice(localizedPrefix.length)) : value;
    case 'instant':
      return spokenInstant(value);
    case 'integer':
    case 'text':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }
}

function ownText(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** Documents disagree whether Alexa says times in the customer's zone; ours says which zone it means. */
function spokenInstant(value: unknown): string | undefined {
  const ms = parseInstant(value);
  return ms === undefined ? undefined : `${instantFormat.format(ms).replace(/\s/g, ' ')} UTC`;
}

const instantFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

function spokenChoice(choices: readonly Choice[], value: unknown): string {
  const choice = choices.find((candidate) => candidate.value === value);
  return choice === undefined ? String(value) : (choice.spoken ?? choice.label.toLowerCase());
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
