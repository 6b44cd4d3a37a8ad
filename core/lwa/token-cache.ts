import type { AccessToken } from './token-exchange';

/** Tokens that were bought, one exchange in flight per key. Several clients may share one cache. */
export interface TokenCache {
  /**
   * The token of this key: cached, or from the exchange that is under way, or from a new exchange.
   * A failed exchange is forgotten; all who waited for it get its error
   * (the client gives them one more exchange where that was about the network).
   */
  get(key: string, nowMs: number, exchange: () => Promise<AccessToken>): Promise<AccessToken>;
  /**
   * Forgets a token that the service refused. Without effect when a newer one is cached already, so that many calls
   * that were refused together cause one exchange.
   */
  drop(key: string, accessToken: string): void;
}

/** A token is not used in its last minute, or in the last half of its life when that is shorter. */
const marginMs = 60_000;

/** Expired entries are swept when the cache has grown to this; a process serves few skills and scopes. */
const sweepAtSize = 200;

interface Entry {
  pending: Promise<AccessToken> | undefined;
  token: AccessToken | undefined;
}

export function createTokenCache(): TokenCache {
  const entries = new Map<string, Entry>();

  const buy = (key: string, exchange: () => Promise<AccessToken>): Promise<AccessToken> => {
    const pending = exchange().then(
      (token) => {
        if (entries.get(key)?.pending === pending) entries.set(key, { pending: undefined, token });
        return token;
      },
      (error: unknown) => {
        if (entries.get(key)?.pending === pending) entries.delete(key);
        throw error;
      },
    );
    entries.set(key, { pending, token: undefined });
    return pending;
  };

  const sweep = (nowMs: number) => {
    for (const [key, { pending, token }] of entries) {
      if (pending === undefined && (token === undefined || token.expiresAtMs <= nowMs)) entries.delete(key);
    }
  };

  return {
    get(key, nowMs, exchange) {
      const entry = entries.get(key);
      if (entry?.pending !== undefined) return entry.pending;
      if (entry?.token !== undefined && isFresh(entry.token, nowMs)) return Promise.resolve(entry.token);
      if (entries.size >= sweepAtSize) sweep(nowMs);
      return buy(key, exchange);
    },
    drop(key, accessToken) {
      if (entries.get(key)?.token?.accessToken === accessToken) entries.delete(key);
    },
  };
}

function isFresh(token: AccessToken, nowMs: number): boolean {
  return token.expiresAtMs - nowMs > Math.min(marginMs, (token.expiresInSeconds * 1000) / 2);
}
