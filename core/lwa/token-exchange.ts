import type { Endpoints } from '../endpoints';
import { AlexaError } from '../errors';
import type { HttpRequest, HttpResponse } from '../host';
import { amazonErrorOf, parseJson, requestIdOf } from '../http/response';
import { createRedact, type Redact } from '../redaction';

/** The skill's own pair, from Build > Permissions of the developer console. */
export interface SkillCredentials {
  clientId: string;
  clientSecret: string;
}

/** A token as Login with Amazon issued it. */
export interface AccessToken {
  accessToken: string;
  /** `bearer`. */
  tokenType: string;
  scope: string;
  /** Life in seconds from the moment of the answer, usually 3600. */
  expiresInSeconds: number;
  /** True where the answer named no life, and a minute was assumed. */
  lifeIsAssumed: boolean;
  /** End of life, milliseconds since the epoch. */
  expiresAtMs: number;
  /** Amazon's id of the exchange. */
  requestId: string | undefined;
}

/** Builds the exchange. Every value is percent-encoded, so that secrets with `+ / = & %` arrive whole. */
export function tokenRequest(
  endpoints: Endpoints,
  credentials: SkillCredentials,
  scope: string,
): Omit<HttpRequest, 'timeoutMs'> {
  const form = {
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    scope,
  };
  return {
    method: 'POST',
    url: endpoints.tokenUrl,
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8', accept: 'application/json' },
    body: Object.entries(form)
      .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
      .join('&'),
  };
}

/**
 * Reads the answer to an accepted exchange (status 200).
 * @throws {AlexaError} `invalid_token_response` when the body is no JSON object with a bearer token.
 */
export function readToken(response: HttpResponse, scope: string, nowMs: number, redact: Redact): AccessToken {
  const fail = (what: string, clean = redact): never => {
    throw new AlexaError(
      {
        code: 'invalid_token_response',
        message: `The token response cannot be used: ${what}`,
        advice:
          "Check that the token URL is Login with Amazon's (https://api.amazon.com/auth/o2/token), and that no proxy responds instead.",
        statusCode: response.statusCode,
        requestId: requestIdOf(response),
        amazonMessage: parseJson(response.body) === undefined ? amazonErrorOf(response, redact).message : undefined,
        headers: response.headers,
      },
      clean,
    );
  };
  if (!response.bodyComplete) return fail('it broke off');
  const body = parseJson(response.body);
  if (body === undefined) return fail('it is not a JSON object');
  const { access_token: accessToken, token_type: tokenType, expires_in: expiresIn } = body;
  if (!isToken(accessToken)) return fail('access_token is missing');
  const withToken = createRedact([accessToken]);
  if (typeof tokenType !== 'string' || tokenType.toLowerCase() !== 'bearer') {
    return fail(`token_type is ${JSON.stringify(tokenType)}, expected bearer`, (text) => withToken(redact(text)));
  }
  const requestId = requestIdOf(response);
  const life = readSeconds(expiresIn);
  const expiresInSeconds = life ?? assumedLifeSeconds;
  return {
    accessToken,
    tokenType: 'bearer',
    scope: typeof body.scope === 'string' && body.scope !== '' ? redact(body.scope) : scope,
    expiresInSeconds,
    lifeIsAssumed: life === undefined,
    expiresAtMs: nowMs + expiresInSeconds * 1000,
    requestId: requestId === undefined ? undefined : redact(requestId),
  };
}

/** For an answer without a usable `expires_in`: long enough for a send, short enough to be renewed in time. */
const assumedLifeSeconds = 60;

/** True for what an Authorization header can carry. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

/** One sample of Amazon prints the seconds as a string. */
function readSeconds(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}
