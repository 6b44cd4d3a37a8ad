import type { ErrorFields } from '../errors';
import type { NoAnswer } from '../host';
import type { Operation } from '../operations/operation';

/** The error of a call that got no status. */
export function noAnswerFields({ service }: Operation, { reason, code }: NoAnswer): ErrorFields {
  const words: Record<NoAnswer['reason'], string> = {
    refused: `${service} could not be reached: the connection was refused`,
    unresolved: `${service} could not be reached: its host name could not be resolved`,
    unopened: `${service} could not be reached: this machine has too many files or connections open`,
    tls: `${service} could not be reached: its certificate is not trusted`,
    timeout: `${service} did not answer in time`,
    reset: `The connection to ${service} was closed before an answer came`,
    network: `The connection to ${service} could not be used`,
    canceled: 'The send was canceled',
  };
  const runtimeCode = code === undefined ? '' : ` (${code})`;
  return {
    code: reason === 'canceled' ? 'canceled' : 'no_answer',
    message: words[reason],
    advice:
      reason === 'canceled' ? 'The run was canceled.' : `Check the network, the proxy and the endpoint${runtimeCode}.`,
    noAnswerReason: reason,
  };
}
