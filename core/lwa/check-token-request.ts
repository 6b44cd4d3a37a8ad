import { type Finding, refuse } from '../problems';
import { checkCredentials, type Skill } from '../skill';

/** What an exchange needs: client id, client secret and one scope. */
export function checkTokenRequest({ credentials }: Skill, scope: unknown): Finding[] {
  return [...checkCredentials(credentials), ...checkScope(scope)];
}

function checkScope(scope: unknown): Finding[] {
  // RFC 6749, section 3.3: the characters of a scope; one scope per token, so no blank between two.
  if (typeof scope === 'string' && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)) return [];
  return [refuse('scope', 'Scope', 'pattern', scope, 'one scope without blanks, such as alexa::proactive_events')];
}
