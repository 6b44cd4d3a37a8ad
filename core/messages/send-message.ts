import type { AlexaClient } from '../alexa-client';
import { type CallSettings, readCallSettings } from '../call-settings';
import { numberOf, readChoice, textOf } from '../form-values';
import { fieldOf, type FormValues } from '../forms/form';
import { type HintOutput, hintOutputs } from '../hints';
import { type Finding, hint, isObject, type Problem } from '../problems';
import { createRedact } from '../redaction';
import type { SendResult } from '../send-result';
import type { Skill } from '../skill';
import { type CheckedMessage, checkMessage } from './checked-message';
import { stringifyValues } from './data';
import { messageForm } from './message-form';
import { type SendSkillMessagingRequest } from './send-skill-messaging-request';

/** The use case "send a skill message": form values -> checked request -> send -> output. */

/** A form as a host has read it; undefined, null and blank text mean "empty". */
export interface MessageForm extends FormValues<typeof messageForm> {
  /** An object of keys and values. */
  data: unknown;
}

const deliveryField = fieldOf(messageForm, 'delivery');

/** A message that is ready to be sent. */
export interface PreparedMessage {
  message: CheckedMessage;
  call: CallSettings;
}

/** What a node outputs after a message was accepted; the same in every host. */
export interface MessageOutput {
  accepted: true;
  statusCode: number;
  requestId: string | undefined;
  userId: string;
  expiresAfterSeconds: number | undefined;
  attempts: number;
  waitedMs: number;
  hints: HintOutput[];
}

/**
 * Builds and checks the message of a form.
 * @param problems what the host could not read.
 * @throws {AlexaError} `invalid_input` with all problems.
 */
export function prepareMessage(skill: Skill, form: MessageForm, problems: Problem[] = []): PreparedMessage {
  const redact = createRedact([skill.secret, textOf(form.accessToken)]);
  const call = readCallSettings(skill, form, problems);
  const delivery = readChoice(form.delivery, deliveryField, problems);
  const hints: Finding[] = [];
  const { expiresAfterSeconds } = form;
  const data = withoutPasted(form.data, hints);
  const request = {
    data: form.convertValuesToText === true && isObject(data) ? stringifyValues(data) : data,
    expiresAfterSeconds: numberOf(expiresAfterSeconds ?? fieldOf(messageForm, 'expiresAfterSeconds').default),
  };
  const message = checkMessage(textOf(form.userId).trim(), request, { delivery, problems, hints, redact });
  return { message, call };
}

/** The data of a whole request that was pasted in place of the data, such as Amazon's sample for curl. */
function withoutPasted(data: unknown, hints: Finding[]): unknown {
  if (!isObject(data) || !isObject(data.data)) return data;
  if (Object.keys(data).some((key) => key !== 'data' && key !== 'expiresAfterSeconds')) return data;
  if (data.expiresAfterSeconds !== undefined) {
    const { name, label } = fieldOf(messageForm, 'expiresAfterSeconds');
    hints.push(hint(name, label, 'pasted', data.expiresAfterSeconds, 'ignored in pasted data; the form decides it'));
  }
  return data.data;
}

/** @throws {AlexaError} */
export async function sendMessage(client: AlexaClient, { message, call }: PreparedMessage): Promise<MessageOutput> {
  return messageOutput(message, await client.sendSkillMessage(message, call));
}

export function messageOutput({ userId, body }: CheckedMessage, result: SendResult): MessageOutput {
  const { expiresAfterSeconds } = JSON.parse(body) as SendSkillMessagingRequest;
  const { accepted, statusCode, requestId, attempts, waitedMs, hints } = result;
  return {
    accepted,
    statusCode,
    requestId,
    userId,
    expiresAfterSeconds,
    attempts,
    waitedMs,
    hints: hintOutputs(hints),
  };
}
