import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { AlexaError, errorOutput } from '../../core/errors';
import { createRedact } from '../../core/redaction';
import { settle, unsettle } from '../../core/settle';
import { canceledRun, type InputRefusals, refusedRun, stoppedRun } from './batch-errors';
import { toNodeError } from './node-errors';
import type { RunPosition } from './run-position';
import { processMemory } from './send-memory';
import { createSkillReader, type SkillAccess, type SkillReader } from './skills';

/** What a node does with each of its items. `Prepared` is what is kept of a checked item until it is sent. */
export interface ItemWork<Prepared> {
  /** Reads and checks one item; sends nothing. What it throws is the item's error. */
  prepare(access: SkillAccess, itemIndex: number): Prepared;
  /** False where a prepared item has waited too long to be sent as it is. Default: never. */
  isFresh?(prepared: Prepared): boolean;
  /** Stands for the send and its content, where a later try of the same run must know what became of it. */
  memoryKey?(prepared: Prepared, itemIndex: number): string;
  /** The error for a send whose outcome an earlier try did not learn; undefined: it may be sent again. */
  unknownOutcome?(prepared: Prepared): AlexaError | undefined;
  /** True for a send that counts for the notification limit of the live skill. Default: never. */
  isLive?(prepared: Prepared): boolean;
  /** Gives the output of one item. */
  send(access: SkillAccess, prepared: Prepared): Promise<IDataObject>;
  /** Shown beside the output when at least one item succeeded. */
  hint?: string;
  /** What running the workflow again does with the accepted items; stands in the error of a run that stopped. */
  whenRunAgain?: string;
}

interface Ready<Prepared> {
  access: SkillAccess;
  prepared: Prepared;
}

/** One run of a node over all its items. */
class ItemRun<Prepared> {
  readonly outputs: INodeExecutionData[];
  readonly failures = new Map<number, unknown>();
  private readonly skillOf: SkillReader;
  private remembered = 0;
  /** The skills whose notification limit is reached: the rest of their live sends would only be refused. */
  private readonly limited = new Map<SkillAccess['client'], AlexaError>();

  constructor(
    private readonly context: IExecuteFunctions,
    private readonly position: RunPosition,
    private readonly work: ItemWork<Prepared>,
    readonly itemCount: number,
  ) {
    this.outputs = new Array<INodeExecutionData>(itemCount);
    this.skillOf = createSkillReader(context);
  }

  async prepare(itemIndex: number): Promise<Ready<Prepared>> {
    const access = await this.skillOf(itemIndex);
    return { access, prepared: this.work.prepare(access, itemIndex) };
  }

  /** Sends one item, unless an earlier try of this run did, and keeps its output or its error. */
  async send(itemIndex: number, ready: Ready<Prepared>): Promise<void> {
    try {
      this.endIfLimited(ready);
      this.outputs[itemIndex] = { json: await this.outputOf(itemIndex, ready), pairedItem: { item: itemIndex } };
    } catch (error) {
      if (error instanceof AlexaError && error.code === 'notification_limit')
        this.limited.set(ready.access.client, error);
      this.fail(itemIndex, error);
    }
  }

  /** @throws {AlexaError} the refusal of an earlier item, for a live send of the same skill. */
  private endIfLimited({ access, prepared }: Ready<Prepared>): void {
    const refusal = this.limited.get(access.client);
    if (refusal === undefined || this.work.isLive?.(prepared) !== true) return;
    const { code, message, advice } = refusal;
    throw new AlexaError({ code, message: `${message}; this item was not sent`, advice }, createRedact([]));
  }

  /** By `error` alone n8n knows a failed item, adds the input's fields and leads it to the error output. */
  fail(itemIndex: number, error: unknown): void {
    this.failures.set(itemIndex, error);
    // An error of ours should leave a trace; what the user caused has a code.
    if (!(error instanceof Error) || error.name === 'TypeError' || error.name === 'RangeError') this.logInternal(error);
    this.outputs[itemIndex] = { json: { error: errorOutput(error) }, pairedItem: { item: itemIndex } };
  }

  private logInternal(error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.context.logger.error(createRedact([])(`Alexa node: internal error. ${stack}`));
  }

  showHints(): void {
    const { hint } = this.work;
    const show = (message: string) => this.context.addExecutionHints({ message, location: 'outputPane' });
    if (hint !== undefined && this.failures.size < this.itemCount) show(hint);
    if (this.remembered > 0) show(rememberedHint(this.remembered));
  }

  isFresh({ prepared }: Ready<Prepared>): boolean {
    return this.work.isFresh?.(prepared) ?? true;
  }

  private async outputOf(itemIndex: number, { access, prepared }: Ready<Prepared>): Promise<IDataObject> {
    const key = this.position.node.retryOnFail === true ? this.work.memoryKey?.(prepared, itemIndex) : undefined;
    // Without Retry On Fail nothing is kept, since nothing runs again.
    if (key === undefined) return await this.work.send(access, prepared);
    const found = processMemory.find(key, Date.now());
    if (found === 'unknown') {
      const error = this.work.unknownOutcome?.(prepared);
      if (error !== undefined) throw error;
    } else if (found !== undefined) {
      this.remembered += 1;
      return found;
    }
    return await this.sendAndRemember(key, access, prepared);
  }

