import type { EventDeclaration, Field } from '../core/events/fields';
import { isOptional, wirePath } from '../core/events/fields';
import { exampleEvent } from './example';
import { allowedText } from '../core/events/validate';

/** Prints the page of one event: what it says, its fields, an example, and what the skill's manifest needs. */
export function eventPage(declaration: EventDeclaration): string {
  return [
    `<!-- Printed from core/events (${declaration.name}) by \`npm run print\`. Do not edit: change the declaration and print again. -->`,
    `# ${declaration.label}`,
    '',
    `${declaration.help}. Amazon's name: \`${declaration.name}\`.`,
    '',
    `![The form in n8n](../images/events/${declaration.key}.png)`,
    '',
    '## What Alexa says',
    '',
    "A paraphrase in English. Alexa uses the customer's language. " +
      'Parts in brackets are left out if their field is empty.',
    '',
    ...declaration.speech.map(
      ({ when, given, text }) => `- ${condition(declaration, when, given)}${spokenText(declaration, text)}`,
    ),
    '',
    '## Fields',
    '',
    '| Field | Needed | What it is | Allowed | In the payload |',
    '|---|---|---|---|---|',
    ...declaration.fields.map(
      (field) =>
        `| ${[field.label, needed(field, declaration), help(field, declaration), allowed(field), `\`${wirePath(field.path)}\``].map(cell).join(' | ')} |`,
    ),
    '',
    ...notes(declaration),
    '## Example',
    '',
    'The `event` and `localizedAttributes` of a request with every possible field:',
    '',
    '```json',
    JSON.stringify(exampleEvent(declaration), null, 2),
    '```',
    '',
    "## What the skill's manifest needs",
    '',
    `Without this, Amazon rejects the event. Add it to \`skill.json\` (under \`manifest\`) and deploy; see [Setup](../setup.md).`,
    '',
    '```json',
    JSON.stringify(manifestFragment(declaration), null, 2),
    '```',
    '',
  ].join('\n');
}

/** The part of a skill's manifest that lets it send the event. */
export function manifestFragment({ name }: Pick<EventDeclaration, 'name'>): object {
  return {
    permissions: [{ name: 'alexa::devices:all:notifications:write' }],
    events: {
      endpoint: { uri: 'arn:aws:lambda:us-east-1:123456789012:function:my-skill' },
      publications: [{ eventName: name }],
      subscriptions: [{ eventName: 'SKILL_PROACTIVE_SUBSCRIPTION_CHANGED' }],
    },
  };
}

function labelOf(declaration: EventDeclaration, name: string): string {
  return declaration.fields.find((field) => field.name === name)?.label ?? name;
}

function condition(
  declaration: EventDeclaration,
  when: Readonly<Record<string, string>> = {},
  given: readonly string[] = [],
): string {
  const parts = [
    ...Object.entries(when).map(([name, value]) => `${labelOf(declaration, name)} \`${value}\``),
    ...given.map((name) => `with ${labelOf(declaration, name)}`),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

function spokenText(declaration: EventDeclaration, text: string): string {
  const withWords = text.replace(/\{\w+:(\w+)\/\w+\}/g, '$1(s)');
  return `"${withWords.replace(/\{(\w+)\}/g, (_, name: string) => `*${labelOf(declaration, name)}*`)}"`;
}

function needed(field: Field, declaration: EventDeclaration): string {
  if (field.hintWhenMissing !== undefined) return 'advised';
  if (!isOptional(field)) return 'yes';
  const group = field.path.split('?.')[0] ?? '';
  const others = declaration.fields.filter(({ path, name }) => path.startsWith(`${group}?.`) && name !== field.name);
  return others.length === 0 ? 'no' : `together with ${others.map(({ label }) => label).join(', ')}`;
}

function help(field: Field, declaration: EventDeclaration): string {
  const { onlyWith } = field;
  const company =
    onlyWith === undefined
      ? ''
      : `. Only with ${labelOf(declaration, onlyWith.field)} ${onlyWith.values.map((value) => `\`${value}\``).join(' or ')}`;
  return `${field.help}${company}${field.kind === 'localized' ? ' (a text per language)' : ''}`;
}

function allowed(field: Field): string {
  return 'choices' in field
    ? `${field.kind === 'choices' ? `${field.minItems} to ${field.maxItems} of ` : ''}${field.choices.map(({ value }) => `\`${value}\``).join(', ')}`
    : allowedText(field);
}

/** Where documents disagree. */
function notes(declaration: EventDeclaration): string[] {
  const lines = declaration.fields.flatMap((field) => [
    ...(field.hintWhenMissing === undefined ? [] : [`- ${field.label}: ${field.hintWhenMissing}`]),
    ...('choices' in field
      ? field.choices.flatMap(({ value, hint }) =>
          hint === undefined ? [] : [`- ${field.label} \`${value}\`: ${hint}`],
        )
      : []),
    ...(field.kind === 'text' && field.longText !== undefined ? [`- ${field.label}: ${field.longText.hint}`] : []),
  ]);
  const sources = declaration.fields
    .filter(({ source }) => source !== 'Proactive Events Schemas')
    .map(({ label, source }) => `- ${label}: ${source}.`);
  return [
    ...(lines.length === 0
      ? []
      : ['## Hints', '', 'These are sent anyway, with a hint in the output:', '', ...lines, '']),
    ...(sources.length === 0
      ? []
      : ['## Where the rules come from', '', `${declaration.source}; besides:`, '', ...sources, '']),
  ];
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}
