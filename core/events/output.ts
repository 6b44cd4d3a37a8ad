import { type HintOutput, hintOutputs } from '../hints';
import type { SendResult } from '../send-result';
import type { CheckedEvent } from './checked-event';
import type { CreateProactiveEventRequest, SkillStage } from './create-proactive-event-request';
import { findEvent } from './index';
import { speechFor } from './speech';

/** What Alexa will say in one locale: a paraphrase in English. */
export interface SpeechOutput {
  locale: string;
  text: string;
}

/** What a node outputs after an event was accepted; the same in every host. */
export interface EventOutput {
  accepted: true;
  statusCode: number;
  duplicate: boolean;
  speech: SpeechOutput[];
  speechNote?: string;
  requestId: string | undefined;
  referenceId: string;
  timestamp: string;
  expiryTime: string;
  stage: SkillStage;
  eventName: string;
  audience: 'Unicast' | 'Multicast';
  userId?: string;
  attempts: number;
  waitedMs: number;
  hints: HintOutput[];
}

const speechNote = "A paraphrase in English. Alexa uses its own words, in the customer's language.";

export function eventOutput({ body, stage }: Pick<CheckedEvent, 'body' | 'stage'>, result: SendResult): EventOutput {
  const request = JSON.parse(body) as CreateProactiveEventRequest;
  const { accepted, statusCode, duplicate, requestId, attempts, waitedMs, hints } = result;
  const { relevantAudience: audience } = request;
  const speech = speechByLocale(request);
  return {
    accepted,
    statusCode,
    duplicate,
    speech,
    ...(speech.length === 0 ? {} : { speechNote }),
    requestId,
    referenceId: request.referenceId,
    timestamp: request.timestamp,
    expiryTime: request.expiryTime,
    stage,
    eventName: request.event.name,
    audience: audience.type,
    ...(audience.type === 'Unicast' ? { userId: audience.payload.user } : {}),
    attempts,
    waitedMs,
    hints: hintOutputs(hints),
  };
}

/** Empty for events that are not declared. */
function speechByLocale(request: CreateProactiveEventRequest): SpeechOutput[] {
  const declaration = findEvent(request.event.name);
  if (declaration === undefined || !Array.isArray(request.localizedAttributes)) return [];
  return request.localizedAttributes.map(({ locale, ...texts }) => ({
    locale,
    text: speechFor(declaration, request.event.payload, texts),
  }));
}
