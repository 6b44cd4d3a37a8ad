import type { EventDeclaration } from '../core/events/fields';
import type { ChoiceField, FormDeclaration, FormField, JsonField, Notice } from '../core/forms/form';
import { banner, literal, Source } from './source';

/** Prints a declared form as n8n's `INodeProperties`. */

type Property = Record<string, unknown>;

/** What a form needs beyond its declaration. */
export interface N8nForm {
  form: FormDeclaration;
  /** Where the declaration is, for the banner. */
  from: string;
  /** The fields of these events stand in front of the locale. */
  events?: readonly EventDeclaration[];
}

/** The source text of the module that exports the properties of a node. */
export function n8nFormModule({ form, from, events = [] }: N8nForm): string {
  const shown = form.filter(({ kind }) => kind !== 'translations');
  const folded = shown.filter((part): part is FormField => part.kind !== 'notice' && part.group === 'options');
  const properties: Array<Property | Source> = shown
    .filter((part) => part.kind === 'notice' || part.group === undefined)
    .flatMap((part) => [
      ...(part.name === 'locale' && events.length > 0 ? [new Source('...eventFields')] : []),
      ...propertiesOf(part),
      ...(part.name === 'locale' && events.length > 0 ? [new Source('...translationFields')] : []),
    ]);
  if (folded.length > 0) properties.push(optionsOf(folded));
  return moduleOf(banner(from), form, [
    ...(events.length > 0 ? ["import { eventFields, translationFields } from './events/index.generated';", ''] : []),
    ...choiceLists(form),
    `export const properties: INodeProperties[] = ${literal(properties)};`,
    '',
  ]);
}

/** The properties of a credential, which has no options to fold away. */
export function n8nCredentialProperties(form: FormDeclaration, indent: string): string {
  return literal(
    form.flatMap((part) => propertiesOf(part, true)),
    indent,
  );
}

function moduleOf(head: string, form: FormDeclaration, lines: readonly string[]): string {
  const types = form.some(({ kind }) => kind === 'choice')
    ? 'INodeProperties, INodePropertyOptions'
    : 'INodeProperties';
  return [head, `import type { ${types} } from 'n8n-workflow';`, '', ...lines].join('\n');
}

const listName = ({ name }: { name: string }) => `${name}Choices`;

/** n8n's lint wants literal lists sorted by label; as constants they keep the order of the declaration. */
function choiceLists(form: FormDeclaration): string[] {
  return form.flatMap((part) =>
    part.kind === 'choice'
      ? [`const ${listName(part)}: INodePropertyOptions[] = ${literal(choicesOf(part))};`, '']
      : [],
  );
}

const choicesOf = ({ choices }: ChoiceField): Property[] =>
  choices.map(({ value, label, remark }) => ({
    name: label,
    value,
    ...(remark === undefined ? {} : { description: plain(remark[0]?.toUpperCase() + remark.slice(1)) }),
  }));

/** n8n lists options by their label. */
function optionsOf(fields: readonly FormField[]): Property {
  const byLabel = [...fields].sort((one, other) => one.label.localeCompare(other.label, 'en'));
  return {
    displayName: 'Options',
    name: 'options',
    type: 'collection',
    placeholder: 'Add option',
    default: {},
    options: byLabel.flatMap((field) => propertiesOf(field)),
  };
}

/** @param inline puts lists of choices into the property, for a module without constants. */
function propertiesOf(part: FormField | Notice, inline = false): Property[] {
  const { onlyWith } = part;
  const displayOptions = onlyWith === undefined ? {} : { displayOptions: { show: onlyWith } };
  if (part.kind === 'notice') {
    return [{ displayName: part.label, name: part.name, type: 'notice', default: '', ...displayOptions }];
  }
  if (part.kind === 'keysAndValues') return keysAndValues(part);
  return [
    {
      displayName: part.label,
      name: part.name,
      ...typeOf(part, inline),
      ...(part.fixed === true ? { noDataExpression: true } : {}),
      ...(part.required === true ? { required: true } : {}),
      ...(part.placeholder === undefined ? {} : { placeholder: part.placeholder }),
      ...(part.hint === undefined ? {} : { hint: part.hint }),
      description: describe(part),
      ...displayOptions,
    },
  ];
}

function describe({ help, fixed }: FormField): string {
  const text = plain(help);
  if (fixed !== true) return text;
  return `${text.replace(/\.?$/, '.')} Only this form sets it: expressions and AI agents cannot.`;
}

function typeOf(field: FormField, inline: boolean): Property {
  switch (field.kind) {
    case 'secret':
    case 'token':
      return { type: 'string', typeOptions: { password: true }, default: '' };
    case 'number':
      return {
        type: 'number',
        typeOptions: {
          minValue: field.minimum,
          maxValue: field.maximum,
          ...(field.whole ? { numberPrecision: 0 } : {}),
        },
        default: field.default,
      };
    case 'choice': {
      const options = inline ? choicesOf(field) : new Source(listName(field));
      return { type: 'options', options, default: field.default };
    }
    case 'switch':
      return { type: 'boolean', default: false };
    case 'json':
      return { type: 'json', default: field.default };
    default:
      // Not n8n's dateTime for an instant: its picker gives a date without zone.
      return { type: 'string', default: 'default' in field ? (field.default ?? '') : '' };
  }
}

/** A list of pairs, or JSON, by choice. */
function keysAndValues({ name, label, help, default: json }: JsonField): Property[] {
  const mode = `${name}Mode`;
  const shownWith = (value: string) => ({ displayOptions: { show: { [mode]: [value] } } });
  const pairs = [
    { displayName: 'Key', name: 'key', type: 'string', default: '', required: true, placeholder: 'e.g. reminder_id' },
    { displayName: 'Value', name: 'value', type: 'string', default: '' },
  ];
  return [
    {
      displayName: label,
      name: mode,
      type: 'options',
      options: [
        { name: 'Keys and Values', value: 'keysAndValues' },
        { name: 'JSON', value: 'json' },
      ],
      default: 'keysAndValues',
      description: 'How to enter the data of the message',
    },
    {
      displayName: 'Entries',
      name,
      type: 'fixedCollection',
      typeOptions: { multipleValues: true },
      placeholder: 'Add Entry',
      default: {},
      description: plain(help),
      ...shownWith('keysAndValues'),
      options: [{ displayName: 'Entry', name: 'entries', values: pairs }],
    },
    {
      displayName: 'JSON',
      name: `${name}Json`,
      type: 'json',
      default: json,
      required: true,
      description: `An object. ${plain(help)}.`,
      ...shownWith('json'),
    },
  ];
}

/** n8n shows descriptions as HTML: the marks of code would stand there as they are. */
const plain = (text: string) => text.replace(/`/g, '');
