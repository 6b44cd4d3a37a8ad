import { type EventContent } from '../../core/events/content';
import { deriveReferenceId, hashOf, mapReferenceId } from '../../core/events/reference-id';
import { type RequestFrame } from '../../core/events/request';
import { isObject } from '../../core/problems';
import { parseInstant } from '../../core/instant';
import type { AlexaMessage } from './sender';
import { sha256Hex } from './sha256';

/**
 * Which event a message stands for, on `msg.alexa.identity`. A Catch node gets it too: led back into the same node, the
 * message repeats the same event, which rings nobody twice.
 */
export interface EventIdentity {
  /** Id of the node that sends it; any other node makes an identity of its own. */
  node: string;
  /** Of stage, event, texts and audience; another content is another event. */
  contentHash: string;
  referenceId: string;
  timestamp: string;
  expiryTime: string;
}

/** Where a send stands. */
export interface Place {
  nodeId: string;
  stage: string;
  /** The Reference ID that the user gave; empty where none. */
  givenReferenceId: string;
  /** When the event happened, where the user told. */
  eventTimeMs: number | undefined;
  nowMs: number;
}

/** The part of the request that makes its identity, and the hash under which it is found again. */
export function identify(
  msg: AlexaMessage,
  content: EventContent,
  { nodeId, stage, givenReferenceId, eventTimeMs, nowMs }: Place,
): {
  contentHash: string;
  frame: Pick<RequestFrame, 'referenceId' | 'timestampMs' | 'expiryTime' | 'isRepeat'>;
  keyIsOwn: boolean;
} {
  const contentHash = hashOf([stage, content], sha256Hex);
  // A newer timestamp with the same id is an update, which is what an id of one's own is for.
  if (givenReferenceId !== '') {
    const referenceId = mapReferenceId(givenReferenceId, sha256Hex);
    return {
      contentHash,
      frame: { referenceId, timestampMs: eventTimeMs ?? nowMs },
      keyIsOwn: eventTimeMs !== undefined,
    };
  }
  const earlier = identityOf(msg);
  if (earlier !== undefined && earlier.node === nodeId && earlier.contentHash === contentHash) {
    const { referenceId, timestamp, expiryTime } = earlier;
    return {
      contentHash,
      frame: { referenceId, timestampMs: parseInstant(timestamp) ?? nowMs, expiryTime, isRepeat: true },
      keyIsOwn: true,
    };
  }
  return {
    contentHash,
    frame: {
      referenceId: deriveReferenceId([nodeId, msg._msgid ?? ''], contentHash, sha256Hex),
      timestampMs: eventTimeMs ?? nowMs,
    },
    keyIsOwn: true,
  };
}

/**
 * What a node that sends no event leaves of `msg.alexa`: the identity of the event before it. A Catch node behind it may
 * lead the message back to where that event was sent.
 */
export function carriedIdentity(msg: AlexaMessage): { identity?: EventIdentity } {
  const identity = identityOf(msg);
  return identity === undefined ? {} : { identity };
}

/** The identity that a message brings along, if it is one. */
function identityOf({ alexa }: AlexaMessage): EventIdentity | undefined {
  const identity = isObject(alexa) ? alexa.identity : undefined;
  if (!isObject(identity)) return undefined;
  const { node, contentHash, referenceId, timestamp, expiryTime } = identity;
  const isText = [node, contentHash, referenceId, timestamp, expiryTime].every((value) => typeof value === 'string');
  const isDated = parseInstant(timestamp) !== undefined && parseInstant(expiryTime) !== undefined;
  // An id of the user's own is not for repeats.
  return isText && isDated && String(referenceId).startsWith('auto~')
    ? (identity as unknown as EventIdentity)
    : undefined;
}
