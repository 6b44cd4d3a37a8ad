import type { SendResult } from '../alexa-client';
import { InvalidInputError, shown } from '../errors';
import { type Finding, hint, isObject, refuse } from '../events/validate';
import { utf8Bytes } from '../redaction';
import { settleSync } from '../settle';

/** The body of `sendSkillMessage`. Source: Skill Messaging API reference; docstrings of the SDKs. */
export interface SendSkillMessagingRequest {
  /** String keys and string values; at most 6 KB. May be empty. */
  data: Record<string, string>;
  /** How long Alexa keeps trying, 60 to 86400 seconds; 3600 when left out. */
  expiresAfterSeconds?: number;
}

/** What a node gives out after a message was accepted; the same in every host. */
export interface MessageOutput {
  accepted: true;
  statusCode: number;
  requestId: string | undefined;
  userId: string;
  expiresAfterSeconds: number | undefined;
  attempts: number;
}

export function messageOutput(
  userId: string,
  { expiresAfterSeconds }: SendSkillMessagingRequest,
  result: SendResult,
): MessageOutput {
  const { accepted, statusCode, requestId, attempts } = result;
  return { accepted, statusCode, requestId, userId, expiresAfterSeconds, attempts };
}

/** Source: docstring of the SDKs. */
export const expiresAfterSecondsBounds = { minimum: 60, maximum: 86_400, default: 3600 } as const;

/**
 * "6 KB" in the documents, counting keys, values and punctuation. Whether that is 6,000 or 6,144 is not said, nor
 * whether bytes or characters count; 6,000 bytes of compact JSON are safe in every reading.
 */
export const longestDataBytes = 6000;

/** What may happen to a message whose fate is not known. Amazon offers no key by which it would know a repeat. */
export const messageDeliveries = ['at most once', 'at least once'] as const;
export type MessageDelivery = (typeof messageDeliveries)[number];

/**
 * What a form chose; nothing means `at most once`.
 * @throws {InvalidInputError} where it is none of the two.
 */
export function readMessageDelivery(value: unknown): MessageDelivery {
  const delivery = value === undefined || value === null || value === '' ? 'at most once' : value;
  if (messageDeliveries.includes(delivery as MessageDelivery)) return delivery as MessageDelivery;
  throw new InvalidInputError([
    { path: 'delivery', label: 'Delivery', rule: 'choice', found: shown(value), allowed: messageDeliveries.join(', ') },
  ]);
}

/** Checks user id and body; all findings at once. */
export function validateSkillMessage(userId: unknown, request: unknown): Finding[] {
  const body = isObject(request) ? request : {};
  const unknown = Object.keys(body).filter((key) => key !== 'data' && key !== 'expiresAfterSeconds');
  return [
    ...checkUserId(userId),
    ...checkData(body.data),
    ...checkExpiry(body.expiresAfterSeconds),
    ...unknown.map((key) => {
      if (!settleSync(() => JSON.stringify(body[key])).ok)
        return refuse(key, key, 'json', body[key], 'what JSON can hold');
      return hint(key, key, 'unknown', body[key], 'data, expiresAfterSeconds; Amazon may refuse others');
    }),
  ];
}

function checkUserId(userId: unknown): Finding[] {
  const text = typeof userId === 'string' ? userId.trim() : '';
  // One path segment: dots alone would lead to another address, half a character cannot be encoded.
  if (text !== '' && !/^\.+$/.test(text) && settleSync(() => encodeURIComponent(text)).ok) return [];
  return [
    refuse(
      'userId',
      'User ID',
      'required',
      userId,
      'the user id that this skill receives, such as amzn1.ask.account.EXAMPLE',
    ),
  ];
}

function checkData(data: unknown): Finding[] {
  if (!isObject(data)) return [refuse('data', 'Data', 'type', data, 'an object of keys and string values')];
  const findings = Object.entries(data)
    .filter(([, value]) => typeof value !== 'string')
    .map(([key, value]) =>
      refuse(`data.${key}`, `Data "${key}"`, 'type', value, 'text; other values must be converted to text first'),
    );
  const bytes = findings.length > 0 ? 0 : utf8Bytes(JSON.stringify(data)).length;
  if (bytes > longestDataBytes) {
    findings.push({
      ...refuse(
        'data',
        'Data',
        'length',
        undefined,
        `at most ${longestDataBytes} bytes as JSON (the 6 KB of the documents)`,
      ),
      found: `${bytes} bytes`,
    });
  }
  return findings;
}

function checkExpiry(value: unknown): Finding[] {
  const { minimum, maximum } = expiresAfterSecondsBounds;
  if (
    value === undefined ||
    (Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum)
  )
    return [];
  return [
    refuse(
      'expiresAfterSeconds',
      'Expires After (Seconds)',
      'range',
      value,
      `a whole number from ${minimum} to ${maximum}`,
    ),
  ];
}

/**
 * Turns values of other kinds into the text that the service takes: objects and lists as JSON, the rest as written.
 * `undefined` and `null` become empty text.
 */
export function stringifyValues(data: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, textOfValue(value)]));
}

function textOfValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  const json = settleSync(() => JSON.parse(JSON.stringify(value)) as unknown);
  if (!json.ok) return shown(value);
  // A moment (Date, luxon) is JSON in quotation marks.
  return typeof json.value === 'string' ? json.value : JSON.stringify(value);
}
