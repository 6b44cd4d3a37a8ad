import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Where a send stands: workflow, execution, node, run and item. The same place again means that n8n repeats the same
 * send. The execution is known by the moment it was established, which n8n keeps when a user retries an execution
 * under a new id; where this n8n does not tell that moment, by its id.
 */
export function sendPlace(context: IExecuteFunctions, itemIndex: number): Array<string | number> {
  const { establishedAt } = (context.getExecutionContext as typeof context.getExecutionContext | undefined)?.call(context) ?? {};
  return [
    String(context.getWorkflow().id ?? ''),
    establishedAt ?? context.getExecutionId(),
    context.getNode().id,
    Number(context.evaluateExpression('{{ $runIndex }}', itemIndex) ?? 0),
    itemIndex,
  ];
}
