import { randomUUID } from 'node:crypto';
import { regions } from '../../core/endpoints';
import type { SkillStage } from '../../core/events/create-proactive-event-request';
import { redacted } from '../../core/redaction';
import { deliveryTimes, skillEventLastsSeconds } from '../deliveries';
import type { SandboxSkill, SandboxUser } from '../skills';
import type { SandboxState } from '../state';

/** What Alexa tells the skill when a customer changes something. Source: Skill Events in Alexa Skills. */

type SkillEvent =
  | { type: 'AlexaSkillEvent.SkillEnabled' }
  | { type: 'AlexaSkillEvent.SkillDisabled'; body: { userInformationPersistenceStatus: 'NOT_PERSISTED' } }
  | { type: 'AlexaSkillEvent.ProactiveSubscriptionChanged'; body: { subscriptions: Array<{ eventName: string }> } };

/** Logs the event as the skill would receive it, with the times of all tries. */
export function logSkillEvent(
  state: SandboxState,
  skill: SandboxSkill,
  user: Pick<SandboxUser, 'userId' | 'region'>,
  event: SkillEvent,
  nowMs: number,
): void {
  const timestamp = new Date(nowMs).toISOString();
  const requestId = randomUUID();
  state.log.add({
    kind: 'skillEvent',
    at: timestamp,
    requestId,
    skillId: skill.skillId,
    userId: user.userId,
    deliveryTimes: deliveryTimes(nowMs, skillEventLastsSeconds, state.switches.skillAnswers),
    envelope: {
      version: '1.0',
      context: {
        System: {
          application: { applicationId: skill.skillId },
          user: { userId: user.userId },
          apiEndpoint: regions[user.region].apiUrl,
          apiAccessToken: redacted,
        },
      },
      request: { ...event, requestId, timestamp, eventCreationTime: timestamp, eventPublishingTime: timestamp },
    },
  });
}

/** Sets what a customer is subscribed to at a stage: all of it, as the customer's settings in the Alexa app do. */
export function setSubscriptions(
  state: SandboxState,
  { userId, stage, eventNames }: { userId: string; stage: SkillStage; eventNames: readonly string[] },
  nowMs: number,
): void {
  for (const skill of state.skills) {
    for (const user of skill.users) {
      if (user.userId !== userId) continue;
      user.subscriptions[stage] = [...new Set(eventNames)];
      const subscriptions = user.subscriptions[stage].map((eventName) => ({ eventName }));
      logSkillEvent(
        state,
        skill,
        user,
        { type: 'AlexaSkillEvent.ProactiveSubscriptionChanged', body: { subscriptions } },
        nowMs,
      );
    }
  }
}
