import type { Node, NodeAPI } from 'node-red';

import { collectProblems, InvalidInputError } from '../../core/errors';
import { addProblems, type Problem } from '../../core/problems';
import { isObject } from '../../core/problems';
import { numberOf, readJson, textOf } from '../../core/form-values';
import type { RetryLimitsForm } from '../../core/http/limits';
import { stringifyValues } from '../../core/messages/data';
import { expiresAfterSecondsBounds, type SendSkillMessagingRequest } from '../../core/messages/send-skill-messaging-request';
import { messageOutput, readMessageDelivery } from '../../core/messages/skill-message';
import { validateSkillMessage } from '../../core/messages/validate-skill-message';
import { createRedact } from '../../core/redaction';
import { carriedIdentity } from './identity';
import { readInputs, type SavedInputs } from './input-values';
import { messageInputs } from './inputs';
import { clientFor, type SendingDef, type Work } from './sender';

/** The node as its form saves it. */
export interface MessageDef extends SendingDef, RetryLimitsForm {
  fields?: SavedInputs;
  convertValuesToText?: boolean;
  delivery?: string;
}

/** Builds the skill message of a message, sends it, and gives what `msg.alexa` will hold. */
export function createMessageWork(RED: NodeAPI, node: Node, def: MessageDef): Work {
  return async (sending, msg) => {
    const problems: Problem[] = [];
    const values = await readInputs(RED, node, msg, def.fields ?? {}, messageInputs, problems);
    const delivery = collectProblems(problems, () => readMessageDelivery(def.delivery));
    const client = collectProblems(problems, () => clientFor(sending, values, def));
    const userId = textOf(values.userId).trim();
    const data = collectProblems(problems, () => readJson(values.data, 'data', 'Data'));
    const request = {
      data: def.convertValuesToText === true && isObject(data) ? stringifyValues(data) : data,
      expiresAfterSeconds: numberOf(values.expiresAfterSeconds ?? expiresAfterSecondsBounds.default),
    } as SendSkillMessagingRequest;
    const refused = validateSkillMessage(userId, request).filter(({ severity }) => severity === 'refuse');
    const all = addProblems(problems, refused);
    // What another node left there says nothing about this message.
    const carried = carriedIdentity(msg);
    msg.alexa = carried;
    if (client === undefined || all.length > 0) {
      throw new InvalidInputError(
        all,
        createRedact([sending.skill.credentials.clientSecret, textOf(values.accessToken)]),
      );
    }
    return {
      ...messageOutput(userId, request, await client.sendSkillMessage(userId, request, { delivery })),
      ...carried,
    };
  };
}
