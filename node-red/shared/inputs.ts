import { eventCatalogue } from '../../core/events';

/**
 * THE table of inputs: which property of the message a field of a form reads when it is empty. A value set on the node
 * is never overridden by the message. Forms, help and README are printed from it.
 */
export interface Input {
  /** Path below `msg`; undefined: an empty field means "none". */
  msg?: string;
  /** As core's sentences name it. */
  label: string;
  /** What the form offers: the first is the default. */
  types: readonly InputType[];
}

export type InputType = 'str' | 'num' | 'json' | 'msg' | 'flow' | 'global' | 'jsonata' | 'env' | 'choice' | 'choices';

const dynamic = ['msg', 'flow', 'global', 'jsonata', 'env'] as const;

const text = (label: string, msg: string): Input => ({ label, msg, types: ['str', ...dynamic] });
const number = (label: string, msg: string): Input => ({ label, msg, types: ['num', ...dynamic] });
const json = (label: string, msg: string): Input => ({
  label,
  msg,
  types: ['json', 'msg', 'flow', 'global', 'jsonata'],
});

const region = text('Region', 'region');
/** No text of its own: a token in the flow file would be exported with it. */
const accessToken: Input = { label: 'Access Token', types: ['msg', 'flow', 'global', 'env'] };

/** Inputs of the event node that every event has. */
export const eventInputs = {
  userId: text('User ID', 'userId'),
  expiresAfterMinutes: number('Expires After (Minutes)', 'expiresAfterMinutes'),
  referenceId: text('Reference ID', 'referenceId'),
  eventTime: text('Event Time', 'eventTime'),
  region,
  accessToken,
} as const satisfies Record<string, Input>;

/** Inputs of declared events, besides their fields. */
export const localeInputs = {
  locale: text('Locale', 'locale'),
  translations: json('More Languages', 'translations'),
} as const satisfies Record<string, Input>;

/** Inputs of the event written as JSON. */
export const customInputs = {
  eventName: text('Event Name', 'eventName'),
  payload: json('Payload', 'payload'),
  localizedAttributes: json('Localized Texts', 'localizedAttributes'),
} as const satisfies Record<string, Input>;

/** A content field reads the property of its name in `msg.payload`. */
export const contentInput = (name: string, label: string): Input => ({
  label,
  msg: `payload.${name}`,
  types: ['str', ...dynamic],
});

export const messageInputs = {
  userId: text('User ID', 'userId'),
  data: json('Data', 'payload'),
  expiresAfterSeconds: number('Expires After (Seconds)', 'expiresAfterSeconds'),
  region,
  accessToken,
} as const satisfies Record<string, Input>;

export const tokenInputs = {
  customScope: text('Scope', 'scope'),
} as const satisfies Record<string, Input>;

/** Chosen by the form alone, unless *Allow message to choose* is on. */
export const guardedInputs = {
  stage: { label: 'Stage', msg: 'stage' },
  audience: { label: 'Audience', msg: 'audience' },
} as const;

/** The inputs of the fields of one event. */
export function contentInputs(key: string): Record<string, Input> {
  const fields = eventCatalogue.find((declaration) => declaration.key === key)?.fields ?? [];
  return Object.fromEntries(fields.map(({ name, label }) => [name, contentInput(name, label)]));
}
