import { AlexaError, errorOutput, errorSentence, invalidInput } from '../../core/errors';
import { createRedact } from '../../core/redaction';
import { settleSync } from '../../core/settle';
import type { Input } from './inputs';

/** The errors that only Node-RED has, and how an error reaches a Catch node. */

/** Codes in addition to those of core. */
export const ownErrorCodes = ['queue_full', 'node_closed'] as const;
export type OwnErrorCode = (typeof ownErrorCodes)[number];

/** These errors hold no text of the user and none of Amazon. */
const redact = createRedact([]);

/**
 * The queue of a skill is full; the message was not sent.
 * @param limit how many messages may wait.
 */
export function queueFull(limit: number): AlexaError {
  return new AlexaError(
    {
      code: 'queue_full' satisfies OwnErrorCode,
      message: `The queue of this skill is full: ${limit} messages are waiting, and this one was not sent`,
      advice: 'Send more slowly, for example through a delay node, or raise the Queue Limit of the skill.',
    },
    redact,
  );
}

/**
 * Runs a check of a form. Its errors also say which property of the message can give what is missing.
 * @param inputs what the fields of the form read.
 */
export function checkNamed<T>(inputs: Readonly<Record<string, Input>>, check: () => T): T {
  const checked = settleSync(check);
  if (checked.ok) return checked.value;
  const { error } = checked;
  if (!(error instanceof AlexaError) || error.code !== 'invalid_input') throw error;
  const problems = error.problems.map((problem) => {
    const property = Object.values(inputs).find(({ label }) => label === problem.label)?.msg;
    if (problem.found !== '' || property === undefined) return problem;
    return { ...problem, allowed: `${problem.allowed}; set it in the node or in msg.${property}` };
  });
  throw invalidInput(problems, redact);
}

/** The node was closed before the send was over. `outcome` and `attempts` say how far it had come. */
export function nodeClosed({ outcome, attempts }: Pick<AlexaError, 'outcome' | 'attempts'>): AlexaError {
  const isUnknown = outcome === 'unknown';
  return new AlexaError(
    {
      code: 'node_closed' satisfies OwnErrorCode,
      message: 'The node was stopped or redeployed before this send was over',
      advice: isUnknown
        ? 'It may have been accepted. You can send an event again with the same msg.alexa. ' +
          'A skill message may arrive twice.'
        : 'It was not accepted. Send the message again.',
      outcome,
      attempts,
    },
    redact,
  );
}

/**
 * The error for a Catch node: one text with all that a reader needs, and `code` and `cause` for a flow to branch on.
 * Node-RED 4.0 passes on the cause only, so the code is repeated there.
 */
export function toNodeError(error: unknown): Error {
  const text = errorSentence(error);
  const nodeError = new Error(text);
  // The stack would show the inside of our software, not what the user did.
  nodeError.stack = undefined;
  const cause = errorOutput(error);
  // Node-RED shows an error as text; the name of its class says nothing to users.
  return Object.assign(nodeError, { code: cause.code, cause, toString: () => text });
}
