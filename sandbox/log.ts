import type { LogEntry, NewLogEntry } from './log-entries';
import { redactDeep, type SecretKeeper } from './secrets';

/** All that arrived, in order, without secrets; the oldest entries give way. */
export interface Log {
  add(entry: NewLogEntry): void;
  entries(): LogEntry[];
  /** How many entries gave way. */
  dropped(): number;
  clear(): void;
  /** Tells of each entry from now on, after redaction. @returns what ends it. */
  subscribe(listener: (entry: LogEntry) => void): () => void;
}

export interface LogLimits {
  maxEntries: number;
  /** Bounds the memory when entries are large: characters of all entries as JSON. */
  maxCharacters: number;
}

export const defaultLogLimits: LogLimits = { maxEntries: 10_000, maxCharacters: 64 * 1024 * 1024 };

export function createLog(secrets: SecretKeeper, limits: LogLimits): Log {
  let kept: { entry: LogEntry; characters: number }[] = [];
  let characters = 0;
  let dropped = 0;
  const listeners = new Set<(entry: LogEntry) => void>();
  const isOver = () => kept.length > limits.maxEntries || (characters > limits.maxCharacters && kept.length > 1);
  return {
    add(newEntry) {
      const entry: LogEntry = redactDeep({ number: dropped + kept.length + 1, ...newEntry }, secrets.redact);
      const size = JSON.stringify(entry).length;
      kept.push({ entry, characters: size });
      characters += size;
      while (isOver()) {
        characters -= kept.shift()?.characters ?? 0;
        dropped += 1;
      }
      for (const listener of listeners) listener(entry);
    },
    entries: () => kept.map(({ entry }) => entry),
    dropped: () => dropped,
    clear() {
      kept = [];
      characters = 0;
      dropped = 0;
    },
    subscribe(listener) {
      // Wrapped, so that the same function may listen twice.
      const own = (entry: LogEntry) => listener(entry);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
