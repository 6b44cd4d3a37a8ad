import { eventCatalogue } from '../core/events';
import type { EventDeclaration, Field } from '../core/events/fields';
import { errorCodes } from '../core/error-codes';
import { errorCodesOf } from '../core/operations/operation';
import { accessTokenTexts } from '../node-red/nodes/alexa-access-token/texts';
import { proactiveEventTexts } from '../node-red/nodes/alexa-proactive-event/texts';
import { eventTexts } from '../node-red/nodes/alexa-proactive-event/texts/events';
import { skillMessageTexts } from '../node-red/nodes/alexa-skill-message/texts';
import { skillTexts } from '../node-red/nodes/alexa-skill/texts';
import { sharedTexts } from '../node-red/shared/texts';
import type { FormDeclaration } from '../core/forms/form';
import type { CatalogueTexts, FormTexts, Language, NodeTextsByLanguage } from '../node-red/shared/texts/texts';

/** Prints Node-RED's message catalogues: of each node the texts that its form and its status line show. */

export const nodeRedNodes = {
  'alexa-skill': skillTexts,
  'alexa-access-token': accessTokenTexts,
  'alexa-proactive-event': proactiveEventTexts,
  'alexa-skill-message': skillMessageTexts,
} as const satisfies Record<string, NodeTextsByLanguage>;

export type NodeType = keyof typeof nodeRedNodes;

export const nodeTypes = Object.keys(nodeRedNodes) as NodeType[];
export const languages = Object.keys(sharedTexts) as Language[];

/** A value as a part of a key: i18next reads `.` and `:` in a key as its own. */
export const choiceKey = (value: string) => value.replace(/\W+/g, '_');

/** The English texts of a form, as it is declared. */
export function textsOfForm(form: FormDeclaration): FormTexts {
  return Object.fromEntries(form.map((part) => [part.name, textsOfPart(part)]));
}

function textsOfPart(part: FormDeclaration[number]): FormTexts[string] {
  if (part.kind === 'notice') return { label: part.label };
  const texts = { label: part.label, help: part.help };
  // The events have their texts in `events`.
  if (part.kind !== 'choice' || part.name === 'event') return texts;
  const choices = part.choices.map(({ value, label, remark }) => [
    value,
    remark === undefined ? label : `${label} (${remark})`,
  ]);
  return { ...texts, choices: Object.fromEntries(choices) as Record<string, string> };
}

/** The texts of a node's fields in one language. */
export function fieldTextsOf(type: NodeType, language: Language): FormTexts {
  const { form, fieldTexts }: NodeTextsByLanguage = nodeRedNodes[type];
  return language === 'en-US' ? textsOfForm(form) : fieldTexts[language];
}

/** The same as the catalogue holds them: without the marks of code, which tooltips would show. */
function shownFieldTexts(type: NodeType, language: Language): object {
  const plain = (text: string) => text.replace(/`/g, '');
  return Object.fromEntries(
    Object.entries(fieldTextsOf(type, language)).map(([name, { label, help, choices }]) => [
      name,
      {
        label,
        ...(help === undefined ? {} : { help: plain(help) }),
        ...(choices === undefined
          ? {}
          : { choices: Object.fromEntries(Object.entries(choices).map(([value, text]) => [choiceKey(value), text])) }),
      },
    ]),
  );
}

/** The texts of one event in one language. */
export interface EventTextsShown {
  label: string;
  help: string;
  fields: Record<string, { label: string; help: string; choices?: Record<string, string> }>;
}

/** The texts that core declares, in the shape of a translation. */
export function declaredTexts({ label, help, fields }: EventDeclaration): EventTextsShown {
  return { label, help, fields: Object.fromEntries(fields.map((field) => [field.name, fieldTexts(field)])) };
}

function fieldTexts(field: Field): EventTextsShown['fields'][string] {
  const texts = { label: field.label, help: field.help };
  return 'choices' in field
    ? { ...texts, choices: Object.fromEntries(field.choices.map(({ value, label }) => [value, label])) }
    : texts;
}

/** The texts of all events, by key. */
export const eventsByLanguage: Record<Language, Record<string, EventTextsShown>> = {
  'en-US': Object.fromEntries(eventCatalogue.map((declaration) => [declaration.key, declaredTexts(declaration)])),
  ...eventTexts,
};

/** The catalogue of a node in one language, as Node-RED's editor and runtime read it. */
export function catalogue(type: NodeType, language: Language): object {
  const { shares, texts, operations }: NodeTextsByLanguage = nodeRedNodes[type];
  const own = texts[language];
  const groups: CatalogueTexts[] = [...shares.map((group) => sharedTexts[language][group]), own];
  const impossible = Object.keys(errorCodes).filter(
    (code) => !errorCodesOf(operations).some((known) => known === code),
  );
  const sections = (['label', 'option', 'note', 'wrong', 'status'] as const)
    .map((section) => [section, Object.assign({}, ...groups.map((group) => group[section])) as object] as const)
    .map(([section, shown]) => [section, section === 'status' ? without(shown, impossible) : shown] as const)
    .filter(([, shown]) => Object.keys(shown).length > 0);
  return {
    ...(own.palette === undefined ? {} : { palette: own.palette }),
    ...Object.fromEntries(sections),
    fields: shownFieldTexts(type, language),
    ...(type === 'alexa-proactive-event' ? { events: eventsByLanguage[language] } : {}),
  };
}

const without = (texts: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => !names.includes(name)));
