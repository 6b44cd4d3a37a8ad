/** Turns a workflow JSON and the run's options into what the engine is fed. Pure: no engine, no I/O. */
import type {
  IConnections,
  ICredentialsEncrypted,
  IDataObject,
  INode,
  INodeExecutionData,
  IPinData,
  IWorkflowSettings,
} from 'n8n-workflow';
import { isTrigger, type EngineNodeTypes } from './node-types';
import type { RunOptions } from './protocol';

/** The parts of an exported workflow that matter here. */
export interface WorkflowJson {
  id?: string;
  name?: string;
  nodes: INode[];
  connections: IConnections;
  settings?: IWorkflowSettings;
  pinData?: IPinData;
  staticData?: IDataObject;
}

/** Everything decided before the engine sees it. */
export interface PreparedWorkflow {
  nodes: INode[];
  startNode: INode;
  items: INodeExecutionData[];
  /** undefined in production runs, which ignore pinned data. */
  pinData: IPinData | undefined;
}

/** @throws a sentence if the JSON, a node name or a node type does not fit */
export function prepareWorkflow(
  workflow: WorkflowJson,
  options: RunOptions,
  types: EngineNodeTypes,
  credentials: readonly ICredentialsEncrypted[],
): PreparedWorkflow {
  if (!Array.isArray(workflow.nodes)) throw new Error('This is no workflow: it has no "nodes"');
  const nodes = overrideNodes(workflow.nodes, options.nodeOverrides ?? {}).map((node) =>
    attachCredentials(node, types, credentials),
  );
  const startNode = findStartNode(nodes, types, options.startNode);
  const items = (options.items ?? workflow.pinData?.[startNode.name] ?? [{ json: {} }]) as INodeExecutionData[];
  return { nodes, startNode, items, pinData: pinnedFor(workflow, options, startNode, items, types) };
}

function overrideNodes(nodes: INode[], overrides: Record<string, Partial<INode>>): INode[] {
  const unknown = Object.keys(overrides).find((name) => !nodes.some((node) => node.name === name));
  if (unknown !== undefined) throw new Error(`nodeOverrides names "${unknown}", but the workflow has no such node`);
  return nodes.map((node) => {
    const override = overrides[node.name] ?? {};
    return { ...node, ...override, parameters: { ...node.parameters, ...override.parameters } };
  });
}

/** As a user would pick the credential in the editor after importing: exported ids mean nothing here. */
function attachCredentials(node: INode, types: EngineNodeTypes, credentials: readonly ICredentialsEncrypted[]): INode {
  const wanted = types.getByNameAndVersion(node.type, node.typeVersion).description.credentials ?? [];
  const attached = credentials
    .filter(({ type }) => wanted.some(({ name }) => name === type))
    .map(({ id, name, type }) => [type, { id: id ?? null, name }]);
  if (attached.length === 0) return node;
  return { ...node, credentials: { ...node.credentials, ...(Object.fromEntries(attached) as INode['credentials']) } };
}

function findStartNode(nodes: INode[], types: EngineNodeTypes, name?: string): INode {
  const found =
    name === undefined
      ? nodes.find(
          (node) => node.disabled !== true && isTrigger(types.getByNameAndVersion(node.type, node.typeVersion)),
        )
      : nodes.find((node) => node.name === name);
  if (found !== undefined) return found;
  if (name === undefined) throw new Error('The workflow has no enabled trigger node; name a startNode');
  throw new Error(`The workflow has no node "${name}" to start from`);
}

/**
 * A manual run would call the trigger and wait for its event, so the items are pinned to it, as the editor does with
 * test data. Any other start node must run, with the items as its input: then nothing is pinned to it.
 */
function pinnedFor(
  workflow: WorkflowJson,
  { mode = 'manual' }: RunOptions,
  startNode: INode,
  items: INodeExecutionData[],
  types: EngineNodeTypes,
): IPinData | undefined {
  if (mode !== 'manual') return undefined;
  const { [startNode.name]: _own, ...others } = workflow.pinData ?? {};
  const trigger = isTrigger(types.getByNameAndVersion(startNode.type, startNode.typeVersion));
  return trigger ? { ...others, [startNode.name]: items } : others;
}
