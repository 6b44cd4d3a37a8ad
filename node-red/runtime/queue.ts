import { queueFull } from '../../core/errors';
import type { Limiter } from '../../core/http/limiter';

/** The bound on messages that a config node holds: those being sent, and those that wait for a place or for a repeat. */
export interface SendQueue {
  /** Messages that wait. */
  readonly waiting: number;
  /**
   * Takes a message in.
   * @returns gives its place back; to be called once, when the message is over.
   * @throws {AlexaError} `queue_full`
   */
  enter(): () => void;
  /** The limiter as core's client gets it: what waits for a place stands in `door` and can be sent home from there. */
  through(limiter: Limiter, door: Door): Limiter;
}

/** Where the calls of one node wait for a place. */
export type Door = Set<(error: Error) => void>;

/**
 * @param limit how many messages may wait.
 * @param places how many may be sent at once besides.
 */
export function createSendQueue(limit: number, places: number): SendQueue {
  let held = 0;
  let active = 0;

  return {
    get waiting() {
      return Math.max(0, held - active);
    },
    enter() {
      if (held >= limit + places) throw queueFull(limit);
      held += 1;
      return () => void (held -= 1);
    },
    through: (limiter, door) => ({
      setLimit: (newLimit) => limiter.setLimit(newLimit),
      run: <T>(work: () => Promise<T>) =>
        new Promise<T>((resolve, reject) => {
          door.add(reject);
          void limiter.run(async () => {
            // It was sent home; its place goes to the next.
            if (!door.delete(reject)) return;
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
