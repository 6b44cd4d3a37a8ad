import type { LogEntry, Ring } from './log-entries';

/** Log entries as lines for a terminal: one per entry, and one per ring. */
export function linesOf(entry: LogEntry): string[] {
  return contentOf(entry).map((line) => printable(`${entry.at.slice(11, 19)}  ${line}`));
}

function contentOf(entry: LogEntry): string[] {
  switch (entry.kind) {
    case 'tokenExchange':
      return [`token    ${entry.scope} for ${entry.clientId}, ${entry.expiresInSeconds} s`];
    case 'proactiveEvent':
      return [
        `event    ${entry.eventName} (${entry.stage}, ${entry.audience}, ${entry.referenceId}), ${counted(entry.rings.length)}`,
        ...entry.rings.map(ringLine),
        ...entry.hints.map((hint) => `  hint   ${hint}`),
      ];
    case 'skillMessage':
      return [`message  to ${entry.userId}: ${JSON.stringify(entry.envelope.request.message)}`];
    case 'skillEvent':
      return [`event to the skill: ${entry.envelope.request.type} for ${entry.userId}`];
    case 'fault': {
      const effects = entry.effects.map(({ effect }) => effect).join('; ');
      return [`fault    ${entry.method} ${entry.path}: ${effects}`];
    }
    case 'refusal': {
      const note = entry.note === undefined ? '' : ` (${entry.note})`;
      return [
        `refused  ${entry.status} ${entry.method} ${entry.path}: ${entry.reason}${note} [source: ${entry.source}]`,
      ];
    }
  }
}

function ringLine({ userId, replaced, speech }: Ring): string {
  return `  ring   ${userId}${replaced ? ' (replaces the earlier one)' : ''}: "${speech}"`;
}

function counted(rings: number): string {
  return rings === 0 ? 'nobody rings' : `${rings} ring${rings === 1 ? '' : 's'}`;
}

/** What clients send must not steer the terminal, nor break a line. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
