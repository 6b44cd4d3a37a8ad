import { addProblems, InvalidInputError, type Problem } from '../errors';
import { formatInstant, instantAllowed, parseInstant, readInstant } from '../instant';
import type { Redact } from '../redaction';
import { settleSync } from '../settle';
import {
  type AudienceType,
  type CreateProactiveEventRequest,
  expiryBounds,
  type LocalizedAttributes,
  referenceIdPattern,
  type RelevantAudience,
  validateCreateProactiveEventRequest,
} from './create-proactive-event-request';
import { type EventDeclaration, type Field, localizedPrefix, pathSteps } from './fields';
import { type Finding, isObject, refuse } from './validate';

/** From what a form gives to the request that goes over the wire. */

/** The values of a declared event's form. */
export interface DeclaredEventForm {
  declaration: EventDeclaration;
  /** By field name; empty text, null and undefined mean "not given". Localized fields: the text in `locale`. */
  values: Readonly<Record<string, unknown>>;
  /** The locale of the localized texts in `values`, for example `en-US`. */
  locale: string;
  /** The same texts in more locales, by field name. */
  translations: ReadonlyArray<{ locale: string; texts: Readonly<Record<string, unknown>> }>;
}

/** An event that the user wrote as JSON. */
export interface CustomEventForm {
  name: unknown;
  payload: unknown;
  localizedAttributes: unknown;
}

export interface ProactiveEventForm {
  event: DeclaredEventForm | CustomEventForm;
  /** `user` counts for Unicast only. */
  audience: { type: AudienceType; user?: unknown };
  /** How long the notification may wait, 5 to 1440 minutes. */
  expiresAfterMinutes: unknown;
}

/** What is said to whom: the part of a request that does not depend on the time. */
export type EventContent = Pick<CreateProactiveEventRequest, 'event' | 'localizedAttributes' | 'relevantAudience'>;

/** Builds the content; what is missing or wrong stays so, for the validator to name. */
export function buildContent(form: ProactiveEventForm): EventContent {
  return { ...buildEvent(form.event), relevantAudience: buildAudience(form.audience) } as EventContent;
}

/** What completes a content to a request. Milliseconds are since the epoch. */
export interface RequestFrame {
  referenceId: string;
  /** When the event happened. A repeat carries the same: an older or equal timestamp never rings again. */
  timestampMs: number;
  /** The present. */
  nowMs: number;
  /** True where the host runs an earlier execution again. */
  isRepeat?: boolean;
  expiresAfterMinutes: unknown;
  /** The expiry of an earlier attempt of the same send, carried again as it is; then `expiresAfterMinutes` does not count. */
  expiryTime?: string;
  /** What was wrong with the form already. */
  problems?: Problem[];
  redact?: Redact;
}

/** A request that may be sent, and what is odd about it all the same. */
export interface CheckedRequest {
  request: CreateProactiveEventRequest;
  hints: Finding[];
}

/**
 * Completes the request and checks all of it.
 * @throws {InvalidInputError} with all problems at once.
 */
export function buildRequest(content: EventContent, frame: RequestFrame): CheckedRequest {
  const { referenceId, timestampMs, nowMs, problems = [], redact } = frame;
  const expiry = readExpiry(frame);
  const request: CreateProactiveEventRequest = {
    timestamp: formatInstant(timestampMs),
    referenceId,
    expiryTime: typeof expiry === 'string' ? expiry : '',
    ...content,
  };
  const findings = validateCreateProactiveEventRequest(request, nowMs);
  const refused = findings.filter(({ severity }) => severity === 'refuse');
  const all = addProblems(typeof expiry === 'string' ? problems : [...problems, expiry], refused);
  if (all.length > 0) throw new InvalidInputError(all, redact);
  return { request, hints: findings };
}

/**
 * Reads when the event happened, as the user gives it (see `readInstant`). Together with a Reference ID of the user's own it makes a repeat
 * known wherever it comes from: Amazon takes the same id for an update only where the time is newer.
 * @returns milliseconds since the epoch, or undefined where nothing was given.
 * @throws {InvalidInputError}
 */
export function readEventTime(value: unknown, nowMs: number): number | undefined {
  if (isEmpty(value)) return undefined;
  const wrong = (rule: string, allowed: string) =>
    new InvalidInputError([refuse('timestamp', 'Event Time', rule, value, allowed)]);
  const ms = parseInstant(readInstant(value));
  if (ms === undefined) throw wrong('instant', instantAllowed);
  // The margin is for clocks that differ.
  if (ms > nowMs + expiryMarginMs) throw wrong('range', 'a moment that is not in the future: when the event happened');
  return ms;
}

/** The form's bounds of the expiry, in minutes. */
export const expiresAfterMinutesBounds = {
  minimum: expiryBounds.shortestMs / 60_000,
  maximum: expiryBounds.longestMs / 60_000,
  default: 60,
} as const;

/**
 * Amazon measures the bounds by its own clock when the request arrives. The shortest and the longest expiry are
 * therefore moved one minute inwards: time for repeats, and for clocks that differ.
 */
const expiryMarginMs = 60_000;

