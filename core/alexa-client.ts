import type { Endpoints } from './endpoints';
import { AlexaError, cleanHeaders, cleanProblem, InvalidInputError } from './errors';
import {
  type CreateProactiveEventRequest,
  type SkillStage,
  skillStages,
  validateCreateProactiveEventRequest,
} from './events/create-proactive-event-request';
import { type Finding, refuse } from './events/validate';
import type { Host } from './host';
import { createLimiter, type Limiter } from './http/limiter';
import { requestIdOf } from './http/response';
import { completeLimits, type RetryLimits } from './http/retry';
import { sendWithRetry, type Sent } from './http/send-with-retry';
import { createTokenCache, type TokenCache } from './lwa/token-cache';
import { type AccessToken, isToken, readToken, type SkillCredentials, tokenRequest } from './lwa/token-exchange';
import { type MessageDelivery, type SendSkillMessagingRequest, validateSkillMessage } from './messages/skill-message';
import { createProactiveEvent, getAccessToken, type Operation, sendSkillMessage } from './operations';
import { createRedact, type Redact, redacted } from './redaction';
import { settle, settleSync } from './settle';

/** What several clients of one process share: tokens, and the bound on calls under way per skill. */
export interface SharedState {
  tokens: TokenCache;
  /** The limiter of a skill at an API host, with its bound set to `concurrency`. */
  limiterOf(clientId: string, apiUrl: string, concurrency: number): Limiter;
}

export function createSharedState(): SharedState {
  const limiters = new Map<string, Limiter>();
  return {
    tokens: createTokenCache(),
    limiterOf(clientId, apiUrl, concurrency) {
      const key = JSON.stringify([clientId, apiUrl]);
      const limiter = limiters.get(key) ?? createLimiter(concurrency);
      limiters.set(key, limiter);
      limiter.setLimit(concurrency);
      return limiter;
    },
  };
}

/** Calls under way at once per skill: least, most, and what is taken when nothing is set. */
export const concurrencyBounds = { minimum: 1, maximum: 50, default: 10 } as const;

export interface AlexaClientSettings {
  credentials: SkillCredentials;
  endpoints: Endpoints;
  /** Default: 5 attempts, 10 s a call, 30 s a wait, 60 s in all. */
  limits?: Partial<RetryLimits>;
  /** Calls under way at once for this skill, 1 to 50, shared by all clients with the same `shared`. Default 10. */
  concurrency?: number;
  /** A token to use for every send instead of buying one. */
  accessToken?: string;
  /** Default: the client's own. */
  shared?: SharedState;
}

/** A send that the service accepted. Accepted is not delivered: Amazon tells nobody what became of it. */
export interface SendResult {
  accepted: true;
  /** 202 as a rule; every 2xx counts. The status of the refusal when `confirmedBy` is set. */
  statusCode: number;
  /** Amazon's id of the call. */
  requestId: string | undefined;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** How often the request was sent. */
  attempts: number;
  /** Set when the service knew the send already: an earlier attempt had arrived. */
  confirmedBy?: 'duplicate';
  /** What was odd about the request, although it was sent. */
  hints: Finding[];
}

/**
 * Amazon's three out-of-session clients in one: LwaClient, ProactiveEventsServiceClient, SkillMessagingServiceClient.
 * Every call rejects with an `AlexaError` and nothing else.
 */
export interface AlexaClient {
  /**
   * A token for one scope (for example `alexa::proactive_events`), from the cache or newly bought.
   * @throws {InvalidInputError | TokenError | NoAnswerError}
   */
  getAccessToken(scope: string): Promise<AccessToken>;
  /**
   * Rings customers who are subscribed to the event.
   * @param stage `development` or `live`; anything else is refused.
   * @param options.keyIsOwn true where reference id and timestamp stand for this event alone (deriveReferenceId, readEventTime): "known
   *   already" then means that an earlier attempt at the same event arrived, and counts as accepted.
   * @param options.hints of a request that `buildRequest` has just checked; it is not checked a second time.
   * @throws {InvalidInputError} with all problems, before anything is sent.
   * @throws {TokenError | ServiceError | NoAnswerError}
   */
  createProactiveEvent(
    request: CreateProactiveEventRequest,
    stage: SkillStage,
    options?: { keyIsOwn?: boolean; hints?: Finding[] },
  ): Promise<SendResult>;
  /**
   * Wakes the skill's code for one user. There is no stage: the message goes to the version this user enabled.
   * @param options.delivery `at most once` (default): after a reset, close, time-out or server error the message is not
   *   repeated, and the error's `outcome` is `unknown`. `at least once`: it is repeated, and may reach the skill twice.
   * @throws as `createProactiveEvent`.
   */
  sendSkillMessage(
    userId: string,
    request: SendSkillMessagingRequest,
    options?: { delivery?: MessageDelivery },
  ): Promise<SendResult>;
}

