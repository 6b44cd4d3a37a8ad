import { labelsOf } from '../forms/form';
import { parseInstant, parseUnzonedInstant } from '../instant';
import { checkJson } from '../json';
import { type Finding, hint, isObject, refuse } from '../problems';
import {
  type AudienceType,
  audienceTypes,
  expiryBounds,
  observedReferenceIdPattern,
  referenceIdPattern,
} from './create-proactive-event-request';
import { eventForm } from './event-form';
import { findEvent } from './index';
import { checkInstant, validatePayload } from './validate';
import { checkLocalizedAttributes } from './validate-texts';

const labels = labelsOf(eventForm);

/**
 * The rules for all of a `createProactiveEvent` body but the payload.
 * Source: Proactive Events REST API reference; docstrings of the SDKs; recorded answers.
 */

const topLevelKeys = ['timestamp', 'referenceId', 'expiryTime', 'event', 'localizedAttributes', 'relevantAudience'];

/**
 * Checks a whole request, whatever it is.
 * @param nowMs the present, for the bounds of the expiry.
 * @returns all findings at once: what must be refused, and hints.
 */
export function validateCreateProactiveEventRequest(request: unknown, nowMs: number): Finding[] {
  if (!isObject(request)) return [refuse('', 'Request', 'type', request, 'an object')];
  const unserializable = checkJson(request, '', 'Request');
  return unserializable.length > 0 ? unserializable : checkRequest(request, nowMs);
}

/** The same for an object that is known to be JSON. */
export function checkRequest(request: Record<string, unknown>, nowMs: number): Finding[] {
  return [
    ...checkTimes(request, nowMs),
    ...checkReferenceId(request.referenceId),
    ...checkNameAndPayload(request.event),
    ...checkLocalizedAttributes(request),
    ...checkAudience(request.relevantAudience),
    ...unknownKeys(request, '', topLevelKeys),
    ...unknownKeys(request.event, 'event', ['name', 'payload']),
    ...unknownKeys(request.relevantAudience, 'relevantAudience', ['type', 'payload']),
    ...unknownKeys(audiencePayload(request.relevantAudience), 'relevantAudience.payload', ['user']),
  ];
}

function unknownKeys(value: unknown, at: string, known: readonly string[]): Finding[] {
  if (!isObject(value)) return [];
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  return unknown.map((key) => {
    const path = at === '' ? key : `${at}.${key}`;
    return hint(path, path, 'unknown', value[key], `${known.join(', ')}; Amazon may reject others`);
  });
}

const audiencePayload = (audience: unknown): unknown => (isObject(audience) ? audience.payload : undefined);

function checkTimes(request: Record<string, unknown>, nowMs: number): Finding[] {
  const timestampMs = parseInstant(request.timestamp) ?? parseUnzonedInstant(request.timestamp);
  const expiryMs = parseInstant(request.expiryTime) ?? parseUnzonedInstant(request.expiryTime);
  const findings = [
    ...checkInstant(request.timestamp, 'timestamp', 'Timestamp'),
    ...checkInstant(request.expiryTime, 'expiryTime', 'Expiry Time'),
  ];
  if (expiryMs === undefined) return findings;
  const { minimumMs, maximumMs } = expiryBounds;
  const inBounds = (fromMs: number) => expiryMs - fromMs >= minimumMs && expiryMs - fromMs <= maximumMs;
  if (!inBounds(nowMs)) {
    findings.push(refuse('expiryTime', 'Expiry Time', 'range', request.expiryTime, '5 minutes to 24 hours from now'));
  } else if (timestampMs !== undefined && !inBounds(timestampMs)) {
    // Documents disagree whether the bounds count from the timestamp or from the present; the recorded refusal says the
    // present.
    findings.push(
      hint(
        'expiryTime',
        'Expiry Time',
        'range',
        request.expiryTime,
        "5 minutes to 24 hours after the timestamp, according to some of Amazon's documents",
      ),
    );
  }
  return findings;
}

function checkReferenceId(value: unknown): Finding[] {
  if (typeof value === 'string' && referenceIdPattern.test(value)) return [];
  if (typeof value === 'string' && observedReferenceIdPattern.test(value)) {
    const allowed = 'letters, digits and ~, as documented; senders report that Amazon accepts - _ : and . as well';
    return [hint('referenceId', labels.referenceId, 'pattern', value, allowed)];
  }
  return [refuse('referenceId', labels.referenceId, 'pattern', value, '1 to 100 letters, digits and ~ - _ : .')];
}

function checkNameAndPayload(event: unknown): Finding[] {
  if (!isObject(event)) return [refuse('event', labels.event, 'required', event, 'an object with name and payload')];
  if (typeof event.name !== 'string' || event.name === '') {
    return [
      refuse('event.name', labels.eventName, 'required', event.name, 'a name such as AMAZON.MessageAlert.Activated'),
    ];
  }
  const declaration = findEvent(event.name);
  if (declaration?.name === event.name) return validatePayload(declaration, event.payload);
  const unknownName = hint(
    'event.name',
    labels.eventName,
    'unknown',
    event.name,
    "a name from Amazon's catalog; Amazon rejects names that the skill does not publish",
  );
  return isObject(event.payload)
    ? [unknownName]
    : [unknownName, refuse('event.payload', labels.payload, 'type', event.payload, 'an object')];
}

function checkAudience(audience: unknown): Finding[] {
  const at = 'relevantAudience';
  if (!isObject(audience))
    return [refuse(at, labels.audience, 'required', audience, 'an object with type and payload')];
  if (!audienceTypes.includes(audience.type as AudienceType)) {
    return [refuse(`${at}.type`, labels.audience, 'choice', audience.type, audienceTypes.join(', '))];
  }
  if (audience.type === 'Multicast') {
    if (audience.payload === undefined)
      return [
        hint(`${at}.payload`, labels.audience, 'required', undefined, "an empty object (required by Amazon's SDK)"),
      ];
    if (!isObject(audience.payload))
      return [refuse(`${at}.payload`, labels.audience, 'type', audience.payload, 'an empty object')];
    // A user where all are addressed is a mistake that would ring everybody.
    if ('user' in audience.payload)
      return [
        refuse(
          `${at}.payload.user`,
          labels.audience,
          'unknown',
          audience.payload.user,
          'no user with Multicast; Unicast rings one customer',
        ),
      ];
    return [];
  }
  const user = isObject(audience.payload) ? audience.payload.user : undefined;
  return typeof user === 'string' && user.trim() !== ''
    ? []
    : [
        refuse(
          `${at}.payload.user`,
          labels.userId,
          'required',
          user,
          'the user ID that this skill receives, such as amzn1.ask.account.EXAMPLE',
        ),
      ];
}
