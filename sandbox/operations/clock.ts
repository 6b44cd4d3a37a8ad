import { isObject } from '../../core/problems';
import { parseInstant } from '../../core/instant';
import type { Operation } from '../operation';
import { Refused } from '../refused';
import { changed, type SandboxState } from '../state';
import { parseJson } from './json-body';

/** The sandbox's own clock can be turned, so that expiry can be seen without waiting. It goes on from there. */

export interface ClockReport {
  /** ISO 8601 in UTC. */
  now: string;
  /** How far it is ahead of the machine's clock (behind: negative), in milliseconds. */
  offsetMs: number;
}

/** One of both. */
export interface ClockInput {
  /** Milliseconds forward, 0 to 366 days. */
  advanceMs?: number;
  /** ISO 8601 with `Z` or an offset, or null: the machine's clock again. */
  now?: string | null;
}

const maxAdvanceMs = 366 * 86_400_000;

export const readClock: Operation = (state, _request, nowMs) => ({ status: 200, body: reportClock(state, nowMs) });

export const writeClock: Operation = (state, request, nowMs) => ({
  status: 200,
  body: applyClock(state, parseJson(request.body)?.value, nowMs),
});

export function reportClock({ clock }: SandboxState, nowMs: number): ClockReport {
  return { now: new Date(nowMs).toISOString(), offsetMs: clock.offsetMs };
}

/** @throws {Refused} `badControlRequest` with the problem. */
export function applyClock(state: SandboxState, input: unknown, nowMs: number): ClockReport {
  const newOffsetMs = offsetOf(state, input, nowMs);
  if (typeof newOffsetMs === 'string') throw new Refused('badControlRequest', { problems: newOffsetMs });
  const report = reportClock(
    { ...state, clock: { ...state.clock, offsetMs: newOffsetMs } },
    nowMs - state.clock.offsetMs + newOffsetMs,
  );
  state.clock.offsetMs = newOffsetMs;
  changed(state);
  return report;
}

/** The new offset, or what is wrong. */
function offsetOf({ clock }: SandboxState, input: unknown, nowMs: number): number | string {
  if (!isObject(input) || Object.keys(input).length !== 1)
    return 'The body must be a JSON object with either advanceMs or now.';
  if ('advanceMs' in input) {
    const { advanceMs } = input;
    const isFit =
      Number.isSafeInteger(advanceMs) && (advanceMs as number) >= 0 && (advanceMs as number) <= maxAdvanceMs;
    return isFit
      ? clock.offsetMs + (advanceMs as number)
      : `advanceMs: found ${JSON.stringify(advanceMs)}; expected a whole number from 0 to ${maxAdvanceMs}.`;
  }
  if (!('now' in input)) return `${Object.keys(input)[0]}: there is no such field; expected advanceMs, now.`;
  if (input.now === null) return 0;
  const instantMs = typeof input.now === 'string' ? parseInstant(input.now) : undefined;
  if (instantMs === undefined)
    return `now: found ${JSON.stringify(input.now)}; expected ISO 8601 with Z or an offset, such as 2030-02-01T10:00:00Z, or null.`;
  return instantMs - (nowMs - clock.offsetMs);
}
