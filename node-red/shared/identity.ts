import { isDerivedReferenceId } from '../../core/events/reference-id';
import type { EventIdentity } from '../../core/events/send-event';
import { parseInstant } from '../../core/instant';
import { isObject } from '../../core/problems';
import type { AlexaMessage } from './sender';

/**
 * The identity of a message's event, in `msg.alexa.identity`. A Catch node gets it too: connected back to the same
 * node, the message repeats the same event, which rings nobody twice.
 */
export interface SavedIdentity {
  /** Id of the node that sends it; any other node makes an identity of its own. */
  node: string;
  /** Of stage, event, texts and audience; another content is another event. */
  contentHash: string;
  referenceId: string;
  timestamp: string;
  expiryTime: string;
}

/** The identity of a message's event: the one in the message, or a new one. */
export function identityFor(msg: AlexaMessage, nodeId: string): (contentHash: string) => EventIdentity {
  return (contentHash) => {
    const saved = savedIdentity(msg);
    const isSame = saved !== undefined && saved.node === nodeId && saved.contentHash === contentHash;
    const identity = { position: [nodeId, msg._msgid ?? ''], timestampMs: undefined };
    return isSame ? { ...identity, earlier: saved } : identity;
  };
}

/** The identity that a message brings along, if it is one. */
export function savedIdentity({ alexa }: AlexaMessage): SavedIdentity | undefined {
  const identity = isObject(alexa) ? alexa.identity : undefined;
  if (!isObject(identity)) return undefined;
  const { node, contentHash, referenceId, timestamp, expiryTime } = identity;
  const isText = [node, contentHash, referenceId, timestamp, expiryTime].every((value) => typeof value === 'string');
  const isDated = parseInstant(timestamp) !== undefined && parseInstant(expiryTime) !== undefined;
  // An id of the user's own is not for repeats.
  return isText && isDated && isDerivedReferenceId(String(referenceId))
    ? (identity as unknown as SavedIdentity)
    : undefined;
}

/**
 * What a node that sends no event leaves of `msg.alexa`: the identity of the event before it. A Catch node behind it
 * may lead the message back to where that event was sent.
 */
export function carriedIdentity(msg: AlexaMessage): { identity?: SavedIdentity } {
  const identity = savedIdentity(msg);
  return identity === undefined ? {} : { identity };
}
