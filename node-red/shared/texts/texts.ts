import type { ErrorCode } from '../../../core/error-codes';
import type { FormDeclaration } from '../../../core/forms/form';
import type { Operation } from '../../../core/operations/operation';
import type { OwnErrorCode } from '../errors';

/**
 * The shape of all texts. English is the source: a text that a translation lacks, or has too many, does not compile.
 */

type Texts = Readonly<Record<string, string>>;

/** What the catalogue of a node holds, by section. In the texts `__x__` is filled in. */
export interface CatalogueTexts {
  label?: Texts;
  option?: Texts;
  note?: Texts;
  /** What the form says of a wrong value. */
  wrong?: Texts;
  /** Below the node, at most 20 characters; by what happens, or by the code of an error. */
  status?: Texts;
}

/** All texts of one node in one language, besides its fields and what it shares with others. */
export interface NodeTexts<Output extends string = never> extends CatalogueTexts {
  /** The label of the palette entry. A config node has none. */
  palette?: string;
  help: Help<Output>;
}

/** The texts of a form's fields and notices in one language, by name. English is in the declaration. */
export type FormTexts = Readonly<
  Record<string, { label: string; help?: string; choices?: Readonly<Record<string, string>> }>
>;

/** The texts that a translation owes to a form; those of the events stand apart. */
export type TranslatedForm<Form extends FormDeclaration> = {
  readonly [Part in Form[number] as Part['name']]: TranslatedPart<Part>;
};

type TranslatedPart<Part> = Part extends { kind: 'notice' }
  ? { label: string }
  : Part extends { kind: 'choice'; choices: readonly { value: infer Value extends string }[] }
    ? Part extends { name: 'event' }
      ? { label: string; help: string }
      : { label: string; help: string; choices: Readonly<Record<Value, string>> }
    : { label: string; help: string };

/** The help of a node, in Markdown. */
export interface Help<Output extends string = string> {
  /** The first line; also the tooltip in the palette. */
  summary: string;
  /** Behind the summary, before the tables. */
  introduction?: string;
  /** The heading of the list of contents, where a node sends several kinds. */
  contents?: string;
  /** What comes out, by property of the message. */
  outputs: Readonly<Record<Output, string>>;
  /** Paragraphs and lists. */
  details: readonly string[];
}

/** Texts of several nodes in one language, by what shows them. */
export interface SharedTexts {
  /** Every form. */
  form: CatalogueTexts;
  /** Forms with a part that is folded away. */
  folded: CatalogueTexts;
  /** All nodes that send. */
  sending: CatalogueTexts & {
    status: Readonly<Record<'sending' | 'queued' | 'repeating' | ErrorCode | OwnErrorCode, string>>;
  };
  /** Nodes that send something to a customer. */
  customer: CatalogueTexts;
  /** Forms with a whole number. */
  numbers: CatalogueTexts;
  /** Forms with a choice that a message may make. */
  choice: CatalogueTexts;
  /** The headings of the help, the sentence above its inputs, and what is added to the help of a field. */
  help: Readonly<
    Record<
      'inputs' | 'outputs' | 'details' | 'references' | 'emptyReads' | 'default' | 'values' | 'onlyWith' | 'guarded',
      string
    >
  >;
}

/** Groups of shared texts that go into catalogues. */
export type SharedGroup = Exclude<keyof SharedTexts, 'help'>;

/** The same keys with texts of another language. */
export type Translated<English> = English extends string
  ? string
  : { readonly [Key in keyof English]: Translated<English[Key]> };

export type Language = 'en-US' | 'de' | 'ja';

/** A node as its catalogues and its help show it. */
export interface NodeTextsByLanguage {
  /** The shared texts that its form and its status line show. */
  shares: readonly SharedGroup[];
  /** The calls that its work makes; the status line shows how they end. */
  operations: readonly Operation[];
  form: FormDeclaration;
  /** Where the form is declared. */
  from: string;
  fieldTexts: Readonly<Record<Exclude<Language, 'en-US'>, FormTexts>>;
  /** What its message holds afterwards: the type, by property. */
  outputs: Readonly<Record<string, string>>;
  texts: Readonly<Record<Language, CatalogueTexts & { palette?: string; help: Help }>>;
}
