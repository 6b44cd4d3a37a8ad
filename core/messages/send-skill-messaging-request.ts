/** The body of `sendSkillMessage`. Source: Skill Messaging API reference; docstrings of the SDKs. */
export interface SendSkillMessagingRequest {
  /** String keys and string values; at most 6 KB. May be empty. */
  data: Record<string, string>;
  /** How long Alexa keeps trying, 60 to 86400 seconds; 3600 when left out. */
  expiresAfterSeconds?: number;
}

/** Source: docstring of the SDKs. */
export const expiresAfterSecondsBounds = { minimum: 60, maximum: 86_400, default: 3600 } as const;

/**
 * "6 KB" in the documents, counting keys, values and punctuation. Whether that is 6,000 or 6,144 is not documented, nor
 * whether bytes or characters count; 6,000 bytes of compact JSON are safe in every reading.
 */
export const maxDataBytes = 6000;

/** What may happen to a message with an unknown outcome. Amazon has no key to recognize a repeat. */
export type MessageDelivery = 'at most once' | 'at least once';
