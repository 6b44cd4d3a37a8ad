import type { INode } from 'n8n-workflow';

/** Workflows as the editor exports them: parameters hold only what differs from the form's defaults. */

const packageName = 'n8n-nodes-alexa-skill';

type NodeType = 'alexaAccessToken' | 'alexaProactiveEvent' | 'alexaSkillMessage';

/** The settings of a node beside its parameters: onError, retryOnFail and so on. */
export type NodeSettings = Partial<
  Pick<INode, 'onError' | 'retryOnFail' | 'maxTries' | 'waitBetweenTries' | 'id' | 'name'>
>;

/** The name of the only node of ours in a workflow. */
export const nodeName = 'Alexa';

/** A manual trigger, then one node of ours. */
export function workflowOf(type: NodeType, parameters: object, settings: NodeSettings = {}): object {
  return chainOf([nodeOf(type, parameters, settings)]);
}

export const eventWorkflow = (parameters: object, settings?: NodeSettings) =>
  workflowOf('alexaProactiveEvent', parameters, settings);
export const messageWorkflow = (parameters: object, settings?: NodeSettings) =>
  workflowOf('alexaSkillMessage', parameters, settings);
export const tokenWorkflow = (parameters: object = {}, settings?: NodeSettings) =>
  workflowOf('alexaAccessToken', parameters, settings);

export function nodeOf(type: NodeType, parameters: object, settings: NodeSettings = {}): object {
  const { name = nodeName } = settings;
  return {
    id: `id-of-${name}`,
    type: `${packageName}.${type}`,
    typeVersion: 1,
    position: [220, 0],
    parameters,
    ...settings,
    name,
  };
}

/** A manual trigger, then the nodes one after the other. */
export function chainOf(nodes: object[]): object {
  const start = {
    id: 'start',
    name: 'Start',
    type: 'n8n-nodes-base.manualTrigger',
    typeVersion: 1,
    position: [0, 0],
    parameters: {},
  };
  const all = [start, ...nodes] as Array<{ name: string }>;
  const connections = all
    .slice(1)
    .map(({ name }, index) => [all[index]?.name, { main: [[{ node: name, type: 'main', index: 0 }]] }]);
  return {
    name: 'Test',
    nodes: all,
    connections: Object.fromEntries(connections) as object,
    settings: { executionOrder: 'v1' },
  };
}

export const anna = 'amzn1.ask.account.SANDBOX-ANNA';
export const ben = 'amzn1.ask.account.SANDBOX-BEN';
/** Has the skill, but is subscribed to nothing. */
export const carla = 'amzn1.ask.account.SANDBOX-CARLA';
export const nobody = 'amzn1.ask.account.NOBODY';

/** The smallest form of Message Alert that is sent, as it is stored. */
export const boilerAlert = { creatorName: 'The boiler room', userId: anna };

/** The smallest form of Skill Message, as it is stored. */
export const refreshMessage = { userId: anna, data: { entries: [{ key: 'task', value: 'refresh' }] } };
