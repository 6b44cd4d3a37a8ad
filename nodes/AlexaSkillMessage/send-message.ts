import type { IExecuteFunctions } from 'n8n-workflow';

import {
  addProblems,
  AlexaError,
  collectProblems,
  InvalidInputError,
  type Problem,
  ServiceError,
} from '../../core/errors';
import { hashOf } from '../../core/events/request';
import { isObject } from '../../core/events/validate';
import { numberOf, readJson, textOf } from '../../core/form-values';
import {
  expiresAfterSecondsBounds,
  messageOutput,
  readMessageDelivery,
  type SendSkillMessagingRequest,
  stringifyValues,
  validateSkillMessage,
} from '../../core/messages/skill-message';
import { createRedact, type Redact } from '../../core/redaction';
import { settle } from '../../core/settle';
import type { Skill } from '../../core/skill';
import { sha256Hex } from '../shared/n8n-host';
import type { ItemOutput } from '../shared/run-items';
import { openSendRecord } from '../shared/send-memory';
import type { RunPlace } from '../shared/send-place';
import { type ClientOptions, createClient } from '../shared/skill';

interface MessageOptions extends ClientOptions {
  delivery?: unknown;
}

/** Builds the message of one item, sends it, and gives the output of the item. */
export async function sendMessage(
  context: IExecuteFunctions,
  skill: Skill,
  place: RunPlace,
  itemIndex: number,
): Promise<ItemOutput> {
  const options = context.getNodeParameter('options', itemIndex, {}) as MessageOptions;
  const redact = createRedact([skill.credentials.clientSecret, options.accessToken ?? '']);
  const problems: Problem[] = [];
  const client = collectProblems(problems, () => createClient(context, skill, options));
  const delivery = collectProblems(problems, () => readMessageDelivery(options.delivery)) ?? 'at most once';
  const userId = textOf(context.getNodeParameter('userId', itemIndex, '')).trim();
  const seconds: unknown = context.getNodeParameter(
    'expiresAfterSeconds',
    itemIndex,
    expiresAfterSecondsBounds.default,
  );
  const request = {
    data: collectProblems(problems, () => readData(context, itemIndex)),
    expiresAfterSeconds: numberOf(seconds),
  } as SendSkillMessagingRequest;
  const refused = validateSkillMessage(userId, request).filter(({ severity }) => severity === 'refuse');
  const all = addProblems(problems, refused);
  if (client === undefined || all.length > 0) {
    throw new InvalidInputError(all, redact);
  }
  const record = openSendRecord(place, itemIndex, () => hashOf([userId, request], sha256Hex));
  if (record.found === 'unknown' && delivery === 'at most once') throw maybeAccepted(redact);
  if (typeof record.found === 'object')
    return { fields: { ...messageOutput(userId, request, { ...record.found, headers: {} }) }, remembered: true };
  const sent = await settle(client.sendSkillMessage(userId, request, { delivery }));
  if (!sent.ok) {
    if (sent.error instanceof AlexaError && sent.error.outcome === 'unknown') record.outcomeUnknown();
    throw sent.error;
  }
  record.accepted(sent.value);
  return { fields: { ...messageOutput(userId, request, sent.value) } };
}

/** What an earlier try of the same run did not learn, this one does not either. */
function maybeAccepted(redact: Redact): ServiceError {
  return new ServiceError(
    {
      code: 'outcome_unknown',
      message: 'This message may have been accepted in an earlier try, and was not sent again',
      advice:
        'The error of the first try says what happened. Where a message may arrive twice, choose Delivery: At Least Once in the options of the node.',
      outcome: 'unknown',
    },
    redact,
  );
}

function readData(context: IExecuteFunctions, itemIndex: number): unknown {
  const mode = context.getNodeParameter('dataMode', itemIndex, 'keysAndValues');
  const data =
    mode === 'json'
      ? readJson(context.getNodeParameter('dataJson', itemIndex, '{}'), 'data', 'JSON')
      : readEntries(context, itemIndex);
  const convert = context.getNodeParameter('convertValuesToText', itemIndex, false) === true;
  return convert && isObject(data) ? stringifyValues(data) : data;
}

/** @throws {InvalidInputError} when a key is missing or comes twice. */
function readEntries(context: IExecuteFunctions, itemIndex: number): Record<string, unknown> {
  const { entries = [] } = context.getNodeParameter('data', itemIndex, {}) as {
    entries?: Array<{ key?: unknown; value?: unknown }>;
  };
  const keys = entries.map(({ key }) => textOf(key).trim());
  const problems = keys.flatMap((key, index) => {
    if (key === '')
      return [
        { path: `data[${index}]`, label: 'Key', rule: 'required', found: '', allowed: `a key for entry ${index + 1}` },
      ];
    if (keys.indexOf(key) < index)
      return [{ path: `data.${key}`, label: 'Key', rule: 'unique', found: `"${key}" twice`, allowed: 'each key once' }];
    return [];
  });
  if (problems.length > 0) throw new InvalidInputError(problems);
  return Object.fromEntries(entries.map(({ value }, index) => [keys[index] ?? '', value ?? '']));
}
