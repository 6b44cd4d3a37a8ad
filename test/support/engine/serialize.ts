/** Turns what the engine leaves behind into plain data for the parent process. */
import { inspect } from 'node:util';
import type { INodeExecutionData, IRun, ITaskData } from 'n8n-workflow';
import type { NodeRun, OutputItem, RunResult, SerializedError } from './protocol';

/** JSON that never throws: only if plain JSON fails are bigints written as text and repeated objects named as such. */
export function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    const seen = new WeakSet<object>();
    return JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part === 'bigint') return String(part);
      if (typeof part !== 'object' || part === null) return part;
      if (seen.has(part)) return '[seen above]';
      seen.add(part);
      return part;
    });
  }
}

/**
 * @param error what a node threw, what n8n stored of it, or anything else
 * @param nodeName used if the error does not name its node
 */
export function serializeError(error: unknown, nodeName?: string): SerializedError {
  const source = (typeof error === 'object' && error !== null ? error : { message: String(error) }) as Record<
    string,
    any
  >;
  return {
    name: source.name ?? nameInStack(source.stack) ?? 'Error',
    message: String(source.message ?? ''),
    description: source.description,
    httpCode: source.httpCode,
    messages: source.messages,
    context: source.context,
    nodeName: source.node?.name ?? nodeName,
    stack: source.stack,
    rendered: `${inspect(error, { depth: 10, maxArrayLength: null, maxStringLength: null })}\n${jsonOf(error)}`,
  };
}

/**
 * n8n stores a spread copy of a thrown error, which lacks the name of a TypeError and its like: it is on their
 * prototype.
 */
function nameInStack(stack: unknown): string | undefined {
  return typeof stack === 'string' ? /^\w*Error(?=[:\n])/.exec(stack)?.[0] : undefined;
}

function serializeItem(item: INodeExecutionData, nodeName: string): OutputItem {
  return {
    json: item.json,
    pairedItem: item.pairedItem,
    ...(item.error !== undefined && { error: serializeError(item.error, nodeName) }),
  };
}

function serializeTask(task: ITaskData, nodeName: string): NodeRun {
  return {
    outputs: (task.data?.main ?? []).map((items) => (items ?? []).map((item) => serializeItem(item, nodeName))),
    ...(task.error !== undefined && { error: serializeError(task.error, nodeName) }),
    hints: task.hints,
    executionTimeMs: task.executionTime,
  };
}

/** The result of an execution the engine carried out, whether it failed or not. */
export function serializeRun(run: IRun, stringifyRunData: (data: unknown) => string): RunResult {
  const { runData, error, lastNodeExecuted } = run.data.resultData;
  const nodes = Object.entries(runData).map(([name, tasks]) => [name, tasks.map((task) => serializeTask(task, name))]);
  return {
    status: run.status,
    finished: run.finished === true,
    ...(error !== undefined && { error: serializeError(error, lastNodeExecuted) }),
    nodes: Object.fromEntries(nodes) as Record<string, NodeRun[]>,
    raw: stringifyRunData(run),
  };
}

/** The result of an execution the engine refused to start, e.g. for a missing required parameter. */
export function serializeRefusal(error: unknown): RunResult {
  const serialized = serializeError(error);
  return { status: 'error', finished: false, error: serialized, nodes: {}, raw: serialized.rendered };
}
