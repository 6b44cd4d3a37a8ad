import { setMaxListeners } from 'node:events';
import type { Node, NodeAPI, NodeDef, NodeMessageInFlow } from 'node-red';

import { type AlexaClient, createAlexaClient } from '../../core/alexa-client';
import { AlexaError, invalidInput } from '../../core/errors';
import { type Host, NoAnswer } from '../../core/host';
import { createRedact } from '../../core/redaction';
import type { Skill } from '../../core/skill';
import type { SkillNode } from '../nodes/alexa-skill/skill-node';
import { nodeClosed, toNodeError } from './errors';
import { migrate } from './migrations';
import type { WaitingSends } from './queue';
import { sha256Hex } from './sha256';
import { sharedState } from './shared-state';
import { createStatusLine, type StatusLine } from './status';

/** What the forms of all sending nodes save. */
export interface SendingDef extends NodeDef {
  /** Id of the config node. */
  skill: string;
}

/** A message as our nodes leave it. */
export interface AlexaMessage extends NodeMessageInFlow {
  alexa?: unknown;
}

export { migrate };

type Done = (error?: Error) => void;

/** What the work on one message may use. */
export interface Sending {
  host: Host;
  skill: Skill;
  client: AlexaClient;
}

/** Does the work on one message: builds, sends, and gives what `msg.alexa` will hold. */
export type Work = (sending: Sending, msg: AlexaMessage) => Promise<object>;

/** What was under way when the node closed gets this long; Node-RED waits 15 s. */
const drainTimeoutMs = 14_000;

/**
 * Makes a node one that works on each message it gets: `msg.alexa` is the result, an error goes to Catch nodes.
 * Every message ends once: it is passed on, or `done(err)` says why not.
 * @param skillNode the config node; null where it is missing.
 */
export function equipSender(
  RED: NodeAPI,
  node: Node,
  skillNode: SkillNode | null,
  success: 'accepted' | 'token',
  work: Work,
): void {
  const status = createStatusLine(RED, node, success);
  const sender = new Sender(node, skillNode, status, work);
  node.on('input', (msg: AlexaMessage, send, done: Done) => sender.receive(msg, send, done));
  node.on('close', (_removed: boolean, done: () => void) => void sender.close().then(done));
  const trouble = problemOf(skillNode);
  if (trouble !== undefined) status.failed(trouble.code);
}

