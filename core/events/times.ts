import { isEmpty, numberOf } from '../form-values';
import { type Reading, readInstantField } from '../form-instant';
import { formatInstant, parseInstant } from '../instant';
import { fieldOf } from '../forms/form';
import { type Problem, refuse } from '../problems';
import { expiryBounds } from './create-proactive-event-request';
import { eventSendForm } from './event-form';

/** When an event happened, and until when its notification waits. */

/**
 * Amazon measures the bounds by its own clock when the request arrives. The shortest and the longest expiry are
 * therefore moved one minute inwards: time for repeats, and for clocks that differ.
 */
const clockMarginMs = 60_000;

const { label: expiryLabel, ...expiry } = fieldOf(eventSendForm, 'expiresAfterMinutes');
const expiresAtLabel = fieldOf(eventSendForm, 'expiresAt').label;
const eventTimeLabel = fieldOf(eventSendForm, 'eventTime').label;

/**
 * Reads when the event happened, as the user gives it (see `readInstant`). Together with a Reference ID of the user's
 * own it makes a repeat known wherever it comes from: Amazon takes the same id for an update only where the time is
 * newer.
 * @returns milliseconds since the epoch, or undefined where it is empty or wrong.
 */
export function readEventTime(value: unknown, nowMs: number, reading: Reading): number | undefined {
  if (isEmpty(value)) return undefined;
  const ms = parseInstant(readInstantField(value, { path: 'timestamp', label: eventTimeLabel }, reading));
  if (ms === undefined) return undefined;
  // The margin is for clocks that differ.
  if (ms <= nowMs + clockMarginMs) return ms;
  const allowed = 'a moment that is not in the future: when the event happened';
  reading.problems.push(refuse('timestamp', eventTimeLabel, 'range', value, allowed));
  return undefined;
}

/** What decides the expiry. Milliseconds are since the epoch. */
export interface ExpiryForm {
  /** Empty: `expiresAfterMinutes` counts. */
  expiresAt?: unknown;
  expiresAfterMinutes: unknown;
  /** When the event happened. */
  timestampMs: number;
  nowMs: number;
  /** True where the host runs an earlier execution again. */
  isRepeat: boolean;
  /**
   * The expiry of an earlier attempt of the same send, sent again as it is; then `expiresAfterMinutes` does not count.
   */
  expiryTime?: string;
}

/** @returns the wire value, or an empty text where there is a problem. */
export function readExpiry(form: ExpiryForm, reading: Reading): string {
  const { problems } = reading;
  const { timestampMs, nowMs, isRepeat, expiryTime } = form;
  const { minimumMs, maximumMs } = expiryBounds;
  const tooLate = () => {
    problems.push(tooLateProblem(timestampMs));
    return '';
  };
  if (expiryTime !== undefined) return (parseInstant(expiryTime) ?? 0) - nowMs >= minimumMs ? expiryTime : tooLate();
  if (!isEmpty(form.expiresAt)) return readExpiresAt(form.expiresAt, nowMs, reading);
  const minutes = readMinutes(form.expiresAfterMinutes, problems);
  if (minutes === undefined) return '';
  const ms = Math.min(Math.max(minutes * 60_000, minimumMs + clockMarginMs), maximumMs - clockMarginMs);
  // Counted from the timestamp where that is recent, so that a repeat soon after carries the same expiry as well; an
  // execution that worked or waited for long before still gives the customer all of the time.
  const isRecent = nowMs - timestampMs <= clockMarginMs;
  const isValid = timestampMs + ms - nowMs >= minimumMs + clockMarginMs;
  if (isValid && (isRecent || isRepeat)) return formatInstant(timestampMs + ms);
  return isRepeat ? tooLate() : formatInstant(nowMs + ms);
}

/** The moment is sent as it is: a repeat with the same value must carry the same expiry. */
function readExpiresAt(value: unknown, nowMs: number, reading: Reading): string {
  const expiryTime = readInstantField(value, { path: 'expiryTime', label: expiresAtLabel }, reading);
  if (expiryTime === undefined) return '';
  const aheadMs = (parseInstant(expiryTime) ?? 0) - nowMs;
  const { minimumMs, maximumMs } = expiryBounds;
  if (aheadMs >= minimumMs && aheadMs <= maximumMs) return expiryTime;
  const allowed = 'a time 5 minutes to 24 hours from now';
  reading.problems.push(refuse('expiryTime', expiresAtLabel, 'range', value, allowed));
  return '';
}

/** True while Amazon would still accept the expiry, with the margin for clocks that differ. */
export function isExpiryValid(expiryTime: string, nowMs: number): boolean {
  return (parseInstant(expiryTime) ?? 0) - nowMs >= expiryBounds.minimumMs + clockMarginMs / 2;
}

function readMinutes(value: unknown, problems: Problem[]): number | undefined {
  const { minimum, maximum } = expiry;
  const minutes = numberOf(value ?? expiry.default);
  if (typeof minutes === 'number' && minutes >= minimum && minutes <= maximum) return minutes;
  problems.push(refuse('expiryTime', expiryLabel, 'range', value, `a number from ${minimum} to ${maximum}`));
  return undefined;
}

/** Whether Amazon still knows an event that has expired is not documented: it might ring a second time. */
function tooLateProblem(timestampMs: number): Problem {
  const allowed = 'a repeat while the event is valid; send it as a new event instead, or set a Reference ID';
  const found = `an event of ${formatInstant(timestampMs)} that is about to expire or has expired`;
  return { path: 'expiryTime', label: expiryLabel, rule: 'too late', found, allowed };
}
