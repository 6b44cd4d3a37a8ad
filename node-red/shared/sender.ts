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
import { createStatusLine } from './status';

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
  const underWay = new Set<Promise<void>>();
  const waitingSends: WaitingSends = new Set();
  const sleepers = new Set<() => void>();
  const drained = new AbortController();
  // Each call under way listens; that many are no leak.
  setMaxListeners(0, drained.signal);
  let closing: Promise<void> | undefined;

  const host: Host = {
    send: async (request) => await (skillNode as SkillNode).transport.send(request, drained.signal),
    now: () => Date.now(),
    elapsedMs: () => performance.now(),
    sleep: async (waitMs) => {
      if (closing !== undefined) throw new NoAnswer('canceled');
      status.repeating(waitMs);
      await sleepUnlessClosed(waitMs, sleepers);
    },
    random: () => Math.random(),
    sha256Hex,
    log: (message, fields) => node.debug(`${message} ${JSON.stringify(fields ?? {})}`),
  };

  const shared = {
    ...sharedState,
    limiterOf: (key: string, concurrency: number) =>
      (skillNode as SkillNode).queue.through(sharedState.limiterOf(key, concurrency), waitingSends),
  };
  let client: AlexaClient | undefined;

  const run = async (msg: AlexaMessage): Promise<object> => {
    if (closing !== undefined) throw nodeClosed({ outcome: 'not accepted', attempts: 0 });
    const { skill, leave } = enter(skillNode);
    try {
      status.sending(skillNode?.queue.waiting ?? 0);
      client ??= createAlexaClient(host, skill, shared);
      return await work({ host, skill, client }, msg);
    } finally {
      leave();
    }
  };

  const fail = (error: unknown, msg: AlexaMessage, done: Done) => {
    const isClosed = closing !== undefined && error instanceof AlexaError && error.code === 'canceled';
    const reported = isClosed ? nodeClosed(error) : error;
    const code = reported instanceof AlexaError ? reported.code : 'internal';
    if (reported instanceof AlexaError && code === 'node_closed') node.warn(closedSentence(msg, reported));
    else status.failed(code);
    done(toNodeError(reported));
  };

  node.on('input', (msg: AlexaMessage, send, done: Done) => {
    const ended = run(msg)
      .then(
        (result) => {
          msg.alexa = result;
          if (closing === undefined) showProgress();
          send(msg);
          done();
        },
        (error: unknown) => fail(error, msg, done),
      )
      // A rejection that nobody handles would end Node-RED.
      .catch((error: unknown) => node.error(String(error)));
    underWay.add(ended);
    void ended.then(() => underWay.delete(ended));
  });

  const showProgress = () => {
    const waiting = skillNode?.queue.waiting ?? 0;
    if (waiting > 0) status.sending(waiting);
    else status.succeeded();
  };

  const drain = async (): Promise<void> => {
    status.clear();
    for (const wake of [...sleepers]) wake();
    for (const reject of [...waitingSends]) {
      waitingSends.delete(reject);
      reject(nodeClosed({ outcome: 'not accepted', attempts: 0 }));
    }
    const timer = setTimeout(() => drained.abort(), drainTimeoutMs);
    while (underWay.size > 0) await Promise.all(underWay);
    clearTimeout(timer);
    skillNode?.senders.delete(sender);
  };
  // Whoever is woken runs after this, and sees that the node is closing.
  const sender = { close: async () => await (closing ??= drain()) };
  skillNode?.senders.add(sender);
  node.on('close', (_removed: boolean, done: () => void) => void sender.close().then(done));

  const trouble = troubleOf(skillNode);
  if (trouble !== undefined) status.failed(trouble.code);
}

/** Takes a message into the queue of its skill. */
function enter(skillNode: SkillNode | null): { skill: Skill; leave: () => void } {
  const trouble = troubleOf(skillNode);
  if (trouble !== undefined) throw trouble;
  const { skill, queue } = skillNode as SkillNode & { skill: Skill };
  return { skill, leave: queue.enter() };
}

function troubleOf(skillNode: SkillNode | null): AlexaError | undefined {
  if (skillNode?.skill === undefined) return noSkill();
  return skillNode.skill instanceof AlexaError ? skillNode.skill : undefined;
}

function noSkill(): AlexaError {
  const allowed = 'a skill (config node alexa-skill), chosen in the form of the node and not disabled or deleted';
  const problem = { path: 'skill', label: 'Skill', rule: 'required', found: '', allowed };
  return invalidInput([problem], createRedact([]));
}

/** For the log: Node-RED may end before a Catch node gets the error. Claims no more than is known. */
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
