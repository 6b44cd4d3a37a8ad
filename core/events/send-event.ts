import type { AlexaClient } from '../alexa-client';
import { type CallSettings, readCallSettings } from '../call-settings';
import { invalidInput } from '../errors';
import { textOf } from '../form-values';
import { type FormValues, labelsOf } from '../forms/form';
import type { Host } from '../host';
import { formatInstant, parseInstant } from '../instant';
import { serialize } from '../json';
import type { Problem } from '../problems';
import { createRedact, type Redact } from '../redaction';
import type { Skill } from '../skill';
import { type CheckedEvent, checkEvent } from './checked-event';
import { buildContent, type EventContent } from './content';
import type { AudienceType, SkillStage } from './create-proactive-event-request';
import { customEvent, eventForm, type eventSendForm } from './event-form';
import { type EventFieldReader, readEventForm } from './form';
import { type EventOutput, eventOutput } from './output';
import { deriveReferenceId, hashOf, mapReferenceId } from './reference-id';
import { readEventTime, readExpiry } from './times';

const labels = labelsOf(eventForm);

/**
 * The use case "send a proactive event": form values -> content -> identity -> checked request -> send -> output.
 * A host reads its form, says which event a send stands for, and shows the output.
 */

/** A form as a host has read it; undefined, null and blank text mean "empty". */
export interface EventForm extends EventFieldReader, FormValues<typeof eventSendForm> {
  /** Key of the event, such as `messageAlert`, or `custom`. */
  event: unknown;
  stage: SkillStage;
  audience: AudienceType;
}

/** Which event a send stands for, where the user gave no Reference ID. */
export interface EventIdentity {
  /**
   * Where the send stands, for example execution, node, run and item; makes the Reference ID together with the content.
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
  const eventTimeMs = readEventTime(form.eventTime, nowMs, problems);
  const { content, json } = readContent(form, problems, redact);
  const contentHash = hashOfContent(form, content, json, host.sha256Hex);
  const frame = frameOf(host, form, contentHash, eventTimeMs, identify);
  const timestamp = formatInstant(frame.timestampMs ?? nowMs);
  const expiry = {
    ...frame,
    timestampMs: frame.timestampMs ?? nowMs,
    expiresAt: form.expiresAt,
    expiresAfterMinutes: form.expiresAfterMinutes,
    nowMs,
  };
  const expiryTime = readExpiry(expiry, problems);
  const { referenceId, conflictMeansAccepted } = frame;
  const head = { timestamp, referenceId, expiryTime };
  // Serialized once: hash and body share the content's JSON.
  const body = `${JSON.stringify(head).slice(0, -1)},${json.slice(1)}`;
  const options = { nowMs, redact, conflictMeansAccepted, problems, body };
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

/** @throws {AlexaError} where there is no such event, or JSON cannot hold it: nothing more can be said of it then. */
function readContent(form: EventForm, problems: Problem[], redact: Redact): { content: EventContent; json: string } {
  const event = readEventForm(form.event, form, problems);
  if (event === undefined) throw invalidInput(problems, redact);
  const content = buildContent(event, { type: form.audience, user: form.userId });
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

/** What makes the event this event and no other. */
function frameOf(
  { sha256Hex }: Pick<Host, 'sha256Hex'>,
  form: EventForm,
  contentHash: string,
  eventTimeMs: number | undefined,
  identify: (contentHash: string) => EventIdentity,
): Frame {
  const given = textOf(form.referenceId).trim();
  if (given !== '') {
    // A newer timestamp with the same id is an update, which is what an id of one's own is for.
    const referenceId = mapReferenceId(given, sha256Hex);
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
