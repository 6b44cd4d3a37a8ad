/** Readiness is asked for, never waited for blindly. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface UntilOptions {
  /** Generous by default: the machines that run this are slow and busy. */
  deadlineMs?: number;
  intervalMs?: number;
  /** Called before each try; throws where waiting on makes no sense, for example because the process has ended. */
  check?: () => void;
}

/**
 * Asks again and again until the answer is neither undefined, null nor false.
 * @throws {Error} naming what was waited for, and what was wrong at last.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  { deadlineMs = 300_000, intervalMs = 150, check }: UntilOptions = {},
): Promise<T> {
  const end = Date.now() + deadlineMs;
  let last: unknown = 'nothing came';
  for (;;) {
    check?.();
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) break;
    await sleep(intervalMs);
  }
  throw new Error(
    `Waited ${deadlineMs / 1000} s for ${what}; at last: ${last instanceof Error ? last.message : String(last)}`,
  );
}
