import { type ValueDeclaration, type ValueOf, valueProblems } from './declared-values';

/**
 * What can be set while the sandbox runs: mostly points on which Amazon's documents and recorded answers disagree.
 * Each switch is declared once; types, checks, `GET /sandbox/switches` and the README's table follow.
 */

export type SwitchDeclaration = ValueDeclaration;

export const switchDeclarations = {
  referenceId: {
    kind: 'choice',
    choices: ['observed', 'strict', 'lenient'],
    default: 'observed',
    doc:
      'observed: 1 to 100 letters, digits and ~ - _ : . as senders use them with success. strict: letters, digits ' +
      'and ~ only, as documented. lenient: any 1 to 100 characters.',
  },
  unknownChoices: {
    kind: 'choice',
    choices: ['accept', 'refuse'],
    default: 'accept',
    doc:
      'What to do with a value that no document names, such as another alertType. accept: with a hint; that Amazon ' +
      'accepts it is a guess. refuse: as a value that violates the schema.',
  },
  literalTextAllowed: {
    kind: 'boolean',
    default: true,
    doc:
      'Whether a localizable field takes literal text: senders report success, the documents ask for ' +
      'localizedattribute.',
  },
  localizedAttributesRequired: {
    kind: 'boolean',
    default: false,
    doc:
      'Whether localizedAttributes must be there even without a reference in the payload: the SDK says so, ' +
      'senders omit it.',
  },
  eventSuccessStatus: {
    kind: 'choice',
    choices: [202, 200],
    default: 202,
    doc: 'Status of an accepted event: 202 is documented, 200 was seen on the development endpoint.',
  },
  errorBodyShape: {
    kind: 'choice',
    choices: ['type', 'code'],
    default: 'type',
    doc: 'type: {"type", "message"} as recorded. code: {"code", "message"} as the SDKs declare it.',
  },
  invalidTokenStatus: {
    kind: 'choice',
    choices: [403, 401],
    default: 403,
    doc:
      'Status for a token that is missing, unknown, expired or of another scope: 403 is recorded, two ' +
      'clients expect 401.',
  },
  liveNotificationLimit: {
    kind: 'integer',
    minimum: 0,
    maximum: 1_000_000_000,
    nullable: true,
    default: null,
    doc: 'After so many accepted live events of a skill the next one gets 432; null: no limit. Development is exempt.',
  },
  tokenLifeSeconds: {
    kind: 'integer',
    minimum: 1,
    maximum: 86_400,
    nullable: false,
    default: 3600,
    doc: 'Lifetime in seconds of tokens issued from now on.',
  },
  skillAnswers: {
    kind: 'boolean',
    default: true,
    doc:
      'Whether the code of the skill answers. If not, messages and skill events from now on are tried ' +
      'again: after 30 s, each further wait twice the one before, until the message expires, or for an ' +
      'hour.',
  },
} as const satisfies Record<string, SwitchDeclaration>;

type Declarations = typeof switchDeclarations;

export type SwitchName = keyof Declarations;

/** The values of all switches. */
export type Switches = { [Name in SwitchName]: ValueOf<Declarations[Name]> };

export function defaultSwitches(): Switches {
  const values = Object.entries(switchDeclarations).map(([name, declaration]) => [name, declaration.default]);
  return Object.fromEntries(values) as Switches;
}

/**
 * Checks values from outside.
 * @returns one sentence per problem; empty when all is well.
 */
export function switchProblems(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (!Object.hasOwn(switchDeclarations, name)) {
      return [`There is no switch "${name}"; there are ${Object.keys(switchDeclarations).join(', ')}.`];
    }
    return valueProblems(name, switchDeclarations[name as SwitchName], value);
  });
}
