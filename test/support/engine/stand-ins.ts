/**
 * Stand-ins for the few nodes of n8n-nodes-base (183 MB) that example workflows use. They do what the examples need of
 * the real ones and no more; the full n8n runs the examples with the real ones.
 */
import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';

type Execute = (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>;

/** Just the part of a description the engine reads. */
function describe(name: string, over: Partial<INodeTypeDescription>): INodeTypeDescription {
  return {
    displayName: name,
    name,
    group: ['transform'],
    version: [1, 1.1, 1.2, 2, 2.2],
    description: 'Stand-in of the engine harness',
    defaults: {},
    inputs: ['main'],
    outputs: ['main'],
    properties: [],
    ...over,
  };
}

/** Parameters that the description does not name never reach the node. */
function parameters(...names: string[]): Pick<INodeTypeDescription, 'properties'> {
  return { properties: names.map((name) => ({ displayName: name, name, type: 'json', default: '' })) };
}

/** Passes on what the run feeds it, or what the workflow pins; it never starts anything by itself. */
function trigger(name: string): INodeType {
  return { description: describe(name, { group: ['trigger'], inputs: [] }), trigger: async () => ({}) };
}

const passOn: Execute = async function () {
  return [this.getInputData()];
};

interface Condition {
  leftValue: unknown;
  rightValue: unknown;
}

/** Knows conditions of equal texts, all of which must hold. */
const branch: Execute = async function () {
  const outputs: INodeExecutionData[][] = [[], []];
  this.getInputData().forEach((item, index) => {
    const { conditions } = this.getNodeParameter('conditions', index) as { conditions: Condition[] };
    const holds = conditions.every(({ leftValue, rightValue }) => leftValue === rightValue);
    outputs[holds ? 0 : 1]?.push({ ...item, pairedItem: { item: index } });
  });
  return outputs;
};

/** One table for the life of the engine; rows are found by the first condition, which must be an equality. */
const rows: IDataObject[] = [];

const dataTable: Execute = async function () {
  return [
    this.getInputData().flatMap((_, index) => {
      const operation = this.getNodeParameter('operation', index);
      if (operation === 'create')
        return [{ json: { name: this.getNodeParameter('tableName', index) }, pairedItem: index }];
      const { conditions } = this.getNodeParameter('filters', index) as {
        conditions: Array<{ keyName: string; keyValue: string }>;
      };
      const [{ keyName, keyValue } = { keyName: '', keyValue: '' }] = conditions;
      const found = rows.findIndex((row) => row[keyName] === keyValue);
      if (operation === 'deleteRows')
        return (found < 0 ? [] : rows.splice(found, 1)).map((json) => ({ json, pairedItem: index }));
      const { value } = this.getNodeParameter('columns', index) as { value: IDataObject };
      const json = { ...rows[found], ...value };
      rows.splice(found < 0 ? rows.length : found, 1, json);
      return [{ json, pairedItem: index }];
    }),
  ];
};

export const STAND_INS: Readonly<Record<string, INodeType>> = {
  'n8n-nodes-base.manualTrigger': trigger('manualTrigger'),
  'n8n-nodes-base.scheduleTrigger': trigger('scheduleTrigger'),
  'n8n-nodes-base.webhook': trigger('webhook'),
  'n8n-nodes-base.noOp': { description: describe('noOp', {}), execute: passOn },
  'n8n-nodes-base.stickyNote': { description: describe('stickyNote', { inputs: [], outputs: [] }), execute: passOn },
  'n8n-nodes-base.if': {
    description: describe('if', { outputs: ['main', 'main'], ...parameters('conditions') }),
    execute: branch,
  },
  'n8n-nodes-base.dataTable': {
    description: describe('dataTable', parameters('operation', 'tableName', 'filters', 'columns')),
    execute: dataTable,
  },
};
