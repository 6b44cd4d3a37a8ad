import type { Finding } from '../../core/problems';

/** More would only fill the answer. */
const maxShown = 20;

/** One line per finding, naming the path and what is allowed. */
export function violationLines(findings: readonly Finding[]): string {
  return shownOnly(findings.map((finding) => `  ${violation(finding)}`)).join('\n');
}

/** Hints as sentences, for the log. */
export function hintLines(findings: readonly Finding[]): string[] {
  return shownOnly(findings.map(violation));
}

function violation({ path, rule, found, allowed }: Finding): string {
  return `"${path}" (${rule}): found ${found === '' ? 'nothing' : found}; expected ${allowed}`;
}

function shownOnly(lines: string[]): string[] {
  return lines.length <= maxShown ? lines : [...lines.slice(0, maxShown), `... and ${lines.length - maxShown} more`];
}
