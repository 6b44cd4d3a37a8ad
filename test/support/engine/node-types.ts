/** The node types a workflow may use: those of the package under test, and stand-ins for a few of n8n-nodes-base. */
import type * as Core from 'n8n-core';
import type * as WorkflowModule from 'n8n-workflow';
import type { INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import { STAND_INS } from './stand-ins';

/** Looks types up by full name: `<package>.<node>`. */
export class EngineNodeTypes implements INodeTypes {
  constructor(
    private readonly loader: Core.LazyPackageDirectoryLoader,
    private readonly nodeHelpers: typeof WorkflowModule.NodeHelpers,
  ) {}

  /** @throws a sentence that names what there is, if nothing provides the type */
  getByName(type: string): INodeType | IVersionedNodeType {
    const standIn = STAND_INS[type];
    if (standIn !== undefined) return standIn;
    const prefix = `${this.loader.packageName}.`;
    const short = type.slice(prefix.length);
    if (type.startsWith(prefix) && short in this.loader.known.nodes) return this.loader.getNode(short).type;
    const known = [...Object.keys(this.loader.known.nodes).map((name) => prefix + name), ...Object.keys(STAND_INS)];
    throw new Error(
      `The engine harness has no node type "${type}". It knows ${known.join(', ')}; ` +
        'other nodes, and the Tool variants of ours, run only in an n8n server.',
    );
  }

  getByNameAndVersion(type: string, version?: number): INodeType {
    return this.nodeHelpers.getVersionedNodeType(this.getByName(type), version);
  }

  getKnownTypes(): Record<string, never> {
    return {};
  }

  /** The nodes of the package, each in its newest version, by short name. */
  ofPackage(): Record<string, INodeType> {
    const names = Object.keys(this.loader.known.nodes);
    return Object.fromEntries(
      names.map((name) => [name, this.nodeHelpers.getVersionedNodeType(this.loader.getNode(name).type)]),
    );
  }
}

/** Whether a workflow can start at this node. */
export function isTrigger(type: INodeType): boolean {
  return type.description.group.includes('trigger') || Boolean(type.trigger ?? type.webhook ?? type.poll);
}
