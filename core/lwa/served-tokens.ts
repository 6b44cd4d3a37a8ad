/**
 * Remembers when a service last accepted a send with a token: by that a refusal of a good token is told from a bad
 * token.
 */
export interface ServedTokens {
  /** @param atMs elapsed time. */
  accepted(accessToken: string, atMs: number): void;
  /** True where the token served a send at or after the moment. */
  servedSince(accessToken: string, sinceMs: number): boolean;
}

/** A process uses few tokens at a time; the one that was used longest ago is forgotten first. */
const maxTokens = 200;

export function createServedTokens(): ServedTokens {
  const lastServedMs = new Map<string, number>();
  return {
    accepted(accessToken, atMs) {
      // Set anew, so that the Map stays in the order of use.
      lastServedMs.delete(accessToken);
      lastServedMs.set(accessToken, atMs);
      if (lastServedMs.size <= maxTokens) return;
      for (const oldest of lastServedMs.keys()) {
        lastServedMs.delete(oldest);
        return;
      }
    },
    servedSince: (accessToken, sinceMs) => (lastServedMs.get(accessToken) ?? -Infinity) >= sinceMs,
  };
}
