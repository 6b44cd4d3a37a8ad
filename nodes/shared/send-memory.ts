import type { IDataObject } from 'n8n-workflow';

/**
 * What became of the sends of an execution. n8n's Retry On Fail runs the whole node again with all its items: what was
 * accepted in an earlier try is not sent again, and neither is a message whose outcome is unknown.
 */
export interface SendMemory {
  /** @returns the output of an accepted send, `unknown` where nobody knows, undefined where there was none. */
  find(key: string, nowMs: number): IDataObject | 'unknown' | undefined;
  remember(key: string, output: IDataObject | 'unknown', nowMs: number): void;
}

/** Retry On Fail waits 5 seconds at most between its tries; an hour covers the longest run of a node. */
const retentionMs = 3_600_000;

/** About 60 MB. */
const defaultMaxEntries = 100_000;

export function createSendMemory(maxEntries = defaultMaxEntries): SendMemory {
  // Oldest first, as a Map keeps its insertions. Outputs are kept as JSON, which takes the least room.
  const sends = new Map<string, { output: string; atMs: number }>();
  return {
    find(key, nowMs) {
      const entry = sends.get(key);
      if (entry === undefined || nowMs - entry.atMs > retentionMs) return undefined;
      return JSON.parse(entry.output) as IDataObject | 'unknown';
    },
    remember(key, output, nowMs) {
      sends.delete(key);
      sends.set(key, { output: JSON.stringify(output), atMs: nowMs });
      for (const [oldest, { atMs }] of sends) {
        if (sends.size <= maxEntries && nowMs - atMs <= retentionMs) return;
        sends.delete(oldest);
      }
    },
  };
}

/** The sends of this n8n process; in queue mode each worker has its own, and runs all tries of its executions. */
export const processMemory = createSendMemory();
