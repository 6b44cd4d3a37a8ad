import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { machineSchedule, type Schedule } from './delivery';
import { dispatch } from './dispatch';
import { refusalMessage } from './error-responses';
import { isLoopback } from './guard';
import type { FaultInput } from './faults';
import { linesOf } from './lines';
import type {
  FaultEntry,
  LogEntry,
  PendingNotification,
  ProactiveEventEntry,
  RefusalEntry,
  Ring,
  SkillEventEntry,
  SkillMessageEntry,
  TokenExchangeEntry,
} from './log-entries';
import { Refused } from './refused';
import { applyControl, type Control, type ControlResult } from './operations/control';
import { applyClock, type ClockInput, type ClockReport } from './operations/clock';
import { reportState, type StateReport } from './operations/feed';
import { applyNewUser, applyUserChange, applyUserRemoval, type UserInput } from './operations/users';
import { applyFaults, type FaultReport, reportFaults } from './operations/faults';
import { pendingNotifications } from './operations/notifications';
import { createHttpServer, type TlsFiles } from './server';
import { createDefaultSkill, type SandboxSkill, type SandboxUser } from './skills';
import { createState, resetState, type SandboxState } from './state';
import { switchProblems, type Switches } from './switches';

export interface SandboxOptions {
  /** Default 0: any free port. */
  port?: number;
  /** Default `127.0.0.1`. Any other address lets other machines in. */
  host?: string;
  /** Default: the documented skill of `createDefaultSkill`. Copied, never changed. */
  skills?: readonly SandboxSkill[];
  /** Switches that differ from their defaults. */
  switches?: Partial<Switches>;
  /** The clock, in milliseconds since the epoch. Default: the machine's. */
  now?: () => number;
  /** Runs the delays of faults, in milliseconds. Default: the machine's timers. */
  schedule?: Schedule;
  /**
   * For page and control surface, by HTTP Basic. Default: none on loopback; on any other address one is made and stands
   * in `Sandbox.password`.
   */
  password?: string;
  /** Serves https with this key and certificate. */
  tls?: TlsFiles;
  /** False: prints a line for each thing that arrives. Default true. */
  silent?: boolean;
}

/** A running sandbox, with all that arrived at hand. What the accessors give holds no secret and no token. */
export interface Sandbox {
  /** Without trailing slash, for example `http://127.0.0.1:3100`. */
  url: string;
  /** The page for a browser. */
  pageUrl: string;
  /** What page and control surface ask for; undefined on loopback. */
  password: string | undefined;
  tokenUrl: string;
  /** Stands for all three regions. */
  apiUrl: string;
  /** The first skill, as given: with its secret, for clients under test. */
  skill: SandboxSkill;
  /** Everything that arrived, in order. */
  log(): LogEntry[];
  /** Calls the listener for each entry from now on. @returns what ends it. */
  onEntry(listener: (entry: LogEntry) => void): () => void;
  /** Tokens that were issued. */
  exchanges(): TokenExchangeEntry[];
  /** Events that were accepted. */
  events(): ProactiveEventEntry[];
  /** Every ring at a customer's, in order. */
  rings(): Ring[];
  /** Skill messages that were accepted, with what the skill receives. */
  messages(): SkillMessageEntry[];
  /** The events that the skill received about its customers: enabled, disabled, subscriptions changed. */
  skillEvents(): SkillEventEntry[];
  refusals(): RefusalEntry[];
  /** Notifications that wait to be heard now. */
  pending(): PendingNotification[];
  switches(): Switches;
  /**
   * Sets switches and takes actions, like `POST /sandbox/switches`.
   * @throws {Error} naming all problems; then nothing was done.
   */
  setSwitches(control: Control): ControlResult;
  /**
   * Sets the fault rules, like `POST /sandbox/faults`: these and no others, counting from now. An empty list clears
   * it.
   * @throws {Error} naming all problems; then the earlier rules stay.
   */
  setFaults(faults: readonly FaultInput[]): FaultReport[];
  /** The rules with all their fields, and how many requests they saw and met. */
  faults(): FaultReport[];
  /** A new customer; see UserInput for the defaults. @throws {Error} naming all problems. */
  addUser(user?: UserInput): SandboxUser;
  /** Locale, region, subscriptions, disabled and enabled (with a new user id). @throws {Error} naming all problems. */
  changeUser(userId: string, changes: Omit<UserInput, 'userId' | 'skillId'>): SandboxUser;
  /** @throws {Error} where there is no such customer. */
  removeUser(userId: string): void;
  /** Skills, users, switches, faults and clock as they are now, without secrets. */
  state(): StateReport;
  /** Turns the clock of the sandbox; it goes on from there. @throws {Error} naming the problem. */
  setClock(clock: ClockInput): ClockReport;
  /** What faults did to requests. */
  faultEntries(): FaultEntry[];
  /** As after the start: no log, tokens, notifications or faults; skills and switches as given. */
  reset(): void;
  /** Closes at once, open connections included. */
  stop(): Promise<void>;
}