export function createAlexaClient(host: Host, settings: AlexaClientSettings): AlexaClient {
  const { credentials, endpoints, accessToken: givenToken, concurrency = concurrencyBounds.default } = settings;
  const shared = settings.shared ?? createSharedState();
  const limits = completeLimits(settings.limits);
  const secrets = [credentials.clientSecret, ...(givenToken === undefined ? [] : [givenToken])];
  const redact = createRedact(secrets);

  // Most sends use the token of the one before, and its redaction.
  let lastRedaction: { token: string; redact: Redact } | undefined;
  const redactWith = (token: string, earlier: string | undefined): Redact => {
    if (earlier !== undefined) return createRedact([...secrets, earlier, token]);
    if (lastRedaction?.token !== token) lastRedaction = { token, redact: createRedact([...secrets, token]) };
    return lastRedaction.redact;
  };

  let limiter: Limiter | undefined;
  /** After the bound was checked: one of 0 would wait for ever. */
  const ownLimiter = (): Limiter => (limiter ??= shared.limiterOf(credentials.clientId, endpoints.apiUrl, concurrency));

  const keys = new Map<string, string>();
  const keyOf = (scope: string): string => {
    // Hashed, so that the cache holds no secret a second time.
    const key =
      keys.get(scope) ??
      host.sha256Hex(JSON.stringify([endpoints.tokenUrl, credentials.clientId, credentials.clientSecret, scope]));
    keys.set(scope, key);
    return key;
  };

  const exchange = async (scope: string, deadlineMs: number): Promise<AccessToken> => {
    const { response, attempts } = await sendWithRetry(host, {
      operation: getAccessToken,
      limits: { ...limits, deadlineMs },
      redact,
      request: async () => tokenRequest(endpoints, credentials, scope),
    });
    const token = readToken(response, scope, host.now(), redact);
    host.log('access token bought', {
      scope: redact(scope),
      requestId: token.requestId,
      expiresInSeconds: token.expiresInSeconds,
      attempts,
    });
    return token;
  };

  /** A token, from the cache, from an exchange under way, or from one of our own that may take `remainingMs`. */
  const tokenFor = async (scope: string, remainingMs = limits.deadlineMs): Promise<AccessToken> => {
    const startMs = host.now();
    for (let joined = 0; ; joined += 1) {
      let own = false;
      const pending = shared.tokens.get(keyOf(scope), host.now(), () => {
        own = true;
        return exchange(scope, remainingMs - (host.now() - startMs));
      });
      const bought = await settle(pending);
      if (bought.ok) return bought.value;
      // The exchange under way was somebody else's, who canceled or had less time left: no reason for us to fail.
      const code = bought.error instanceof AlexaError ? bought.error.code : undefined;
      const othersTrouble =
        code === 'canceled' || (joined === 0 && (code === 'no_answer' || code === 'service_unavailable'));
      if (own || !othersTrouble || host.now() - startMs >= remainingMs) throw bought.error;
    }
  };

  const send = async (
    operation: Operation & { scope: string },
    url: string,
    content: object,
    hints: Finding[],
    keyIsOwn = false,
  ): Promise<SendResult> => {
    // Written once: every attempt carries the same bytes.
    const body = JSON.stringify(content);
    let token: string | undefined;
    let redactAll = redact;
    const authorize = async (remainingMs: number) => {
      const earlier = token;
      token = givenToken ?? (await tokenFor(operation.scope, remainingMs)).accessToken;
      // At most two in one send: a refused token is renewed once.
      if (token !== earlier) redactAll = redactWith(token, earlier);
      return token;
    };
    const sent = await sendWithRetry(host, {
      operation,
      limits,
      keyIsOwn,
      limiter: ownLimiter(),
      redact: (text) => redactAll(text),
      dropToken: () => {
        if (givenToken !== undefined || token === undefined) return false;
        shared.tokens.drop(keyOf(operation.scope), token);
        return true;
      },
      request: async (remainingMs) => ({
        method: 'POST',
        url,
        headers: {
          authorization: `Bearer ${await authorize(remainingMs)}`,
          'content-type': 'application/json',
          accept: 'application/json',
        },
        body,
      }),
    });
    return toResult(sent, hints, redactAll);
  };

  /** Throws where something must be refused, and hands back the hints. */
  const checked = (findings: Finding[]): Finding[] => {
    const refused = findings.filter(({ severity }) => severity === 'refuse');
    if (refused.length > 0) throw new InvalidInputError(refused, redact);
    return findings.map((finding) => cleanProblem(finding, redact));
  };

  // Of the settings, which stay as they are.
  const access = [
    ...checkConcurrency(concurrency),
    ...(givenToken === undefined ? checkCredentials(credentials) : checkGivenToken(givenToken)),
  ];

  return {
    async getAccessToken(scope) {
      checked([...checkCredentials(credentials), ...checkScope(scope)]);
      return await tokenFor(scope);
    },

    async createProactiveEvent(request, stage, { keyIsOwn = false, hints: known } = {}) {
      const hints = checked([
        ...access,
        ...checkStage(stage),
        ...(known ?? validateCreateProactiveEventRequest(request, host.now())),
      ]);
      const url = `${endpoints.apiUrl}${createProactiveEvent.paths[stage]}`;
      return await send(createProactiveEvent, url, request, hints, keyIsOwn);
    },

    async sendSkillMessage(userId, request, { delivery = 'at most once' } = {}) {
      const hints = checked([...access, ...validateSkillMessage(userId, request)]);
      const path = sendSkillMessage.path.replace('{userId}', () => encodeURIComponent(userId.trim()));
      const operation = delivery === 'at least once' ? { ...sendSkillMessage, repeat: delivery } : sendSkillMessage;
      return await send(operation, `${endpoints.apiUrl}${path}`, request, hints);
    },
  };
}

