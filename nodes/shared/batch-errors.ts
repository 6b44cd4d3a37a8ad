import type { INode } from 'n8n-workflow';

import { AlexaError, errorOutput, errorSentence, type Outcome } from '../../core/errors';
import { createRedact } from '../../core/redaction';
import { type NodeError, toNodeError } from './node-errors';

/** The errors of a run over several items: they say how far it came, and claim no more than is known. */

/** What was wrong with the input: how many items, and the first of them. */
export interface InputRefusals {
  count: number;
  first: Array<{ itemIndex: number; error: unknown }>;
}

/** The error of a run that ended before anything was sent. */
export function refusedRun(node: INode, itemCount: number, { count, first }: InputRefusals): NodeError {
  const [{ itemIndex, error } = { itemIndex: 0, error: undefined }] = first;
  const nodeError = toNodeError(node, error, itemIndex);
  if (itemCount === 1) return nodeError;
  const lines = first.flatMap((refusal) =>
    problemLines(refusal.error).map((line) => `Item ${refusal.itemIndex}: ${line}`),
  );
  const shown = lines.slice(0, 20);
  const more =
    count > first.length || lines.length > shown.length ? [`The first ${shown.length} problems are listed.`] : [];
  nodeError.description = [
    `${count} of ${itemCount} items ${count === 1 ? 'has a problem' : 'have problems'}, so no item was sent.`,
    ...shown,
    ...more,
    'Correct the fields named above and run again.',
  ].join('\n');
  return nodeError;
}

function problemLines(error: unknown): string[] {
  if (error instanceof AlexaError && error.problems.length > 0) return error.message.split('\n');
  return [errorSentence(error)];
}

/** The error of a run that the user stopped before anything was sent. */
export function canceledRun(node: INode): NodeError {
  const message = 'The execution was stopped while its items were checked. No item was sent';
  return toNodeError(node, new AlexaError({ code: 'canceled', message }, createRedact([])), 0);
}

/** How a run over several items ended. */
interface StoppedRun {
  itemCount: number;
  outputs: readonly unknown[];
  failures: ReadonlyMap<number, unknown>;
}

/** The error of a run that a failed send ended: the first failure, with what became of the other items. */
export function stoppedRun(node: INode, run: StoppedRun, whenRunAgain: string | undefined): NodeError {
  const failed = [...run.failures.keys()].sort((a, b) => a - b);
  const [first = 0] = failed;
  const nodeError = toNodeError(node, run.failures.get(first), first);
  if (run.itemCount === 1) return nodeError;
  const done = run.outputs.filter((output) => output !== undefined).length;
  const accepted = done - failed.length;
  const unknown = failed.filter((itemIndex) => outcomeOf(run.failures.get(itemIndex)) === 'unknown');
  const report = {
    items: run.itemCount,
    accepted,
    failedItems: failed,
    unknownItems: unknown,
    notSent: run.itemCount - done,
  };
  nodeError.description = [
    nodeError.description ?? '',
    reportSentence(report),
    ...(accepted > 0 && whenRunAgain !== undefined ? [whenRunAgain] : []),
  ]
    .filter((line) => line !== '')
    .join('\n');
  nodeError.context.data = {
    ...errorOutput(run.failures.get(first)),
    ...(nodeError.context.data as object),
    run: report,
  };
  return nodeError;
}

interface RunReport {
  items: number;
  accepted: number;
  failedItems: number[];
  unknownItems: number[];
  notSent: number;
}

function reportSentence({ items, accepted, failedItems, unknownItems, notSent }: RunReport): string {
  const listed = (indexes: number[]) =>
    `${indexes.length === 1 ? 'item' : 'items'} ${indexes.slice(0, 20).join(', ')}${indexes.length > 20 ? ', ...' : ''}`;
  const parts = [
    `${accepted} of ${items} items ${accepted === 1 ? 'was' : 'were'} accepted`,
    `${failedItems.length} failed (${listed(failedItems)})`,
    ...(notSent > 0 ? [`${notSent} ${notSent === 1 ? 'was' : 'were'} not sent`] : []),
  ];
  const unknown = unknownItems.length === 0 ? '' : ` May have been accepted anyway: ${listed(unknownItems)}.`;
  return `${parts.join(', ')}.${unknown}`;
}

function outcomeOf(error: unknown): Outcome {
  return error instanceof AlexaError ? error.outcome : 'not accepted';
}
