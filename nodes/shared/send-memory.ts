import type { SendResult } from '../../core/alexa-client';
import { sha256Hex } from './n8n-host';
import type { RunPlace } from './send-place';

/**
 * What became of the sends of an execution. n8n's Retry On Fail runs the whole node again with all its items: what was
 * accepted in an earlier try is not sent again, and a message that may have been accepted is not either.
 */

/** As much of a result as makes the same output again, and no more: there may be many. */
export interface RememberedSend extends Omit<SendResult, 'headers'> {
  /** The event's own times, as they were sent. */
  timestamp?: string;
  expiryTime?: string;
}

export interface SendMemory {
  /** @returns what became of the send, `unknown` where nobody knows, undefined where there was none. */
  find(key: string, nowMs: number): RememberedSend | 'unknown' | undefined;
  remember(key: string, send: RememberedSend | 'unknown', nowMs: number): void;
}

/** Retry On Fail waits 5 seconds at most between its tries; an hour covers the longest run of a node. */
const keptMs = 3_600_000;

/** About 30 MB. */
const mostSends = 100_000;

export function createSendMemory(most = mostSends): SendMemory {
  // Oldest first, as a Map keeps its insertions.
  const sends = new Map<string, { send: RememberedSend | 'unknown'; atMs: number }>();
  return {
    find(key, nowMs) {
      const entry = sends.get(key);
      return entry === undefined || nowMs - entry.atMs > keptMs ? undefined : entry.send;
    },
    remember(key, send, nowMs) {
      sends.delete(key);
      sends.set(key, { send, atMs: nowMs });
      for (const [oldest, { atMs }] of sends) {
        if (sends.size <= most && nowMs - atMs <= keptMs) return;
        sends.delete(oldest);
      }
    },
  };
}

/** The sends of this n8n process; in queue mode each worker has its own, and runs all tries of its executions. */
const processMemory = createSendMemory();

/** The memory of one send. */
export interface SendRecord {
  found: RememberedSend | 'unknown' | undefined;
  accepted(result: SendResult, times?: { timestamp: string; expiryTime: string }): void;
  outcomeUnknown(): void;
}

const nothing: SendRecord = { found: undefined, accepted: () => {}, outcomeUnknown: () => {} };

/**
 * Opens the memory for one send. Without Retry On Fail nothing is kept, since nothing runs again.
 * @param said what is said to whom, as short text; called only where something is kept. The key holds the execution
 *   besides: another execution that says the same is another send.
 */
export function openSendRecord(
  { node, parts, executionId }: RunPlace,
  itemIndex: number,
  said: () => string,
): SendRecord {
  if (node.retryOnFail !== true) return nothing;
  const key = sha256Hex(JSON.stringify([executionId, parts, itemIndex, said()])).slice(0, 32);
  return {
    found: processMemory.find(key, Date.now()),
    accepted: (result, times) => processMemory.remember(key, rememberedOf(result, times), Date.now()),
    outcomeUnknown: () => processMemory.remember(key, 'unknown', Date.now()),
  };
}

/** The part of a result that is kept. */
function rememberedOf(result: SendResult, times?: { timestamp: string; expiryTime: string }): RememberedSend {
  const { accepted, statusCode, requestId, attempts, confirmedBy, hints } = result;
  return {
    accepted,
    statusCode,
    requestId,
    attempts,
    confirmedBy,
    hints,
    timestamp: times?.timestamp,
    expiryTime: times?.expiryTime,
  };
}
