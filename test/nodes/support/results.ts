import type { OutputItem, RunResult, SerializedError } from '../../support/engine/engine';
import { nodeName } from './workflows';

/** Readers of an execution's result. They say what the execution held where it is not what a test expects. */

/** The items that a node gave out. */
export function itemsOf(result: RunResult, name = nodeName, output = 0): OutputItem[] {
  const runs = result.nodes[name];
  if (runs === undefined)
    throw new Error(`The node "${name}" did not run: ${result.status}, ${result.error?.rendered}`);
  return runs.at(-1)?.outputs[output] ?? [];
}

/** What the items of a successful execution hold. */
export function outputsOf(result: RunResult, name = nodeName): any[] {
  if (result.status !== 'success')
    throw new Error(`The execution ended with ${result.status}: ${result.error?.rendered}`);
  return itemsOf(result, name).map(({ json }) => json as unknown);
}

/** What the only item of a successful execution holds. */
export function outputOf(result: RunResult, name = nodeName): any {
  const outputs = outputsOf(result, name);
  if (outputs.length !== 1) throw new Error(`Expected one item, got ${outputs.length}`);
  return outputs[0];
}

/** What n8n shows beside the output. */
export function hintsOf(result: RunResult, name = nodeName): string[] {
  return (result.nodes[name]?.at(-1)?.hints ?? []).map(({ message }: { message: string }) => message);
}

/** The error with which an execution failed. */
export function errorOf(result: RunResult): SerializedError {
  if (result.status !== 'error' || result.error === undefined) {
    throw new Error(`Expected a failed execution, got ${result.status}: ${JSON.stringify(result.nodes[nodeName])}`);
  }
  return result.error;
}
