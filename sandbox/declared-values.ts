/**
 * The vocabulary in which what can be set from outside is declared. Types, checks, the control surface's own
 * description and the page's forms follow from a declaration.
 */

interface DeclarationBase {
  /** What it does, and why there is a choice. */
  doc: string;
  /** None: it must be given. */
  default?: unknown;
}

export interface ChoiceDeclaration extends DeclarationBase {
  kind: 'choice';
  choices: readonly (string | number)[];
  default?: string | number;
}

export interface BooleanDeclaration extends DeclarationBase {
  kind: 'boolean';
  default?: boolean;
}

export interface IntegerDeclaration extends DeclarationBase {
  kind: 'integer';
  minimum: number;
  maximum: number;
  /** True: `null` is a value too, and means "off". */
  nullable: boolean;
  default?: number | null;
}

export interface TextDeclaration extends DeclarationBase {
  kind: 'text';
  /** Characters; empty text is fine. */
  maximumLength: number;
  default?: string;
}

export type ValueDeclaration = ChoiceDeclaration | BooleanDeclaration | IntegerDeclaration | TextDeclaration;

/** The type of a declared value. */
export type ValueOf<D> = D extends { kind: 'choice'; choices: readonly (infer V)[] }
  ? V
  : D extends { kind: 'boolean' }
    ? boolean
    : D extends { kind: 'text' }
      ? string
      : D extends { kind: 'integer'; nullable: true }
        ? number | null
        : number;

/** @returns one sentence where the value does not fit, beginning with `name`; nothing where it does. */
export function valueProblems(name: string, declaration: ValueDeclaration, value: unknown): string[] {
  if (fits(declaration, value)) return [];
  const found = value === undefined ? 'nothing' : JSON.stringify(value);
  return [`${name}: found ${found}; expected ${allowedValues(declaration)}.`];
}

function fits(declaration: ValueDeclaration, value: unknown): boolean {
  switch (declaration.kind) {
    case 'choice':
      return declaration.choices.some((choice) => choice === value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string' && value.length <= declaration.maximumLength;
    case 'integer':
      if (value === null) return declaration.nullable;
      return (
        Number.isSafeInteger(value) &&
        (value as number) >= declaration.minimum &&
        (value as number) <= declaration.maximum
      );
  }
}

/** What a declared value may be, as text that completes "allowed: ...". */
export function allowedValues(declaration: ValueDeclaration): string {
  switch (declaration.kind) {
    case 'choice':
      return declaration.choices.map((choice) => JSON.stringify(choice)).join(', ');
    case 'boolean':
      return 'true, false';
    case 'text':
      return `text of at most ${declaration.maximumLength} characters`;
    case 'integer':
      return `a whole number from ${declaration.minimum} to ${declaration.maximum}${declaration.nullable ? ', or null' : ''}`;
  }
}
