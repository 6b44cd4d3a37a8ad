import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { errorFields } from '../../core/errors';
import { readSkill, type Skill } from '../../core/skill';
import { type NodeError, toNodeError } from './node-errors';
import { credentialName } from './skill';

/** What became of one item. */
export interface ItemOutput {
  fields: IDataObject;
  /** True where an earlier try of this run had sent it already, and nothing was sent now. */
  remembered?: boolean;
}

/** What a node does with its items. */
export interface ItemWork {
  /** Runs once before the first item; what it throws fails the whole run. */
  prepare?(itemCount: number): void;
  /** Gives the output of one item. */
  run(skill: Skill, itemIndex: number): Promise<ItemOutput>;
  /** Shown beside the output when at least one item went well. */
  hint?: string;
}

/**
 * Runs one piece of work per input item, some at a time, and gives one output item per input item in input order.
 * When an item fails and the node is set to stop, no further item is started; those under way are finished first.
 *
 * @throws {NodeError} the first failure, unless the user chose to continue.
 */
export async function runItems(context: IExecuteFunctions, work: ItemWork): Promise<INodeExecutionData[][]> {
  const itemCount = context.getInputData().length;
  const outputs = new Array<INodeExecutionData>(itemCount);
  const failures = new Map<number, NodeError>();
  const goOn = context.continueOnFail();
  let next = 0;
  let remembered = 0;

  const fail = (error: unknown, itemIndex: number) => {
    const nodeError = toNodeError(context.getNode(), error, itemIndex);
    failures.set(itemIndex, nodeError);
    // By `error` alone n8n knows a failed item, adds the input's fields and leads it to the error output. Its other way,
    // the item's own error property, would leave nothing but the message.
    outputs[itemIndex] = { json: { error: errorFields(error) }, pairedItem: { item: itemIndex } };
  };

  const worker = async (skill: Skill) => {
    while (next < itemCount && (goOn || failures.size === 0)) {
      const itemIndex = next;
      next += 1;
      try {
        const output = await work.run(skill, itemIndex);
        if (output.remembered === true) remembered += 1;
        outputs[itemIndex] = { json: output.fields, pairedItem: { item: itemIndex } };
      } catch (error) {
        fail(error, itemIndex);
      }
    }
  };

  try {
    work.prepare?.(itemCount);
    const skill = readSkill(await context.getCredentials(credentialName));
    // A few workers, not a promise per item, so that memory does not grow with the number of items.
    await Promise.all(Array.from({ length: Math.min(skill.concurrency, itemCount) }, async () => await worker(skill)));
  } catch (error) {
    for (let itemIndex = 0; itemIndex < (goOn ? itemCount : 1); itemIndex += 1) fail(error, itemIndex);
  }

  if (work.hint !== undefined && failures.size < itemCount)
    context.addExecutionHints({ message: work.hint, location: 'outputPane' });
  if (remembered > 0) context.addExecutionHints({ message: rememberedHint(remembered), location: 'outputPane' });
  if (!goOn && failures.size > 0) throw failures.get(Math.min(...failures.keys())) as NodeError;
  return [outputs];
}

function rememberedHint(count: number): string {
  const sends = count === 1 ? '1 item was' : `${count} items were`;
  return `${sends} accepted in an earlier try of this run (Retry On Fail) and not sent again: the output shows the first result.`;
}
