/**
 * The body of `createProactiveEvent`.
 * Source: Proactive Events REST API reference; docstrings of the SDKs; recorded answers.
 */
export interface CreateProactiveEventRequest {
  /** When the event happened: ISO 8601 with zone. */
  timestamp: string;
  /** 1 to 100 letters, digits and `~`. */
  referenceId: string;
  /** When the pending notification is deleted: ISO 8601 with zone, 5 minutes to 24 hours from now. */
  expiryTime: string;
  event: { name: string; payload: object };
  /** One entry per locale, with every text that the payload refers to. */
  localizedAttributes: LocalizedAttributes[];
  relevantAudience: RelevantAudience;
}

export type LocalizedAttributes = { locale: string } & Record<string, string>;

export type RelevantAudience =
  { type: 'Unicast'; payload: { user: string } } | { type: 'Multicast'; payload: Record<string, never> };

/** Where the event goes: to testers' devices, or to the customers of the certified skill. */
export const skillStages = ['development', 'live'] as const;
export type SkillStage = (typeof skillStages)[number];

export const audienceTypes = ['Unicast', 'Multicast'] as const;
export type AudienceType = (typeof audienceTypes)[number];

/** Source: About Proactive Events; the recorded refusal names the same two bounds. */
export const expiryBounds = { minimumMs: 5 * 60_000, maximumMs: 24 * 60 * 60_000 } as const;

/** Source: Proactive Events REST API reference. */
export const referenceIdPattern = /^[A-Za-z0-9~]{1,100}$/;

/** What senders use with success, UUIDs above all. Source: 17 of 46 public payloads. */
export const observedReferenceIdPattern = /^[A-Za-z0-9~_:.-]{1,100}$/;
