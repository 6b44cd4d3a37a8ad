/** Holds all who arrive until the last of `count` has come, or until somebody opens it: no clock involved. */
export function createBarrier(count: number): { arrive(): Promise<void>; open(): void; arrived(): number } {
  let arrived = 0;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {
    async arrive() {
      arrived += 1;
      if (arrived >= count) open();
      await opened;
    },
    open: () => open(),
    arrived: () => arrived,
  };
}

/** Lets everything run that waits for nothing but promises. */
export async function settled(): Promise<void> {
  await new Promise<void>((resolve) => void setImmediate(resolve));
}
