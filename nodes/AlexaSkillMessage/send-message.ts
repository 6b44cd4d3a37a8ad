import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { addProblems, collectProblems, InvalidInputError, type Problem } from '../../core/errors';
import { isObject } from '../../core/events/validate';
import { numberOf, readJson, textOf } from '../../core/form-values';
import {
  expiresAfterSecondsBounds,
  messageOutput,
  type SendSkillMessagingRequest,
  stringifyValues,
  validateSkillMessage,
} from '../../core/messages/skill-message';
import { createRedact } from '../../core/redaction';
import type { Skill } from '../../core/skill';
import { type ClientOptions, createClient } from '../shared/skill';

/** Builds the message of one item, sends it, and gives the output of the item. */
export async function sendMessage(context: IExecuteFunctions, skill: Skill, itemIndex: number): Promise<IDataObject> {
  const options = context.getNodeParameter('options', itemIndex, {}) as ClientOptions;
  const problems: Problem[] = [];
  const client = collectProblems(problems, () => createClient(context, skill, options));
  const userId = textOf(context.getNodeParameter('userId', itemIndex, '')).trim();
  const seconds: unknown = context.getNodeParameter('expiresAfterSeconds', itemIndex, expiresAfterSecondsBounds.default);
  const request = {
    data: collectProblems(problems, () => readData(context, itemIndex)),
    expiresAfterSeconds: numberOf(seconds),
  } as SendSkillMessagingRequest;
  const refused = validateSkillMessage(userId, request).filter(({ severity }) => severity === 'refuse');
  const all = addProblems(problems, refused);
  if (client === undefined || all.length > 0) {
    throw new InvalidInputError(all, createRedact([skill.credentials.clientSecret, options.accessToken ?? '']));
  }
  return { ...messageOutput(userId, request, await client.sendSkillMessage(userId, request)) };
}

function readData(context: IExecuteFunctions, itemIndex: number): unknown {
  const mode = context.getNodeParameter('dataMode', itemIndex, 'keysAndValues');
  const data = mode === 'json' ? readJson(context.getNodeParameter('dataJson', itemIndex, '{}'), 'data', 'JSON') : readEntries(context, itemIndex);
  const convert = context.getNodeParameter('convertValuesToText', itemIndex, false) === true;
  return convert && isObject(data) ? stringifyValues(data) : data;
}

/** @throws {InvalidInputError} when a key is missing or comes twice. */
function readEntries(context: IExecuteFunctions, itemIndex: number): Record<string, unknown> {
  const { entries = [] } = context.getNodeParameter('data', itemIndex, {}) as { entries?: Array<{ key?: unknown; value?: unknown }> };
  const keys = entries.map(({ key }) => textOf(key).trim());
  const problems = keys.flatMap((key, index) => {
    if (key === '') return [{ path: `data[${index}]`, label: 'Key', rule: 'required', found: '', allowed: `a key for entry ${index + 1}` }];
    if (keys.indexOf(key) < index) return [{ path: `data.${key}`, label: 'Key', rule: 'unique', found: `"${key}" twice`, allowed: 'each key once' }];
    return [];
  });
  if (problems.length > 0) throw new InvalidInputError(problems);
  return Object.fromEntries(entries.map(({ value }, index) => [keys[index] ?? '', value ?? '']));
}
