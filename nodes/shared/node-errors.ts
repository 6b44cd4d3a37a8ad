import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { AlexaError, errorOutput, joinSentences } from '../../core/errors';

export type NodeError = NodeApiError | NodeOperationError;

/** Every error that leaves a node goes through here: core's own become n8n's, with the item they belong to. */
export function toNodeError(node: INode, error: unknown, itemIndex: number): NodeError {
  if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
  if (error instanceof AlexaError && error.problems.length > 0) {
    const lines = error.message.split('\n');
    const [first = ''] = lines;
    const message = lines.length === 1 ? first : `${first} (1 of ${lines.length} problems)`;
    // The panel shows message and description, the toast the message alone.
    const description = [...(lines.length === 1 ? [] : lines), error.advice].join('\n');
    return withOwnMessage(new NodeOperationError(node, message, { itemIndex, description }), message);
  }
  if (error instanceof AlexaError) {
    const description = joinSentences(error.details, error.advice);
    // The message alone, not the error: n8n searches what it gets here for words and codes to show instead of ours.
    const nodeError = new NodeApiError(
      node,
      { message: error.message },
      {
        itemIndex,
        message: error.message,
        description,
        ...(error.statusCode === undefined ? {} : { httpCode: String(error.statusCode) }),
      },
    );
    nodeError.context.data = errorOutput(error);
    return withOwnMessage(nodeError, error.message);
  }
  return new NodeOperationError(node, error instanceof Error ? error : new Error(String(error)), { itemIndex });
}

/**
 * n8n puts a sentence of its own where it finds a word such as ECONNREFUSED in ours, were it in the user's own text.
 */
function withOwnMessage<E extends NodeError>(error: E, message: string): E {
  error.message = message;
  return error;
}