/** The messages that one node is working on. */
class Sender {
  private readonly underWay = new Set<Promise<void>>();
  private readonly waitingSends: WaitingSends = new Set();
  private readonly sleepers = new Set<() => void>();
  private readonly drained = new AbortController();
  private readonly host: Host;
  private client: AlexaClient | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly node: Node,
    private readonly skillNode: SkillNode | null,
    private readonly status: StatusLine,
    private readonly work: Work,
  ) {
    // Each call under way listens; that many are no leak.
    setMaxListeners(0, this.drained.signal);
    this.host = this.createHost();
    skillNode?.senders.add(this);
  }

  receive(msg: AlexaMessage, send: (msg: AlexaMessage) => void, done: Done): void {
    const ended = this.run(msg)
      .then(
        (result) => {
          msg.alexa = result;
          if (this.closing === undefined) this.showProgress();
          send(msg);
          done();
        },
        (error: unknown) => this.fail(error, msg, done),
      )
      // A rejection that nobody handles would end Node-RED.
      .catch((error: unknown) => this.node.error(String(error)));
    this.underWay.add(ended);
    void ended.then(() => this.underWay.delete(ended));
  }

  /** Rejects what waits and finishes what is being sent. */
  async close(): Promise<void> {
    await (this.closing ??= this.drain());
  }

  private async run(msg: AlexaMessage): Promise<object> {
    if (this.closing !== undefined) throw nodeClosed({ outcome: 'not accepted', attempts: 0 });
    const { skill, leave } = enter(this.skillNode);
    try {
      this.status.sending(this.skillNode?.queue.waiting ?? 0);
      return await this.work({ host: this.host, skill, client: this.clientFor(skill) }, msg);
    } finally {
      leave();
    }
  }

  private clientFor(skill: Skill): AlexaClient {
    const { queue } = this.skillNode as SkillNode;
    return (this.client ??= createAlexaClient(this.host, skill, {
      ...sharedState,
      limiterOf: (key, concurrency) => queue.through(sharedState.limiterOf(key, concurrency), this.waitingSends),
    }));
  }

  private createHost(): Host {
    return {
      send: async (request) => await (this.skillNode as SkillNode).transport.send(request, this.drained.signal),
      now: () => Date.now(),
      elapsedMs: () => performance.now(),
      sleep: async (waitMs) => {
        if (this.closing !== undefined) throw new NoAnswer('canceled');
        this.status.repeating(waitMs);
        await sleepUnlessClosed(waitMs, this.sleepers);
      },
      random: () => Math.random(),
      sha256Hex,
      log: (message, fields) => this.node.debug(`${message} ${JSON.stringify(fields ?? {})}`),
    };
  }

  private fail(error: unknown, msg: AlexaMessage, done: Done): void {
    const isClosed = this.closing !== undefined && error instanceof AlexaError && error.code === 'canceled';
    const reported = isClosed ? nodeClosed(error) : error;
    const code = reported instanceof AlexaError ? reported.code : 'internal';
    if (code === 'internal') this.node.log(this.stackOf(error));
    if (reported instanceof AlexaError && code === 'node_closed') this.node.warn(closedSentence(msg, reported));
    else this.status.failed(code);
    done(toNodeError(reported));
  }

  /** Where an error of ours came from, without the secret. */
  private stackOf(error: unknown): string {
    const { skill } = this.skillNode ?? {};
    const redact = createRedact(skill === undefined || skill instanceof AlexaError ? [] : [skill.secret]);
    return redact(`Internal error, please report it: ${error instanceof Error ? error.stack : String(error)}`);
  }

  private showProgress(): void {
    const waiting = this.skillNode?.queue.waiting ?? 0;
    if (waiting > 0) this.status.sending(waiting);
    else this.status.succeeded();
  }

  private async drain(): Promise<void> {
    this.status.clear();
    // Woken sends run after this, and see that the node is closing.
    for (const wake of [...this.sleepers]) wake();
    for (const reject of [...this.waitingSends]) {
      this.waitingSends.delete(reject);
      reject(nodeClosed({ outcome: 'not accepted', attempts: 0 }));
    }
    const timer = setTimeout(() => this.drained.abort(), drainTimeoutMs);
    while (this.underWay.size > 0) await Promise.all(this.underWay);
    clearTimeout(timer);
    this.skillNode?.senders.delete(this);
  }
}

/** Takes a message into the queue of its skill. */
function enter(skillNode: SkillNode | null): { skill: Skill; leave: () => void } {
  const trouble = problemOf(skillNode);
  if (trouble !== undefined) throw trouble;
  const { skill, queue } = skillNode as SkillNode & { skill: Skill };
  return { skill, leave: queue.enter() };
}

function problemOf(skillNode: SkillNode | null): AlexaError | undefined {
  if (skillNode?.skill === undefined) return noSkill();
  return skillNode.skill instanceof AlexaError ? skillNode.skill : undefined;
}

function noSkill(): AlexaError {
  const allowed = 'a skill (config node) that is selected in this node and is neither disabled nor deleted';
  const problem = { path: 'skill', label: 'Skill', rule: 'required', found: '', allowed };
  return invalidInput([problem], createRedact([]));
}

/** For the log: Node-RED may end before a Catch node gets the error. States only what is known. */
function closedSentence(msg: AlexaMessage, { outcome, message }: AlexaError): string {
  return `${outcome === 'unknown' ? 'Outcome unknown' : 'Not accepted'}: ${positionOf(msg)}. ${message}`;
}

/** Which message it was, for the log. */
function positionOf({ _msgid, alexa }: AlexaMessage): string {
  const { identity } = (alexa ?? {}) as { identity?: { referenceId?: string; timestamp?: string } };
  const event = identity?.referenceId === undefined ? '' : `, event ${identity.referenceId} of ${identity.timestamp}`;
  return `message ${_msgid}${event}`;
}

async function sleepUnlessClosed(waitMs: number, sleepers: Set<() => void>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const wake = () => {
      clearTimeout(timer);
      sleepers.delete(wake);
      reject(new NoAnswer('canceled'));
    };
    const timer = setTimeout(() => {
      sleepers.delete(wake);
      resolve();
    }, waitMs);
    sleepers.add(wake);
  });
}
