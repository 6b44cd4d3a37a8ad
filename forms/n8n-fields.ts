import type { EventDeclaration, Field } from '../core/events/fields';
import { isOptional } from '../core/events/fields';

/** Prints the n8n form of a declared event: the source text of a module with its `INodeProperties`. */

export const banner = (from: string) => `// Printed from ${from} by \`npm run print\`. Do not edit: change the declaration and print again.`;

/** n8n shows a list of more entries than this sorted by label, and its lint insists on it. */
const longestUnsortedList = 4;

export function n8nFieldsModule(declaration: EventDeclaration): string {
  const properties = declaration.fields.map((field) => property(field, declaration));
  const translations = translationsProperty(declaration);
  if (translations !== undefined) properties.push(translations);
  return [
    banner(`core/events (${declaration.name})`),
    "import type { INodeProperties } from 'n8n-workflow';",
    '',
    `export const ${declaration.key}Fields: INodeProperties[] = ${literal(properties)};`,
    '',
  ].join('\n');
}

type Property = Record<string, unknown>;

function property(field: Field, declaration: EventDeclaration): Property {
  return {
    displayName: field.label,
    name: field.name,
    ...typeOf(field),
    ...(isOptional(field) ? {} : { required: true }),
    ...(field.placeholder === undefined ? {} : { placeholder: field.placeholder }),
    description: field.help,
    displayOptions: { show: { event: [declaration.key] } },
  };
}

function typeOf(field: Field): Property {
  switch (field.kind) {
    case 'text':
    case 'localized':
    // Not n8n's dateTime: its picker gives a date without zone, and a moment without zone is a guess.
    case 'instant':
      return { type: 'string', default: '' };
    case 'integer':
      return { type: 'number', typeOptions: { minValue: field.minimum, numberPrecision: 0 }, default: field.minimum };
    case 'choices':
      return { type: 'multiOptions', options: options(field.choices), default: [] };
    case 'choice': {
      const list = options(field.choices);
      if (isOptional(field)) return { type: 'options', options: sortLong([...list, { name: 'Not Said', value: '' }]), default: '' };
      return { type: 'options', options: list, default: field.choices[0]?.value ?? '' };
    }
  }
}

function options(choices: ReadonlyArray<{ value: string; label: string }>): Array<{ name: string; value: string }> {
  return sortLong(choices.map(({ label, value }) => ({ name: label, value })));
}

function sortLong<T extends { name: string }>(list: T[]): T[] {
  return list.length > longestUnsortedList ? list.sort((a, b) => a.name.localeCompare(b.name, 'en')) : list;
}

/** More locales: a list of entries, each with its locale and the same texts. */
function translationsProperty(declaration: EventDeclaration): Property | undefined {
  const localized = declaration.fields.filter(({ kind }) => kind === 'localized');
  if (localized.length === 0) return undefined;
  return {
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
          {
            displayName: 'Locale',
            name: 'locale',
            type: 'string',
            default: '',
            required: true,
            placeholder: 'e.g. de-DE',
            description: 'Language and country',
          },
          ...localized.map((field) => ({
            displayName: field.label,
            name: field.name,
            type: 'string',
            default: '',
            description: field.help,
          })),
        ],
      },
    ],
  };
}

/** A value as TypeScript source, keys bare where they can be, strings in single quotes. */
export function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${/^\w+$/.test(key) ? key : `'${key}'`}: ${literal(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return `${open}${close}`;
  const oneLine = Array.isArray(value) ? `[${entries.join(', ')}]` : `{ ${entries.join(', ')} }`;
  if (oneLine.length + indent.length <= 90 && !oneLine.includes('\n')) return oneLine;
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`;
}
