import { eventCatalogue } from '../core/events';
import { customEvent } from '../core/events/event-form';
import { type EventDeclaration, type Field, isOptional } from '../core/events/fields';
import { type ChoiceField, fieldsOf, type FormDeclaration, type FormField, type Notice } from '../core/forms/form';
import { contentInput, isTyped } from '../node-red/shared/inputs';
import { choiceKey, nodeRedNodes, type NodeType } from './node-red-texts';

/**
 * Prints what the editor needs of a declared form: its rows, the defaults with which a node is saved, and the rules of
 * its numbers. The parts that only one node has (a button, a warning) stand in its form.html and form.js.
 */

const doNotEdit = (from: string) =>
  `Printed from ${from} by \`npm run print\`. Do not edit: change the declaration and print again.`;

export function nodeRedFormFiles(type: NodeType): Array<{ path: string; text: string }> {
  const { form, from } = nodeRedNodes[type];
  const folder = `node-red/nodes/${type}`;
  const html = (parts: FormDeclaration) => [`<!-- ${doNotEdit(from)} -->`, ...rowsOf(type, parts), ''].join('\n');
  const isOption = (part: FormField | Notice) => part.kind !== 'notice' && part.group === 'options';
  const options = form.filter(isOption);
  return [
    { path: `${folder}/fields.generated.html`, text: html(form.filter((part) => !isOption(part))) },
    ...(options.length > 0 ? [{ path: `${folder}/options.generated.html`, text: html(options) }] : []),
    { path: `${folder}/fields.generated.js`, text: script(type, form, from) },
  ];
}

/** Config nodes have ids of their own in Node-RED. */
const prefixOf = (type: NodeType) => (type === 'alexa-skill' ? 'node-config-input' : 'node-input');

/** What Node-RED keeps apart from the flow. */
const credentialNames: readonly string[] = ['clientId', 'clientSecret'];

function rowsOf(type: NodeType, parts: FormDeclaration): string[] {
  const isCustom = ({ onlyWith }: FormField | Notice) => onlyWith?.event?.join() === customEvent;
  const row = (part: FormField | Notice) => (part.kind === 'notice' ? notice(part) : rowOf(type, part));
  return parts.flatMap((part, index) => {
    if (part.name === 'event') return [eventSelect(), ...eventCatalogue.map(eventBlock)];
    if (!isCustom(part)) return [row(part)];
    const before = parts[index - 1];
    if (before !== undefined && isCustom(before)) return [];
    // Names such as "payload" belong to this one event; the block says so to the script.
    return [
      block(
        customEvent,
        parts.filter(isCustom).map((field) => row({ ...field, onlyWith: undefined })),
      ),
    ];
  });
}

const block = (key: string, rows: readonly string[]) =>
  [`<div class="alexa-skill-event" data-alexa-event="${key}">`, ...rows.map(indented), '</div>'].join('\n');

const indented = (text: string) => text.replace(/^/gm, '  ');

const label = (id: string, key: string) => `<label for="${id}" data-i18n="[title]${key}.help;${key}.label"></label>`;

