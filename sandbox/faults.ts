import { isObject } from '../core/problems';
import { type ValueDeclaration, type ValueOf, valueProblems } from './declared-values';

/**
 * Fault injection: a list of rules, each of one kind. A kind is declared once; types, checks,
 * `GET /sandbox/faults`, the page's form and the README's table follow. There is no randomness: rules count requests.
 */

const ofServices = {
  service: {
    kind: 'choice',
    choices: ['all', 'token', 'events', 'messages'],
    default: 'all',
    doc: 'Which requests the rule counts: token exchanges, proactive events, skill messages, or all three.',
  },
} as const;

const counting = {
  every: {
    kind: 'integer',
    minimum: 1,
    maximum: 1_000_000_000,
    nullable: false,
    default: 1,
    doc: 'The rule matches every n-th request of its service, counted since it was set.',
  },
  times: {
    kind: 'integer',
    minimum: 1,
    maximum: 1_000_000_000,
    nullable: true,
    default: null,
    doc: 'The rule stops after it matched so many requests; null: never.',
  },
} as const;

const moment = {
  moment: {
    kind: 'choice',
    choices: ['beforeHandling', 'afterHandling'],
    default: 'beforeHandling',
    doc:
      'beforeHandling: the sandbox does not process the request. afterHandling: the request was processed (an ' +
      'event rang, a token was issued), but the client does not learn it.',
  },
} as const;

const body = {
  body: {
    kind: 'choice',
    choices: ['amazon', 'html', 'empty'],
    default: 'amazon',
    doc: 'amazon: JSON in the format of the service. html: a page, as gateways send it. empty: no body.',
  },
} as const;

const retryAfterForms = {
  kind: 'choice',
  choices: ['seconds', 'date'],
  default: 'seconds',
  doc: 'How Retry-After is written: as seconds, or as an HTTP date by the clock of the sandbox.',
} as const;

export const faultDeclarations = {
  latency: {
    doc: 'The answer comes late. The request is handled when it arrives.',
    fields: {
      ...ofServices,
      ...counting,
      latencyMs: {
        kind: 'integer',
        minimum: 0,
        maximum: 600_000,
        nullable: false,
        doc: 'Milliseconds between request and answer. Several rules add up.',
      },
    },
  },
  status: {
    doc: 'The client receives a status, such as 429, 432, 500 or 503.',
    fields: {
      ...ofServices,
      ...counting,
      ...moment,
      status: { kind: 'integer', minimum: 400, maximum: 599, nullable: false, doc: 'The HTTP status.' },
      retryAfterSeconds: {
        kind: 'integer',
        minimum: 0,
        maximum: 86_400,
        nullable: true,
        default: null,
        doc: 'Retry-After, in seconds from now; null: no such header.',
      },
      retryAfterForm: retryAfterForms,
      ...body,
      message: {
        kind: 'text',
        maximumLength: 500,
        default: '',
        doc: 'The message in the body. Empty: the name of the status, with a note that the fault was injected.',
      },
    },
  },
  reset: {
    doc: 'The connection is reset instead of an answer.',
    fields: { ...ofServices, ...counting, ...moment },
  },
  close: {
    doc: 'The connection is closed (FIN), without an answer or in the middle of it.',
    fields: {
      ...ofServices,
      ...counting,
      ...moment,
      sent: {
        kind: 'choice',
        choices: ['nothing', 'statusLine', 'headers', 'halfBody'],
        default: 'nothing',
        doc:
          'How much of the answer is sent before the connection closes. Anything but nothing requires ' +
          'afterHandling, because before there is no answer. An empty body is announced with 64 bytes, so that it ' +
          'can be cut.',
      },
    },
  },
  hang: {
    doc: 'No answer ever comes, and the connection stays open.',
    fields: { ...ofServices, ...counting, ...moment },
  },
  drip: {
    doc: 'The answer is sent slowly, and the connection is closed after it.',
    fields: {
      ...ofServices,
      ...counting,
      bytesPerDrop: {
        kind: 'integer',
        minimum: 1,
        maximum: 65_536,
        nullable: false,
        default: 1,
        doc: 'How many bytes are sent at once.',
      },
      pauseMs: {
        kind: 'integer',
        minimum: 1,
        maximum: 60_000,
        nullable: false,
        default: 50,
        doc: 'Milliseconds between two drops.',
      },
    },
  },
  earlyTokenExpiry: {
    doc: 'A token expires earlier than its expires_in says. Counts token exchanges.',
    fields: {
      ...counting,
      livesSeconds: {
        kind: 'integer',
        minimum: 0,
        maximum: 86_400,
        nullable: false,
        doc: 'When the token really expires, in seconds.',
      },
    },
  },
  rateLimit: {
    doc:
      '429 with Retry-After for all requests in a window beyond a number. A window begins with its first request ' +
      'and is measured by the clock of the sandbox.',
    fields: {
      ...ofServices,
      requests: {
        kind: 'integer',
        minimum: 1,
        maximum: 1_000_000_000,
        nullable: false,
        doc: 'Requests accepted in a window.',
      },
      windowMs: {
        kind: 'integer',
        minimum: 1,
        maximum: 86_400_000,
        nullable: false,
        doc: 'Length of the window in milliseconds.',
      },
      retryAfterForm: { ...retryAfterForms, choices: ['seconds', 'date', 'none'] },
      ...body,
    },
  },
} as const satisfies Record<string, { doc: string; fields: Readonly<Record<string, ValueDeclaration>> }>;

