import type { RunResult } from '../../support/engine/engine';
import { leaksOf } from '../../support/secrets';

/** All that is left of executions, where a user, a log or a database would see it. */
export interface Evidence {
  add(label: string, ...texts: string[]): void;
  /** All of a result: what n8n stores, the outputs, the errors as logs print them. */
  addRun(label: string, result: RunResult): void;
  /** Where the secret stands, as lines of label and spelling; empty when nowhere. */
  findingsOf(secret: string): string[];
  /** Where a part of the secret stands that is at least so long: what a cut in the wrong place leaves. */
  piecesOf(secret: string, length: number): string[];
}

export function createEvidence(): Evidence {
  const pieces: Array<{ label: string; text: string }> = [];
  return {
    add: (label, ...texts) => void pieces.push(...texts.map((text) => ({ label, text }))),
    addRun(label, result) {
      const errors = [
        result.error,
        ...Object.values(result.nodes)
          .flat()
          .map(({ error }) => error),
      ];
      const items = Object.values(result.nodes)
        .flat()
        .flatMap(({ outputs }) => outputs.flat());
      for (const { error } of items) errors.push(error);
      this.add(label, result.raw, JSON.stringify(result), ...errors.map((error) => error?.rendered ?? ''));
    },
    findingsOf: (secret) =>
      pieces.flatMap(({ label, text }) =>
        leaksOf(secret, text).map((spelling) => `${label}: ${spelling} in ${around(text, spelling)}`),
      ),
    piecesOf(secret, length) {
      const parts = Array.from({ length: secret.length - length + 1 }, (_, start) =>
        secret.slice(start, start + length),
      );
      return pieces.flatMap(({ label, text }) => {
        const part = parts.find((candidate) => text.includes(candidate));
        return part === undefined ? [] : [`${label}: ${part} in ${around(text, part)}`];
      });
    },
  };
}

function around(text: string, part: string): string {
  const at = text.indexOf(part);
  return text.slice(Math.max(0, at - 60), at + part.length + 20);
}
