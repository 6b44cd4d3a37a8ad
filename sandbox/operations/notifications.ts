import type { SkillStage } from '../../core/events/create-proactive-event-request';
import type { PendingNotification } from '../log-entries';
import type { SandboxSkill, SandboxUser } from '../skills';
import { dropOldest, type KnownNotification, type SandboxState } from '../state';

/**
 * Reference ids known at once; beyond it the oldest are forgotten. How long Amazon remembers one is not known: the
 * sandbox does so after the expiry as well, until the reset (a guess).
 */
const maxNotifications = 100_000;

/** How an event stands to what the customer has already: the same or an older timestamp makes it a duplicate. */
export type Standing = 'new' | 'replaces' | 'duplicate';

/**
 * Reference ids belong to skill and customer; a newer timestamp is an update. Source: docstring of the SDKs (409),
 * "update event" in the Proactive Events REST API reference; that the timestamp decides is a third party's reading.
 */
export function standingOf(
  state: SandboxState,
  skill: SandboxSkill,
  user: SandboxUser,
  referenceId: string,
  timestampMs: number,
): Standing {
  const known = state.notifications.get(keyOf(skill.clientId, user.userId, referenceId));
  if (known === undefined) return 'new';
  return timestampMs > known.timestampMs ? 'replaces' : 'duplicate';
}

export function store(state: SandboxState, skill: SandboxSkill, notification: KnownNotification): void {
  const key = keyOf(skill.clientId, notification.userId, notification.referenceId);
  // Set anew rather than in place, so that the oldest stay first.
  state.notifications.delete(key);
  state.notifications.set(key, notification);
  dropOldest(state.notifications, maxNotifications);
}

/** What waits to be heard at this moment, oldest first. */
export function pendingNotifications(state: SandboxState, nowMs: number): PendingNotification[] {
  return [...state.notifications.values()]
    .filter(({ expiryMs }) => expiryMs > nowMs)
    .map(({ skillId, userId, stage, eventName, referenceId, expiryMs, speech }) => ({
      skillId,
      userId,
      stage,
      eventName,
      referenceId: state.secrets.redact(referenceId),
      expiresAt: new Date(expiryMs).toISOString(),
      speech: state.secrets.redact(speech),
    }));
}

/** Whether one more event is below the limit behind status 432. Development has none. */
export function isBelowLimit(state: SandboxState, skill: SandboxSkill, stage: SkillStage): boolean {
  const limit = state.switches.liveNotificationLimit;
  return stage !== 'live' || limit === null || (state.acceptedLiveEvents.get(skill.clientId) ?? 0) < limit;
}

export function countAccepted(state: SandboxState, skill: SandboxSkill, stage: SkillStage): void {
  if (stage !== 'live') return;
  state.acceptedLiveEvents.set(skill.clientId, (state.acceptedLiveEvents.get(skill.clientId) ?? 0) + 1);
}

function keyOf(clientId: string, userId: string, referenceId: string): string {
  return JSON.stringify([clientId, userId, referenceId]);
}
