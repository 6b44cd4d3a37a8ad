/**
 * What the page knows: the state of the sandbox, the latest entries, and which notifications wait. All of it is
 * bounded.
 */

export const maxEntries = 1000;
const maxWaiting = 5000;

export const store = {
  /** A StateReport; undefined until the first one came. */
  state: undefined,
  /** Log entries, the oldest first. */
  entries: [],
  /** Entries that arrived since the page was opened, also those that gave way. */
  arrived: 0,
  /** By ringKey: the latest ring of a reference id, `{ number, expiresMs, speech, ring }`. */
  waiting: new Map(),
  /** How far the sandbox's clock is ahead of the browser's, in milliseconds. */
  aheadMs: 0,
};

export const nowMs = () => Date.now() + store.aheadMs;

export const ringKey = (skillId, { userId, referenceId }) => JSON.stringify([skillId, userId, referenceId]);

export function addEntry(entry) {
  store.entries.push(entry);
  store.arrived += 1;
  if (store.entries.length > maxEntries) store.entries.splice(0, store.entries.length - maxEntries);
  if (entry.kind !== 'proactiveEvent') return;
  const expiresMs = Date.parse(entry.request?.expiryTime);
  for (const ring of entry.rings) {
    const key = ringKey(entry.skillId, ring);
    store.waiting.delete(key);
    store.waiting.set(key, { number: entry.number, expiresMs, ring });
  }
  for (const key of store.waiting.keys()) {
    if (store.waiting.size <= maxWaiting) break;
    store.waiting.delete(key);
  }
}

export function setState(state) {
  store.state = state;
  store.aheadMs = Date.parse(state.clock.now) - Date.now();
}

export function clearEntries() {
  store.entries = [];
  store.arrived = 0;
  store.waiting.clear();
}

/** How a ring of an entry stands at this moment. */
export function standingOf(entry, ring) {
  const latest = store.waiting.get(ringKey(entry.skillId, ring));
  const expiresMs = Date.parse(entry.request?.expiryTime);
  if (latest !== undefined && latest.number !== entry.number) return { standing: 'replaced' };
  return expiresMs > nowMs() ? { standing: 'waiting', leftMs: expiresMs - nowMs() } : { standing: 'expired' };
}

/** What waits for a customer, the latest last. */
export function waitingFor(userId) {
  const now = nowMs();
  return [...store.waiting.values()].filter(({ ring, expiresMs }) => ring.userId === userId && expiresMs > now);
}
