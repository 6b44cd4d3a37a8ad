import type { IExecuteFunctions } from 'n8n-workflow';

export interface SendPlace {
  /** Workflow, execution, node, run and item. */
  parts: Array<string | number>;
  /** When the execution was established, milliseconds since the epoch; undefined where this n8n does not tell. */
  establishedAtMs: number | undefined;
  /** The id of the execution; another one in a Retry from the Executions list. */
  executionId: string;
  /** True where a user retries an execution from the Executions list. */
  isRepeat: boolean;
}

/**
 * Where a send stands: workflow, execution, node, run and item. The same place again means that n8n repeats the same
 * send. The execution is known by the moment it was established, which n8n keeps when a user retries an execution
 * under a new id; where this n8n does not tell that moment, by its id.
 */
export function sendPlace(context: IExecuteFunctions, itemIndex: number): SendPlace {
  const executionId = context.getExecutionId();
  const { establishedAt } = (context.getExecutionContext as typeof context.getExecutionContext | undefined)?.call(context) ?? {};
  return {
    parts: [
      String(context.getWorkflow().id ?? ''),
      establishedAt ?? executionId,
      context.getNode().id,
      Number(context.evaluateExpression('{{ $runIndex }}', itemIndex) ?? 0),
      itemIndex,
    ],
    establishedAtMs: establishedAt,
    executionId,
    isRepeat: context.getMode() === 'retry',
  };
}
