import type { AlexaClient } from '../alexa-client';
import { type CallSettings, readCallSettings } from '../call-settings';
import { invalidInput } from '../errors';
import type { Reading } from '../form-instant';
import { readChoice, textOf } from '../form-values';
import { fieldOf, type FormValues, labelsOf } from '../forms/form';
import type { Host } from '../host';
import { formatInstant, parseInstant } from '../instant';
import { serialize } from '../json';
import { hint, type Problem } from '../problems';
import { createRedact, type Redact } from '../redaction';
import type { Skill } from '../skill';
import { type CheckedEvent, checkEvent } from './checked-event';
import { buildContent, type EventContent } from './content';
import type { AudienceType, SkillStage } from './create-proactive-event-request';
import { customEvent, eventForm, eventSendForm } from './event-form';
import { type EventFieldReader, readEventForm } from './form';
import { type EventOutput, eventOutput } from './output';
import { deriveReferenceId, hashOf, mapReferenceId } from './reference-id';
import { readEventTime, readExpiry } from './times';

const labels = labelsOf(eventForm);
const charactersField = fieldOf(eventSendForm, 'referenceIdCharacters');

/**
 * The use case "send a proactive event": form values -> content -> identity -> checked request -> send -> output.
 * A host reads its form, gives the identity of the event, and shows the output.
 */

/** A form as a host has read it; undefined, null and blank text mean "empty". */
export interface EventForm extends EventFieldReader, FormValues<typeof eventSendForm> {
  /** Key of the event, such as `messageAlert`, or `custom`. */
  event: unknown;
  stage: SkillStage;
  audience: AudienceType;
  /** The IANA name of the zone for times without one. Default `UTC`. */
  timeZone?: string;
}

/** The identity of an event for which the user gave no Reference ID. */
export interface EventIdentity {
  /**
   * The position of the send, for example execution, node, run and item. It forms the Reference ID together with the
   * content.
   */
  position: ReadonlyArray<string | number>;
  /** When the event happened, in milliseconds since the epoch; undefined: now. */
  timestampMs: number | undefined;
  /** True where the host runs an earlier execution again. Default false. */
  isRepeat?: boolean;
  /** The values of an earlier attempt at the same event, sent again as they are. */
  earlier?: { referenceId: string; timestamp: string; expiryTime: string };
}

/** An event that is ready to be sent. */
export interface PreparedEvent {
  event: CheckedEvent;
  call: CallSettings;
  /** Hash of stage, event, texts and audience: equal for equal content. */
  contentHash: string;
  referenceId: string;
  timestamp: string;
  expiryTime: string;
}

/**
 * Builds and checks the event of a form.
 * @param identify is asked with the content's hash; not asked where the user gave a Reference ID.
 * @param problems what the host could not read.
 * @throws {AlexaError} `invalid_input` with all problems.
 */
export function prepareEvent(
  host: Pick<Host, 'now' | 'sha256Hex'>,
  skill: Skill,
  form: EventForm,
  identify: (contentHash: string) => EventIdentity,
  problems: Problem[] = [],
): PreparedEvent {
  const redact = createRedact([skill.secret, textOf(form.accessToken)]);
  const nowMs = host.now();
  const call = readCallSettings(skill, form, problems);
  const reading: Reading = { timeZone: form.timeZone ?? 'UTC', problems, hints: [] };
  const eventTimeMs = readEventTime(form.eventTime, nowMs, reading);
  const { content, json } = readContent(form, reading, redact);
  const contentHash = hashOfContent(form, content, json, host.sha256Hex);
  const frame = frameOf(host, form, contentHash, eventTimeMs, identify, reading);
  const timestamp = formatInstant(frame.timestampMs ?? nowMs);
  const expiry = {
    ...frame,
    timestampMs: frame.timestampMs ?? nowMs,
    expiresAt: form.expiresAt,
    expiresAfterMinutes: form.expiresAfterMinutes,
    nowMs,
  };
  const expiryTime = readExpiry(expiry, reading);
  const { referenceId, conflictMeansAccepted } = frame;
  const head = { timestamp, referenceId, expiryTime };
  // Serialized once: hash and body share the content's JSON.
  const body = `${JSON.stringify(head).slice(0, -1)},${json.slice(1)}`;
  const options = { nowMs, redact, conflictMeansAccepted, problems, hints: reading.hints, body };
  const event = checkEvent({ ...head, ...content }, form.stage, options);
  return { event, call, contentHash, ...head };
}

