import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../../sandbox/index';
import { projectRoot } from './install';
import { type NodeRed, until } from './node-red';
import { startFaultyProxy } from './faulty-proxy';

/** The example flows, made ready for a sandbox, and how each is run: in every Node-RED in the same way. */

type FlowNode = Record<string, any> & { id: string; type: string };

export const exampleNames = readdirSync(join(projectRoot, 'node-red/examples')).map((name) =>
  name.replace(/\.json$/, ''),
);

/** An example as it is shipped, with a skill of the sandbox in its config node, and its delays cut short. */
export function exampleFlow(name: string, { skill, tokenUrl, apiUrl }: Sandbox): FlowNode[] {
  const nodes = JSON.parse(readFileSync(join(projectRoot, 'node-red/examples', `${name}.json`), 'utf8')) as FlowNode[];
  const { clientId, clientSecret } = skill;
  return nodes.map((node) => {
    if (node.type === 'alexa-skill')
      return { ...node, endpoint: 'custom', tokenUrl, apiUrl, credentials: { clientId, clientSecret } };
    return node.type === 'delay' ? { ...node, timeout: '50', timeoutUnits: 'milliseconds' } : node;
  });
}

/** Debug nodes keep what they get where a test can read it. */
function observed(flow: FlowNode[]): FlowNode[] {
  return flow.map((node) =>
    node.type === 'debug'
      ? {
          ...node,
          type: 'function',
          func: `global.set(${JSON.stringify(keyOf(node))}, JSON.parse(JSON.stringify({ payload: msg.payload, alexa: msg.alexa, tries: msg.tries, error: msg.error })));`,
          outputs: 0,
        }
      : node,
  );
}

const keyOf = ({ id }: FlowNode) => id.replace(/\W/g, '_');

/** What the Debug node of a name got. */
async function run(nodeRed: NodeRed, flow: FlowNode[], wanted: string): Promise<any> {
  const injects = flow.filter(({ type }) => type === 'inject');
  await nodeRed.deploy(observed(flow));
  for (const { id } of injects) await nodeRed.inject(id);
  const key = keyOf(flow.find(({ type, name }) => type === 'debug' && name === wanted) as FlowNode);
  let found: unknown;
  await until(
    async () => (found = await nodeRed.global(key)) !== undefined,
    20_000,
    () => `"${wanted}" got nothing:\n${nodeRed.log()}`,
  );
  return found;
}

/** Runs one example; throws where it does not do what it says. */
export const exampleRuns: Record<string, (nodeRed: NodeRed, sandbox: Sandbox) => Promise<void>> = {
  'Proactive Event': async (nodeRed, sandbox) => {
    const { alexa } = await run(nodeRed, exampleFlow('Proactive Event', sandbox), 'accepted');
    check(
      alexa.accepted === true && alexa.speech[0].text === 'You have 3 new unread messages from The boiler room.',
      alexa,
    );
    check(sandbox.rings().length === 1, sandbox.rings());
  },
  'Skill Message': async (nodeRed, sandbox) => {
    const { alexa } = await run(nodeRed, exampleFlow('Skill Message', sandbox), 'accepted');
    check(alexa.accepted === true, alexa);
    const told = sandbox.messages()[0]?.envelope.request.message;
    check(JSON.stringify(told) === '{"task":"refresh","list":"shopping"}', told);
  },
  'Access Token': async (nodeRed, sandbox) => {
    const found = await run(nodeRed, exampleFlow('Access Token', sandbox), 'good until');
    check(Date.parse(found.payload) > Date.now() && found.alexa === undefined, found);
  },
  Chain: async (nodeRed, sandbox) => {
    const { alexa } = await run(nodeRed, exampleFlow('Chain', sandbox), 'both accepted');
    check(alexa.accepted === true && sandbox.rings().length === 1, alexa);
    const told = sandbox.messages()[0]?.envelope.request.message;
    check(told?.referenceId === sandbox.events()[0]?.referenceId, told);
  },
  'Retry from a Catch node': async (nodeRed, sandbox) => {
    const weather = await startFaultyProxy(sandbox.url);
    try {
      // Two answers are lost, and the node itself tries once only: the flow has to do it.
      weather.loseAnswers = 2;
      const flow = exampleFlow('Retry from a Catch node', sandbox).map((node) => {
        if (node.type === 'alexa-skill') return { ...node, apiUrl: weather.url };
        return node.type === 'alexa-proactive-event' ? { ...node, maxAttempts: '1' } : node;
      });
      const { alexa, tries } = await run(nodeRed, flow, 'accepted');
      check(tries === 2 && weather.sends === 3 && alexa.duplicate === true, {
        alexa,
        tries,
        sends: weather.sends,
      });
      check(sandbox.rings().length === 1, sandbox.rings());
    } finally {
      await weather.stop();
    }
  },
};

export function check(isSo: boolean, found: unknown): void {
  if (!isSo) throw new Error(`found ${JSON.stringify(found)}`);
}
