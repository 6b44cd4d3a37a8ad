import type { AccessToken } from './token-exchange';

/** Tokens that were obtained, one exchange in flight per key. Several clients may share one cache. */
export interface TokenCache {
  /**
   * The token of this key: cached, or from the exchange that is under way, or from a new exchange.
   * A failed exchange is forgotten; all who waited for it get its error
   * (the client gives them one more exchange where that was about the network).
   * @param elapsedMs a clock that never jumps, in milliseconds.
   */
  get(key: string, elapsedMs: () => number, exchange: () => Promise<AccessToken>): Promise<AccessToken>;
  /**
   * Forgets a token that the service refused. Without effect when a newer one is cached already, so that many calls
   * that were refused together cause one exchange.
   */
  drop(key: string, accessToken: string): void;
  /** The token that `get` gave last, whatever its age; undefined where it was dropped or an exchange is under way. */
  latest(key: string): AccessToken | undefined;
  /** How many tokens and exchanges under way it holds. */
  size(): number;
}

/** A token is not used in its last minute, or in the last half of its life when that is shorter. */
const marginMs = 60_000;

/** Expired entries are swept when the cache has grown to this; a process serves few skills and scopes. */
const sweepAtSize = 200;

interface Entry {
  pending: Promise<AccessToken> | undefined;
  token: AccessToken | undefined;
  /** Until when the token is used, in elapsed time. */
  freshUntilMs: number;
}

export function createTokenCache(): TokenCache {
  const entries = new Map<string, Entry>();

  const obtain = (key: string, elapsedMs: () => number, exchange: () => Promise<AccessToken>): Promise<AccessToken> => {
    const pending = exchange().then(
      (token) => {
        const freshUntilMs = elapsedMs() + freshForMs(token);
        if (entries.get(key)?.pending === pending) entries.set(key, { pending: undefined, token, freshUntilMs });
        return token;
      },
      (error: unknown) => {
        if (entries.get(key)?.pending === pending) entries.delete(key);
        throw error;
      },
    );
    entries.set(key, { pending, token: undefined, freshUntilMs: 0 });
    return pending;
  };

  const sweep = (nowMs: number) => {
    for (const [key, { pending, freshUntilMs }] of entries) {
      if (pending === undefined && freshUntilMs <= nowMs) entries.delete(key);
    }
  };

  return {
    get(key, elapsedMs, exchange) {
      const entry = entries.get(key);
      if (entry?.pending !== undefined) return entry.pending;
      if (entry?.token !== undefined && elapsedMs() < entry.freshUntilMs) return Promise.resolve(entry.token);
      if (entries.size >= sweepAtSize) sweep(elapsedMs());
      return obtain(key, elapsedMs, exchange);
    },
    drop(key, accessToken) {
      if (entries.get(key)?.token?.accessToken === accessToken) entries.delete(key);
    },
    latest: (key) => entries.get(key)?.token,
    size: () => entries.size,
  };
}

function freshForMs({ expiresInSeconds }: AccessToken): number {
  const lifeMs = expiresInSeconds * 1000;
  return lifeMs - Math.min(marginMs, lifeMs / 2);
}
