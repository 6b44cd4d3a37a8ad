import { join } from 'node:path';

import { type Engine, type EngineOptions, type RunOptions, type RunResult } from '../../support/engine/engine';
import { sandboxCredential, startEngineWithPackage } from '../../support/package-under-test';
import { leaksOf } from '../../support/secrets';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/index';

/** n8n's engine with our packed tarball, and the sandbox it talks to. */
export interface N8n {
  readonly engine: Engine;
  readonly sandbox: Sandbox;
  /** Runs a workflow with the credential of the sandbox; `credential` changes parts of it. */
  run(
    workflow: object,
    options?: Omit<RunOptions, 'credentials'> & { credential?: Record<string, unknown> },
  ): Promise<RunResult>;
}

export interface N8nOptions extends Omit<EngineOptions, 'packageDir'> {
  sandbox?: SandboxOptions;
  /** True where a test wants to see to which of Amazon's hosts a call would go: the connection itself is refused. */
  mayTryOffLoopback?: boolean;
}

/**
 * One engine for the tests of a describe block (or file); each test has a sandbox of its own, on a port of its own:
 * the nodes keep tokens and limiters per skill and address beyond an execution, and would bring them into the next
 * test.
 */
export function useN8n({
  sandbox: sandboxOptions = {},
  mayTryOffLoopback = false,
  ...engineOptions
}: N8nOptions = {}): N8n {
  let engine: Engine | undefined;
  let sandbox: Sandbox | undefined;
  const secretsSeen = new Set<string>();
  const running = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('There is an engine and a sandbox only while a test runs');
    return thing;
  };

  beforeAll(async () => {
    engine = await startEngineWithPackage(engineOptions);
  });
  beforeEach(async () => {
    sandbox = await startSandbox(sandboxOptions);
  });
  afterEach(async () => {
    await sandbox?.stop();
    sandbox = undefined;
  });
  afterAll(async () => {
    await engine?.stop();
    const printed = engine?.printed() ?? '';
    if (!mayTryOffLoopback) expect(printed).not.toContain('Refused a connection');
    expect([...secretsSeen].flatMap((secret) => leaksOf(secret, printed))).toEqual([]);
    expect(printed).not.toMatch(tokenShape);
  });

  return {
    get engine() {
      return running(engine);
    },
    get sandbox() {
      return running(sandbox);
    },
    async run(workflow, { credential = {}, ...options } = {}) {
      const credentials = { alexaSkillApi: { data: sandboxCredential(running(sandbox), credential) } };
      const result = await running(engine).run(workflow, { ...options, credentials });
      const secret = running(sandbox).skill.clientSecret;
      secretsSeen.add(secret);
      expectNoLeak(secret, JSON.stringify([workflow, options, credential]), result.raw);
      return result;
    },
  };
}

/** What the sandbox sells looks so. */
const tokenShape = /Atc\|[A-Za-z0-9]/;

/** Nothing that an execution leaves behind holds secret or token, but for what the test itself put in or asked for. */
function expectNoLeak(secret: string, given: string, left: string): void {
  if (leaksOf(secret, given).length === 0) expect(leaksOf(secret, left)).toEqual([]);
  if (!tokenShape.test(given) && !given.includes('alexaAccessToken')) expect(left).not.toMatch(tokenShape);
}

/** The engine's environment in which waits and time-outs pass twenty times as fast. */
export const fastClock = { NODE_OPTIONS: `--require=${join(__dirname, 'fast-clock.cjs')}` };
