import type { AudienceType, SkillStage } from '../core/events/create-proactive-event-request';
import type { FaultEffect } from './faults';

/** What the log holds. Secrets and tokens are replaced by `[redacted]` in all of it. */

interface EntryBase {
  /** Counts from 1 since start or reset, also over entries that were dropped. */
  number: number;
  /** When it arrived: ISO 8601 in UTC. */
  at: string;
  /** The `x-amzn-RequestId` of the answer. */
  requestId: string;
}

/** A token was issued. */
export interface TokenExchangeEntry extends EntryBase {
  kind: 'tokenExchange';
  clientId: string;
  scope: string;
  expiresInSeconds: number;
}

/** One customer's devices light up and chime. */
export interface Ring {
  userId: string;
  /** The customer's locale. */
  locale: string;
  stage: SkillStage;
  eventName: string;
  referenceId: string;
  requestId: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** True: an earlier notification with this reference id gave way. */
  replaced: boolean;
  /** What Alexa says when the customer asks, in English, as a paraphrase; empty for events outside the catalogue. */
  speech: string;
}

/** An event was accepted. `rings` may be empty: a Multicast without subscribers. */
export interface ProactiveEventEntry extends EntryBase {
  kind: 'proactiveEvent';
  clientId: string;
  skillId: string;
  stage: SkillStage;
  audience: AudienceType;
  eventName: string;
  referenceId: string;
  /** The body as it came. */
  request: unknown;
  /** Hints: what looks wrong although it was accepted. */
  hints: string[];
  rings: Ring[];
}

/** What the skill's endpoint would receive. Source: Skill Messaging API reference. */
export interface MessageReceivedEnvelope {
  version: '1.0';
  context: {
    System: {
      application: { applicationId: string };
      user: { userId: string; permissions: { consentToken: string } };
      apiEndpoint: string;
      apiAccessToken: string;
    };
  };
  request: {
    type: 'Messaging.MessageReceived';
    requestId: string;
    /** ISO 8601 in UTC. */
    timestamp: string;
    message: Record<string, string>;
  };
}

/** A skill message was accepted. */
export interface SkillMessageEntry extends EntryBase {
  kind: 'skillMessage';
  clientId: string;
  skillId: string;
  userId: string;
  expiresAfterSeconds: number;
  /** When Alexa tries to deliver it: once, or again and again where the skill does not answer. ISO 8601 in UTC. */
  deliveryTimes: string[];
  envelope: MessageReceivedEnvelope;
}

/** The skill receives an event about a customer. */
export interface SkillEventEntry extends EntryBase {
  kind: 'skillEvent';
  skillId: string;
  userId: string;
  /** As for a message; every try carries the first timestamp. */
  deliveryTimes: string[];
  /** What the skill's endpoint would receive; `request.type` begins with `AlexaSkillEvent.`. */
  envelope: { version: '1.0'; context: object; request: { type: string; timestamp: string } & Record<string, unknown> };
}

/** A request was refused. */
export interface RefusalEntry extends EntryBase {
  kind: 'refusal';
  method: string;
  /** Path and query, as they came. */
  path: string;
  status: number;
  /** The row in error-responses.ts. */
  refusal: string;
  /** The message that the client got. */
  reason: string;
  /** What the sandbox knows beyond it, in plain words. */
  note?: string;
  /** Where status and text of the refusal come from; `guess` where nothing is known. */
  source: string;
}

/**
 * A fault was applied to a request. If the request was processed anyway, the entry before shows it.
 */
export interface FaultEntry extends EntryBase {
  kind: 'fault';
  method: string;
  /** Path and query, as they came. */
  path: string;
  /** One for each rule that did something, in their order. */
  effects: FaultEffect[];
  /** What the sandbox decided; null where it did not look at the request. */
  handledStatus: number | null;
  /** What the client heard; null where it heard none. */
  heardStatus: number | null;
}

export type LogEntry =
  TokenExchangeEntry | ProactiveEventEntry | SkillMessageEntry | SkillEventEntry | RefusalEntry | FaultEntry;

/** An entry before the log has numbered it. */
export type NewLogEntry = LogEntry extends infer E ? (E extends LogEntry ? Omit<E, 'number'> : never) : never;

/** A notification that waits to be heard. */
export interface PendingNotification {
  skillId: string;
  userId: string;
  stage: SkillStage;
  eventName: string;
  referenceId: string;
  /** When it is deleted: ISO 8601 in UTC. */
  expiresAt: string;
  speech: string;
}
