import type { ErrorOutput } from './errors';
import type { EventOutput } from './events/output';
import type { TokenOutput } from './lwa/obtain-token';
import type { MessageOutput } from './messages/send-message';

/** What each field of an output is, for the documentation. A field without a text does not compile. */

export interface OutputField {
  type: string;
  text: string;
}

type FieldsOf<Output> = Readonly<Record<keyof Output & string, OutputField>>;

const accepted = { type: 'boolean', text: 'Always true: Amazon accepted it. Amazon never reports delivery.' };
const statusCode = { type: 'number', text: "The status of Amazon's answer, 202 as a rule." };
const requestId = { type: 'string', text: "Amazon's ID of the call." };
const attempts = { type: 'number', text: 'How many times it was sent.' };
const waitedMs = { type: 'number', text: 'How long it waited for a free slot and between attempts, in milliseconds.' };
const hints = {
  type: 'list of { code, text }',
  text: 'Notes about a request that was sent although something looks wrong; usually empty.',
};

export const eventOutputFields: FieldsOf<EventOutput> = {
  accepted,
  statusCode,
  duplicate: { type: 'boolean', text: 'True if an earlier attempt had arrived. No customer was notified again.' },
  speech: {
    type: 'list of { locale, text }',
    text: 'What Alexa will say, paraphrased in English. Empty for Custom (JSON).',
  },
  speechNote: { type: 'string', text: 'Says that `speech` is a paraphrase.' },
  requestId,
  referenceId: { type: 'string', text: 'The ID of the event.' },
  timestamp: { type: 'string', text: 'When the event happened, ISO 8601 in UTC.' },
  expiryTime: {
    type: 'string',
    text: 'When the notification is deleted if the customer has not heard it, ISO 8601 in UTC.',
  },
  stage: { type: 'string', text: '`development` or `live`.' },
  eventName: { type: 'string', text: "Amazon's name of the event, such as `AMAZON.MessageAlert.Activated`." },
  audience: { type: 'string', text: '`Unicast` or `Multicast`.' },
  userId: { type: 'string', text: 'The customer; with `Unicast` only.' },
  attempts,
  waitedMs,
  hints,
};

export const messageOutputFields: FieldsOf<MessageOutput> = {
  accepted,
  statusCode,
  requestId,
  userId: { type: 'string', text: 'The customer.' },
  expiresAfterSeconds: { type: 'number', text: 'How long Alexa keeps trying to reach the skill.' },
  attempts,
  waitedMs,
  hints,
};

export const tokenOutputFields: FieldsOf<TokenOutput> = {
  accessToken: { type: 'string', text: 'The token. Everyone who can read the output can use it.' },
  tokenType: { type: 'string', text: '`bearer`.' },
  scope: { type: 'string', text: 'What the token allows.' },
  expiresAt: { type: 'string', text: 'When the token expires, ISO 8601 in UTC.' },
  expiresInSeconds: { type: 'number', text: 'The remaining lifetime.' },
};

export const errorOutputFields: FieldsOf<ErrorOutput> = {
  message: { type: 'string', text: 'What happened, in one sentence.' },
  code: { type: 'string', text: 'A stable code to branch on; see below.' },
  advice: { type: 'string', text: 'What to do next.' },
  outcome: {
    type: 'string',
    text: '`not accepted`: certainly not accepted. `unknown`: it may have been accepted anyway.',
  },
  statusCode: { type: 'number', text: "The status of Amazon's answer, where one came." },
  requestId,
  amazonType: { type: 'string', text: "Amazon's kind of error." },
  amazonMessage: { type: 'string', text: "Amazon's message." },
  retryAfterMs: {
    type: 'number',
    text: 'When to try again, in milliseconds from now, if Amazon named a time.',
  },
  attempts: { type: 'number', text: 'How many times it was sent; 0 if never.' },
  waitedMs,
  hints: { type: 'list of { code, text }', text: 'What looked wrong about the request before Amazon rejected it.' },
  customerGone: { type: 'boolean', text: 'True if this user ID will never work again: delete it.' },
};
