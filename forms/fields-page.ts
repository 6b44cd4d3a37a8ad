import { eventCatalogue } from '../core/events';
import { fieldsOf, type FormDeclaration, type FormField } from '../core/forms/form';
import { messageForm } from '../core/messages/message-form';
import { tokenForm } from '../core/lwa/token-form';
import { n8nEventForm } from '../nodes/AlexaProactiveEvent/form';
import { nodeRedEventForm } from '../node-red/nodes/alexa-proactive-event/fields';
import { nodeRedSkillForm } from '../node-red/nodes/alexa-skill/fields';

/** Prints the page that lists the fields of all forms, for both hosts. */
export function fieldsPage(): string {
  return [
    '<!-- Printed from the declarations in core/ by `npm run print`. Do not edit: change the declaration and print ' +
      'again. -->',
    '# The fields of the forms',
    '',
    'n8n, Node-RED and the command `alexa-skill` have the same fields. In Node-RED an empty field reads the property ' +
      'of the message. The fields of each event have a [page of their own](events).',
    '',
    ...section('Skill', nodeRedSkillForm, [
      'In n8n the credential *Alexa Skill API*, in Node-RED the config node *alexa-skill*.',
    ]),
    ...section('Proactive event', withHosts()),
    ...section('Skill message', messageForm),
    ...section('Access token', tokenForm),
  ].join('\n');
}

/** The fields of both hosts, each once. */
function withHosts(): FormDeclaration {
  const names = nodeRedEventForm.map(({ name }) => name as string);
  return [...nodeRedEventForm, ...n8nEventForm.filter(({ name }) => !names.includes(name))];
}

function section(title: string, form: FormDeclaration, lines: readonly string[] = []): string[] {
  return [
    `## ${title}`,
    '',
    ...lines.flatMap((line) => [line, '']),
    '| Field | Node-RED | Values; default | What it does |',
    '|---|---|---|---|',
    ...fieldsOf(form).map((field) => row(field, form)),
    '',
  ];
}

const code = (value: string | number) => `\`${value}\``;

function row(field: FormField, form: FormDeclaration): string {
  const { label, messageProperty: property } = field;
  const cells = [
    label,
    property === undefined ? '' : code(`msg.${property}`),
    valuesOf(field),
    [field.help.replace(/\.?$/, '.'), ...onlyWith(field, form)].join(' '),
  ];
  return `| ${cells.join(' | ').replace(/\n/g, ' ')} |`;
}

function valuesOf(field: FormField): string {
  switch (field.kind) {
    case 'number':
      return `${field.minimum} to ${field.maximum}; ${field.default}`;
    case 'choice':
      return `${field.choices.map(({ value }) => code(value)).join(', ')}; ${code(field.default)}`;
    case 'switch':
      return 'on or off; off';
    default:
      return 'default' in field && field.default !== undefined ? code(field.default) : '';
  }
}

/** When the field counts, in the words of the form. */
function onlyWith(field: FormField, form: FormDeclaration): string[] {
  return Object.entries(field.onlyWith ?? {}).flatMap(([name, values]) => {
    const other = fieldsOf(form).find((each) => each.name === name);
    // Most fields of an event come with all events.
    if (other?.kind !== 'choice' || values.length === eventCatalogue.length) return [];
    const labels = other.choices.filter(({ value }) => values.includes(value)).map((choice) => choice.label);
    return [`Only with *${other.label}* ${labels.join(' or ')}.`];
  });
}
