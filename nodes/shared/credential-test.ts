import type {
  ICredentialDataDecryptedObject,
  ICredentialsDecrypted,
  ICredentialTestFunctions,
  INodeCredentialTestResult,
} from 'n8n-workflow';

import { createAlexaClient } from '../../core/alexa-client';
import { AlexaError, joinSentences } from '../../core/errors';
import { type Host, type HttpRequest, type HttpResponse, noAnswerFromCode } from '../../core/host';
import { scopes } from '../../core/operations';
import { settle } from '../../core/settle';
import { codeOf, sha256Hex } from './n8n-host';
import { readSkill } from './skill';

/**
 * Tests the credential by buying real tokens: for proactive events, then for skill messages. One of them is enough,
 * since a skill need not have both.
 */
export async function testAlexaSkillApi(
  this: ICredentialTestFunctions,
  credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
  try {
    return await tryScopes(this, credential.data ?? {});
  } catch (error) {
    return { status: 'Error', message: sentence(error) };
  }
}

const tried = [
  { scope: scopes.proactiveEvents, label: 'Proactive Events' },
  { scope: scopes.skillMessaging, label: 'Skill Messaging' },
];

async function tryScopes(context: ICredentialTestFunctions, data: ICredentialDataDecryptedObject): Promise<INodeCredentialTestResult> {
  const skill = readSkill(data);
  // Its own tokens: a test that read the nodes' cache would test nothing.
  const client = createAlexaClient(createTestHost(context), { ...skill, limits: { maxAttempts: 1 } });
  const granted: string[] = [];
  let refusal: AlexaError | undefined;
  for (const { scope, label } of tried) {
    const bought = await settle(client.getAccessToken(scope));
    if (bought.ok) {
      granted.push(label);
      continue;
    }
    // Only the scope's own refusal leaves the other scope a chance.
    if (!(bought.error instanceof AlexaError) || bought.error.code !== 'invalid_scope') throw bought.error;
    refusal = bought.error;
  }
  if (refusal !== undefined && granted.length === 0) throw refusal;
  const missing = tried.map(({ label }) => label).filter((label) => !granted.includes(label));
  const rest = missing.length === 0 ? '' : ` Not granted: ${missing.join(', ')} (see the permissions of the skill if you need it).`;
  return { status: 'OK', message: `Login with Amazon grants ${granted.join(' and ')}.${rest}` };
}

function sentence(error: unknown): string {
  if (!(error instanceof AlexaError)) return error instanceof Error ? error.message : String(error);
  return joinSentences(error.message, error.details, error.advice);
}

/** In a credential test n8n offers its older request helper only, and no cancel signal. */
function createTestHost(context: ICredentialTestFunctions): Host {
  return {
    send: async (request) => await send(context, request),
    now: () => Date.now(),
    sleep: async () => {},
    random: () => Math.random(),
    sha256Hex,
    log: (message, fields) => context.logger.debug(`Alexa: ${message}`, fields),
  };
}

interface LegacyResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: unknown;
}

async function send(context: ICredentialTestFunctions, request: HttpRequest): Promise<HttpResponse> {
  const answer = await settle(
    context.helpers.request({
      method: request.method,
      uri: request.url,
      headers: { ...request.headers },
      body: request.body,
      timeout: request.timeoutMs,
      resolveWithFullResponse: true,
      simple: false,
      followRedirect: false,
    }) as Promise<LegacyResponse>,
  );
  if (!answer.ok) throw noAnswerFromCode(codeOf(answer.error));
  const { statusCode, headers, body } = answer.value;
  // The helper parses JSON by itself.
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  return { statusCode, headers, body: text, bodyComplete: true };
}
