import { skillStages } from '../../core/events/create-proactive-event-request';
import { faultDeclarations } from '../faults';
import { integer, list, object, ref, text } from './vocabulary';

/** The entries of the log, as JSON Schemas; see log-entries.ts, of which a test holds every field against these. */

const instant = { type: 'string', format: 'date-time' };
const stage = { enum: [...skillStages] };
const status = (description: string) => ({ type: ['integer', 'null'], description });
const wire = { method: text(), path: text('Path and query, as they came.') };
const envelope = {
  type: 'object',
  description: "What the skill's endpoint would receive.",
  required: ['version', 'context', 'request'],
};
const tries = list(instant, 'When Alexa tries to deliver it.');

function entry(kind: string, properties: Readonly<Record<string, object>>, optional: string[] = []): object {
  const all = {
    kind: { const: kind },
    number: integer('Counts from 1 since start or reset.'),
    at: instant,
    requestId: text(),
    ...properties,
  };
  return object(all, { required: Object.keys(all).filter((name) => !optional.includes(name)) });
}

export const entrySchemas: Readonly<Record<string, object>> = {
  Ring: object({
    userId: text(),
    locale: text(),
    stage,
    eventName: text(),
    referenceId: text(),
    requestId: text(),
    at: instant,
    replaced: { type: 'boolean' },
    speech: text('What Alexa says, in English, as a paraphrase.'),
  }),
  TokenExchange: entry('tokenExchange', {
    clientId: text(),
    scope: text(),
    expiresInSeconds: integer('As the answer said.'),
  }),
  ProactiveEvent: entry('proactiveEvent', {
    clientId: text(),
    skillId: text(),
    stage,
    audience: { enum: ['Unicast', 'Multicast'] },
    eventName: text(),
    referenceId: text(),
    request: { type: 'object' },
    hints: list(text()),
    rings: list(ref('Ring')),
  }),
  SkillMessage: entry('skillMessage', {
    clientId: text(),
    skillId: text(),
    userId: text(),
    expiresAfterSeconds: integer('60 to 86400.'),
    deliveryTimes: tries,
    envelope,
  }),
  SkillEvent: entry('skillEvent', { skillId: text(), userId: text(), deliveryTimes: tries, envelope }),
  Refusal: entry(
    'refusal',
    {
      ...wire,
      status: integer('HTTP status.'),
      refusal: text('The rule; see /sandbox/rules.'),
      reason: text('What the client got.'),
      note: text('What the sandbox knows beyond it.'),
      source: text('Where the rule comes from.'),
    },
    ['note'],
  ),
  FaultMet: entry('fault', {
    ...wire,
    effects: list(
      object({
        rule: integer('Place in the list, from 0.'),
        kind: { enum: Object.keys(faultDeclarations) },
        effect: text(),
      }),
    ),
    handledStatus: status('What the sandbox decided; null where it did not look.'),
    heardStatus: status('What the client heard; null: nothing.'),
  }),
  Entry: { oneOf: ['TokenExchange', 'ProactiveEvent', 'SkillMessage', 'SkillEvent', 'Refusal', 'FaultMet'].map(ref) },
  PendingNotification: object({
    skillId: text(),
    userId: text(),
    stage,
    eventName: text(),
    referenceId: text(),
    expiresAt: instant,
    speech: text(),
  }),
};
