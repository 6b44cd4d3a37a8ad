import { eventCatalogue } from '../core/events';
import { audienceTypes, observedReferenceIdPattern } from '../core/events/create-proactive-event-request';
import { type EventDeclaration, type Field, localizedPrefix, pathSteps } from '../core/events/fields';
import { fieldOf } from '../core/forms/form';
import { instantPattern } from '../core/instant';
import { messageForm } from '../core/messages/message-form';

/**
 * Prints JSON Schemas (draft 2020-12). They hold what is refused, not what is only hinted at; rules between fields and
 * rules about the present time are beyond a schema and stay with the validator.
 */

type Schema = Record<string, unknown>;

const draft = 'https://json-schema.org/draft/2020-12/schema';
const idOf = (name: string) => `https://alexa-skill-nodes.github.io/schemas/${name}.schema.json`;

/** The schema of one event: `{ name, payload }`. */
export function eventSchema(declaration: EventDeclaration): Schema {
  return {
    $schema: draft,
    $id: idOf(declaration.key),
    title: declaration.name,
    description: `${declaration.help}.`,
    ...eventBody(declaration),
  };
}

/** The schema of the whole body of createProactiveEvent. */
export function requestSchema(): Schema {
  return {
    $schema: draft,
    $id: idOf('create-proactive-event-request'),
    title: 'CreateProactiveEventRequest',
    type: 'object',
    required: ['timestamp', 'referenceId', 'expiryTime', 'event', 'relevantAudience'],
    properties: {
      timestamp: { ...instant, description: 'When the event happened' },
      referenceId: { type: 'string', pattern: observedReferenceIdPattern.source, description: 'Your id of the event' },
      expiryTime: { ...instant, description: '5 minutes to 24 hours from now' },
      event: {
        oneOf: [...eventCatalogue.map(({ key }) => ({ $ref: `#/$defs/${key}` })), { $ref: '#/$defs/otherEvent' }],
      },
      localizedAttributes: {
        type: 'array',
        items: {
          type: 'object',
          required: ['locale'],
          properties: { locale: { type: 'string', minLength: 1 } },
          additionalProperties: { type: 'string' },
        },
      },
      relevantAudience: { oneOf: audienceTypes.map(audience) },
    },
    $defs: {
      ...Object.fromEntries(eventCatalogue.map((declaration) => [declaration.key, eventBody(declaration)])),
      otherEvent,
    },
  };
}

/** The schema of the body of sendSkillMessage. */
export function messageSchema(): Schema {
  const { label, help, minimum, maximum } = fieldOf(messageForm, 'expiresAfterSeconds');
  const data = fieldOf(messageForm, 'data');
  return {
    $schema: draft,
    $id: idOf('send-skill-messaging-request'),
    title: 'SendSkillMessagingRequest',
    type: 'object',
    required: ['data'],
    properties: {
      data: {
        title: data.label,
        description: `${data.help}.`.replace(/`/g, ''),
        type: 'object',
        additionalProperties: { type: 'string' },
      },
      expiresAfterSeconds: { title: label, description: `${help}.`, type: 'integer', minimum, maximum },
    },
  };
}

/** An event outside the catalogue is only hinted at. */
const otherEvent = {
  type: 'object',
  required: ['name', 'payload'],
  properties: {
    name: { type: 'string', minLength: 1, not: { enum: eventCatalogue.map(({ name }) => name) } },
    payload: { type: 'object' },
  },
};

function audience(type: (typeof audienceTypes)[number]): Schema {
  const user = { type: 'object', required: ['user'], properties: { user: filledText } };
  const unicast = type === 'Unicast';
  return {
    type: 'object',
    required: unicast ? ['type', 'payload'] : ['type'],
    properties: { type: { const: type }, payload: unicast ? user : { type: 'object', properties: { user: false } } },
  };
}

/** Text with at least one character that is no white space. */
const filledText = { type: 'string', pattern: '\\S' };

/** With a zone the format says that the day must exist; a time without one is only hinted at. */
const instant = {
  type: 'string',
  anyOf: [
    { format: 'date-time', pattern: instantPattern },
    { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?$' },
  ],
};

function eventBody(declaration: EventDeclaration): Schema {
  const payload: Schema = { type: 'object', properties: {}, required: [] };
  for (const field of declaration.fields) place(payload, field);
  return {
    type: 'object',
    required: ['name', 'payload'],
    properties: { name: { const: declaration.name }, payload },
  };
}

/** Puts the field's schema at the end of its path, and each step among the required ones unless it is optional. */
function place(payload: Schema, field: Field): void {
  const steps = pathSteps(field.path);
  let object = payload;
  steps.forEach(({ key, optional }, index) => {
    const properties = object.properties as Record<string, Schema>;
    const required = object.required as string[];
    // What some documents put elsewhere cannot be required here.
    if (!optional && field.otherPath === undefined && !required.includes(key)) required.push(key);
    properties[key] ??=
      index === steps.length - 1 ? valueSchema(field) : { type: 'object', properties: {}, required: [] };
    object = properties[key];
  });
}

function valueSchema(field: Field): Schema {
  const about = { title: field.label, description: `${field.help}.` };
  switch (field.kind) {
    case 'text':
      return { ...about, ...filledText };
    case 'localized':
      return {
        ...about,
        type: 'string',
        pattern: `^(?!${localizedPrefix}$)(?=[\\s\\S]*\\S)`,
        examples: [`${localizedPrefix}${field.name}`],
      };
    case 'choice':
      return { ...about, ...documented(field.choices) };
    case 'choices': {
      const { minItems, maxItems } = field;
      return { ...about, type: 'array', items: documented(field.choices), minItems, maxItems };
    }
    case 'integer':
      return { ...about, type: 'integer', minimum: field.minimum, maximum: Number.MAX_SAFE_INTEGER };
    case 'instant':
      return { ...about, ...instant };
  }
}

/** Senders use values that no document names: the list is open, and the known values are examples. */
function documented(choices: ReadonlyArray<{ value: string }>): Schema {
  return { ...filledText, examples: choices.map(({ value }) => value) };
}
