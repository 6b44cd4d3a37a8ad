import type { Region } from '../core/endpoints';
import { eventCatalogue } from '../core/events';
import type { SkillStage } from '../core/events/create-proactive-event-request';
import { scopes } from '../core/operations/scopes';

/** The manifest permission without which a skill may not notify. Source: About Proactive Events. */
export const notificationsPermission = 'alexa::devices:all:notifications:write';

/** One customer of one skill. User ids belong to a skill: give each skill its own. */
export interface SandboxUser {
  /** As the skill gets it, for example `amzn1.ask.account.SANDBOX-ANNA`. */
  userId: string;
  /** Locale of the customer's devices: picks the entry of `localizedAttributes`. */
  locale: string;
  /** Decides the `apiEndpoint` in what the skill receives. */
  region: Region;
  /** False: the customer disabled the skill. */
  enabled: boolean;
  /** Names of the events for which the customer allowed notifications, per stage. */
  subscriptions: Record<SkillStage, string[]>;
}

/** A skill as Amazon knows it: credentials, what its manifest asks for, and its customers. */
export interface SandboxSkill {
  clientId: string;
  clientSecret: string;
  skillId: string;
  /** Permissions of the manifest, for example `alexa::devices:all:notifications:write`. */
  permissions: string[];
  /** Scopes for which tokens are issued. `alexa::proactive_events` also needs the permission and published events. */
  scopes: string[];
  /** `events.publications` of the manifest: full names such as `AMAZON.MessageAlert.Activated`. */
  publishedEvents: string[];
  users: SandboxUser[];
}

/** The skill that is there when none is given: usable at once, documented in the README, and no secret at all. */
export function createDefaultSkill(): SandboxSkill {
  const events = eventCatalogue.map((declaration) => declaration.name);
  const toAll = () => ({ development: [...events], live: [...events] });
  return {
    clientId: 'amzn1.application-oa2-client.sandbox',
    // Holds every character that a client must percent-encode in a form: one that forgets is refused here.
    clientSecret: 'sandbox+secret/with=odd&chars%',
    skillId: 'amzn1.ask.skill.sandbox',
    permissions: [notificationsPermission],
    // `alexa:abc` is the scope in Amazon's own sample of LwaClient.
    scopes: [scopes.proactiveEvents, scopes.skillMessaging, scopes.dataStore, 'alexa:abc'],
    publishedEvents: [...events],
    users: [
      {
        userId: 'amzn1.ask.account.SANDBOX-ANNA',
        locale: 'en-US',
        region: 'NA',
        enabled: true,
        subscriptions: toAll(),
      },
      { userId: 'amzn1.ask.account.SANDBOX-BEN', locale: 'de-DE', region: 'EU', enabled: true, subscriptions: toAll() },
      {
        userId: 'amzn1.ask.account.SANDBOX-CARLA',
        locale: 'en-GB',
        region: 'EU',
        enabled: true,
        subscriptions: { development: [], live: [] },
      },
    ],
  };
}

/** Whether Login with Amazon issues this skill a token for the scope. */
export function isScopeGranted(skill: SandboxSkill, scope: string): boolean {
  if (!skill.scopes.includes(scope)) return false;
  if (scope !== scopes.proactiveEvents) return true;
  return skill.permissions.includes(notificationsPermission) && skill.publishedEvents.length > 0;
}

/** The enabled customer with this user id. */
export function findEnabledUser(skill: SandboxSkill, userId: string): SandboxUser | undefined {
  return skill.users.find((user) => user.userId === userId && user.enabled);
}

export function isSubscribed(user: SandboxUser, stage: SkillStage, eventName: string): boolean {
  return user.enabled && user.subscriptions[stage].includes(eventName);
}

/**
 * The customer disables the skill and enables it again: a new user id, and the old one leads nowhere. Subscriptions
 * are kept, so that work can go on at once; whether Amazon keeps them is not known (a guess).
 * @returns the new user id, or undefined where no skill has such a customer.
 */
export function reEnableUser(skills: readonly SandboxSkill[], userId: string): string | undefined {
  const user = skills.flatMap((skill) => skill.users).find((candidate) => candidate.userId === userId);
  if (user === undefined) return undefined;
  const [, stem = userId, count = '1'] = /^(.*?)(?:-(\d+))?$/s.exec(userId) ?? [];
  user.userId = `${stem}-${Number(count) + 1}`;
  user.enabled = true;
  return user.userId;
}
