import { type EventDeclaration, type Field, isOptional } from '../core/events/fields';
import { eventForm } from '../core/events/event-form';
import { fieldOf } from '../core/forms/form';
import { banner, literal, Source } from './source';

/** Prints the n8n form of a declared event: the source text of a module with its `INodeProperties`. */
export function n8nFieldsModule(declaration: EventDeclaration): string {
  // Lists of choices stand apart as constants: n8n's lint would have literal lists sorted by label, and days of the
  // week or the steps of an order read better in their own order.
  const lists = declaration.fields.flatMap((field) => {
    const list = optionsOf(field);
    return list === undefined ? [] : [`const ${listName(field)}: INodePropertyOptions[] = ${literal(list)};`, ''];
  });
  const properties = declaration.fields.map((field) => property(field, declaration));
  return [
    banner(`core/events (${declaration.name})`),
    `import type { INodeProperties${lists.length > 0 ? ', INodePropertyOptions' : ''} } from 'n8n-workflow';`,
    '',
    ...lists,
    `export const ${declaration.key}Fields: INodeProperties[] = ${literal(properties)};`,
    '',
  ].join('\n');
}

/** The module that puts the events together: the fields of all events, and their texts in further languages. */
export function n8nEventsModule(declarations: readonly EventDeclaration[]): string {
  return [
    banner('core/events'),
    "import type { INodeProperties } from 'n8n-workflow';",
    '',
    ...declarations.map(({ key }) => `import { ${key}Fields } from './${key}.fields.generated';`),
    '',
    `export const eventFields: INodeProperties[] = ${literal(declarations.map(({ key }) => new Source(`...${key}Fields`)))};`,
    '',
    `export const translationFields: INodeProperties[] = ${literal(declarations.flatMap(translationsOf))};`,
    '',
  ].join('\n');
}

type Property = Record<string, unknown>;

const locale = fieldOf(eventForm, 'locale');
const translations = fieldOf(eventForm, 'translations');

const listName = (field: Field) => `${field.name}Options`;

function optionsOf(field: Field): Property[] | undefined {
  if (field.kind !== 'choice' && field.kind !== 'choices') return undefined;
  const list = field.choices.map(({ label, value }) => ({ name: label, value }));
  return field.kind === 'choice' && isOptional(field) ? [{ name: 'Not Given', value: '' }, ...list] : list;
}

function property(field: Field, declaration: EventDeclaration): Property {
  const { onlyWith } = field;
  return {
    displayName: field.label,
    name: field.name,
    ...typeOf(field),
    ...(isOptional(field) ? {} : { required: true }),
    ...(field.placeholder === undefined ? {} : { placeholder: field.placeholder }),
    description: field.help,
    displayOptions: {
      show: { event: [declaration.key], ...(onlyWith === undefined ? {} : { [onlyWith.field]: onlyWith.values }) },
    },
  };
}

function typeOf(field: Field): Property {
  switch (field.kind) {
    case 'text':
    case 'localized':
      return { type: 'string', default: '' };
    case 'instant':
      // Not n8n's dateTime: its picker gives a date without zone, and a moment without zone is a guess.
      return { type: 'string', default: '' };
    case 'integer':
      // A number field cannot be empty, so a number that may be left out is a text field.
      if (isOptional(field)) return { type: 'string', default: '' };
      return { type: 'number', typeOptions: { minValue: field.minimum, numberPrecision: 0 }, default: field.minimum };
    case 'choices':
      return { type: 'multiOptions', options: new Source(listName(field)), default: [] };
    case 'choice':
      return {
        type: 'options',
        options: new Source(listName(field)),
        default: isOptional(field) ? '' : (field.choices[0]?.value ?? ''),
      };
  }
}

const isLocalized = ({ kind }: Field) => kind === 'localized';

function text(displayName: string, name: string, more: Property): Property {
  return { displayName, name, type: 'string', default: '', ...more };
}

/** More locales: a list of entries, each with its locale and the same texts. */
function translationsOf(declaration: EventDeclaration): Property[] {
  const localized = declaration.fields.filter(isLocalized);
  if (localized.length === 0) return [];
  return [
    {
      displayName: translations.label,
      name: translations.name,
      type: 'fixedCollection',
      typeOptions: { multipleValues: true },
      placeholder: 'Add Language',
      default: {},
      description: translations.help,
      displayOptions: { show: { event: [declaration.key] } },
      options: [
        {
          displayName: 'Language',
          name: 'entries',
          values: [
            text(locale.label, locale.name, {
              required: true,
              placeholder: 'e.g. de-DE',
              description: locale.help,
            }),
            ...localized.map((field) => text(field.label, field.name, { description: field.help })),
          ],
        },
      ],
    },
  ];
}
