import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

import { type AlexaClient, createAlexaClient } from '../core/alexa-client';
import { codeOf, type Host, type HttpRequest, type HttpResponse, NoAnswer, noAnswerFromCode } from '../core/host';
import type { eventForm } from '../core/events/event-form';
import type { FormValues } from '../core/forms/form';
import type { tokenForm } from '../core/lwa/token-form';
import type { messageForm } from '../core/messages/message-form';
import type { Problem } from '../core/problems';
import { readSkill, type Skill } from '../core/skill';

/** What `commander` gives: the options of every command, and by name those of its form. */
export type Options = CommonOptions &
  FormValues<typeof eventForm> &
  FormValues<typeof messageForm> &
  FormValues<typeof tokenForm>;

interface CommonOptions {
  sandbox?: string;
  amazon?: boolean;
  region?: string;
  secretFile?: string;
  json?: boolean;
  field?: string[];
}

/** The skill that options and environment name, and a client for it. */
export function openSkill(options: Options, problems: Problem[]): { host: Host; skill: Skill; client: AlexaClient } {
  const { ALEXA_CLIENT_ID: clientId, ALEXA_CLIENT_SECRET: secret } = process.env;
  const clientSecret = options.secretFile === undefined ? secret : readSecretFile(options.secretFile, problems);
  const { sandbox = '', region } = options;
  const address = { endpoint: 'custom', tokenUrl: `${sandbox}/auth/o2/token`, apiUrl: sandbox };
  const form = { clientId, clientSecret, ...(options.amazon === true ? { region } : address) };
  const skill = readSkill(form, problems);
  return { host, skill, client: createAlexaClient(host, skill) };
}

function readSecretFile(path: string, problems: Problem[]): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const found = `${path}, which cannot be read (${codeOf(error) ?? 'unknown error'})`;
    problems.push({ path: 'clientSecret', label: '--secret-file', rule: 'file', found, allowed: 'a readable file' });
    return '';
  }
}

const host: Host = {
  send,
  now: () => Date.now(),
  elapsedMs: () => performance.now(),
  sleep: async (waitMs) => await wait(waitMs),
  random: () => Math.random(),
  sha256Hex: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  log: () => undefined,
};

async function send({ method, url, headers, body, timeoutMs }: HttpRequest): Promise<HttpResponse> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(url, { method, headers: { ...headers }, body, redirect: 'manual', signal });
    const text = await answer.text().catch(() => undefined);
    const known: Record<string, string> = {};
    answer.headers.forEach((value, name) => (known[name] = value));
    return { statusCode: answer.status, headers: known, body: text ?? '', bodyComplete: text !== undefined };
  } catch (error) {
    throw signal.aborted ? new NoAnswer('timeout') : noAnswerFromCode(codeOf(error));
  }
}
