import { observedReferenceIdPattern, referenceIdPattern } from './create-proactive-event-request';

/** Reference ids: by them, and by the timestamp, Amazon knows a repeat of the same event. */

type Sha256Hex = (text: string) => string;

/**
 * Makes a Reference ID of what the user gave: as it is where its characters are allowed, otherwise a hash that is the
 * same for the same text and differs for different texts.
 * @param documentedOnly true: only the characters that Amazon documents; false: also those that senders use.
 */
export function mapReferenceId(text: string, documentedOnly: boolean, sha256Hex: Sha256Hex): string {
  const allowed = documentedOnly ? referenceIdPattern : observedReferenceIdPattern;
  return allowed.test(text) ? text : `ref~${sha256Hex(text)}`;
}

/**
 * The default Reference ID, derived from the position of the send and from its content: a repeat of the same send has
 * the same id, and two different events never share one.
 * @param position for example execution, node, run and item.
 */
export function deriveReferenceId(
  position: ReadonlyArray<string | number>,
  contentHash: string,
  sha256Hex: Sha256Hex,
): string {
  return `auto~${sha256Hex(JSON.stringify([position, contentHash]))}`;
}

/** True for an id that `deriveReferenceId` made. */
export function isDerivedReferenceId(referenceId: string): boolean {
  return referenceId.startsWith('auto~');
}

/** A hash that is the same for equal JSON values, whatever the order of their keys. */
export function hashOf(value: unknown, sha256Hex: Sha256Hex): string {
  return sha256Hex(JSON.stringify(value, (_, part: unknown) => sortedKeys(part)));
}

function sortedKeys(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  const keys = Object.keys(part).sort();
  return Object.fromEntries(keys.map((key) => [key, (part as Record<string, unknown>)[key]]));
}
