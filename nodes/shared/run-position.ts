import type { IExecuteFunctions, INode } from 'n8n-workflow';

/** The position of one run of a node within its execution. */
export interface RunPosition {
  /** The node as it is saved. n8n makes a copy at each call, so this one is asked for once a run. */
  node: INode;
  /** Workflow, execution, node and run. */
  parts: ReadonlyArray<string | number>;
  /** From 0; above in a loop. */
  runIndex: number;
  /** When the execution was established, milliseconds since the epoch; undefined where this n8n does not tell. */
  establishedAtMs: number | undefined;
  /** The id of the execution; another one in a Retry from the Executions list. */
  executionId: string;
  /** True where a user retries an execution from the Executions list. */
  isRepeat: boolean;
}

/**
 * The same position and item again mean that n8n repeats the same send. The execution is known by the moment it was
 * established, which n8n keeps when a user retries an execution under a new id; where this n8n does not tell that
 * moment, by its id.
 */
export function readRunPosition(context: IExecuteFunctions): RunPosition {
  const executionId = context.getExecutionId();
  const { establishedAt } =
    (context.getExecutionContext as typeof context.getExecutionContext | undefined)?.call(context) ?? {};
  // Read once a run: evaluating an expression takes as long as sending an item.
  const runIndex = Number(context.evaluateExpression('{{ $runIndex }}', 0) ?? 0);
  const node = context.getNode();
  return {
    node,
    parts: [String(context.getWorkflow().id ?? ''), establishedAt ?? executionId, node.id, runIndex],
    runIndex,
    establishedAtMs: establishedAt,
    executionId,
    isRepeat: context.getMode() === 'retry',
  };
}
