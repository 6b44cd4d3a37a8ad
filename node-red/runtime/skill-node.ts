import type { Node, NodeAPI, NodeDef } from 'node-red';

import { createSharedState } from '../../core/shared-state';
import { checkCredentials } from '../../core/skill';
import { AlexaError, InvalidInputError } from '../../core/errors';
import { type Problem, shown } from '../../core/problems';
import { numberOf } from '../../core/form-values';
import { settleSync } from '../../core/settle';
import { readSkill, type Skill, type SkillForm } from '../../core/skill';
import { migrate } from '../editor/migrations';
import { isVariable } from './environment';
import type { ProxyConfig } from './proxies';
import { createSendQueue, type SendQueue } from './queue';
import { checkSecretPlace } from './secret-place';
import { createTransport, type Transport } from './transport';

export interface SkillCredentials {
  clientId?: string;
  clientSecret?: string;
}

/** The config node as its form saves it. */
export interface SkillDef extends NodeDef, Omit<SkillForm, keyof SkillCredentials> {
  queueLimit?: unknown;
  /** Id of Node-RED's own proxy config node. */
  proxy?: string;
  /** In an instance of a subflow: the node that it was made from, which has the credentials. */
  _alias?: string;
}

/** The config node at run time: what the sending nodes need of it. */
export interface SkillNode extends Node<SkillCredentials> {
  /** The skill, or what is wrong with its configuration. */
  skill: Skill | AlexaError;
  queue: SendQueue;
  transport: Transport;
  /** Nodes that send for it; the config node closes when they have. */
  senders: Set<{ close(): Promise<void> }>;
}

/**
 * Tokens and limiters of this process: a new deployment uses the same token, and all config nodes of one skill share
 * the bound. Kept in memory only, keyed by a hash of endpoint, client id, secret and scope.
 */
export const sharedState = createSharedState();

export { migrate };

export const queueLimitBounds = { minimum: 1, maximum: 1_000_000, default: 10_000 } as const;

/** Makes a node of Node-RED a config node for a skill. */
export function equipSkillNode(RED: NodeAPI, node: SkillNode, def: SkillDef): void {
  const form = { ...def, ...node.credentials, concurrency: numberOf(def.concurrency ?? 10) };
  const read = settleSync(() => {
    const checked = readChecked(form, numberOf(def.queueLimit ?? queueLimitBounds.default));
    checkSecretPlace(RED, def._alias ?? node.id, checked.skill);
    return checked;
  });
  // What is no error of ours would be a defect; its sentence is shown all the same.
  node.skill = read.ok ? read.value.skill : toAlexaError(read.error);
  node.queue = read.ok
    ? createSendQueue(read.value.queueLimit, read.value.skill.concurrency)
    : createSendQueue(queueLimitBounds.default, 10);
  node.transport = createTransport(() => proxyConfig(RED, def.proxy));
  node.senders = new Set();
  node.on('close', (_removed: boolean, done: () => void) => {
    void Promise.all([...node.senders].map(async (sender) => await sender.close())).then(() => {
      node.transport.close();
      done();
    });
  });
}

function readChecked(form: SkillForm, queueLimit: unknown): { skill: Skill; queueLimit: number } {
  // Node-RED leaves `${NAME}` as it is where the environment has no such variable.
  const unset = (['clientId', 'clientSecret', 'tokenUrl', 'apiUrl'] as const).filter((name) => isVariable(form[name]));
  if (unset.length > 0) throw new InvalidInputError(unset.map((name) => unsetProblem(name, form[name])));
  const skill = readSkill(form);
  const problems: Problem[] = checkCredentials(skill.credentials);
  const { minimum, maximum } = queueLimitBounds;
  if (!Number.isInteger(queueLimit) || (queueLimit as number) < minimum || (queueLimit as number) > maximum) {
    const allowed = `a whole number from ${minimum} to ${maximum}`;
    problems.push({ path: 'queueLimit', label: 'Queue Limit', rule: 'range', found: shown(queueLimit), allowed });
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  return { skill, queueLimit: queueLimit as number };
}

const labels = { clientId: 'Client ID', clientSecret: 'Client Secret', tokenUrl: 'Token URL', apiUrl: 'API URL' };

function unsetProblem(name: keyof typeof labels, value: unknown): Problem {
  const allowed = 'a value, or the name of an environment variable that is set where Node-RED runs';
  return { path: name, label: labels[name], rule: 'environment', found: `${String(value)}, which is not set`, allowed };
}

function toAlexaError(error: unknown): AlexaError {
  if (error instanceof AlexaError) return error;
  return new AlexaError({ code: 'internal', message: String(error) }, (text) => text);
}

/** The proxy config node is looked up when it is needed: it may be created after ours. */
export function proxyConfig(RED: NodeAPI, id: string | undefined): ProxyConfig | undefined {
  const node = id ? (RED.nodes.getNode(id) as (Node<Partial<ProxyConfig>> & Partial<ProxyConfig>) | null) : null;
  if (!node?.url) return undefined;
  return {
    url: node.url,
    noproxy: node.noproxy,
    username: node.credentials?.username,
    password: node.credentials?.password,
  };
}
