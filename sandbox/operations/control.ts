import { type SkillStage, skillStages } from '../../core/events/create-proactive-event-request';
import { isObject } from '../../core/problems';
import type { Operation } from '../operation';
import { Refused } from '../refused';
import { reEnableUser } from '../skills';
import { changed, resetState, type SandboxState } from '../state';
import { switchDeclarations, switchProblems, type Switches } from '../switches';
import { parseJson } from './json-body';
import { pendingNotifications } from './notifications';
import { logSkillEvent, setSubscriptions } from './skill-events';

/** The sandbox's own surface; nothing of it is Amazon's, and nothing of it is logged. */

/** Switches to set, and actions to take, at once; all or nothing. */
export interface Control extends Partial<Switches> {
  /** True: revokes every token issued so far. */
  revokeTokens?: boolean;
  /** The user id of a customer who disables the skill and enables it again. */
  reEnableUser?: string;
  /** What a customer is subscribed to at a stage from now on: all of it. */
  setSubscriptions?: { userId: string; stage: SkillStage; eventNames: string[] };
}

/** What became of it. */
export interface ControlResult {
  switches: Switches;
  /** How many tokens were revoked. */
  revokedTokens?: number;
  reEnabledUser?: { oldUserId: string; userId: string };
}

export const actionDocs = {
  revokeTokens: 'true: revokes every token issued so far',
  reEnableUser:
    'a user id: that customer disables and enables the skill, and has a new user id; the old one has no enablement',
  setSubscriptions: '{ userId, stage, eventNames }: all that this customer is subscribed to at that stage from now on',
} as const;

export const readLog: Operation = (state, _request, nowMs) => ({
  status: 200,
  body: { entries: state.log.entries(), dropped: state.log.dropped(), pending: pendingNotifications(state, nowMs) },
});

export const reset: Operation = (state) => {
  resetState(state);
  return { status: 200, body: { reset: true } };
};

export const readSwitches: Operation = (state) => ({
  status: 200,
  body: { switches: state.switches, declarations: switchDeclarations, actions: actionDocs },
});

export const writeSwitches: Operation = (state, request, nowMs) => {
  const body = parseJson(request.body)?.value;
  return { status: 200, body: applyControl(state, isObject(body) ? body : undefined, nowMs) };
};

/**
 * Sets switches and takes actions.
 * @throws {Refused} `badControlRequest` with all problems; then nothing was done.
 */
export function applyControl(state: SandboxState, control: unknown, nowMs: number): ControlResult {
  if (!isObject(control)) {
    throw new Refused('badControlRequest', { problems: 'The body must be a JSON object of switches and actions.' });
  }
  const { revokeTokens, reEnableUser: userId, setSubscriptions: subscriptions, ...switches } = control;
  const problems = switchProblems(switches);
  if (revokeTokens !== undefined && typeof revokeTokens !== 'boolean')
    problems.push('revokeTokens: expected true, false.');
  const isUser = (id: unknown) => state.skills.some((skill) => skill.users.some((user) => user.userId === id));
  if (userId !== undefined && !isUser(userId)) {
    problems.push('reEnableUser: no customer of any skill has this user id.');
  }
  if (subscriptions !== undefined) problems.push(...subscriptionProblems(subscriptions, isUser));
  if (problems.length > 0) throw new Refused('badControlRequest', { problems: problems.join('\n') });

  Object.assign(state.switches, switches);
  const result: ControlResult = { switches: { ...state.switches } };
  if (revokeTokens === true) {
    result.revokedTokens = state.tokens.size;
    state.tokens.clear();
  }
  if (typeof userId === 'string') {
    const newUserId = reEnable(state, userId, nowMs);
    if (newUserId !== undefined) result.reEnabledUser = { oldUserId: userId, userId: newUserId };
  }
  if (isObject(subscriptions))
    setSubscriptions(state, subscriptions as NonNullable<Control['setSubscriptions']>, nowMs);
  changed(state);
  return result;
}

/** The skill hears of both: of the end with the old user id, of the beginning with the new one. */
function reEnable(state: SandboxState, userId: string, nowMs: number): string | undefined {
  const skill = state.skills.find(({ users }) => users.some((user) => user.userId === userId));
  const user = skill?.users.find((candidate) => candidate.userId === userId);
  if (skill === undefined || user === undefined) return undefined;
  const ended = {
    type: 'AlexaSkillEvent.SkillDisabled',
    body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
  } as const;
  logSkillEvent(state, skill, user, ended, nowMs);
  const newUserId = reEnableUser(state.skills, userId);
  logSkillEvent(state, skill, user, { type: 'AlexaSkillEvent.SkillEnabled' }, nowMs);
  return newUserId;
}

function subscriptionProblems(value: unknown, isUser: (id: unknown) => boolean): string[] {
  if (!isObject(value)) return ['setSubscriptions: expected an object with userId, stage and eventNames.'];
  const { userId, stage, eventNames, ...others } = value;
  return [
    ...(isUser(userId) ? [] : ['setSubscriptions.userId: no customer of any skill has this user id.']),
    ...(skillStages.includes(stage as SkillStage)
      ? []
      : [`setSubscriptions.stage: expected ${skillStages.join(', ')}.`]),
    ...(Array.isArray(eventNames) && eventNames.every((name) => typeof name === 'string')
      ? []
      : ['setSubscriptions.eventNames: expected a list of names such as AMAZON.MessageAlert.Activated.']),
    ...Object.keys(others).map((name) => `setSubscriptions.${name}: there is no such field.`),
  ];
}
