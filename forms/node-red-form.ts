import { eventCatalogue } from '../core/events';
import { customEvent } from '../core/events/form';
import { type EventDeclaration, type Field, isOptional } from '../core/events/fields';
import { contentInput } from '../node-red/shared/inputs';

/** Prints the event part of Node-RED's form: one block per event, of which the editor shows the chosen one. */
export function nodeRedEventFields(): string {
  return [
    '<!-- Printed from core/events by `npm run print`. Do not edit: change the declaration and print again. -->',
    '<div class="form-row">',
    '  <label for="node-input-event" data-i18n="label.event"></label>',
    '  <select id="node-input-event">',
    ...eventCatalogue.map(
      ({ key }) => `    <option value="${key}" data-i18n="[title]events.${key}.help;events.${key}.label"></option>`,
    ),
    `    <option value="${customEvent}" data-i18n="option.customEvent"></option>`,
    '  </select>',
    '</div>',
    ...eventCatalogue.flatMap((declaration) => [
      `<div class="alexa-skill-event" data-alexa-event="${declaration.key}">`,
      ...declaration.fields.map((field) => indented(row(field, declaration))),
      '</div>',
    ]),
    '',
  ].join('\n');
}

/** What the editor's validators must know of the fields: the kinds in which a literal can be wrong. */
export function nodeRedFieldKinds(): string {
  const kinds = Object.fromEntries(
    eventCatalogue.map(({ key, fields }) => [
      key,
      Object.fromEntries(
        fields.flatMap((field: Field): Array<[string, object]> => {
          if (field.kind === 'integer') return [[field.name, { kind: field.kind, minimum: field.minimum }]];
          return field.kind === 'instant' ? [[field.name, { kind: field.kind }]] : [];
        }),
      ),
    ]),
  );
  return [
    '// Printed from core/events by `npm run print`. Do not edit: change the declaration and print again.',
    `const fieldKinds = ${JSON.stringify(kinds, null, 2)};`,
    '',
  ].join('\n');
}

/** The value with which a new node starts, where a field must be given and has a usual value; as in n8n's form. */
function presetOf(field: Field): string {
  if (isOptional(field)) return '';
  if (field.kind === 'choice') return field.choices[0]?.value ?? '';
  return field.kind === 'integer' ? String(field.minimum) : '';
}

function row(field: Field, { key }: EventDeclaration): string {
  const id = `node-input-alexa-${key}-${field.name}`;
  const text = `events.${key}.fields.${field.name}`;
  const { onlyWith } = field;
  const attributes = {
    type: 'text',
    id,
    'data-alexa-input': field.name,
    'data-alexa-kind': field.kind,
    'data-alexa-msg': contentInput(field.name, field.label).msg,
    'data-alexa-preset': presetOf(field),
    ...('choices' in field
      ? {
          'data-alexa-choices': field.choices.map(({ value }) => value).join(' '),
          'data-alexa-texts': `${text}.choices`,
        }
      : {}),
  };
  const only = onlyWith === undefined ? '' : ` data-alexa-only-with="${onlyWith.field}=${onlyWith.values.join(' ')}"`;
  return [
    `<div class="form-row"${only}>`,
    `  <label for="${id}" data-i18n="[title]${text}.help;${text}.label"></label>`,
    `  <input ${Object.entries(attributes)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' ')}>`,
    '</div>',
  ].join('\n');
}

const indented = (text: string) => text.replace(/^/gm, '  ');
