import { eventCatalogue } from '../core/events';
import type { EventDeclaration, Field } from '../core/events/fields';
import { accessTokenTexts } from '../node-red/nodes/alexa-access-token/texts';
import { proactiveEventTexts } from '../node-red/nodes/alexa-proactive-event/texts';
import { eventTexts } from '../node-red/nodes/alexa-proactive-event/texts/events';
import { skillMessageTexts } from '../node-red/nodes/alexa-skill-message/texts';
import { skillTexts } from '../node-red/nodes/alexa-skill/texts';
import { sharedTexts } from '../node-red/shared/texts';
import type { CatalogueTexts, Language, NodeTextsByLanguage } from '../node-red/shared/texts/texts';

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
  const { shares, texts }: NodeTextsByLanguage = nodeRedNodes[type];
  const own = texts[language];
  const groups: CatalogueTexts[] = [...shares.map((group) => sharedTexts[language][group]), own];
  const sections = (['label', 'option', 'note', 'wrong', 'status'] as const)
    .map((section) => [section, Object.assign({}, ...groups.map((group) => group[section])) as object] as const)
    .filter(([, shown]) => Object.keys(shown).length > 0);
  return {
    ...(own.palette === undefined ? {} : { palette: own.palette }),
    ...Object.fromEntries(sections),
    ...(type === 'alexa-proactive-event' ? { events: eventsByLanguage[language] } : {}),
  };
}
