import { createLimiter, type Limiter } from './http/limiter';
import { createTokenCache, type TokenCache } from './lwa/token-cache';
import { createKnownTokens, type KnownTokens } from './lwa/known-tokens';

/** What several clients of one process share: tokens, and the bound on calls under way per skill. */
export interface SharedState {
  tokens: TokenCache;
  knownTokens: KnownTokens;
  /**
   * The limiter of a skill at an API host, with its bound set to `concurrency`; to be used at once, since an idle one
   * may be forgotten.
   * @param key stands for client id, secret and both addresses: skills that differ in one of them share nothing.
   */
  limiterOf(key: string, concurrency: number): Limiter;
}

/** Idle limiters are swept when there are this many: credentials that are expressions may bring ever new skills. */
const sweepAtSize = 200;

export function createSharedState(): SharedState {
  const limiters = new Map<string, Limiter>();
  return {
    tokens: createTokenCache(),
    knownTokens: createKnownTokens(),
    limiterOf(key, concurrency) {
      const limiter = limiters.get(key) ?? createLimiter(concurrency);
      if (limiters.size >= sweepAtSize) sweepIdle(limiters);
      limiters.set(key, limiter);
      limiter.setLimit(concurrency);
      return limiter;
    },
  };
}

function sweepIdle(limiters: Map<string, Limiter>): void {
  for (const [key, limiter] of limiters) if (limiter.isIdle()) limiters.delete(key);
}
