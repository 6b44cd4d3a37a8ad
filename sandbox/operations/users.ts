import { isRegion, regions } from '../../core/endpoints';
import { type SkillStage, skillStages } from '../../core/events/create-proactive-event-request';
import { isObject } from '../../core/problems';
import type { Operation } from '../operation';
import { Refused } from '../refused';
import { reEnableUser, type SandboxSkill, type SandboxUser } from '../skills';
import { changed, type SandboxState } from '../state';
import { parseJson } from './json-body';
import { logSkillEvent, setSubscriptions } from './skill-events';

/** Adds, changes and removes customers; the skill receives an event for each change, as from Alexa. */

/** The fields of a customer, all optional. */
export interface UserInput {
  /** Default `amzn1.ask.account.SANDBOX-USER-<n>`. Only for a new customer: Alexa gives out ids. */
  userId?: string;
  /** The skill of a new customer. Default: the first. */
  skillId?: string;
  /** Language and country such as `en-US`, the default. */
  locale?: string;
  /** Default `NA`. */
  region?: SandboxUser['region'];
  /** False disables the skill; true enables it again, with a new user id. */
  enabled?: boolean;
  /** Names of all events of a stage; a stage that is left out stays as it is. */
  subscriptions?: Partial<Record<SkillStage, string[]>>;
}

const most = { users: 1000, events: 100, characters: 255 };

export const addUser: Operation = (state, request, nowMs) => ({
  status: 201,
  body: { user: applyNewUser(state, inputOf(request.body), nowMs) },
});

export const changeUser: Operation = (state, request, nowMs) => ({
  status: 200,
  body: { user: applyUserChange(state, request.parameters.userId ?? '', inputOf(request.body), nowMs) },
});

export const removeUser: Operation = (state, request, nowMs) => {
  const userId = request.parameters.userId ?? '';
  applyUserRemoval(state, userId, nowMs);
  return { status: 200, body: { removed: userId } };
};

const inputOf = (body: string): unknown => (body === '' ? {} : parseJson(body)?.value);

/** @throws {Refused} `badControlRequest` with all problems; then nothing was done. */
export function applyNewUser(state: SandboxState, input: unknown, nowMs: number): SandboxUser {
  const problems = inputProblems(input, ['userId', 'skillId', 'locale', 'region', 'enabled', 'subscriptions']);
  const {
    userId = freeUserId(state),
    skillId,
    locale = 'en-US',
    region = 'NA',
    enabled = true,
    subscriptions,
  } = (isObject(input) ? input : {}) as UserInput;
  const skill = state.skills.find((candidate) => skillId === undefined || candidate.skillId === skillId);
  if (skill === undefined)
    problems.push(`skillId: there is no such skill; there are ${state.skills.map((one) => one.skillId).join(', ')}.`);
  if (findUser(state, userId) !== undefined) problems.push('userId: there is a customer with this user id already.');
  if (state.skills.reduce((sum, { users }) => sum + users.length, 0) >= most.users)
    problems.push(`There are ${most.users} customers; remove one first.`);
  if (problems.length > 0 || skill === undefined)
    throw new Refused('badControlRequest', { problems: problems.join('\n') });

  const user: SandboxUser = {
    userId,
    locale,
    region,
    enabled,
    subscriptions: { development: [], live: [], ...subscriptions },
  };
  skill.users.push(user);
  if (enabled) logSkillEvent(state, skill, user, { type: 'AlexaSkillEvent.SkillEnabled' }, nowMs);
  changed(state);
  return structuredClone(user);
}

