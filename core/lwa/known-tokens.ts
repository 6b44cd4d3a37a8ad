import { createSecret, type Secret } from '../redaction';

/**
 * What is known of each token in use: how to remove it from texts, and when a service last accepted a send with it. The
 * latter shows whether a refused token is really bad.
 */
export interface KnownTokens {
  secretOf(accessToken: string): Secret;
  /** @param atMs elapsed time. */
  accepted(accessToken: string, atMs: number): void;
  /** True where the token served a send at or after the moment. */
  servedSince(accessToken: string, sinceMs: number): boolean;
}

/** A process uses few tokens at a time; beyond this the oldest is forgotten. */
const maxTokens = 200;

interface KnownToken {
  secret: Secret;
  lastServedMs: number;
}

export function createKnownTokens(): KnownTokens {
  const tokens = new Map<string, KnownToken>();

  const know = (accessToken: string): KnownToken => {
    const known = tokens.get(accessToken) ?? { secret: createSecret(accessToken), lastServedMs: -Infinity };
    tokens.set(accessToken, known);
    if (tokens.size > maxTokens) forgetOldest();
    return known;
  };
  const forgetOldest = () => {
    for (const first of tokens.keys()) {
      tokens.delete(first);
      return;
    }
  };

  return {
    secretOf: (accessToken) => know(accessToken).secret,
    accepted: (accessToken, atMs) => void (know(accessToken).lastServedMs = atMs),
    servedSince: (accessToken, sinceMs) => (tokens.get(accessToken)?.lastServedMs ?? -Infinity) >= sinceMs,
  };
}
