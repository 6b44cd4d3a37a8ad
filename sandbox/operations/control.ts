import { isObject } from '../../core/events/validate';
import { type Operation, Refused } from '../operation';
import { reEnableUser } from '../skills';
import { resetState, type SandboxState } from '../state';
import { switchDeclarations, switchProblems, type Switches } from '../switches';
import { parseJson } from './json-body';
import { pendingNotifications } from './notifications';

/** The sandbox's own surface; nothing of it is Amazon's, and nothing of it is logged. */

/** Switches to set, and actions to take, at once; all or nothing. */
export interface Control extends Partial<Switches> {
  /** True: every token that was sold is worthless from now on. */
  revokeTokens?: boolean;
  /** The user id of a customer who disables the skill and enables it again. */
  reEnableUser?: string;
}

/** What became of it. */
export interface ControlResult {
  switches: Switches;
  /** How many tokens were revoked. */
  revokedTokens?: number;
  reEnabledUser?: { oldUserId: string; userId: string };
}

export const actionDocs = {
  revokeTokens: 'true: every token that was sold is worthless from now on',
  reEnableUser: 'a user id: that customer disables and enables the skill, and has a new user id; the old one has no enablement',
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

export const writeSwitches: Operation = (state, request) => {
  const body = parseJson(request.body)?.value;
  return { status: 200, body: applyControl(state, isObject(body) ? body : undefined) };
};

/**
 * Sets switches and takes actions.
 * @throws {Refused} `badControlRequest` with all problems; then nothing was done.
 */
export function applyControl(state: SandboxState, control: unknown): ControlResult {
  if (!isObject(control)) {
    throw new Refused('badControlRequest', { problems: 'The body must be a JSON object of switches and actions.' });
  }
  const { revokeTokens, reEnableUser: userId, ...switches } = control;
  const problems = switchProblems(switches);
  if (revokeTokens !== undefined && typeof revokeTokens !== 'boolean') problems.push('revokeTokens: allowed: true, false.');
  if (userId !== undefined && !state.skills.some((skill) => skill.users.some((user) => user.userId === userId))) {
    problems.push('reEnableUser: no customer of any skill has this user id.');
  }
  if (problems.length > 0) throw new Refused('badControlRequest', { problems: problems.join('\n') });

  Object.assign(state.switches, switches);
  const result: ControlResult = { switches: { ...state.switches } };
  if (revokeTokens === true) {
    result.revokedTokens = state.tokens.size;
    state.tokens.clear();
  }
  if (typeof userId === 'string') {
    const newUserId = reEnableUser(state.skills, userId);
    if (newUserId !== undefined) result.reEnabledUser = { oldUserId: userId, userId: newUserId };
  }
  return result;
}