  private async sendAndRemember(key: string, access: SkillAccess, prepared: Prepared): Promise<IDataObject> {
    const sent = await settle(this.work.send(access, prepared));
    if (sent.ok) processMemory.remember(key, sent.value, Date.now());
    else if (sent.error instanceof AlexaError && sent.error.outcome === 'unknown') {
      processMemory.remember(key, 'unknown', Date.now());
    }
    return unsettle(sent);
  }
}

/**
 * Runs one piece of work per input item, some at a time, and gives one output item per input item in input order.
 *
 * Where the node is set to stop on an error, every item is read and checked before the first one is sent; then an error
 * of a send ends the run: no further item is started, and those under way are finished first. Where it is set to
 * continue, each item stands for itself.
 *
 * @throws {NodeError} unless the user chose to continue.
 */
export async function runItems<Prepared>(
  context: IExecuteFunctions,
  position: RunPosition,
  work: ItemWork<Prepared>,
): Promise<INodeExecutionData[][]> {
  const run = new ItemRun(context, position, work, context.getInputData().length);
  if (context.continueOnFail()) {
    await runEach(run, async (itemIndex) => await run.prepare(itemIndex));
    run.showHints();
    return [run.outputs];
  }
  const ready = await prepareAll(context, run);
  await runEach(
    run,
    async (itemIndex) => {
      const prepared = ready[itemIndex] as Ready<Prepared>;
      // Let go of early: a run may have a hundred thousand.
      ready[itemIndex] = undefined;
      return run.isFresh(prepared) ? prepared : await run.prepare(itemIndex);
    },
    () => run.failures.size > 0,
  );
  run.showHints();
  if (run.failures.size > 0) throw stoppedRun(context.getNode(), run, work.whenRunAgain);
  return [run.outputs];
}

/** How many items are read before others get their turn in this process. */
const itemsPerTurn = 200;

/** Reads and checks all items. @throws {NodeError} that lists what is wrong, before anything is sent. */
async function prepareAll<Prepared>(
  context: IExecuteFunctions,
  run: ItemRun<Prepared>,
): Promise<Array<Ready<Prepared> | undefined>> {
  const canceled = context.getExecutionCancelSignal();
  const ready: Array<Ready<Prepared> | undefined> = [];
  const refusals: InputRefusals = { count: 0, first: [] };
  for (let itemIndex = 0; itemIndex < run.itemCount; itemIndex += 1) {
    if (canceled?.aborted === true) throw canceledRun(context.getNode());
    if (itemIndex % itemsPerTurn === itemsPerTurn - 1) await sleep(0);
    try {
      ready[itemIndex] = await run.prepare(itemIndex);
    } catch (error) {
      refusals.count += 1;
      if (refusals.first.length < 20) refusals.first.push({ itemIndex, error });
    }
  }
  if (refusals.count > 0) throw refusedRun(context.getNode(), run.itemCount, refusals);
  return ready;
}

/** Runs all items, as many at a time as their skills allow. */
async function runEach<Prepared>(
  run: ItemRun<Prepared>,
  readyOf: (itemIndex: number) => Promise<Ready<Prepared>>,
  isStopped: () => boolean = () => false,
): Promise<void> {
  let next = 0;
  const workers: Array<Promise<void>> = [];
  const startWorkers = (count: number) => {
    while (workers.length < Math.min(count, run.itemCount)) workers.push(worker());
  };
  const worker = async () => {
    while (next < run.itemCount && !isStopped()) {
      const itemIndex = next;
      next += 1;
      try {
        const ready = await readyOf(itemIndex);
        startWorkers(ready.access.skill.concurrency);
        await run.send(itemIndex, ready);
      } catch (error) {
        run.fail(itemIndex, error);
      }
    }
  };
  // A few workers, not a promise per item, so that memory does not grow with the number of items.
  startWorkers(1);
  for (let index = 0; index < workers.length; index += 1) await workers[index];
}

/** Where the node continues on errors, an error that concerns the whole run is the error of each item. */
export async function runGuarded(
  context: IExecuteFunctions,
  guard: () => AlexaError | undefined,
  run: () => Promise<INodeExecutionData[][]>,
): Promise<INodeExecutionData[][]> {
  const error = guard();
  if (error === undefined) return await run();
  if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, 0);
  const failed = (_: unknown, item: number) => ({ json: { error: errorOutput(error) }, pairedItem: { item } });
  return [context.getInputData().map(failed)];
}

function rememberedHint(count: number): string {
  const sends = count === 1 ? '1 item was' : `${count} items were`;
  return `${sends} accepted in an earlier try of this run (Retry On Fail) and not sent again: the output shows the first result.`;
}
