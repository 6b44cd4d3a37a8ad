import type { SendResult } from '../alexa-client';
import type { CreateProactiveEventRequest, SkillStage } from './create-proactive-event-request';
import { findEvent } from './index';
import { speechFor } from './speech';
import { hintSentence } from './validate';

/** What a node gives out after an event was accepted; the same in every host. */
export interface EventOutput {
  accepted: true;
  statusCode: number;
  /** What Alexa will say, by locale of the texts given: a paraphrase in English. Empty for events that are not declared. */
  speech: Record<string, string>;
  speechNote?: string;
  requestId: string | undefined;
  referenceId: string;
  timestamp: string;
  expiryTime: string;
  stage: SkillStage;
  eventName: string;
  audience: 'Unicast' | 'Multicast';
  /** Unicast only. */
  userId?: string;
  attempts: number;
  /** Set when an earlier attempt of the same send had arrived. */
  confirmedBy?: 'duplicate';
  hints?: string[];
}

const speechNote = 'A paraphrase in English; Alexa puts it in its own words, in the language of the customer.';

export function eventOutput(request: CreateProactiveEventRequest, stage: SkillStage, result: SendResult): EventOutput {
  const { accepted, statusCode, requestId, attempts, confirmedBy, hints } = result;
  const { relevantAudience: audience } = request;
  const speech = speechByLocale(request);
  return {
    accepted,
    statusCode,
    speech,
    ...(Object.keys(speech).length === 0 ? {} : { speechNote }),
    requestId,
    referenceId: request.referenceId,
    timestamp: request.timestamp,
    expiryTime: request.expiryTime,
    stage,
    eventName: request.event.name,
    audience: audience.type,
    ...(audience.type === 'Unicast' ? { userId: audience.payload.user } : {}),
    attempts,
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
    ...(hints.length === 0 ? {} : { hints: hints.map(hintSentence) }),
  };
}

function speechByLocale(request: CreateProactiveEventRequest): Record<string, string> {
  const declaration = findEvent(request.event.name);
  if (declaration === undefined || !Array.isArray(request.localizedAttributes)) return {};
  return Object.fromEntries(
    request.localizedAttributes.map(({ locale, ...texts }) => [
      locale,
      speechFor(declaration, request.event.payload, texts),
    ]),
  );
}
