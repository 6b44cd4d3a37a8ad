import type {
  ICredentialDataDecryptedObject,
  ICredentialsDecrypted,
  ICredentialTestFunctions,
  INodeCredentialTestResult,
} from 'n8n-workflow';

import { codeOf, type Host, type HttpRequest, type HttpResponse, noAnswerFromCode } from '../../core/host';
import { errorSentence, invalidInput } from '../../core/errors';
import type { Problem } from '../../core/problems';
import { createRedact } from '../../core/redaction';
import { settle } from '../../core/settle';
import { readSkill } from '../../core/skill';
import { testSkill } from '../../core/skill-test';
import { sha256Hex } from './n8n-host';

/** Tests the credential by buying real tokens. */
export async function testAlexaSkillApi(
  this: ICredentialTestFunctions,
  credential: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
  try {
    const problems: Problem[] = [];
    const skill = readSkill(credential.data ?? {}, problems);
    if (problems.length > 0) throw invalidInput(problems, createRedact([skill.secret]));
    return { status: 'OK', message: await testSkill(createTestHost(this), skill) };
  } catch (error) {
    return { status: 'Error', message: errorSentence(error) };
  }
}

/** In a credential test n8n offers its older request helper only, and no cancel signal. */
function createTestHost(context: ICredentialTestFunctions): Host {
  return {
    send: async (request) => await send(context, request),
    now: () => Date.now(),
    elapsedMs: () => performance.now(),
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
