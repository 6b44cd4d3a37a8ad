import { fieldOf } from '../../../core/forms/form';
import { type AlexaError, invalidInput } from '../../../core/errors';
import { createRedact } from '../../../core/redaction';
import { nodeRedEventForm } from './fields';

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
 * @param nowMs elapsed time.
 * @returns takes the event back, where it provably rang nobody.
 * @throws {AlexaError} `invalid_input` when another one is too recent.
 */
export function admitMulticast(nodeId: string, referenceId: string, nowMs: number): () => void {
  const before = latest.get(nodeId);
  if (before !== undefined && before.referenceId !== referenceId && nowMs - before.atMs < multicastPauseMs) {
    throw severalMulticasts();
  }
  latest.set(nodeId, { referenceId, atMs: nowMs });
  return () => {
    if (latest.get(nodeId)?.referenceId !== referenceId) return;
    if (before === undefined) latest.delete(nodeId);
    else latest.set(nodeId, before);
  };
}

function severalMulticasts(): AlexaError {
  const seconds = multicastPauseMs / 1000;
  const problem = {
    path: 'relevantAudience.type',
    label: fieldOf(nodeRedEventForm, 'audience').label,
    rule: 'several multicasts',
    found: `a second event to all subscribed customers within ${seconds} s`,
    allowed: `one in ${seconds} s, or switch on Allow Several Multicasts`,
  };
  // None of this is text of the user.
  return invalidInput([problem], createRedact([]));
}
