import helper from 'node-red-node-test-helper';
import type { Node } from 'node-red';
import alexaAccessToken from '../../../node-red/nodes/alexa-access-token/alexa-access-token';
import alexaProactiveEvent from '../../../node-red/nodes/alexa-proactive-event/alexa-proactive-event';
import alexaSkill from '../../../node-red/nodes/alexa-skill/alexa-skill';
import alexaSkillMessage from '../../../node-red/nodes/alexa-skill-message/alexa-skill-message';
import { type Sandbox, startSandbox } from '../../../sandbox/index';

/** Node-RED's own proxy config node. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const httpProxy = require('@node-red/nodes/core/network/06-httpproxy.js') as object;

/** Node-RED in this process, with our nodes from source; flows run against a sandbox. */

export type Msg = Record<string, any>;

export interface FlowNode {
  id: string;
  type: string;
  [property: string]: unknown;
}

export interface Red {
  readonly sandbox: Sandbox;
  /**
   * Starts a flow: the skill `skill`, the nodes given (wired to `out` unless they say otherwise), `out` and a Catch
   * node to `caught`.
   */
  load(nodes: FlowNode[], skill?: Record<string, unknown>, credentials?: Record<string, object>): Promise<void>;
  /** Sends a message to a node and waits until it is out or caught. */
  send(id: string, msg: Msg): Promise<{ out?: Msg; caught?: Msg }>;
  /** Waits until so many messages are out or caught. */
  ended(count: number): Promise<void>;
  /** All that came out so far. */
  readonly outs: Msg[];
  readonly caughts: Msg[];
  readonly statuses: Array<{ fill?: string; shape?: string; text?: string }>;
  node(id: string): Node;
  /** Stops the flow; nodes close. */
  unload(): Promise<void>;
}

const xy = { z: 'tab', x: 1, y: 1 };

export const anna = 'amzn1.ask.account.SANDBOX-ANNA';
export const nobody = 'amzn1.ask.account.NOBODY';

const str = (value: string) => ({ value, type: 'str' });

/** A message alert of the boiler room for Anna; `more` changes its properties. */
export function eventNode(more: Record<string, unknown> = {}, fields: Record<string, unknown> = {}): FlowNode {
  return {
    id: 'event',
    type: 'alexa-proactive-event',
    version: 1,
    skill: 'skill',
    event: 'messageAlert',
    stage: 'development',
    audience: 'Unicast',
    fields: {
      creatorName: str('The boiler room'),
      count: { value: '2', type: 'num' },
      status: { value: 'UNREAD', type: 'choice' },
      locale: str('en-US'),
      userId: str(anna),
      ...fields,
    },
    ...more,
  };
}

export function messageNode(more: Record<string, unknown> = {}, fields: Record<string, unknown> = {}): FlowNode {
  return {
    id: 'message',
    type: 'alexa-skill-message',
    version: 1,
    skill: 'skill',
    fields: { userId: str(anna), data: { value: '{"task":"refresh"}', type: 'json' }, ...fields },
    ...more,
  };
}

export function skillConfig({ skill, tokenUrl, apiUrl }: Sandbox, more: Record<string, unknown> = {}) {
  const { clientId = skill.clientId, clientSecret = skill.clientSecret, ...rest } = more;
  return {
    node: {
      id: 'skill',
      type: 'alexa-skill',
      version: 1,
      name: '',
      region: 'NA',
      endpoint: 'custom',
      tokenUrl,
      apiUrl,
      concurrency: '10',
      queueLimit: '10000',
      proxy: '',
      ...rest,
    },
    credentials: { clientId, clientSecret },
  };
}

export function useRed(): Red {
  let sandbox: Sandbox;
  const outs: Msg[] = [];
  const caughts: Msg[] = [];
  const statuses: Red['statuses'] = [];
  let arrived: () => void = () => undefined;
  let loaded = false;

  beforeAll(async () => {
    sandbox = await startSandbox();
    helper.init(require.resolve('node-red'));
    await new Promise<void>((resolve) => helper.startServer(resolve));
  });
  const unload = async () => {
    if (loaded) await helper.unload();
    loaded = false;
  };
  afterEach(async () => {
    await unload();
    sandbox.reset();
  });
  afterAll(async () => {
    await new Promise<void>((resolve) => helper.stopServer(resolve));
    await sandbox.stop();
  });

  return {
    get sandbox() {
      return sandbox;
    },
    outs,
    caughts,
    statuses,
    node: (id) => helper.getNode(id),
    unload,
    async load(nodes, skill = {}, more = {}) {
      // What an earlier call in the same test has loaded.
      await unload();
      loaded = true;
      for (const list of [outs, caughts, statuses]) list.length = 0;
      const { node, credentials } = skillConfig(sandbox, skill);
      const flow = [
        { id: 'tab', type: 'tab', label: 'test' },
        node,
        // Node-RED takes a node without a place on a tab for a config node.
        ...nodes.map((each) => (each.type === 'http proxy' ? each : { ...xy, wires: [['out']], ...each })),
        { id: 'out', type: 'helper', ...xy, wires: [] },
        { id: 'catch', type: 'catch', ...xy, scope: null, uncaught: false, wires: [['caught']] },
        { id: 'caught', type: 'helper', ...xy, wires: [] },
        { id: 'status', type: 'status', ...xy, scope: null, wires: [['statuses']] },
        { id: 'statuses', type: 'helper', ...xy, wires: [] },
      ];
      const modules = [httpProxy, alexaSkill, alexaAccessToken, alexaProactiveEvent, alexaSkillMessage];
      await helper.load(modules, flow, { skill: credentials, ...more });
      const collect = (id: string, list: Msg[]) =>
        (helper.getNode(id) as unknown as Node).on('input', (msg) => {
          list.push(msg);
          arrived();
        });
      collect('out', outs);
      collect('caught', caughts);
      (helper.getNode('statuses') as unknown as Node).on('input', (msg) => void statuses.push((msg as Msg).status));
    },
    async ended(count) {
      while (outs.length + caughts.length < count) await new Promise<void>((resolve) => (arrived = resolve));
    },
    async send(id, msg) {
      const before = [outs.length, caughts.length];
      const over = new Promise<void>((resolve) => (arrived = resolve));
      (helper.getNode(id) as unknown as Node).receive(msg);
      await over;
      return { out: outs[before[0] ?? 0], caught: caughts[before[1] ?? 0] };
    },
  };
}
