import { fieldOf } from '../forms/form';
import { type Finding, refuse } from '../problems';
import { checkCredentials, type Skill } from '../skill';
import { tokenForm } from './token-form';

/**
 * What an exchange needs: client id, client secret and one scope.
 * @param label of the field that holds the scope.
 */
export function checkTokenRequest({ credentials }: Skill, scope: unknown, label = scopeLabel): Finding[] {
  return [...checkCredentials(credentials), ...checkScope(scope, label)];
}

const scopeLabel: string = fieldOf(tokenForm, 'scope').label;

function checkScope(scope: unknown, label: string): Finding[] {
  // RFC 6749, section 3.3: the characters of a scope; one scope per token, so no blank between two.
  if (typeof scope === 'string' && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)) return [];
  return [refuse('scope', label, 'pattern', scope, 'one scope without spaces, such as alexa::proactive_events')];
}
