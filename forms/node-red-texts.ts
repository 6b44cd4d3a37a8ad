import { eventCatalogue } from '../core/events';
import type { EventDeclaration, Field } from '../core/events/fields';
import {
  contentInput,
  customInputs,
  eventInputs,
  guardedInputs,
  localeInputs,
  messageInputs,
  tokenInputs,
} from '../node-red/shared/inputs';
import { de } from '../node-red/texts/de';
import { enUS } from '../node-red/texts/en-US';
import { ja } from '../node-red/texts/ja';
import type { EventTexts, InputName, NodeType, Texts } from '../node-red/texts/texts';

/** Prints Node-RED's message catalogues and help texts, in all languages, and the pages of the documentation. */

export type Language = 'en-US' | 'de' | 'ja';
type Events = Record<string, EventTexts>;

export const nodeTypes: readonly NodeType[] = [
  'alexa-skill',
  'alexa-access-token',
  'alexa-proactive-event',
  'alexa-skill-message',
];

/** The texts that core declares, in the shape of a translation. */
export function declaredTexts({ label, help, fields }: EventDeclaration): EventTexts {
  return { label, help, fields: Object.fromEntries(fields.map((field) => [field.name, fieldTexts(field)])) };
}

function fieldTexts(field: Field): EventTexts['fields'][string] {
  const texts = { label: field.label, help: field.help };
  return 'choices' in field
    ? { ...texts, choices: Object.fromEntries(field.choices.map(({ value, label }) => [value, label])) }
    : texts;
}

const english: Events = Object.fromEntries(
  eventCatalogue.map((declaration) => [declaration.key, declaredTexts(declaration)]),
);

const languages: Record<Language, { texts: Texts; events: Events }> = {
  'en-US': { texts: enUS, events: english },
  de: { texts: de, events: de.events },
  ja: { texts: ja, events: ja.events },
};

/** Catalogue and help of every node in every language: path below node-red/locales, and text. */
export function nodeRedLocales(): Array<{ path: string; text: string }> {
  return (Object.keys(languages) as Language[]).flatMap((language) =>
    nodeTypes.flatMap((type) => [
      { path: `${language}/${type}.json`, text: `${JSON.stringify(catalogue(type, language), null, 2)}\n` },
      {
        path: `${language}/${type}.html`,
        text: `<script type="text/markdown" data-help-name="${type}">\n${helpOf(type, language)}</script>\n`,
      },
    ]),
  );
}

function catalogue(type: NodeType, language: Language): object {
  const { texts, events } = languages[language];
  const { palette, label, option, note, wrong, status } = texts;
  const common = { label, option, note, wrong };
  if (type === 'alexa-skill') return { ...common };
  return { palette: palette[type], ...common, status, ...(type === 'alexa-proactive-event' ? { events } : {}) };
}

interface InputLine {
  /** The property below `msg`. */
  property: string;
  type: string;
  text: string;
}

function inputLines(type: NodeType, { texts }: { texts: Texts }): InputLine[] {
  const labelled = (inputs: Readonly<Record<string, { msg?: string; types: readonly string[] }>>) =>
    Object.entries(inputs).flatMap(([name, { msg, types }]) =>
      msg === undefined
        ? []
        : [
            {
              property: msg,
              type: types[0] === 'num' ? 'number' : types[0] === 'json' ? 'object' : 'string',
              text: texts.input[name as InputName],
            },
          ],
    );
  switch (type) {
    case 'alexa-skill':
      return [];
    case 'alexa-access-token':
      return labelled(tokenInputs);
    case 'alexa-skill-message':
      return labelled(messageInputs);
    case 'alexa-proactive-event': {
      const guarded = Object.values(guardedInputs).map(({ msg }) => ({
        property: msg,
        type: 'string',
        text: texts.input[msg],
      }));
      return [...labelled({ ...eventInputs, ...localeInputs, ...customInputs }), ...guarded];
    }
  }
}

/** The content fields of the events, by the property that an empty one reads. */
function contentLines({ events }: { events: Events }): string[] {
  return eventCatalogue.map((declaration) => {
    const own = events[declaration.key];
    const fields = declaration.fields.map(
      ({ name, label }) => `\`${contentInput(name, label).msg}\` (${own?.fields[name]?.label ?? label})`,
    );
    return `- **${own?.label ?? declaration.label}**: ${own?.help ?? declaration.help}. ${fields.join(', ')}`;
  });
}

/** The help in Node-RED's own kind of Markdown. */
function helpOf(type: NodeType, language: Language): string {
  const { texts } = languages[language];
  const { summary, introduction, outputs, details } = texts.help[type];
  const words = texts.helpWords;
  const inputs = inputLines(type, languages[language]);
  return [
    summary,
    '',
    ...(introduction === undefined ? [] : [introduction, '']),
    ...(inputs.length === 0
      ? []
      : [
          `### ${words.inputs}`,
          '',
          words.emptyReads,
          '',
          ...inputs.map((line) => `: *${line.property}* (${line.type}) : ${line.text}`),
          '',
        ]),
    ...(type === 'alexa-proactive-event' ? [`#### ${words.events}`, '', ...contentLines(languages[language]), ''] : []),
    ...(outputs.length === 0
      ? []
      : [
          `### ${words.outputs}`,
          '',
          ...outputs.map(([property, kind, text]) => `: ${property} (${kind}) : ${text}`),
          '',
        ]),
    `### ${words.details}`,
    '',
    ...details.flatMap((paragraph) => [paragraph, '']),
    `### ${words.references}`,
    '',
    `- [alexa-skill-nodes](${homepage}/blob/main/node-red/README.md)`,
    '',
  ].join('\n');
}

const homepage = 'https://github.com/alexa-skill-nodes/n8n-nodes-alexa-skill';

/** In docs/images. */
const pictures: Partial<Record<NodeType, string>> = {
  'alexa-skill': 'node-red-skill.png',
  'alexa-proactive-event': 'node-red-event.png',
};

/** The same help as a page of the documentation. */
export function nodeRedPage(type: NodeType): string {
  const { summary, introduction, outputs, details } = enUS.help[type];
  const inputs = inputLines(type, languages['en-US']);
  const table = (rows: ReadonlyArray<readonly string[]>) => [
    '| Property | Type | What it is |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
  return [
    `<!-- Printed from node-red/texts and node-red/shared/inputs.ts by \`npm run print\`. Do not edit: change these and print again. -->`,
    `# ${type}`,
    '',
    summary,
    '',
    ...(introduction === undefined ? [] : [introduction, '']),
    ...(type in pictures ? [`![The form](../images/${pictures[type]})`, ''] : []),
    ...(inputs.length === 0
      ? []
      : [
          '## Inputs',
          '',
          enUS.helpWords.emptyReads,
          '',
          ...table(inputs.map((line) => [`\`msg.${line.property}\``, line.type, line.text])),
        ]),
    ...(type === 'alexa-proactive-event'
      ? ['### Content of the events', '', ...contentLines(languages['en-US']), '']
      : []),
    ...(outputs.length === 0
      ? []
      : ['## Outputs', '', ...table(outputs.map(([property, kind, text]) => [`\`msg.${property}\``, kind, text]))]),
    '## Details',
    '',
    ...details.flatMap((paragraph) => [paragraph, '']),
  ].join('\n');
}
