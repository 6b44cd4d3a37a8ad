import { type EventDeclaration, type Field, isOptional } from '../core/events/fields';
import { banner, literal, Source } from './source';

/** Prints the n8n form of a declared event: the source text of a module with its `INodeProperties`. */
export function n8nFieldsModule(declaration: EventDeclaration): string {
  // Lists of choices stand apart as constants: n8n's lint would have literal lists sorted by label, and days of the
  // week or the steps of an order read better in their own order.
  const lists = declaration.fields.flatMap((field) => {
    const list = optionsOf(field);
    return list === undefined ? [] : [`const ${listName(field)}: INodePropertyOptions[] = ${literal(list)};`, ''];
  });
  const fields = declaration.fields.map((field) => property(field, declaration));
  const properties = [...fields, localeOf(declaration), ...translationsOf(declaration)];
  return [
    banner(`core/events (${declaration.name})`),
    `import type { INodeProperties${lists.length > 0 ? ', INodePropertyOptions' : ''} } from 'n8n-workflow';`,
    '',
    ...lists,
    `export const ${declaration.key}Fields: INodeProperties[] = ${literal(properties)};`,
    '',
  ].join('\n');
}

/** The module that puts the events together: the entries of the event list, and the fields of all events. */
export function n8nEventsModule(declarations: readonly EventDeclaration[]): string {
  const options = [
    ...declarations.map(({ key, label, help }) => ({ name: label, value: key, description: help })),
    { name: 'Custom (JSON)', value: 'custom', description: 'Any event, written by hand' },
  ];
  return [
    banner('core/events'),
    "import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';",
    '',
    ...declarations.map(({ key }) => `import { ${key}Fields } from './${key}.fields.generated';`),
    '',
    `export const eventOptions: INodePropertyOptions[] = ${literal(options)};`,
    '',
    `export const eventFields: INodeProperties[] = ${literal(declarations.map(({ key }) => new Source(`...${key}Fields`)))};`,
    '',
  ].join('\n');
}

type Property = Record<string, unknown>;

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

/** Every event says a locale, also where it has no text of its own: the SDK's type requires it. */
function localeOf(declaration: EventDeclaration): Property {
  return text('Locale', 'locale', {
    default: 'en-US',
    required: true,
    placeholder: 'e.g. en-US',
    description: declaration.fields.some(isLocalized)
      ? 'Language and country of the texts above'
      : 'A language and country of your skill',
    displayOptions: { show: { event: [declaration.key] } },
  });
}

/** More locales: a list of entries, each with its locale and the same texts. */
function translationsOf(declaration: EventDeclaration): Property[] {
  const localized = declaration.fields.filter(isLocalized);
  if (localized.length === 0) return [];
  return [
    {
      displayName: 'More Languages',
      name: 'translations',
      type: 'fixedCollection',
      typeOptions: { multipleValues: true },
      placeholder: 'Add Language',
      default: {},
      description: 'The same texts in further languages; Alexa takes the one of the customer',
      displayOptions: { show: { event: [declaration.key] } },
      options: [
        {
          displayName: 'Language',
          name: 'entries',
          values: [
            text('Locale', 'locale', {
              required: true,
              placeholder: 'e.g. de-DE',
              description: 'Language and country',
            }),
            ...localized.map((field) => text(field.label, field.name, { description: field.help })),
          ],
        },
      ],
    },
  ];
}