function toResult({ response, attempts, confirmedBy }: Sent, hints: Finding[], redact: Redact): SendResult {
  const requestId = requestIdOf(response);
  return {
    accepted: true,
    statusCode: response.statusCode,
    requestId: requestId === undefined ? undefined : redact(requestId),
    headers: cleanHeaders(response.headers, redact),
    attempts,
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
    hints,
  };
}

/** Both are needed wherever a token must be bought. */
export function checkCredentials({ clientId, clientSecret }: SkillCredentials): Finding[] {
  const missing = (path: string, label: string) =>
    refuse(
      path,
      label,
      'required',
      '',
      `the ${label} of the skill, from Build > Permissions in the Alexa developer console`,
    );
  // Half a surrogate pair cannot be encoded into the form.
  const isText = (value: string) => value !== '' && settleSync(() => encodeURIComponent(value)).ok;
  return [
    ...(isText(clientId) ? [] : [missing('clientId', 'Client ID')]),
    ...(isText(clientSecret) ? [] : [missing('clientSecret', 'Client Secret')]),
  ];
}

/** A bound of 0 would wait for ever. */
export function checkConcurrency(value: unknown): Finding[] {
  const { minimum, maximum } = concurrencyBounds;
  if (Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum) return [];
  return [refuse('concurrency', 'Concurrent Calls', 'range', value, `a whole number from ${minimum} to ${maximum}`)];
}

function checkGivenToken(token: string): Finding[] {
  if (isToken(token)) return [];
  return [
    refuse('accessToken', 'Access Token', 'pattern', redacted, 'a token as Login with Amazon gave it, without blanks'),
  ];
}

function checkScope(scope: unknown): Finding[] {
  // RFC 6749, section 3.3: the characters of a scope; one scope per token, so no blank between two.
  if (typeof scope === 'string' && /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)) return [];
  return [refuse('scope', 'Scope', 'pattern', scope, 'one scope without blanks, such as alexa::proactive_events')];
}

function checkStage(stage: unknown): Finding[] {
  if (skillStages.includes(stage as SkillStage)) return [];
  return [refuse('stage', 'Stage', 'choice', stage, skillStages.join(', '))];
}