/**
 * Starts a stand-in for Login with Amazon, Proactive Events and Skill Messaging.
 * @throws {Error} naming the problems of skills and switches.
 * @throws the runtime's error where the address is in use (`EADDRINUSE`) or not this machine's.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', tls, now = Date.now, schedule = machineSchedule, silent = true } = options;
  const password = options.password ?? (isLoopback(host) ? undefined : randomBytes(12).toString('base64url'));
  const { skills = [createDefaultSkill()], switches = {} } = options;
  const [skill] = skills;
  const problems = [...(skill === undefined ? ['skills: at least one is needed.'] : []), ...switchProblems(switches)];
  if (skill === undefined || problems.length > 0) throw new Error(problems.join('\n'));
  const print = (entry: LogEntry) => linesOf(entry).forEach((line) => process.stdout.write(`${line}\n`));
  const state = createState({ skills, switches, now, password });
  if (!silent) state.log.subscribe(print);

  const { server, stop } = createHttpServer((request) => dispatch(state, request, state.clock.now()), schedule, tls);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  state.url = `${tls === undefined ? 'http' : 'https'}://${hostInUrl(host)}:${(server.address() as AddressInfo).port}`;

  return {
    url: state.url,
    pageUrl: `${state.url}/`,
    tokenUrl: `${state.url}/auth/o2/token`,
    apiUrl: state.url,
    skill,
    password,
    ...accessors(state),
    stop,
  };
}

function accessors(state: SandboxState) {
  const { now } = state.clock;
  const ofKind = <K extends LogEntry['kind']>(kind: K) =>
    state.log.entries().filter((entry): entry is Extract<LogEntry, { kind: K }> => entry.kind === kind);
  return {
    log: () => state.log.entries(),
    onEntry: (listener: (entry: LogEntry) => void) => state.log.subscribe(listener),
    exchanges: () => ofKind('tokenExchange'),
    events: () => ofKind('proactiveEvent'),
    rings: () => ofKind('proactiveEvent').flatMap((entry) => entry.rings),
    messages: () => ofKind('skillMessage'),
    skillEvents: () => ofKind('skillEvent'),
    refusals: () => ofKind('refusal'),
    pending: () => pendingNotifications(state, now()),
    switches: () => ({ ...state.switches }),
    setSwitches: (control: Control) => orThrow(() => applyControl(state, control, now())),
    setFaults: (faults: readonly FaultInput[]) => orThrow(() => applyFaults(state, { faults })),
    faults: () => reportFaults(state),
    addUser: (user: UserInput = {}) => orThrow(() => applyNewUser(state, user, now())),
    changeUser: (userId: string, changes: object) => orThrow(() => applyUserChange(state, userId, changes, now())),
    removeUser: (userId: string) => orThrow(() => applyUserRemoval(state, userId, now())),
    state: () => reportState(state, now()),
    setClock: (clock: ClockInput) => orThrow(() => applyClock(state, clock, now())),
    faultEntries: () => ofKind('fault'),
    reset: () => resetState(state),
  };
}

/** A refusal of the control surface, as an error for programs. */
function orThrow<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refused ? new Error(refusalMessage(error.refusal, error.details)) : error;
  }
}

/** An address that means "all of this machine's" can't be called; loopback is one of them. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
