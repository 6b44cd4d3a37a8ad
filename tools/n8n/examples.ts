/** The example workflows, as a user has them after choosing credentials. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, readExample } from '../../test/support/package-under-test';
import type { CredentialReference } from './api';

export interface WorkflowNode {
  id: string;
  name: string;
  type: string;
  parameters: Record<string, any>;
  credentials?: Record<string, CredentialReference>;
  [setting: string]: unknown;
}

export interface Workflow {
  name: string;
  nodes: WorkflowNode[];
  connections: object;
  pinData?: Record<string, unknown>;
  [setting: string]: unknown;
}

export interface Credentials {
  alexaSkillApi: CredentialReference;
  /** For the webhooks of the examples. */
  httpHeaderAuth: CredentialReference;
}

/** The header that the examples' webhooks ask for here. */
export const webhookKey = { name: 'x-workflow-key', value: 'a-key-for-trying' };

export const alexaPrefix = 'n8n-nodes-alexa-skill.';

export function exampleNames(): string[] {
  return readdirSync(join(projectRoot, 'examples'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

export function exampleWithCredentials(name: string, credentials: Credentials): Workflow {
  return withCredentials(readExample(name) as Workflow, credentials);
}

export function withCredentials(workflow: Workflow, { alexaSkillApi, httpHeaderAuth }: Credentials): Workflow {
  const nodes = workflow.nodes.map((node) => {
    if (node.type.startsWith(alexaPrefix)) return { ...node, credentials: { alexaSkillApi } };
    return node.parameters.authentication === 'headerAuth' ? { ...node, credentials: { httpHeaderAuth } } : node;
  });
  return { ...workflow, nodes };
}
