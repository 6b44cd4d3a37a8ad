import type { Limiter } from '../../core/http/limiter';
import { queueFull } from './errors';

/** The bound on messages that a config node holds: those being sent, and those that wait for a slot or for a repeat. */
export interface SendQueue {
  /** Messages that wait. */
  readonly waiting: number;
  /**
   * Takes a message in.
   * @returns gives its slot back; to be called once, when the message is over.
   * @throws {AlexaError} `queue_full`
   */
  enter(): () => void;
  /** The limiter as core's client gets it: what waits for a slot is in `waiting` and can be rejected there. */
  through(limiter: Limiter, waiting: WaitingSends): Limiter;
}

/** The calls of one node that wait for a slot, each by what rejects it. */
export type WaitingSends = Set<(error: Error) => void>;

/**
 * @param limit how many messages may wait.
 * @param slots how many may be sent at once besides.
 */
export function createSendQueue(limit: number, slots: number): SendQueue {
  let held = 0;
  let active = 0;

  return {
    get waiting() {
      return Math.max(0, held - active);
    },
    enter() {
      if (held >= limit + slots) throw queueFull(limit);
      held += 1;
      return () => void (held -= 1);
    },
    through: (limiter, waitingSends) => ({
      setLimit: (newLimit) => limiter.setLimit(newLimit),
      isIdle: () => limiter.isIdle(),
      run: <T>(work: () => Promise<T>) =>
        new Promise<T>((resolve, reject) => {
          waitingSends.add(reject);
          void limiter.run(async () => {
            // It was rejected meanwhile; its slot goes to the next.
            if (!waitingSends.delete(reject)) return;
            active += 1;
            try {
              resolve(await work());
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)));
            } finally {
              active -= 1;
            }
          });
        }),
    }),
  };
}
