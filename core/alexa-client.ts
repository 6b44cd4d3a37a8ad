import { type CallSettings, checkAccess } from './call-settings';
import { AlexaError, cleanHeaders, invalidInput, withHints } from './errors';
import type { CheckedEvent } from './events/checked-event';
import type { Host } from './host';
import { completeLimits } from './http/limits';
import { requestIdOf } from './http/response';
import { type Authorization, sendWithRetry, type Sent } from './http/send-with-retry';
import { checkTokenRequest } from './lwa/check-token-request';
import { type AccessToken, readToken, tokenRequest } from './lwa/token-exchange';
import type { CheckedMessage } from './messages/checked-message';
import { createProactiveEvent } from './operations/create-proactive-event';
import { getAccessToken } from './operations/get-access-token';
import { type Operation } from './operations/operation';
import { sendSkillMessage } from './operations/send-skill-message';
import { type Finding, isRefusal } from './problems';
import { createRedact, type Redact, type Secret } from './redaction';
import type { SendResult } from './send-result';
import { settle } from './settle';
import { createSharedState, type SharedState } from './shared-state';
import type { Skill } from './skill';

/**
 * Amazon's three out-of-session clients in one: LwaClient, ProactiveEventsServiceClient, SkillMessagingServiceClient.
 * Every call rejects with an `AlexaError` and nothing else.
 */
export interface AlexaClient {
  /** A token for one scope (for example `alexa::proactive_events`), from the cache or newly obtained. */
  getAccessToken(scope: string, call?: CallSettings): Promise<AccessToken>;
  /** Rings customers who are subscribed to the event. */
  createProactiveEvent(event: CheckedEvent, call?: CallSettings): Promise<SendResult>;
  /** Wakes the skill's code for one user. There is no stage: the message goes to the version this user enabled. */
  sendSkillMessage(message: CheckedMessage, call?: CallSettings): Promise<SendResult>;
}

/** A client's parts, as its functions need them. */
interface Client {
  host: Host;
  skill: Skill;
  shared: SharedState;
  /** Replaces client id and secret in keys, so that no key contains the secret. */
  skillKey: string;
}

/** One send, complete but for its token. */
interface ServiceCall {
  operation: Operation & { scope: string };
  url: string;
  body: string;
  hints: readonly Finding[];
  conflictMeansAccepted?: boolean;
}

/**
 * @param skill as `readSkill` gives it.
 * @param shared what this client shares with others of the process; default: nothing.
 */
export function createAlexaClient(host: Host, skill: Skill, shared: SharedState = createSharedState()): AlexaClient {
  const { clientId, clientSecret } = skill.credentials;
  const client: Client = { host, skill, shared, skillKey: host.sha256Hex(JSON.stringify([clientId, clientSecret])) };
  const ownCall = { endpoints: skill.endpoints };

  return {
    async getAccessToken(scope, call = ownCall) {
      refuseIf(checkTokenRequest(skill, scope), createRedact([skill.secret]));
      return await tokenFor(client, scope, call, completeLimits(call.limits).deadlineMs);
    },

    async createProactiveEvent({ stage, body, hints, conflictMeansAccepted }, call = ownCall) {
      const operation = createProactiveEvent;
      const url = `${call.endpoints.apiUrl}${operation.paths[stage]}`;
      return await send(client, { operation, url, body, hints, conflictMeansAccepted }, call);
    },

    async sendSkillMessage({ userId, body, hints, delivery }, call = ownCall) {
      const operation = delivery === 'at least once' ? { ...sendSkillMessage, repeat: delivery } : sendSkillMessage;
      const path = sendSkillMessage.path.replace('{userId}', () => encodeURIComponent(userId));
      return await send(client, { operation, url: `${call.endpoints.apiUrl}${path}`, body, hints }, call);
    },
  };
}

async function send(client: Client, service: ServiceCall, call: CallSettings): Promise<SendResult> {
  const { host, skill, shared, skillKey } = client;
  const { operation, url, body, hints, conflictMeansAccepted } = service;
  const { tokenUrl, apiUrl } = call.endpoints;
  const secrets: Array<string | Secret> = [skill.secret];
  refuseIf(checkAccess(skill, call), createRedact([...secrets, call.accessToken ?? '']));
  // Every token that the send uses is one more secret.
  let redact: Redact = createRedact(secrets);
  const useToken = (token: string) => {
    secrets.push(shared.knownTokens.secretOf(token));
    redact = createRedact(secrets);
  };
  const sending = sendWithRetry(host, {
    operation,
    limits: completeLimits(call.limits),
    conflictMeansAccepted,
    limitCalls: async (work) =>
      await shared.limiterOf(`${skillKey} ${tokenUrl} ${apiUrl}`, skill.concurrency).run(work),
    redact: (text) => redact(text),
    authorization: authorizationOf(client, operation.scope, call, useToken),
    request: {
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
    },
  });
  const sent = await settle(sending);
  if (sent.ok) return toResult(sent.value, hints, redact);
  const { error } = sent;
  const isRefusal = error instanceof AlexaError && error.statusCode !== undefined && error.statusCode < 500;
  throw isRefusal && hints.length > 0 ? withHints(error, hints, redact) : error;
}

