import { eventCatalogue } from '../core/events';
import { contentInput } from '../node-red/shared/inputs';
import { sharedTexts } from '../node-red/shared/texts';
import type { Language, NodeTextsByLanguage } from '../node-red/shared/texts/texts';
import { catalogue, eventsByLanguage, languages, nodeRedNodes, nodeTypes, type NodeType } from './node-red-texts';

/** Prints the help of Node-RED's nodes, in all languages, and the pages of the documentation. */

const homepage = 'https://github.com/alexa-skill-nodes/n8n-nodes-alexa-skill';

/** Catalogue and help of every node in every language: path below node-red/locales, and text. */
export function nodeRedLocales(): Array<{ path: string; text: string }> {
  return languages.flatMap((language) =>
    nodeTypes.flatMap((type) => [
      { path: `${language}/${type}.json`, text: `${JSON.stringify(catalogue(type, language), null, 2)}\n` },
      {
        path: `${language}/${type}.html`,
        text: `<script type="text/markdown" data-help-name="${type}">\n${helpOf(type, language)}</script>\n`,
      },
    ]),
  );
}

interface Line {
  /** The property below `msg`. */
  property: string;
  type: string;
  text: string;
}

const typeNames: Readonly<Record<string, string>> = { num: 'number', json: 'object' };

function inputLines(type: NodeType, language: Language): Line[] {
  const { inputs, texts }: NodeTextsByLanguage = nodeRedNodes[type];
  const known = { ...sharedTexts[language].customer.input, ...texts[language].input };
  return Object.entries(inputs).flatMap(([name, { msg, types }]) =>
    msg === undefined
      ? []
      : [{ property: msg, type: typeNames[types?.[0] ?? ''] ?? 'string', text: textOf(known, name) }],
  );
}

function outputLines(type: NodeType, language: Language): Line[] {
  const { outputs, texts }: NodeTextsByLanguage = nodeRedNodes[type];
  const known = texts[language].help.outputs;
  return Object.entries(outputs).map(([property, kind]) => ({ property, type: kind, text: textOf(known, property) }));
}

/** @throws when there is none; the types of the texts exclude that. */
function textOf(texts: Readonly<Record<string, string>>, key: string): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`No text for ${key}`);
  return text;
}

/** The content fields of the events, by the property that an empty one reads. */
function contentLines(language: Language): string[] {
  return eventCatalogue.map((declaration) => {
    const own = eventsByLanguage[language][declaration.key];
    const fields = declaration.fields.map(
      ({ name, label }) => `\`${contentInput(name, label).msg}\` (${own?.fields[name]?.label ?? label})`,
    );
    return `- **${own?.label ?? declaration.label}**: ${own?.help ?? declaration.help}. ${fields.join(', ')}`;
  });
}

/** A part of a page, and a blank line; nothing where the part is empty. */
const part = (lines: readonly string[], heading: readonly string[] = []): string[] =>
  lines.length === 0 ? [] : [...heading.flatMap((line) => [line, '']), ...lines, ''];

const paragraphs = (texts: readonly string[]): string[] => texts.flatMap((text) => [text, '']);

/** The help in Node-RED's own kind of Markdown. */
function helpOf(type: NodeType, language: Language): string {
  const { summary, introduction, contents, details } = nodeRedNodes[type].texts[language].help;
  const words = sharedTexts[language].help;
  const inputs = inputLines(type, language).map((line) => `: *${line.property}* (${line.type}) : ${line.text}`);
  const outputs = outputLines(type, language).map((line) => `: ${line.property} (${line.type}) : ${line.text}`);
  return [
    ...paragraphs([summary, ...(introduction === undefined ? [] : [introduction])]),
    ...part(inputs, [`### ${words.inputs}`, words.emptyReads]),
    ...(contents === undefined ? [] : part(contentLines(language), [`#### ${contents}`])),
    ...part(outputs, [`### ${words.outputs}`]),
    ...paragraphs([`### ${words.details}`, ...details]),
    ...part([`- [alexa-skill-nodes](${homepage}/blob/main/node-red/README.md)`], [`### ${words.references}`]),
  ].join('\n');
}

/** In docs/images. */
const pictures: Partial<Record<NodeType, string>> = {
  'alexa-skill': 'node-red-skill.png',
  'alexa-proactive-event': 'node-red-event.png',
};

const row = ({ property, type, text }: Line) => `| \`msg.${property}\` | ${type} | ${text} |`;
const tableHead = '| Property | Type | What it is |\n|---|---|---|';
const table = (lines: readonly Line[]) => (lines.length === 0 ? [] : [tableHead, ...lines.map(row)]);

/** The same help as a page of the documentation. */
export function nodeRedPage(type: NodeType): string {
  const { summary, introduction, contents, details } = nodeRedNodes[type].texts['en-US'].help;
  const words = sharedTexts['en-US'].help;
  const picture = pictures[type];
  return [
    `<!-- Printed from node-red/nodes/${type}/texts, node-red/shared/texts and node-red/shared/inputs.ts by ` +
      '`npm run print`. Do not edit: change these and print again. -->',
    `# ${type}`,
    '',
    ...paragraphs([summary, ...(introduction === undefined ? [] : [introduction])]),
    ...(picture === undefined ? [] : [`![The form](../images/${picture})`, '']),
    ...part(table(inputLines(type, 'en-US')), [`## ${words.inputs}`, words.emptyReads]),
    ...(contents === undefined ? [] : part(contentLines('en-US'), [`### ${contents}`])),
    ...part(table(outputLines(type, 'en-US')), [`## ${words.outputs}`]),
    ...paragraphs([`## ${words.details}`, ...details]),
  ].join('\n');
}
