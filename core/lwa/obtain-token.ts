import type { AlexaClient } from '../alexa-client';
import { invalidInput } from '../errors';
import type { Host } from '../host';
import { formatInstant } from '../instant';
import { textOf } from '../form-values';
import { fieldOf, type FormValues } from '../forms/form';
import { addProblems, type Problem } from '../problems';
import { createRedact } from '../redaction';
import type { Skill } from '../skill';
import { checkTokenRequest } from './check-token-request';
import { customScope, tokenForm } from './token-form';

/** The use case "get an access token", for one scope. */

/** What the token node outputs; the same in every host. */
export interface TokenOutput {
  accessToken: string;
  tokenType: string;
  scope: string;
  expiresAt: string;
  expiresInSeconds: number;
}

/**
 * @returns the scope that the form names, which has passed every check.
 * @throws {AlexaError} `invalid_input` with all problems.
 */
export function prepareToken(
  skill: Skill,
  form: FormValues<typeof tokenForm>,
  problems: readonly Problem[] = [],
): string {
  const field = fieldOf(tokenForm, form.scope === customScope ? 'customScope' : 'scope');
  const scope = textOf(form[field.name]).trim();
  const all = addProblems(problems, checkTokenRequest(skill, scope, field.label));
  if (all.length > 0) throw invalidInput(all, createRedact([skill.secret]));
  return scope;
}

/** @throws {AlexaError} */
export async function obtainToken(host: Pick<Host, 'now'>, client: AlexaClient, scope: string): Promise<TokenOutput> {
  const token = await client.getAccessToken(scope);
  return {
    accessToken: token.accessToken,
    tokenType: token.tokenType,
    scope: token.scope,
    expiresAt: formatInstant(token.expiresAtMs),
    // A cached token is older than its exchange.
    expiresInSeconds: Math.max(0, Math.floor((token.expiresAtMs - host.now()) / 1000)),
  };
}
