/** Figures of several runs, and how they are printed. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** `median (lowest to highest)`, or the one value that all runs had. */
export function spread(values: readonly number[], digits = 0): string {
  const shown = (value: number) => value.toFixed(digits);
  const [lowest, highest] = [shown(Math.min(...values)), shown(Math.max(...values))];
  return lowest === highest ? lowest : `${shown(median(values))} (${lowest} to ${highest})`;
}

/** The median of the ratios, run by run: what disturbs both sides of a run cancels out. */
export function ratio(values: readonly number[], to: readonly number[]): string {
  return spread(
    values.map((value, run) => value / (to[run] ?? NaN)),
    2,
  );
}

export function printTable(title: string, head: readonly string[], rows: ReadonlyArray<readonly string[]>): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log([`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'));
}