/** @throws {Refused} `unknownSandboxUser`, or `badControlRequest` with all problems; then nothing was done. */
export function applyUserChange(state: SandboxState, userId: string, input: unknown, nowMs: number): SandboxUser {
  const { skill, user } = requireUser(state, userId);
  const problems = inputProblems(input, ['locale', 'region', 'enabled', 'subscriptions']);
  if (problems.length > 0) throw new Refused('badControlRequest', { problems: problems.join('\n') });

  const { locale, region, enabled, subscriptions = {} } = input as UserInput;
  if (locale !== undefined) user.locale = locale;
  if (region !== undefined) user.region = region;
  if (enabled === false && user.enabled) disable(state, skill, user, nowMs);
  if (enabled === true && !user.enabled) {
    reEnableUser(state.skills, userId);
    logSkillEvent(state, skill, user, { type: 'AlexaSkillEvent.SkillEnabled' }, nowMs);
  }
  for (const stage of skillStages) {
    const eventNames = subscriptions[stage];
    if (eventNames !== undefined) setSubscriptions(state, { userId: user.userId, stage, eventNames }, nowMs);
  }
  changed(state);
  return structuredClone(user);
}

/** The customer disables the skill and is gone. @throws {Refused} `unknownSandboxUser`. */
export function applyUserRemoval(state: SandboxState, userId: string, nowMs: number): void {
  const { skill, user } = requireUser(state, userId);
  if (user.enabled) disable(state, skill, user, nowMs);
  skill.users = skill.users.filter((other) => other !== user);
  changed(state);
}

function disable(state: SandboxState, skill: SandboxSkill, user: SandboxUser, nowMs: number): void {
  user.enabled = false;
  const body = { userInformationPersistenceStatus: 'NOT_PERSISTED' } as const;
  logSkillEvent(state, skill, user, { type: 'AlexaSkillEvent.SkillDisabled', body }, nowMs);
}

function findUser(state: SandboxState, userId: string): { skill: SandboxSkill; user: SandboxUser } | undefined {
  return state.skills.flatMap((skill) =>
    skill.users.filter((user) => user.userId === userId).map((user) => ({ skill, user })),
  )[0];
}

function requireUser(state: SandboxState, userId: string): { skill: SandboxSkill; user: SandboxUser } {
  const found = findUser(state, userId);
  if (found === undefined) throw new Refused('unknownSandboxUser', { userId });
  return found;
}

function freeUserId(state: SandboxState): string {
  for (let n = 1; ; n += 1) {
    const userId = `amzn1.ask.account.SANDBOX-USER-${n}`;
    if (findUser(state, userId) === undefined) return userId;
  }
}

/** One sentence for each field that is not as it must be. */
function inputProblems(input: unknown, allowed: readonly string[]): string[] {
  if (!isObject(input)) return [`The body must be a JSON object with fields of ${allowed.join(', ')}.`];
  return Object.entries(input).flatMap(([name, value]) => {
    if (!allowed.includes(name)) return [`${name}: there is no such field here; expected ${allowed.join(', ')}.`];
    const rule = fieldRules[name as keyof typeof fieldRules];
    return rule.fits(value)
      ? []
      : [`${name}: found ${JSON.stringify(value)?.slice(0, 200)}; expected ${rule.allowed}.`];
  });
}

const isName = (value: unknown) =>
  typeof value === 'string' && value.length <= most.characters && /^[\x21-\x7e]+$/.test(value);
const isNames = (value: unknown) => Array.isArray(value) && value.length <= most.events && value.every(isName);

const fieldRules = {
  userId: { fits: isName, allowed: `1 to ${most.characters} visible ASCII characters` },
  skillId: { fits: (value: unknown) => typeof value === 'string', allowed: 'the id of a skill' },
  locale: {
    fits: (value: unknown) => typeof value === 'string' && /^[a-z]{2,3}-[A-Z]{2}$/.test(value),
    allowed: 'language and country such as en-US',
  },
  region: { fits: isRegion, allowed: Object.keys(regions).join(', ') },
  enabled: { fits: (value: unknown) => typeof value === 'boolean', allowed: 'true, false' },
  subscriptions: {
    fits: (value: unknown) =>
      isObject(value) &&
      Object.entries(value).every(([stage, names]) => skillStages.includes(stage as SkillStage) && isNames(names)),
    allowed: `an object with ${skillStages.join(', ')}, each a list of at most ${most.events} event names`,
  },
} as const;
