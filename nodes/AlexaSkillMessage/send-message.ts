import type { IExecuteFunctions } from 'n8n-workflow';

import { AlexaError } from '../../core/errors';
import { readJson, textOf } from '../../core/form-values';
import { messageForm } from '../../core/messages/message-form';
import { type MessageForm, prepareMessage, type PreparedMessage, sendMessage } from '../../core/messages/send-message';
import type { Problem } from '../../core/problems';
import { createRedact } from '../../core/redaction';
import { readFormValues } from '../shared/form-values';
import { sha256Hex } from '../shared/n8n-host';
import type { ItemWork } from '../shared/run-items';
import type { RunPosition } from '../shared/run-position';

/** The work on the items of one run. */
export function createMessageWork(context: IExecuteFunctions, position: RunPosition): ItemWork<PreparedMessage> {
  return {
    prepare({ skill }, itemIndex) {
      const problems: Problem[] = [];
      return prepareMessage(skill, readForm(context, position, itemIndex, problems), problems);
    },
    memoryKey: ({ message }, itemIndex) =>
      sha256Hex(JSON.stringify([position.executionId, position.parts, itemIndex, message.userId, message.body])).slice(
        0,
        32,
      ),
    unknownOutcome: ({ message }) => (message.delivery === 'at most once' ? maybeAccepted() : undefined),
    send: async ({ client }, prepared) => ({ ...(await sendMessage(client, prepared)) }),
    hint: 'Accepted means that Amazon accepted the message. Amazon never reports whether the skill handled it.',
    whenRunAgain: 'Running the workflow again, or Retry in the Executions list, sends the accepted messages again.',
  };
}

/** What an earlier try of the same run did not learn, this one does not either. */
function maybeAccepted(): AlexaError {
  return new AlexaError(
    {
      code: 'outcome_unknown',
      message: 'This message may have been accepted in an earlier try, so it was not sent again',
      advice:
        'The error of the first try says what happened. ' +
        'If a message may arrive twice, set Delivery to At Least Once in the options of the node.',
      outcome: 'unknown',
    },
    createRedact([]),
  );
}

function readForm(
  context: IExecuteFunctions,
  { node }: RunPosition,
  itemIndex: number,
  problems: Problem[],
): MessageForm {
  const values = readFormValues(context, node, itemIndex, messageForm, problems);
  const isJson = context.getNodeParameter('dataMode', itemIndex, 'keysAndValues') === 'json';
  const data = isJson
    ? readJson(context.getNodeParameter('dataJson', itemIndex, '{}'), 'data', 'JSON', problems)
    : readEntries(values.data as Entries, problems);
  return { ...values, data };
}

interface Entries {
  entries?: Array<{ key?: unknown; value?: unknown }>;
}

function readEntries({ entries = [] }: Entries, problems: Problem[]): Record<string, unknown> {
  const keys = entries.map(({ key }) => textOf(key).trim());
  keys.forEach((key, index) => {
    const problem = (path: string, rule: string, found: string, allowed: string) =>
      void problems.push({ path, label: 'Key', rule, found, allowed });
    if (key === '') problem(`data[${index}]`, 'required', '', `a key for entry ${index + 1}`);
    else if (keys.indexOf(key) < index) problem(`data.${key}`, 'unique', `"${key}" twice`, 'each key once');
  });
  // An expression such as `{{ 42 }}` in a text field means the text.
  const textOrOther = (value: unknown) =>
    typeof value === 'number' || typeof value === 'boolean' ? String(value) : (value ?? '');
  return Object.fromEntries(entries.map(({ value }, index) => [keys[index] ?? '', textOrOther(value)]));
}
