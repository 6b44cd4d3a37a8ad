import { InvalidInputError } from '../../core/errors';

/**
 * Never ring the many by accident: a node sends one event to all subscribed customers in this time, unless its form
 * allows several. Repeats of the same event do not count.
 */
export const multicastPauseMs = 60_000;

interface Multicast {
  referenceId: string;
  atMs: number;
}

/** By node id, for the whole process: a new deployment does not open the gate. */
const latest = new Map<string, Multicast>();

/**
 * @returns takes the event back, where it provably rang nobody.
 * @throws {InvalidInputError} when another one is too fresh.
 */
export function admitMulticast(nodeId: string, referenceId: string, nowMs: number): () => void {
  const before = latest.get(nodeId);
  if (before !== undefined && before.referenceId !== referenceId && nowMs - before.atMs < multicastPauseMs) {
    throw new InvalidInputError([
      {
        path: 'relevantAudience.type',
        label: 'Audience',
        rule: 'several multicasts',
        found: `a second event to all subscribed customers within ${multicastPauseMs / 1000} s`,
        allowed: `one in ${multicastPauseMs / 1000} s, or switch on Allow Several Multicasts`,
      },
    ]);
  }
  latest.set(nodeId, { referenceId, atMs: nowMs });
  return () => {
    if (latest.get(nodeId)?.referenceId !== referenceId) return;
    if (before === undefined) latest.delete(nodeId);
    else latest.set(nodeId, before);
  };
}
