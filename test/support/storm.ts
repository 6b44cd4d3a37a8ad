import type { FaultInput, Sandbox } from '../../sandbox/index';

/** The storm of faults that both hosts must stand. */

/** How many sends each storm meets. */
export const stormCount = 1000;

/** Each 20th answer 500, each 50th connection reset, each 70th reset after the thing was booked. */
export const storm = (
  service: 'events' | 'messages',
  serverError: 'beforeHandling' | 'afterHandling',
): FaultInput[] => [
  { kind: 'status', service, status: 500, every: 20, moment: serverError },
  { kind: 'reset', service, every: 50 },
  { kind: 'reset', service, every: 70, moment: 'afterHandling' },
];

/** Revokes all tokens once, when half of the sends were accepted. */
export function revokeAtHalf(sandbox: Sandbox, kind: 'proactiveEvent' | 'skillMessage'): void {
  let accepted = 0;
  sandbox.onEntry((entry) => {
    if (entry.kind !== kind) return;
    accepted += 1;
    if (accepted === stormCount / 2) sandbox.setSwitches({ revokeTokens: true });
  });
}
