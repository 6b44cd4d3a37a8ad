import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox';
import { createClock } from './requests';

/** A sandbox for the tests of one file, with a clock that only the tests move; both start afresh for each test. */
export function useSandbox(options: SandboxOptions = {}): { sandbox: Sandbox; clock: ReturnType<typeof createClock> } {
  const running = {} as { sandbox: Sandbox; clock: ReturnType<typeof createClock> };
  beforeEach(async () => {
    running.clock = createClock();
    running.sandbox = await startSandbox({ now: running.clock.now, ...options });
  });
  afterEach(async () => {
    await running.sandbox.stop();
  });
  return running;
}
