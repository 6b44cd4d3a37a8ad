import type { CreateProactiveEventRequest, SkillStage } from '../../core/events/create-proactive-event-request';
import { parseInstant } from '../../core/instant';
import { createProactiveEvent } from '../../core/operations/create-proactive-event';
import type { Ring } from '../log-entries';
import type { Operation } from '../operation';
import { Refused } from '../refused';
import { findEnabledUser, isSubscribed, type SandboxSkill, type SandboxUser } from '../skills';
import type { SandboxState } from '../state';
import { requireToken } from './authorize';
import { checkEventRequest } from './check-event-request';
import { hintLines } from './findings';
import { readJsonBody } from './json-body';
import { countAccepted, isBelowLimit, type Standing, standingOf, store } from './notifications';
import { ringSpeech } from './ring-speech';

/** Rings subscribed customers. Source: Proactive Events REST API reference; recorded answers. */
export function createProactiveEventAt(stage: SkillStage): Operation {
  return (state, operationRequest, nowMs) => {
    const skill = requireToken(state, operationRequest, createProactiveEvent.scope, nowMs);
    const { request, hints } = checkEventRequest(readJsonBody(operationRequest), state.switches, nowMs);
    const customers = requireCustomers(skill, stage, request);
    const timestampMs = parseInstant(request.timestamp) ?? nowMs;
    const toRing = requireNotDuplicate(state, skill, customers, request.referenceId, timestampMs);
    if (!isBelowLimit(state, skill, stage)) throw new Refused('notificationLimit');
    countAccepted(state, skill, stage);

    const { requestId } = operationRequest;
    const at = new Date(nowMs).toISOString();
    const rings = toRing.map(({ user, standing }) => {
      const ring: Ring = {
        userId: user.userId,
        locale: user.locale,
        stage,
        eventName: request.event.name,
        referenceId: request.referenceId,
        requestId,
        at,
        replaced: standing === 'replaces',
        speech: ringSpeech(request, user.locale),
      };
      keep(state, skill, ring, timestampMs, parseInstant(request.expiryTime) ?? nowMs);
      return ring;
    });
    state.log.add({
      kind: 'proactiveEvent',
      at,
      requestId,
      clientId: skill.clientId,
      skillId: skill.skillId,
      stage,
      audience: request.relevantAudience.type,
      eventName: request.event.name,
      referenceId: request.referenceId,
      request,
      hints: hintLines(hints),
      rings,
    });
    return { status: state.switches.eventSuccessStatus };
  };
}

/**
 * Who is addressed: the one customer of a Unicast, who must have the skill and the subscription; all who are subscribed
 * for a Multicast, which may be nobody (alexa-cookbook#188).
 */
function requireCustomers(
  skill: SandboxSkill,
  stage: SkillStage,
  { event, relevantAudience }: CreateProactiveEventRequest,
): SandboxUser[] {
  const { clientId, skillId } = skill;
  const noSubscription = (note: string) =>
    new Refused('noSubscription', { stage, skillId, eventName: event.name }, note);
  const isPublished = skill.publishedEvents.includes(event.name);
  if (relevantAudience.type === 'Multicast') {
    // A guess: recorded for Unicast only.
    if (!isPublished) throw noSubscription('The skill does not publish this event.');
    return skill.users.filter((user) => isSubscribed(user, stage, event.name));
  }
  const { user: userId } = relevantAudience.payload;
  const user = findEnabledUser(skill, userId);
  if (user === undefined) throw new Refused('noEnablement', { clientId, userId });
  if (!isPublished) throw noSubscription('The skill does not publish this event.');
  if (!isSubscribed(user, stage, event.name)) throw noSubscription(`${userId} is not subscribed at this stage.`);
  return [user];
}

/**
 * Leaves out the customers who have this event already. Refused where all have; for a Multicast that is a guess,
 * nothing was recorded.
 */
function requireNotDuplicate(
  state: SandboxState,
  skill: SandboxSkill,
  customers: readonly SandboxUser[],
  referenceId: string,
  timestampMs: number,
): { user: SandboxUser; standing: Standing }[] {
  const toRing = customers
    .map((user) => ({ user, standing: standingOf(state, skill, user, referenceId, timestampMs) }))
    .filter(({ standing }) => standing !== 'duplicate');
  if (customers.length > 0 && toRing.length === 0) {
    throw new Refused('duplicateReferenceId', { referenceId }, 'The timestamp is the same as before, or older.');
  }
  return toRing;
}

function keep(state: SandboxState, skill: SandboxSkill, ring: Ring, timestampMs: number, expiryMs: number): void {
  const { userId, stage, eventName, referenceId, speech } = ring;
  store(state, skill, { skillId: skill.skillId, userId, stage, eventName, referenceId, timestampMs, expiryMs, speech });
}
