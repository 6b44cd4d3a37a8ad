import { regions } from '../../core/endpoints';
import { skillStages } from '../../core/events/create-proactive-event-request';
import type { ValueDeclaration } from '../declared-values';
import { faultDeclarations, maxFaults } from '../faults';
import { switchDeclarations } from '../switches';
import { entrySchemas } from './entry-schemas';
import { integer, list, object, ref, text } from './vocabulary';

/**
 * What the control surface takes and gives, as JSON Schemas; those of switches and faults follow from their
 * declarations.
 */

function valueSchema(declaration: ValueDeclaration): object {
  const common = {
    description: declaration.doc,
    ...(declaration.default === undefined ? {} : { default: declaration.default }),
  };
  switch (declaration.kind) {
    case 'choice':
      return { ...common, enum: [...declaration.choices] };
    case 'boolean':
      return { ...common, type: 'boolean' };
    case 'text':
      return { ...common, type: 'string', maxLength: declaration.maximumLength };
    case 'integer': {
      const { minimum, maximum, nullable } = declaration;
      return { ...common, type: nullable ? ['integer', 'null'] : 'integer', minimum, maximum };
    }
  }
}

function valueSchemas(declarations: Readonly<Record<string, ValueDeclaration>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]) => [name, valueSchema(declaration)]),
  );
}

const kinds = Object.entries(faultDeclarations).map(([kind, { doc, fields }]) => {
  const declared: Readonly<Record<string, ValueDeclaration>> = fields;
  const needed = Object.keys(declared).filter((name) => declared[name]?.default === undefined);
  return { kind, doc, schemas: valueSchemas(declared), needed };
});

const faultInputs = kinds.map(({ kind, doc, schemas, needed }) =>
  object({ kind: { const: kind }, ...schemas }, { required: ['kind', ...needed], description: doc }),
);

const counters = {
  seen: integer('Requests of its service since it was set.'),
  matched: integer('Requests that it matched.'),
};
const faultReports = kinds.map(({ kind, doc, schemas }) =>
  object({ kind: { const: kind }, ...schemas, ...counters }, { description: doc }),
);

const eventNames = list(
  text('For example AMAZON.MessageAlert.Activated.'),
  'All that the customer is subscribed to at this stage.',
);
const subscriptions = Object.fromEntries(skillStages.map((stage) => [stage, eventNames]));
const region = { enum: Object.keys(regions), description: 'Decides the apiEndpoint in what the skill receives.' };
const locale = { type: 'string', pattern: '^[a-z]{2,3}-[A-Z]{2}$', description: 'Language and country.' };
const enabled = {
  type: 'boolean',
  description: 'False disables the skill; true enables it again, with a new user id.',
};
const userChanges = { locale, region, enabled, subscriptions: object(subscriptions, { required: [] }) };

const user = object({
  userId: text('As the skill gets it.'),
  locale,
  region,
  enabled,
  subscriptions: object(subscriptions),
});
const names = list(text());
const clock = object({
  now: { type: 'string', format: 'date-time' },
  offsetMs: { type: 'integer', description: 'Milliseconds ahead of the machine.' },
});
const label = { label: text() };

export const schemas: Readonly<Record<string, object>> = {
  ...entrySchemas,
  User: user,
  NewUser: object(
    { userId: text('Default: made up.'), skillId: text('Default: the first skill.'), ...userChanges },
    { required: [] },
  ),
  UserChange: object(userChanges, { required: [] }),
  UserAnswer: object({ user: ref('User') }),
  UserRemoved: object({ removed: text('The user id.') }),
  Skill: object(
    {
      clientId: text(),
      skillId: text(),
      permissions: names,
      scopes: names,
      publishedEvents: names,
      users: list(ref('User')),
    },
    { description: 'A skill without its secret.' },
  ),
  Clock: clock,
  ClockInput: {
    oneOf: [
      object({ advanceMs: { ...integer('Milliseconds forward.'), maximum: 366 * 86_400_000 } }),
      object({
        now: { type: ['string', 'null'], format: 'date-time', description: 'null: the clock of the machine again.' },
      }),
    ],
  },
  Switches: object(valueSchemas(switchDeclarations)),
  Control: object(
    {
      ...valueSchemas(switchDeclarations),
      revokeTokens: { type: 'boolean', description: 'Revokes every token issued so far.' },
      reEnableUser: text('The user id of a customer who disables the skill and enables it again.'),
      setSubscriptions: object({ userId: text(), stage: { enum: [...skillStages] }, eventNames }),
    },
    { required: [] },
  ),
  ControlResult: object(
    {
      switches: ref('Switches'),
      revokedTokens: integer('How many.'),
      reEnabledUser: object({ oldUserId: text(), userId: text() }),
    },
    { required: ['switches'] },
  ),
  SwitchesReport: object({ switches: ref('Switches'), declarations: { type: 'object' }, actions: { type: 'object' } }),
  Fault: { oneOf: faultInputs },
  FaultReport: { oneOf: faultReports },
  Faults: object({ faults: { ...list(ref('Fault')), maxItems: maxFaults } }),
  FaultsReport: object(
    { faults: list(ref('FaultReport')), declarations: { type: 'object' } },
    { required: ['faults'] },
  ),
  Rules: object({
    rules: list(
      object(
        {
          name: text(),
          service: { enum: ['lwa', 'alexa', 'sandbox'] },
          status: integer('HTTP status.'),
          type: text(),
          message: text('{name} is filled in.'),
          source: text('Where the rule comes from.'),
          documentation: text("Amazon's page."),
        },
        { required: ['name', 'service', 'status', 'type', 'message', 'source'] },
      ),
    ),
  }),
  State: object({
    name: text(),
    version: text(),
    url: text(),
    tokenUrl: text(),
    apiUrl: text(),
    clock: ref('Clock'),
    skills: list(ref('Skill')),
    switches: ref('Switches'),
    faults: list(ref('FaultReport')),
    choices: object({
      events: list(object({ name: text(), ...label })),
      stages: names,
      regions: list(object({ region: text(), ...label })),
    }),
  }),
  Log: object({
    entries: list(ref('Entry')),
    dropped: integer('Older entries that gave way.'),
    pending: list(ref('PendingNotification')),
  }),
  Reset: object({ reset: { const: true } }),
  Problem: object({ message: text('One sentence per problem, one line each.') }),
};