const attributesOf = (attributes: Readonly<Record<string, string | undefined>>) =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value.replace(/"/g, '&quot;')}"`]))
    .join('');

/** `audience=Multicast;stage=live`: shown while each has one of the values behind it. */
const onlyWithText = (onlyWith: FormField['onlyWith']) =>
  onlyWith === undefined
    ? undefined
    : Object.entries(onlyWith)
        .map(([name, values]) => `${name}=${values.join(' ')}`)
        .join(';');

const formRow = (onlyWith: FormField['onlyWith'], lines: readonly string[], kind = '') =>
  [
    `<div class="form-row${kind}"${attributesOf({ 'data-alexa-only-with': onlyWithText(onlyWith) })}>`,
    ...lines.map(indented),
    '</div>',
  ].join('\n');

function notice({ name, onlyWith, warning = false }: Notice): string {
  const only = attributesOf({ 'data-alexa-only-with': onlyWithText(onlyWith) });
  const text = `<span data-i18n="fields.${name}.label"></span>`;
  return warning
    ? `<div class="form-tips alexa-skill-warning"${only}><i class="fa fa-exclamation-triangle"></i> ${text}</div>`
    : `<div class="form-tips alexa-skill-note"${only}>${text}</div>`;
}

function rowOf(type: NodeType, field: FormField): string {
  const id = `${prefixOf(type)}-${field.name}`;
  const key = `fields.${field.name}`;
  if (isTyped(field)) return typedRow(type, field);
  switch (field.kind) {
    case 'choice':
      return formRow(field.onlyWith, [label(id, key), ...select(id, key, field)]);
    case 'switch':
      return formRow(
        field.onlyWith,
        [
          `<label for="${id}" data-i18n="[title]${key}.help"><input type="checkbox" id="${id}"> ` +
            `<span data-i18n="${key}.label"></span></label>`,
        ],
        ' alexa-skill-check',
      );
    default: {
      const placeholder = field.kind === 'number' ? String(field.default) : field.placeholder?.replace(/^e\.g\. /, '');
      const attributes = attributesOf({ type: field.kind === 'secret' ? 'password' : 'text', id, placeholder });
      return formRow(field.onlyWith, [label(id, key), `<input${attributes}>`]);
    }
  }
}

const select = (id: string, key: string, { choices }: ChoiceField) => [
  `<select id="${id}">`,
  ...choices.map(({ value }) => `  <option value="${value}" data-i18n="${key}.choices.${choiceKey(value)}"></option>`),
  '</select>',
];

const typedKinds: Readonly<Partial<Record<FormField['kind'], string>>> = {
  keysAndValues: 'json',
  translations: 'json',
  instant: 'text',
};

function typedRow(type: NodeType, field: FormField): string {
  const id = `${prefixOf(type)}-alexa-${field.name}`;
  const preset = field.kind === 'number' || field.kind === 'text' ? field.default : undefined;
  const attributes = attributesOf({
    type: 'text',
    id,
    'data-alexa-input': field.name,
    'data-alexa-kind': typedKinds[field.kind] ?? field.kind,
    'data-alexa-msg': field.messageProperty,
    'data-alexa-preset': preset === undefined ? undefined : String(preset),
  });
  return formRow(field.onlyWith, [label(id, `fields.${field.name}`), `<input${attributes}>`]);
}

/** One block per event, of which the editor shows the chosen one. */
function eventSelect(): string {
  const id = 'node-input-event';
  return formRow(undefined, [
    label(id, 'fields.event'),
    `<select id="${id}">`,
    ...eventCatalogue.map(
      ({ key }) => `  <option value="${key}" data-i18n="[title]events.${key}.help;events.${key}.label"></option>`,
    ),
    `  <option value="${customEvent}" data-i18n="option.customEvent"></option>`,
    '</select>',
  ]);
}

const eventBlock = (declaration: EventDeclaration) =>
  block(
    declaration.key,
    declaration.fields.map((field) => contentRow(field, declaration)),
  );

/** The value with which a new node starts, where a field must be given and has a usual value; as in n8n's form. */
function presetOf(field: Field): string {
  if (isOptional(field)) return '';
  if (field.kind === 'choice') return field.choices[0]?.value ?? '';
  return field.kind === 'integer' ? String(field.minimum) : '';
}

function contentRow(field: Field, { key }: EventDeclaration): string {
  const id = `node-input-alexa-${key}-${field.name}`;
  const text = `events.${key}.fields.${field.name}`;
  const { onlyWith } = field;
  const attributes = attributesOf({
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
  });
  const only = onlyWith === undefined ? undefined : { [onlyWith.field]: onlyWith.values };
  return formRow(only, [label(id, text), `<input${attributes}>`]);
}

/** What the form's script needs: the rules of numbers, and what a new node is saved with. */
function script(type: NodeType, form: FormDeclaration, from: string): string {
  const rules = Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      if (field.kind !== 'number') return [];
      const { name, minimum, maximum, whole } = field;
      return [
        [name, { label: `fields.${name}.label`, minimum, maximum, wrong: whole ? 'wrong.whole' : 'wrong.number' }],
      ];
    }),
  );
  const defaults = fieldsOf(form)
    .filter((field) => !isTyped(field) && !credentialNames.includes(field.name))
    .map((field) => `  ${field.name}: ${defaultOf(type, field)},\n`);
  return [
    `// ${doNotEdit(from)}`,
    `const fieldRules = ${JSON.stringify(rules, null, 2)};`,
    '',
    `const fieldDefaults = {\n${defaults.join('')}};`,
    '',
    ...(type === 'alexa-proactive-event'
      ? [`const contentKinds = ${JSON.stringify(contentKinds(), null, 2)};`, '']
      : []),
  ].join('\n');
}

function defaultOf(type: NodeType, field: FormField): string {
  // An empty number means the default, which the form shows in grey.
  if (field.kind === 'number') return `{ value: '', validate: numberValidator('${type}', '${field.name}') }`;
  const value = field.kind === 'switch' ? false : 'default' in field ? (field.default ?? '') : '';
  return `{ value: ${JSON.stringify(value)}${field.name === 'event' || field.name === 'scope' ? ', required: true' : ''} }`;
}

/** What the editor must know of an event's own fields: the kinds in which a literal can be wrong. */
function contentKinds(): object {
  return Object.fromEntries(
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
}