/** The tokens of one send: the given one, or those of the cache. */
function authorizationOf(
  client: Client,
  scope: string,
  call: CallSettings,
  useToken: (token: string) => void,
): Authorization {
  const { host, shared } = client;
  const key = tokenKey(client, scope, call);
  let token = '';
  let isRenewed = false;
  const use = (next: string) => {
    if (next !== token) useToken(next);
    token = next;
  };
  return {
    ...(call.accessToken === undefined ? {} : { adviceWhenRefused: adviceOnGivenToken }),
    async obtain(remainingMs) {
      use(call.accessToken ?? (await tokenFor(client, scope, call, remainingMs)).accessToken);
    },
    latest() {
      const next = call.accessToken ?? shared.tokens.latest(key)?.accessToken;
      if (next !== undefined) use(next);
      return next;
    },
    accepted: () => shared.knownTokens.accepted(token, host.elapsedMs()),
    refused(startedMs) {
      // The service accepted another send with it meanwhile: the token is good.
      if (shared.knownTokens.servedSince(token, startedMs)) return 'repeat';
      if (call.accessToken !== undefined || isRenewed) return 'final';
      isRenewed = true;
      shared.tokens.drop(key, token);
      return 'renewed';
    },
  };
}

const adviceOnGivenToken =
  'The access token may have expired, or it belongs to another scope. ' +
  'Enter a new token, or leave the field empty to obtain one automatically.';

/** A token, from the cache, from an exchange under way, or from one of our own that may take `remainingMs`. */
async function tokenFor(client: Client, scope: string, call: CallSettings, remainingMs: number): Promise<AccessToken> {
  const { host, shared } = client;
  const startMs = host.elapsedMs();
  const leftMs = () => remainingMs - (host.elapsedMs() - startMs);
  for (let joined = 0; ; joined += 1) {
    let isOwn = false;
    const pending = shared.tokens.get(
      tokenKey(client, scope, call),
      () => host.elapsedMs(),
      () => {
        isOwn = true;
        return exchange(client, scope, call, leftMs());
      },
    );
    const obtained = await settle(pending);
    if (obtained.ok) return obtained.value;
    if (isOwn || leftMs() <= 0 || !mayTryAgain(obtained.error, joined)) throw obtained.error;
  }
}

/**
 * The exchange under way was somebody else's, who canceled, was refused for its number of calls or had less time left:
 * no reason for those who joined it to fail.
 */
function mayTryAgain(error: unknown, joined: number): boolean {
  const code = error instanceof AlexaError ? error.code : undefined;
  if (code === 'canceled' || code === 'rate_limited') return true;
  return joined === 0 && (code === 'no_answer' || code === 'service_unavailable');
}

async function exchange(client: Client, scope: string, call: CallSettings, deadlineMs: number): Promise<AccessToken> {
  const { host, skill } = client;
  const redact = createRedact([skill.secret]);
  const { response, attempts } = await sendWithRetry(host, {
    operation: getAccessToken,
    limits: { ...completeLimits(call.limits), deadlineMs },
    redact,
    request: tokenRequest(call.endpoints, skill.credentials, scope),
  });
  const token = readToken(response, scope, host.now(), redact);
  const { requestId, expiresInSeconds, lifeIsAssumed } = token;
  if (lifeIsAssumed) host.log('the token response names no lifetime; assuming one minute', { requestId });
  host.log('access token obtained', { scope: redact(scope), requestId, expiresInSeconds, attempts });
  return token;
}

function tokenKey({ skillKey }: Client, scope: string, { endpoints }: CallSettings): string {
  return `${skillKey} ${endpoints.tokenUrl} ${scope}`;
}

function toResult(
  { response, attempts, waitedMs, duplicate }: Sent,
  hints: readonly Finding[],
  redact: Redact,
): SendResult {
  const requestId = requestIdOf(response);
  return {
    accepted: true,
    statusCode: response.statusCode,
    requestId: requestId === undefined ? undefined : redact(requestId),
    headers: cleanHeaders(response.headers, redact),
    attempts,
    waitedMs,
    duplicate,
    hints,
  };
}

function refuseIf(findings: readonly Finding[], redact: Redact): void {
  const refused = findings.filter(isRefusal);
  if (refused.length > 0) throw invalidInput(refused, redact);
}
