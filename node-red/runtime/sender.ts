import { setMaxListeners } from 'node:events';
import type { Node, NodeAPI, NodeDef, NodeMessageInFlow } from 'node-red';

import { type AlexaClient, type AlexaClientSettings, createAlexaClient } from '../../core/alexa-client';
import { AlexaError, errorFields, InvalidInputError, joinSentences, nodeClosed } from '../../core/errors';
import { type Host, NoAnswer } from '../../core/host';
import { textOf } from '../../core/form-values';
import { readRetryLimits, type RetryLimitsForm } from '../../core/http/limits';
import { endpointsFor, type Skill } from '../../core/skill';
import { migrate } from '../editor/migrations';
import type { Door } from './queue';
import { sha256Hex } from './sha256';
import { sharedState, type SkillNode } from './skill-node';
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

/** What a message may choose of its client. */
type ClientSettings = Omit<AlexaClientSettings, 'credentials' | 'concurrency' | 'shared'>;

/** What the work on one message may use. */
export interface Sending {
  skill: Skill;
  client: (settings: ClientSettings) => AlexaClient;
}

/** The client for one message, with what the forms of both sending nodes have in common. */
export function clientFor(
  { skill, client }: Sending,
  values: Record<string, unknown>,
  limits: RetryLimitsForm,
): AlexaClient {
  const accessToken = textOf(values.accessToken).trim();
  return client({
    endpoints: endpointsFor(skill, values.region),
    limits: readRetryLimits(limits),
    ...(accessToken === '' ? {} : { accessToken }),
  });
}

/** Does the work on one message: builds, sends, and gives what `msg.alexa` will hold. */
export type Work = (sending: Sending, msg: AlexaMessage) => Promise<object>;

/** What was under way when the node closed gets this long; Node-RED waits 15 s. */
const longestDrainMs = 14_000;

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
  const door: Door = new Set();
  const sleepers = new Set<() => void>();
  const drained = new AbortController();
  // Each call under way listens; that many are no leak.
  setMaxListeners(0, drained.signal);
  let closing: Promise<void> | undefined;

  const host: Host = {
    send: async (request) => await (skillNode as SkillNode).transport.send(request, drained.signal),
    now: () => Date.now(),
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
    tokens: sharedState.tokens,
    limiterOf: (...key: Parameters<typeof sharedState.limiterOf>) =>
      (skillNode as SkillNode).queue.through(sharedState.limiterOf(...key), door),
  };
  // Most messages go the way of the one before: its client is ready.
  let latest: { key: string; client: AlexaClient } | undefined;
  const clientOf = ({ credentials, concurrency }: Skill, settings: ClientSettings): AlexaClient => {
    const key = JSON.stringify(settings);
    if (latest?.key !== key)
      latest = { key, client: createAlexaClient(host, { ...settings, credentials, concurrency, shared }) };
    return latest.client;
  };

  const run = async (msg: AlexaMessage): Promise<object> => {
    if (closing !== undefined) throw nodeClosed({ outcome: 'not accepted', attempts: 0 });
    const { skill, leave } = enter(skillNode);
    try {
      status.sending(skillNode?.queue.waiting ?? 0);
      return await work({ skill, client: (settings) => clientOf(skill, settings) }, msg);
    } finally {
      leave();
    }
  };

  const fail = (error: unknown, msg: AlexaMessage, done: Done) => {
    const told =
      closing !== undefined && error instanceof AlexaError && error.code === 'canceled' ? nodeClosed(error) : error;
    const code = told instanceof AlexaError ? told.code : 'internal';
    if (code === 'node_closed') node.warn(`Not sent: ${placeOf(msg)}. ${told instanceof Error ? told.message : ''}`);
    else status.failed(code);
    done(toNodeError(told));
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
    for (const sendHome of [...door]) {
      door.delete(sendHome);
      sendHome(nodeClosed({ outcome: 'not accepted', attempts: 0 }));
    }
    const timer = setTimeout(() => drained.abort(), longestDrainMs);
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
  return new InvalidInputError([{ path: 'skill', label: 'Skill', rule: 'required', found: '', allowed }]);
}

/**
 * The error for a Catch node: one text with all that a reader needs, and `code` and `cause` for a flow to branch on.
 * Node-RED 4.0 passes on the cause only, so the code stands there as well.
 */
function toNodeError(error: unknown): Error {
  const text = error instanceof AlexaError ? joinSentences(error.message, error.details, error.advice) : String(error);
  const nodeError = new Error(text);
  // The stack would show the inside of our software, not what the user did.
  nodeError.stack = undefined;
  const cause = errorFields(error);
  // Node-RED shows an error as text; the name of its class says nothing to users.
  return Object.assign(nodeError, { code: cause.code, cause, toString: () => text });
}

/** Which message it was, for the log. */
function placeOf({ _msgid, alexa }: AlexaMessage): string {
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
