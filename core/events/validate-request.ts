import { labelsOf } from '../forms/form';
import { instantAllowed, parseInstant } from '../instant';
import { checkJson } from '../json';
import { type Finding, hint, isObject, refuse } from '../problems';
import { type AudienceType, audienceTypes, expiryBounds, referenceIdPattern } from './create-proactive-event-request';
import { eventForm } from './event-form';
import { findEvent } from './index';
import { localizedKeys, validatePayload } from './validate';

const labels = labelsOf(eventForm);

/**
 * The rules for all of a `createProactiveEvent` body but the payload.
 * Source: Proactive Events REST API reference; docstrings of the SDKs; recorded answers.
 */

const localePattern = /^[a-z]{2,3}-[A-Z]{2}$/;

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
    ...Object.keys(request)
      .filter((key) => !topLevelKeys.includes(key))
      .map((key) => hint(key, key, 'unknown', request[key], `${topLevelKeys.join(', ')}; Amazon may reject others`)),
  ];
}

function checkTimes(request: Record<string, unknown>, nowMs: number): Finding[] {
  const timestampMs = parseInstant(request.timestamp);
  const expiryMs = parseInstant(request.expiryTime);
  const findings: Finding[] = [];
  if (timestampMs === undefined)
    findings.push(refuse('timestamp', 'Timestamp', 'instant', request.timestamp, instantAllowed));
  if (expiryMs === undefined)
    return [...findings, refuse('expiryTime', 'Expiry Time', 'instant', request.expiryTime, instantAllowed)];
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
  return [refuse('referenceId', labels.referenceId, 'pattern', value, '1 to 100 letters, digits and ~')];
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

function checkLocalizedAttributes(request: Record<string, unknown>): Finding[] {
  const at = 'localizedAttributes';
  const label = labels.localizedAttributes;
  const list = request.localizedAttributes;
  const needed = isObject(request.event) ? localizedKeys(request.event.payload) : [];
  if (list === undefined || (Array.isArray(list) && list.length === 0)) {
    if (needed.length > 0)
      return [refuse(at, label, 'required', list, `one entry per locale with ${needed.join(', ')}`)];
    // Required by the SDK's type, yet left out by senders that report success.
    return [hint(at, label, 'required', list, "at least one entry with a locale (required by Amazon's SDK)")];
  }
  if (!Array.isArray(list)) return [refuse(at, label, 'type', list, 'a list of objects, each with a locale')];
  const locales = list.map((entry: unknown) => (isObject(entry) ? entry.locale : undefined));
  const twice = locales.filter((locale, index) => typeof locale === 'string' && locales.indexOf(locale) < index);
  const declaration = isObject(request.event) ? findEvent(String(request.event.name)) : undefined;
  const labelOf = (key: string) => declaration?.fields.find(({ name }) => name === key)?.label ?? `${label} "${key}"`;
  return [
    ...list.flatMap((entry: unknown, index) => checkEntry(entry, `${at}[${index}]`, label, needed, labelOf)),
    ...twice.map((locale) =>
      hint(at, label, 'unique', locale, 'each locale once; Amazon does not document which of two entries counts'),
    ),
  ];
}

function checkEntry(
  entry: unknown,
  at: string,
  label: string,
  needed: string[],
  labelOf: (key: string) => string,
): Finding[] {
  if (!isObject(entry)) return [refuse(at, label, 'type', entry, 'an object with a locale and its texts')];
  const { locale, ...texts } = entry;
  const findings: Finding[] = [];
  if (typeof locale !== 'string' || locale === '') {
    findings.push(refuse(`${at}.locale`, labels.locale, 'required', locale, 'a locale such as en-US'));
  } else if (!localePattern.test(locale)) {
    findings.push(hint(`${at}.locale`, labels.locale, 'pattern', locale, 'language and country, such as en-US'));
  }
  for (const key of needed) {
    const text = texts[key];
    if (typeof text !== 'string' || text.trim() === '') {
      const textLabel = `${labelOf(key)} (${typeof locale === 'string' ? locale : 'no locale'})`;
      findings.push(
        refuse(
          `${at}.${key}`,
          textLabel,
          'localized',
          text,
          `text in each language, because the payload refers to "${key}"`,
        ),
      );
    }
  }
  for (const [key, text] of Object.entries(texts)) {
    if (!needed.includes(key) && typeof text !== 'string')
      findings.push(refuse(`${at}.${key}`, label, 'type', text, 'text'));
  }
  return findings;
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
