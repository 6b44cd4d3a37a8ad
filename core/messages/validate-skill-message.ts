import { checkWhole } from '../form-values';
import { fieldOf } from '../forms/form';
import { checkJson, isNestedDeeper, maxNesting } from '../json';
import { type Finding, hint, isObject, refuse } from '../problems';
import { utf8Bytes } from '../redaction';
import { settleSync } from '../settle';
import { messageForm } from './message-form';
import { maxDataBytes } from './send-skill-messaging-request';

const dataLabel = fieldOf(messageForm, 'data').label;
const expiry = fieldOf(messageForm, 'expiresAfterSeconds');

/** Checks user id and body; all findings at once. */
export function validateSkillMessage(userId: unknown, request: unknown): Finding[] {
  const body = isObject(request) ? request : {};
  const unknown = Object.keys(body).filter((key) => key !== 'data' && key !== 'expiresAfterSeconds');
  return [
    ...checkUserId(userId),
    ...checkData(body.data),
    ...checkExpiry(body.expiresAfterSeconds),
    ...unknown.flatMap((key) => {
      const unserializable = checkJson(body[key], key, key);
      if (unserializable.length > 0) return unserializable;
      return hint(key, key, 'unknown', body[key], 'data, expiresAfterSeconds; Amazon may reject others');
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
      fieldOf(messageForm, 'userId').label,
      'required',
      userId,
      'the user ID that this skill receives, such as amzn1.ask.account.EXAMPLE',
    ),
  ];
}

function checkData(data: unknown): Finding[] {
  if (!isObject(data)) return [refuse('data', dataLabel, 'type', data, 'an object of keys and text values')];
  const findings = Object.entries(data)
    .filter(([, value]) => typeof value !== 'string')
    .flatMap(([key, value]) => checkValue(`data.${key}`, `${dataLabel} "${key}"`, value));
  if (Object.keys(data).length === 0) {
    return [hint('data', dataLabel, 'empty', undefined, 'keys and values; the skill receives an empty message')];
  }
  const bytes = findings.length > 0 ? 0 : utf8Bytes(JSON.stringify(data)).length;
  if (bytes > maxDataBytes) {
    findings.push({
      ...refuse(
        'data',
        dataLabel,
        'length',
        undefined,
        `at most ${maxDataBytes} bytes as JSON (Amazon's limit of 6 KB)`,
      ),
      found: `${bytes} bytes`,
    });
  }
  return findings;
}

function checkValue(path: string, label: string, value: unknown): Finding[] {
  if (isNestedDeeper(value, maxNesting)) return checkJson(value, path, label);
  return [
    refuse(
      path,
      label,
      'type',
      value,
      `text; to send other values as text, switch on ${fieldOf(messageForm, 'convertValuesToText').label}`,
    ),
  ];
}

function checkExpiry(value: unknown): Finding[] {
  if (value === undefined) return [];
  return checkWhole(value, expiry);
}
