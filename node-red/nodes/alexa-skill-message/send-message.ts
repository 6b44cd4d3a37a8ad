import type { Node, NodeAPI } from 'node-red';

import { readJson } from '../../../core/form-values';
import { fieldOf } from '../../../core/forms/form';
import { messageForm } from '../../../core/messages/message-form';
import { type MessageForm, prepareMessage, sendMessage } from '../../../core/messages/send-message';
import type { Problem } from '../../../core/problems';
import { carriedIdentity } from '../../shared/identity';
import { checkNamed } from '../../shared/errors';
import { readFormValues, type SavedForm } from '../../shared/form-values';
import { inputsOf } from '../../shared/inputs';
import type { AlexaMessage, SendingDef, Work } from '../../shared/sender';

/** The node as its form saves it. */
export type MessageDef = SendingDef & SavedForm;

/** Reads and checks the skill message of a message, sends it, and gives what `msg.alexa` will hold. */
export function createMessageWork(RED: NodeAPI, node: Node, def: MessageDef): Work {
  return async ({ skill, client }, msg) => {
    const problems: Problem[] = [];
    const form = await readForm(RED, node, def, msg, problems);
    // What another node left there says nothing about this message.
    const carried = carriedIdentity(msg);
    msg.alexa = carried;
    const prepared = checkNamed(inputsOf(messageForm), () => prepareMessage(skill, form, problems));
    return { ...(await sendMessage(client, prepared)), ...carried };
  };
}

async function readForm(
  RED: NodeAPI,
  node: Node,
  def: MessageDef,
  msg: AlexaMessage,
  problems: Problem[],
): Promise<MessageForm> {
  const values = await readFormValues(RED, node, def, msg, messageForm, problems);
  return { ...values, data: readJson(values.data, 'data', fieldOf(messageForm, 'data').label, problems) };
}
