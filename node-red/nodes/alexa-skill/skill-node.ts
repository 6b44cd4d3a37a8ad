import type { Node, NodeAPI, NodeDef } from 'node-red';

import { AlexaError, invalidInput } from '../../../core/errors';
import { checkWhole, isEmpty, numberOf } from '../../../core/form-values';
import { fieldOf } from '../../../core/forms/form';
import type { Problem } from '../../../core/problems';
import { createRedact } from '../../../core/redaction';
import { checkCredentials, readSkill, type Skill } from '../../../core/skill';
import { type SkillForm } from '../../../core/skill-form';
import { isVariable } from '../../shared/environment';
import { migrate } from '../../shared/migrations';
import type { ProxyConfig } from '../../shared/proxies';
import { createSendQueue, type SendQueue } from '../../shared/queue';
import { createTransport, type Transport } from '../../shared/transport';
import { nodeRedSkillForm } from './fields';

export interface SkillCredentials {
  clientId?: string;
  clientSecret?: string;
}

/** The config node as its form saves it. */
export interface SkillDef extends NodeDef, Omit<SkillForm, keyof SkillCredentials> {
  queueLimit?: unknown;
  /** Id of Node-RED's own proxy config node. */
  proxy?: string;
}

/** The config node at run time: what the sending nodes need of it. */
export interface SkillNode extends Node<SkillCredentials> {
  /** The skill, or what is wrong with its configuration. */
  skill: Skill | AlexaError;
  /** Id of the proxy config node; empty where none is chosen. */
  proxyId: string;
  queue: SendQueue;
  transport: Transport;
  /** Nodes that send for it; the config node closes when they have. */
  senders: Set<{ close(): Promise<void> }>;
}

export { migrate };

const queueLimitField = fieldOf(nodeRedSkillForm, 'queueLimit');

/** Makes a node of Node-RED a config node for a skill. */
export function equipSkillNode(RED: NodeAPI, node: SkillNode, def: SkillDef): void {
  const problems: Problem[] = [];
  const skill = readSkillNode({ ...def, ...node.credentials }, problems);
  const queueLimit = readQueueLimit(def.queueLimit, problems);
  // The name of a variable is no secret.
  const secrets = isVariable(skill.credentials.clientSecret) ? [] : [skill.secret];
  const redact = createRedact(secrets);
  node.skill = problems.length === 0 ? skill : invalidInput(problems, redact);
  node.proxyId = def.proxy ?? '';
  node.queue = createSendQueue(queueLimit, problems.length === 0 ? skill.concurrency : 1);
  node.transport = createTransport(() => proxyConfig(RED, def.proxy));
  node.senders = new Set();
  node.on('close', (_removed: boolean, done: () => void) => {
    void Promise.all([...node.senders].map(async (sender) => await sender.close())).then(() => {
      node.transport.close();
      done();
    });
  });
}

/** Fields that may hold the name of an environment variable. */
const variableNames = ['clientId', 'clientSecret', 'tokenUrl', 'apiUrl'] as const;

function readSkillNode(form: SkillForm, problems: Problem[]): Skill {
  // Node-RED leaves `${NAME}` as it is where the environment has no such variable.
  const unset = variableNames.filter((name) => isVariable(form[name]));
  for (const name of unset) problems.push(unsetProblem(name, form[name]));
  const others: Problem[] = [];
  const skill = readSkill(form, others);
  others.push(...checkCredentials(skill.credentials));
  problems.push(...others.filter(({ path }) => !unset.some((name) => name === path)));
  return skill;
}

function unsetProblem(name: (typeof variableNames)[number], value: unknown): Problem {
  const allowed = 'a value, or the name of an environment variable that is set where Node-RED runs';
  const { label } = fieldOf(nodeRedSkillForm, name);
  return { path: name, label, rule: 'environment', found: `${String(value)}, which is not set`, allowed };
}

function readQueueLimit(saved: unknown, problems: Problem[]): number {
  const limit = isEmpty(saved) ? queueLimitField.default : numberOf(saved);
  const wrong = checkWhole(limit, queueLimitField);
  problems.push(...wrong);
  return wrong.length === 0 ? (limit as number) : queueLimitField.default;
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
