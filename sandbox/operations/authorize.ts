import type { OperationRequest } from '../operation';
import { Refused } from '../refused';
import type { SandboxSkill } from '../skills';
import type { SandboxState } from '../state';

/**
 * The skill whose token stands in the request.
 * @throws {Refused} `invalidToken` where the token is missing, unknown, expired, revoked or issued for another scope.
 */
export function requireToken(
  state: SandboxState,
  request: OperationRequest,
  scope: string,
  nowMs: number,
): SandboxSkill {
  const refuse = (note: string): never => {
    throw new Refused(state.switches.invalidTokenStatus === 401 ? 'invalidToken401' : 'invalidToken', {}, note);
  };
  const [, token] = /^Bearer +(\S+)$/i.exec(request.authorization?.trim() ?? '') ?? [];
  if (token === undefined) return refuse('There is no token in the Authorization header.');
  const issued = state.tokens.get(token);
  if (issued === undefined) {
    state.secrets.note(token);
    return refuse('This token was not issued here, or it was revoked.');
  }
  if (issued.expiresAtMs <= nowMs) return refuse(`The token ended at ${new Date(issued.expiresAtMs).toISOString()}.`);
  if (issued.scope !== scope) return refuse(`The token was issued for ${issued.scope}; this call needs ${scope}.`);
  const skill = state.skills.find((candidate) => candidate.clientId === issued.clientId);
  return skill ?? refuse('The skill of this token is gone.');
}
