/** A bound on how many calls are under way at once. */
export interface Limiter {
  /** Runs the work when a slot is free, first come first served. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Changes the bound; takes effect as slots become free. */
  setLimit(limit: number): void;
  /** True where no work runs or waits. */
  isIdle(): boolean;
}

export function createLimiter(limit: number): Limiter {
  let allowed = limit;
  let running = 0;
  const waiting: Array<() => void> = [];

  const admit = () => {
    while (running < allowed && waiting.length > 0) {
      running += 1;
      waiting.shift()?.();
    }
  };

  return {
    async run(work) {
      await new Promise<void>((start) => {
        waiting.push(start);
        admit();
      });
      try {
        return await work();
      } finally {
        running -= 1;
        admit();
      }
    },
    setLimit(newLimit) {
      allowed = newLimit;
      admit();
    },
    isIdle: () => running === 0 && waiting.length === 0,
  };
}
