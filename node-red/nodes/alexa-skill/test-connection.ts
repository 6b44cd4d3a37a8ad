import type { IncomingMessage } from 'node:http';
import type { NodeAPI } from 'node-red';

import { AlexaError, errorSentence, invalidInput, joinSentences } from '../../../core/errors';
import { textOf } from '../../../core/form-values';
import { type Host, NoAnswer } from '../../../core/host';
import { isObject, type Problem } from '../../../core/problems';
import { createRedact } from '../../../core/redaction';
import { settle } from '../../../core/settle';
import { readSkill, type Skill } from '../../../core/skill';
import type { SkillForm } from '../../../core/skill-form';
import { testSkill } from '../../../core/skill-test';
import { isVariable } from '../../shared/environment';
import { sha256Hex } from '../../shared/sha256';
import { createTransport } from '../../shared/transport';
import { proxyConfig, type SkillNode } from './skill-node';

/** What the button *Test connection* does: obtains real tokens with what the form holds. */

/** What an untouched password field of the editor holds. */
export const untouchedSecret = '__PWRD__';

export interface SkillTestForm extends SkillForm {
  proxy?: string;
}

export interface Verdict {
  ok: boolean;
  /** Sentences for the user. */
  message: string;
}

type TestRequest = IncomingMessage & { params: { id: string }; body?: unknown };

/** Answers the editor's request. Never rejects. */
export async function answerTest(RED: NodeAPI, request: TestRequest): Promise<{ status: number; verdict: Verdict }> {
  const refusal = refusalOf(request);
  if (refusal !== undefined) return { status: refusal.status, verdict: { ok: false, message: refusal.message } };
  const form = isObject(request.body) ? request.body : {};
  return { status: 200, verdict: await testForm(RED, request.params.id, form) };
}

/**
 * A page of another origin must not make a browser that is signed in send a request: it can do so without being asked
 * only with the content types of a plain form.
 */
function refusalOf({ headers }: IncomingMessage): { status: number; message: string } | undefined {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    return { status: 415, message: 'The test accepts application/json only.' };
  }
  const { origin, host } = headers;
  // The browser's own word, which no page can write, also behind a proxy that changes the host. Plain http lacks it.
  if (headers['sec-fetch-site'] === 'same-origin') return undefined;
  const hosts = [host, headers['x-forwarded-host']];
  if (origin === undefined || hosts.includes(origin.replace(/^https?:\/\//i, ''))) return undefined;
  return { status: 403, message: "Start the test from this Node-RED's editor." };
}

async function testForm(RED: NodeAPI, id: string, form: SkillTestForm): Promise<Verdict> {
  const skill = readForm(RED, id, form);
  if (typeof skill === 'string') return { ok: false, message: skill };
  const transport = createTransport(() => proxyConfig(RED, form.proxy));
  const tested = await settle(testSkill(hostOf(transport), skill));
  transport.close();
  return tested.ok ? { ok: true, message: tested.value } : { ok: false, message: failureSentence(tested.error, skill) };
}

function hostOf(transport: ReturnType<typeof createTransport>): Host {
  const ended = new AbortController();
  return {
    send: async (request) => await transport.send(request, ended.signal),
    now: () => Date.now(),
    elapsedMs: () => performance.now(),
    // One attempt; there is nothing to wait for.
    sleep: async () => {
      throw new NoAnswer('canceled');
    },
    random: () => 0,
    sha256Hex,
    log: () => undefined,
  };
}

/** Of an address that a user chose only the status is shown: its body may be a page that only this machine can open. */
function failureSentence(error: unknown, { region }: Skill): string {
  if (!(error instanceof AlexaError)) return 'The test failed';
  if (region !== undefined) return errorSentence(error);
  const status = error.statusCode === undefined ? undefined : `status ${error.statusCode}`;
  return joinSentences(error.message, error.message.includes('status') ? undefined : status, error.advice);
}

/** @returns the skill that the form describes, or why it cannot be tested. */
function readForm(RED: NodeAPI, id: string, form: SkillTestForm): Skill | string {
  const deployed = RED.nodes.getNode(id) as SkillNode | null;
  const known = deployed?.skill instanceof AlexaError ? undefined : deployed?.skill;
  const setting = (value: unknown) => (isVariable(value) ? resolve(RED, id, String(value)) : value);
  const typed = textOf(form.clientSecret);
  const isStored = typed === '' || typed === untouchedSecret || isVariable(typed);
  const problems: Problem[] = [];
  const wanted = readSkill(
    {
      ...form,
      clientId: setting(form.clientId),
      tokenUrl: setting(form.tokenUrl),
      apiUrl: setting(form.apiUrl),
      clientSecret: isStored ? known?.credentials.clientSecret : typed,
      concurrency: undefined,
    },
    problems,
  );
  if (problems.length > 0) return errorSentence(invalidInput(problems, createRedact([wanted.secret])));
  const needed = isStored ? secretNeeded(RED, id, typed, { wanted, known, form, deployed }) : undefined;
  return needed ?? wanted;
}

interface StoredSecret {
  wanted: Skill;
  known: Skill | undefined;
  form: SkillTestForm;
  deployed: SkillNode | null;
}

/** The stored secret goes only to the stored endpoint, with the stored client id, through the stored proxy. */
function secretNeeded(RED: NodeAPI, id: string, typed: string, stored: StoredSecret): string | undefined {
  const { wanted, known, form, deployed } = stored;
  if (isVariable(typed)) {
    const saved = RED.nodes.getCredentials(id) as { clientSecret?: string } | undefined;
    if (saved?.clientSecret !== typed) {
      return 'Deploy first: a secret from an environment variable is tested as it was deployed.';
    }
  }
  if (known === undefined) return 'Enter the Client Secret: no secret is deployed for this skill yet.';
  const isSame = bindingOf(wanted) === bindingOf(known) && (form.proxy ?? '') === (deployed?.proxyId ?? '');
  if (isSame) return undefined;
  return (
    'Enter the Client Secret again. The stored secret is used only with the endpoint, the Client ID and the proxy ' +
    'it was deployed with.'
  );
}

/** Amazon's three regions share one address for tokens. */
function bindingOf({ credentials, region, endpoints }: Skill): string {
  return JSON.stringify([
    credentials.clientId,
    ...(region === undefined ? [endpoints.tokenUrl, endpoints.apiUrl] : []),
  ]);
}

function resolve(RED: NodeAPI, id: string, text: string): unknown {
  const node = RED.nodes.getNode(id) as object | null;
  const name = text.trim().slice(2, -1);
  const util = RED.util as unknown as { getSetting(node: object, name: string): unknown };
  return node === null ? text : (util.getSetting(node, name) ?? text);
}
