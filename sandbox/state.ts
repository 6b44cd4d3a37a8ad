import type { SkillStage } from '../core/events/create-proactive-event-request';
import { randomUUID } from 'node:crypto';
import { type Changes, createChanges } from './changes';
import type { FaultState } from './faults';
import type { Guard } from './guard';
import { createLog, defaultLogLimits, type Log, type LogLimits } from './log';
import { createSecretKeeper, type SecretKeeper } from './secrets';
import type { SandboxSkill } from './skills';
import { defaultSwitches, type Switches } from './switches';

/** A token that was issued. One scope per token. */
export interface IssuedToken {
  clientId: string;
  scope: string;
  /** Milliseconds since the epoch. */
  expiresAtMs: number;
}

/** What is known of one reference id for one customer. Pending until `expiryMs`, known for longer. */
export interface KnownNotification {
  skillId: string;
  userId: string;
  stage: SkillStage;
  eventName: string;
  referenceId: string;
  /** The event's own time; a newer one replaces. Milliseconds since the epoch. */
  timestampMs: number;
  /** Milliseconds since the epoch. */
  expiryMs: number;
  speech: string;
}

/** All that the operations know. Created from a start; `resetState` brings it back there. */
export interface SandboxState {
  /** Where the server listens; for the ready page only. */
  url: string;
  skills: SandboxSkill[];
  switches: Switches;
  /** The fault rules, in the given order; none after a reset. */
  faults: FaultState[];
  /** By the token itself. */
  tokens: Map<string, IssuedToken>;
  /** By skill, customer and reference id; the oldest first. */
  notifications: Map<string, KnownNotification>;
  /** Accepted live events by client id, for the limit behind status 432. */
  acceptedLiveEvents: Map<string, number>;
  /** Another one after each reset: numbers of log entries begin anew. */
  life: string;
  clock: {
    /** The present of the sandbox, milliseconds since the epoch: for what outlives its request. */
    readonly now: () => number;
    /** Added to the machine's clock. */
    offsetMs: number;
  };
  readonly guard: Guard;
  readonly changes: Changes;
  readonly secrets: SecretKeeper;
  readonly log: Log;
  readonly start: StateStart;
}

export interface StateStart {
  /** At least one. */
  skills: readonly SandboxSkill[];
  switches?: Partial<Switches>;
  logLimits?: LogLimits;
  /** The machine's clock, milliseconds since the epoch. Default `Date.now`. */
  now?: () => number;
  /** For the page and the control surface. Default: none. */
  password?: string;
}

export function createState(start: StateStart): SandboxState {
  const secrets = createSecretKeeper(start.skills.map((skill) => skill.clientSecret));
  const clock = { offsetMs: 0, now: () => (start.now ?? Date.now)() + clock.offsetMs };
  return {
    url: '',
    ...fresh(start),
    clock,
    guard: { password: start.password },
    changes: createChanges(),
    secrets,
    log: createLog(secrets, start.logLimits ?? defaultLogLimits),
    start,
  };
}

/** As after the start: no tokens, notifications, faults or log; skills and switches as they were given. */
export function resetState(state: SandboxState): void {
  Object.assign(state, fresh(state.start));
  state.clock.offsetMs = 0;
  state.log.clear();
  changed(state);
}

/** To be called after every change of what the page shows, beyond the log. */
export function changed(state: SandboxState): void {
  state.changes.tell();
}

function fresh(
  start: StateStart,
): Omit<SandboxState, 'url' | 'clock' | 'guard' | 'changes' | 'secrets' | 'log' | 'start'> {
  return {
    // Copied: actions change users, and the caller's objects are the caller's.
    skills: structuredClone([...start.skills]),
    switches: { ...defaultSwitches(), ...start.switches },
    life: randomUUID(),
    faults: [],
    tokens: new Map(),
    notifications: new Map(),
    acceptedLiveEvents: new Map(),
  };
}

/** Makes room in a map whose oldest entries stand first. */
export function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
