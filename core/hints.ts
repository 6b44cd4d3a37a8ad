import { type Finding, hintSentence } from './problems';

/** A hint as nodes output it. */
export interface HintOutput {
  /** Which rule it is about, to branch on, for example `length`. */
  code: string;
  /** One sentence. */
  text: string;
}

export function hintOutputs(hints: readonly Finding[]): HintOutput[] {
  return hints.map((finding) => ({ code: finding.rule.replace(/ /g, '_'), text: hintSentence(finding) }));
}