type Declarations = typeof faultDeclarations;

export type FaultKind = keyof Declarations;

type FieldsOf<K extends FaultKind> = Declarations[K]['fields'];
type WithDefault<F> = { [N in keyof F]: F[N] extends { default: unknown } ? N : never }[keyof F];

/** A rule of one kind with all its fields. */
export type FaultRuleOf<K extends FaultKind> = { kind: K } & {
  -readonly [N in keyof FieldsOf<K>]: ValueOf<FieldsOf<K>[N]>;
};

/** A rule with all its fields. */
export type FaultRule = { [K in FaultKind]: FaultRuleOf<K> }[FaultKind];

/** A rule as it is given: fields with a default may be left out. */
export type FaultInput = {
  [K in FaultKind]: Omit<FaultRuleOf<K>, WithDefault<FieldsOf<K>>> &
    Partial<Pick<FaultRuleOf<K>, WithDefault<FieldsOf<K>> & keyof FaultRuleOf<K>>>;
}[FaultKind];

/** The services that rules can name. */
export type FaultService = Exclude<FaultRuleOf<'latency'>['service'], 'all'>;

export const maxFaults = 100;

/**
 * Checks rules from outside.
 * @returns one sentence per problem, naming rule and field; empty when all is well.
 */
export function faultProblems(faults: unknown): string[] {
  if (!Array.isArray(faults)) return ['faults: expected a list of rules.'];
  if (faults.length > maxFaults) return [`faults: found ${faults.length} rules; expected at most ${maxFaults}.`];
  return faults.flatMap((rule: unknown, index) => ruleProblems(`faults[${index}]`, rule));
}

function ruleProblems(name: string, rule: unknown): string[] {
  if (!isObject(rule)) return [`${name}: expected an object with a kind and its fields.`];
  const { kind, ...given } = rule;
  if (typeof kind !== 'string' || !Object.hasOwn(faultDeclarations, kind)) {
    const found = kind === undefined ? 'nothing' : JSON.stringify(kind);
    return [`${name}.kind: found ${found}; expected ${Object.keys(faultDeclarations).join(', ')}.`];
  }
  const fields = fieldsOf(kind as FaultKind);
  const unknown = Object.keys(given).filter((field) => !Object.hasOwn(fields, field));
  return [
    ...unknown.map(
      (field) =>
        `${name}.${field}: a rule of kind ${kind} has no such field; it has ${Object.keys(fields).join(', ')}.`,
    ),
    ...Object.entries(fields).flatMap(([field, declaration]) =>
      given[field] === undefined && declaration.default !== undefined
        ? []
        : valueProblems(`${name}.${field}`, declaration, given[field]),
    ),
    ...(kind === 'close' && given.moment !== 'afterHandling' && (given.sent ?? 'nothing') !== 'nothing'
      ? [
          `${name}.sent: found ${JSON.stringify(given.sent)}; before handling there is no answer to cut: set moment to afterHandling.`,
        ]
      : []),
  ];
}

/** Fills in the defaults of a rule without problems. */
export function completeFault(input: FaultInput): FaultRule {
  const defaults = Object.entries(fieldsOf(input.kind)).map(
    ([name, declaration]) => [name, declaration.default] as const,
  );
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(defaults), ...Object.fromEntries(given) } as FaultRule;
}

function fieldsOf(kind: FaultKind): Readonly<Record<string, ValueDeclaration>> {
  return faultDeclarations[kind].fields;
}

/** A rule at work. */
export interface FaultState {
  rule: FaultRule;
  /** Requests of its service since the rule was set. */
  seen: number;
  /** Requests that it matched. */
  matched: number;
  /** For a rate limit: the window, if one began. Milliseconds since the epoch. */
  window?: { beganMs: number; requests: number };
}

/** What one rule does to one request; goes to the log. */
export interface FaultEffect {
  /** The rule's place in the list, from 0. */
  rule: number;
  kind: FaultKind;
  /** In words. */
  effect: string;
}
