import type { CreateProactiveEventRequest } from '../core/events/create-proactive-event-request';

/** The event that all contestants send, each time with an id of its own. */
export function benchEvent(number: number): CreateProactiveEventRequest {
  return {
    timestamp: new Date().toISOString(),
    referenceId: `bench~${number}`,
    expiryTime: new Date(Date.now() + 3_600_000).toISOString(),
    event: {
      name: 'AMAZON.MessageAlert.Activated',
      payload: { state: { status: 'UNREAD' }, messageGroup: { creator: { name: 'The boiler room' }, count: 1 } },
    },
    localizedAttributes: [{ locale: 'en-US' }],
    relevantAudience: { type: 'Unicast', payload: { user: 'amzn1.ask.account.BENCH' } },
  };
}

/** Runs `send(0) ... send(count - 1)`, at most `inFlight` at once. */
export async function runBounded(
  count: number,
  inFlight: number,
  send: (number: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      await send(number);
    }
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, count) }, worker));
}