function readExpiry({
  expiresAfterMinutes: minutes,
  expiryTime,
  timestampMs,
  nowMs,
  isRepeat = false,
}: RequestFrame): string | Finding {
  const { shortestMs, longestMs } = expiryBounds;
  if (expiryTime !== undefined)
    return (parseInstant(expiryTime) ?? 0) - nowMs >= shortestMs ? expiryTime : tooLate(timestampMs);
  const { minimum, maximum } = expiresAfterMinutesBounds;
  const value = typeof minutes === 'string' && minutes.trim() !== '' ? Number(minutes) : minutes;
  if (typeof value !== 'number' || !(value >= minimum && value <= maximum)) {
    return refuse('expiryTime', expiryLabel, 'range', minutes, `a number from ${minimum} to ${maximum}`);
  }
  const ms = Math.min(Math.max(value * 60_000, shortestMs + expiryMarginMs), longestMs - expiryMarginMs);
  // Counted from the timestamp where that is recent, so that a repeat soon after carries the same expiry as well; an
  // execution that worked or waited for long before still gives the customer all of the time.
  const isRecent = nowMs - timestampMs <= expiryMarginMs;
  const isValid = timestampMs + ms - nowMs >= shortestMs + expiryMarginMs;
  if (isValid && (isRecent || isRepeat)) return formatInstant(timestampMs + ms);
  return isRepeat ? tooLate(timestampMs) : formatInstant(nowMs + ms);
}

const expiryLabel = 'Expires After (Minutes)';

/** Whether Amazon still knows an event that has expired is not documented: it might ring a second time. */
function tooLate(timestampMs: number): Finding {
  return {
    ...refuse(
      'expiryTime',
      expiryLabel,
      'too late',
      '',
      'a repeat while the event is valid; start anew instead (n8n: a new execution, Node-RED: a new message), or set a Reference ID',
    ),
    found: `an event of ${formatInstant(timestampMs)} that is about to expire or has expired`,
  };
}

/**
 * Makes a Reference ID of what the user gave: as it is where Amazon's rule allows it, otherwise a hash that is the
 * same for the same text and differs for different texts.
 */
export function mapReferenceId(text: string, sha256Hex: (text: string) => string): string {
  return referenceIdPattern.test(text) ? text : `ref~${sha256Hex(text)}`;
}

/**
 * The default Reference ID: it stands on where the send happens and on what it says to whom, so that a repeat of the
 * same send has the same id, and two different events never share one.
 * @param content or a hash of it.
 */
export function deriveReferenceId(
  where: ReadonlyArray<string | number>,
  content: EventContent | string,
  sha256Hex: (text: string) => string,
): string {
  return `auto~${hashOf([where, content], sha256Hex)}`;
}

/** A hash that is the same for equal values, whatever the order of their keys. */
export function hashOf(value: unknown, sha256Hex: (text: string) => string): string {
  // What JSON cannot hold is refused before anything is sent; its hash does not matter.
  const text = settleSync(() => JSON.stringify(value, (_, part: unknown) => (isObject(part) ? inOrder(part) : part)));
  return sha256Hex(text.ok ? text.value : '');
}

/** The same object with its keys in order, so that equal contents give equal texts. */
function inOrder(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, value[key]]),
  );
}

function buildEvent(form: DeclaredEventForm | CustomEventForm): { event: object; localizedAttributes: unknown } {
  if (!('declaration' in form)) {
    return { event: { name: form.name, payload: form.payload }, localizedAttributes: form.localizedAttributes };
  }
  const { declaration, values, locale, translations } = form;
  const payload: Record<string, unknown> = {};
  const given = declaration.fields.filter((field) => !isEmpty(values[field.name]) || isTranslated(field, form));
  for (const field of given) {
    setAt(
      payload,
      field,
      field.kind === 'localized' ? `${localizedPrefix}${field.name}` : readValue(field, values[field.name]),
    );
  }
  const localized = given.filter(({ kind }) => kind === 'localized');
  const entry = (entryLocale: string, texts: Readonly<Record<string, unknown>>) => ({
    locale: entryLocale.trim(),
    ...Object.fromEntries(localized.map((field) => [field.name, readValue(field, texts[field.name])])),
  });
  return {
    event: { name: declaration.name, payload },
    // At least one entry with a locale, also where the event has no localized field: the SDK's type requires it.
    localizedAttributes: [
      entry(locale, values),
      ...translations.map(({ locale: other, texts }) => entry(other, texts)),
    ] as LocalizedAttributes[],
  };
}

function isTranslated(field: Field, { translations }: DeclaredEventForm): boolean {
  return field.kind === 'localized' && translations.some(({ texts }) => !isEmpty(texts[field.name]));
}

/** Reads a form value as its field's wire value; what cannot be read stays as it is, for the validator to refuse. */
function readValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'integer':
      return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
    case 'instant':
      return readInstant(value) ?? value;
    case 'choice':
      return readChoice(field.choices, value);
    case 'choices': {
      const list = typeof value === 'string' ? value.split(',') : value;
      return Array.isArray(list) ? list.map((item: unknown) => readChoice(field.choices, item)) : value;
    }
    case 'text':
    case 'localized':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  }
}

/** Expressions often bring another case or blanks around. */
function readChoice(choices: ReadonlyArray<{ value: string }>, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return choices.find((choice) => choice.value === value.trim().toUpperCase())?.value ?? value;
}

function setAt(payload: Record<string, unknown>, field: Field, value: unknown): void {
  const keys = pathSteps(field.path).map(({ key }) => key);
  const last = keys.pop() ?? '';
  let target = payload;
  for (const key of keys) {
    const next = target[key] ?? {};
    target[key] = next;
    target = next as Record<string, unknown>;
  }
  target[last] = value;
}

function buildAudience({ type, user }: ProactiveEventForm['audience']): RelevantAudience {
  if (type !== 'Unicast') return { type, payload: {} };
  return { type, payload: { user: (typeof user === 'string' ? user.trim() : user) as string } };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}
