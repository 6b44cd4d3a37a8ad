import { eventCatalogue } from '../core/events';
import { fieldsOf, type FormField } from '../core/forms/form';
import { contentInput, isGuarded } from '../node-red/shared/inputs';
import { sharedTexts } from '../node-red/shared/texts';
import type { Language, NodeTextsByLanguage } from '../node-red/shared/texts/texts';
import {
  catalogue,
  eventsByLanguage,
  fieldTextsOf,
  languages,
  nodeRedNodes,
  nodeTypes,
  type NodeType,
} from './node-red-texts';

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

function typeOf(field: FormField): string {
  if (field.kind === 'number') return 'number';
  if (field.kind === 'translations') return 'array';
  if (field.kind === 'json' || field.kind === 'keysAndValues')
    return field.default.startsWith('[') ? 'array' : 'object';
  return 'string';
}

/** What the message may bring: each field that reads a property of it. */
function inputLines(type: NodeType, language: Language): Line[] {
  return fieldsOf(nodeRedNodes[type].form).flatMap((field) =>
    field.messageProperty === undefined
      ? []
      : [{ property: field.messageProperty, type: typeOf(field), text: helpOfField(type, field, language) }],
  );
}

/** The help of a field, with its values, its default, and when it counts. */
function helpOfField(type: NodeType, field: FormField, language: Language): string {
  const texts = fieldTextsOf(type, language);
  const words = sharedTexts[language].help;
  const full = language === 'ja' ? '。' : '.';
  const code = (values: ReadonlyArray<string | number>) => values.map((value) => `\`${value}\``).join(', ');
  const onlyWith = Object.entries(field.onlyWith ?? {}).filter(
    ([name]) => !(name === 'event' && field.onlyWith?.event?.length !== 1),
  );
  return [
    ensureEnd(texts[field.name]?.help ?? '', full),
    ...(field.kind === 'choice'
      ? [words.values.replace('__values__', code(field.choices.map(({ value }) => value)))]
      : []),
    ...onlyWith.map(([name, values]) =>
      words.onlyWith
        .replace('__field__', texts[name]?.label ?? name)
        .replace('__values__', values.map((value) => choiceText(type, name, value, language)).join(', ')),
    ),
    ...(isGuarded(field) ? [words.guarded] : []),
    ...('default' in field &&
    field.default !== undefined &&
    field.kind !== 'json' &&
    field.kind !== 'keysAndValues' &&
    !isGuarded(field)
      ? [words.default.replace('__value__', code([field.default]))]
      : []),
  ].join(language === 'ja' ? '' : ' ');
}

const ensureEnd = (text: string, full: string) => (/[.。]$/.test(text) ? text : text + full);

/** A choice as the form shows it, without its remark. */
function choiceText(type: NodeType, name: string, value: string, language: Language): string {
  if (name === 'event') return nodeRedNodes['alexa-proactive-event'].texts[language].option?.customEvent ?? value;
  return (fieldTextsOf(type, language)[name]?.choices?.[value] ?? value).replace(/\s*[(（].*$/, '');
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
  const inputs = propertyList(inputLines(type, language), true);
  const outputs = propertyList(outputLines(type, language), false);
  return [
    ...paragraphs([summary, ...(introduction === undefined ? [] : [introduction])]),
    ...part(inputs, [`### ${words.inputs}`, words.emptyReads]),
    ...(contents === undefined ? [] : part(contentLines(language), [`#### ${contents}`])),
    ...part(outputs, [`### ${words.outputs}`]),
    ...paragraphs([`### ${words.details}`, ...details]),
    ...part([`- [alexa-skill-nodes](${homepage}/blob/main/node-red/README.md)`], [`### ${words.references}`]),
  ].join('\n');
}

/**
 * A list of properties as HTML: Node-RED's own mark-up of such lists ends at the first colon of a text.
 * @param optional as Node-RED shows what a message need not have.
 */
function propertyList(lines: readonly Line[], optional: boolean): string[] {
  if (lines.length === 0) return [];
  const entries = lines.flatMap(({ property, type, text }) => [
    `<dt${optional ? ' class="optional"' : ''}>${property} <span class="property-type">${type}</span></dt>`,
    `<dd>${html(text)}</dd>`,
  ]);
  return ['<dl class="message-properties">', ...entries, '</dl>'];
}

/** Text with marks for code and emphasis as HTML. */
function html(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped.replace(/`([^`]+)`/g, '<code>$1</code>').replace(/\*([^*]+)\*/g, '<em>$1</em>');
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
    `<!-- Printed from ${nodeRedNodes[type].from}, node-red/nodes/${type}/texts and node-red/shared/texts by ` +
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