/** @throws {AlexaError} */
export async function sendEvent(
  client: AlexaClient,
  { event, call }: Pick<PreparedEvent, 'event' | 'call'>,
): Promise<EventOutput> {
  return eventOutput(event, await client.createProactiveEvent(event, call));
}

/** @throws {AlexaError} where there is no such event, or JSON cannot hold it; no further check is possible then. */
function readContent(form: EventForm, reading: Reading, redact: Redact): { content: EventContent; json: string } {
  const { problems } = reading;
  const audience = { type: form.audience, user: form.audience === 'Unicast' ? form.userId : undefined };
  const event = readEventForm(form.event, form, audience, reading);
  if (event === undefined) throw invalidInput(problems, redact);
  const content = buildContent(event, audience, reading);
  const serialized = serialize(content, 'event', labels.event);
  if (!serialized.ok) throw invalidInput([...problems, ...serialized.findings], redact);
  return { content, json: serialized.json };
}

/** Declared events always have their keys in the same order; the user's own JSON need not. */
function hashOfContent(form: EventForm, content: EventContent, json: string, sha256Hex: Host['sha256Hex']): string {
  const { stage } = form;
  return form.event === customEvent ? hashOf([stage, content], sha256Hex) : sha256Hex(`${stage} ${json}`);
}

interface Frame {
  referenceId: string;
  timestampMs: number | undefined;
  isRepeat: boolean;
  expiryTime?: string;
  conflictMeansAccepted: boolean;
}

/** The identity of the event, and its times. */
function frameOf(
  { sha256Hex }: Pick<Host, 'sha256Hex'>,
  form: EventForm,
  contentHash: string,
  eventTimeMs: number | undefined,
  identify: (contentHash: string) => EventIdentity,
  reading: Reading,
): Frame {
  const given = textOf(form.referenceId).trim();
  if (given !== '') {
    // A newer timestamp with the same id is an update, which is what an id of one's own is for.
    const referenceId = givenReferenceId(given, form, sha256Hex, reading);
    return { referenceId, timestampMs: eventTimeMs, isRepeat: false, conflictMeansAccepted: eventTimeMs !== undefined };
  }
  const { position, timestampMs, isRepeat = false, earlier } = identify(contentHash);
  if (earlier !== undefined) {
    const { referenceId, expiryTime } = earlier;
    const earlierMs = parseInstant(earlier.timestamp);
    return { referenceId, timestampMs: earlierMs, isRepeat: true, expiryTime, conflictMeansAccepted: true };
  }
  return {
    referenceId: deriveReferenceId(position, contentHash, sha256Hex),
    timestampMs: eventTimeMs ?? timestampMs,
    isRepeat: isRepeat && eventTimeMs === undefined,
    conflictMeansAccepted: true,
  };
}

/** The user's own ID as it is sent; a hint says so where it is another one. */
function givenReferenceId(given: string, form: EventForm, sha256Hex: Host['sha256Hex'], reading: Reading): string {
  const characters = readChoice(form.referenceIdCharacters, charactersField, reading.problems);
  const referenceId = mapReferenceId(given, characters === 'documented', sha256Hex);
  if (referenceId !== given) {
    const allowed = `other characters than these make it ${referenceId}, which was sent`;
    reading.hints.push(hint('referenceId', labels.referenceId, 'mapped', given, allowed));
  }
  return referenceId;
}
