import { randomBytes } from 'node:crypto';
import { isObject } from '../../core/problems';
import type { Operation, OperationRequest } from '../operation';
import { Refused } from '../refused';
import { isScopeGranted, type SandboxSkill } from '../skills';
import { dropOldest, type SandboxState } from '../state';
import { mediaType, parseJson } from './json-body';

/** Tokens known at once; beyond it the oldest are forgotten. */
const maxTokens = 10_000;

/** Grants that Login with Amazon knows, though not for a skill's own pair. Source: its documents. */
const otherGrants = ['authorization_code', 'refresh_token'];

interface TokenForm {
  grantType: string;
  clientId: string;
  clientSecret: string;
  scope: string;
}

/** Login with Amazon: issues a token for one scope to a skill. Source: Access Token Retrieval reference. */
export const exchangeToken: Operation = (state, request, nowMs) => {
  const form = requireForm(state, request);
  const skill = requireClient(state, form);
  if (form.grantType !== 'client_credentials')
    throw new Refused('unauthorizedClient', {}, `The grant is ${form.grantType}.`);
  if (!isScopeGranted(skill, form.scope)) throw new Refused('invalidScope', {}, scopeNote(skill, form.scope));

  const token = `Atc|${randomBytes(96).toString('base64url')}`;
  const expiresInSeconds = state.switches.tokenLifeSeconds;
  const livesSeconds = request.tokenLivesSeconds ?? expiresInSeconds;
  state.tokens.set(token, { clientId: skill.clientId, scope: form.scope, expiresAtMs: nowMs + livesSeconds * 1000 });
  dropOldest(state.tokens, maxTokens);
  state.log.add({
    kind: 'tokenExchange',
    at: new Date(nowMs).toISOString(),
    requestId: request.requestId,
    clientId: skill.clientId,
    scope: form.scope,
    expiresInSeconds,
  });
  return {
    status: 200,
    body: { access_token: token, scope: form.scope, token_type: 'bearer', expires_in: expiresInSeconds },
  };
};

function requireForm(state: SandboxState, request: OperationRequest): TokenForm {
  const fields = readFields(request);
  if (fields === undefined) {
    throw new Refused(
      'malformedTokenRequest',
      {},
      `No form could be read; Content-Type is ${request.contentType ?? 'missing'}.`,
    );
  }
  // First of all: whatever else is wrong, the secret must not reach the log.
  for (const secret of fields.get('client_secret') ?? []) state.secrets.note(secret);
  const one = (name: string): string => {
    const values = fields.get(name) ?? [];
    // RFC 6749, section 3.2: a parameter without a value counts as omitted, and none may come twice.
    if (values.length > 1) throw new Refused('malformedTokenRequest', {}, `${name} comes ${values.length} times.`);
    if (values[0] === undefined || values[0] === '')
      throw new Refused('malformedTokenRequest', {}, `${name} is missing.`);
    return values[0];
  };
  const grantType = one('grant_type');
  if (grantType !== 'client_credentials' && !otherGrants.includes(grantType)) {
    throw new Refused('unsupportedGrantType');
  }
  return {
    grantType,
    clientId: one('client_id'),
    clientSecret: one('client_secret'),
    // The scope belongs to client credentials; other grants are refused later for a better reason.
    scope: grantType === 'client_credentials' ? one('scope') : '',
  };
}

/**
 * Reads a form as the URL standard has it: colons may be raw or encoded, a raw `+` is a blank, a raw `&` ends the
 * value. A JSON body is accepted too: not documented, but clients rely on it.
 */
function readFields(request: OperationRequest): Map<string, string[]> | undefined {
  const fields = new Map<string, string[]>();
  const add = (name: string, value: string) => fields.set(name, [...(fields.get(name) ?? []), value]);
  switch (mediaType(request)) {
    case 'application/x-www-form-urlencoded':
      new URLSearchParams(request.body).forEach((value, name) => add(name, value));
      return fields;
    case 'application/json': {
      const body = parseJson(request.body)?.value;
      if (!isObject(body)) return undefined;
      for (const [name, value] of Object.entries(body)) if (typeof value === 'string') add(name, value);
      return fields;
    }
    default:
      return undefined;
  }
}

function requireClient(state: SandboxState, { clientId, clientSecret }: TokenForm): SandboxSkill {
  const skill = state.skills.find((candidate) => candidate.clientId === clientId);
  if (skill === undefined) {
    // Users mix the two up: what came as id may be a real secret.
    state.secrets.note(clientId);
    throw new Refused('invalidClient', {}, 'No skill here has this client id.');
  }
  if (skill.clientSecret !== clientSecret) {
    throw new Refused(
      'invalidClient',
      {},
      `The secret is not the one of ${clientId}; + / = & % in it must be percent-encoded.`,
    );
  }
  return skill;
}

function scopeNote(skill: SandboxSkill, scope: string): string {
  return skill.scopes.includes(scope)
    ? 'The skill lacks the notifications permission or publishes no event.'
    : `The scope is "${scope}"; granted are ${skill.scopes.join(', ')}, one for each token.`;
}
