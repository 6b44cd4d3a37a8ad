import type { Node, NodeAPI } from 'node-red';

import { readJson } from '../../../core/form-values';
import type { RetryLimitsForm } from '../../../core/http/limits';
import { type MessageForm, prepareMessage, sendMessage } from '../../../core/messages/send-message';
import type { Problem } from '../../../core/problems';
import { carriedIdentity } from '../../shared/identity';
import { readInputs, type SavedInputs } from '../../shared/input-values';
import { messageInputs } from '../../shared/inputs';
import type { AlexaMessage, SendingDef, Work } from '../../shared/sender';

/** The node as its form saves it. */
export interface MessageDef extends SendingDef, RetryLimitsForm {
  fields?: SavedInputs;
  convertValuesToText?: boolean;
  delivery?: string;
}

/** Reads and checks the skill message of a message, sends it, and gives what `msg.alexa` will hold. */
export function createMessageWork(RED: NodeAPI, node: Node, def: MessageDef): Work {
  return async ({ skill, client }, msg) => {
    const problems: Problem[] = [];
    const form = await readForm(RED, node, def, msg, problems);
    // What another node left there says nothing about this message.
    const carried = carriedIdentity(msg);
    msg.alexa = carried;
    return { ...(await sendMessage(client, prepareMessage(skill, form, problems))), ...carried };
  };
}

async function readForm(
  RED: NodeAPI,
  node: Node,
  def: MessageDef,
  msg: AlexaMessage,
  problems: Problem[],
): Promise<MessageForm> {
  const values = await readInputs(RED, node, msg, def.fields ?? {}, messageInputs, problems);
  return {
    userId: values.userId,
    data: readJson(values.data, 'data', 'Data', problems),
    convertValuesToText: def.convertValuesToText === true,
    expiresAfterSeconds: values.expiresAfterSeconds,
    delivery: def.delivery,
    ...{ region: values.region, accessToken: values.accessToken },
    ...{ maxAttempts: def.maxAttempts, deadlineSeconds: def.deadlineSeconds, onRateLimit: def.onRateLimit },
  };
}
