import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../../sandbox/index';
import type { NodeRed } from './node-red';
import { startFaultyProxy } from './faulty-proxy';

/** New deployments while messages pour in: what became of each message. */
export interface LoadFigures {
  generated: number;
  /** What our node received; the rest Node-RED itself dropped while the flow was stopped. */
  received: number;
  rung: number;
  /** Reported to the user with a log line. */
  reported: number;
  rungTwice: number;
  rungAndReported: number;
  /** Received, but neither rung nor reported. */
  lost: number;
  droppedByNodeRed: number;
  deployMs: number[];
}

/** Node-RED loads what lies in the user directory's `nodes`. To be called before it starts. */
export function addLoadNode(userDir: string): void {
  const folder = join(userDir, 'nodes');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'test-load.html'),
    '<script type="text/javascript">RED.nodes.registerType("test-load", { category: "test", defaults: ' +
      '{}, inputs: 0, outputs: 1 });</script>',
  );
  writeFileSync(
    join(folder, 'test-load.js'),
    `
let generated = 0;
const received = [];
module.exports = (RED) => {
  RED.hooks.add('onReceive.testLoad', ({ msg, destination }) => {
    // A node that has closed listens no more: Node-RED drops what still arrives.
    const listens = destination.node._inputCallback || destination.node._inputCallbacks;
    if (destination.id === 'event' && listens) received.push([msg.payload.creatorName, msg._msgid]);
  });
  RED.httpAdmin.get('/test-load', (request, response) => response.json({ generated, received }));
  RED.nodes.registerType('test-load', function (def) {
    RED.nodes.createNode(this, def);
    const timer = setInterval(() => this.send({ payload: { creatorName: 'load ' + ++generated } }), 5);
    this.on('close', () => clearInterval(timer));
  });
};
`,
  );
}

const value = (text: string, type = 'str') => ({ value: text, type });

export async function redeployUnderLoad(nodeRed: NodeRed, sandbox: Sandbox): Promise<LoadFigures> {
  const proxy = await startFaultyProxy(sandbox.url);
  proxy.delayMs = 100;
  try {
    const deployMs: number[] = [];
    const deploy = async (name: string, withLoad: boolean, type: 'full' | 'nodes') => {
      const startMs = Date.now();
      await nodeRed.deploy(flow(sandbox, proxy.url, name, withLoad), type);
      deployMs.push(Date.now() - startMs);
    };
    const pour = () => new Promise((resolve) => setTimeout(resolve, 700));
    await deploy('a', true, 'full');
    await pour();
    await deploy('b', true, 'full');
    await pour();
    // Only the event node is new now; skill and source stay.
    await deploy('c', true, 'nodes');
    await pour();
    // Everything closes, and with it all is settled.
    await deploy('c', false, 'full');
    return { ...(await countUp(nodeRed, sandbox)), deployMs: deployMs.slice(1) };
  } finally {
    await proxy.stop();
  }
}

function flow({ skill, tokenUrl }: Sandbox, apiUrl: string, name: string, withLoad: boolean): object[] {
  const { clientId, clientSecret } = skill;
  const xy = { z: 'load', x: 100, y: 100 };
  return [
    { id: 'load', type: 'tab', label: 'load' },
    {
      id: 'skill',
      type: 'alexa-skill',
      version: 1,
      endpoint: 'custom',
      tokenUrl,
      apiUrl,
      concurrency: '10',
      queueLimit: '10000',
      credentials: { clientId, clientSecret },
    },
    ...(withLoad ? [{ id: 'source', type: 'test-load', ...xy, wires: [['event']] }] : []),
    ...(withLoad
      ? [
          {
            ...{
              id: 'event',
              type: 'alexa-proactive-event',
              ...xy,
              name,
              version: 1,
              skill: 'skill',
              event: 'messageAlert',
              stage: 'development',
              audience: 'Unicast',
              wires: [[]],
            },
            fields: {
              count: value('1', 'num'),
              status: value('UNREAD', 'choice'),
              userId: value('amzn1.ask.account.SANDBOX-ANNA'),
            },
          },
        ]
      : []),
  ];
}

async function countUp(nodeRed: NodeRed, sandbox: Sandbox): Promise<Omit<LoadFigures, 'deployMs'>> {
  const { generated, received } = JSON.parse(await nodeRed.get('/test-load')) as {
    generated: number;
    received: Array<[string, string]>;
  };
  const rings = sandbox.rings().map(({ speech }) => /from (load \d+)\./.exec(speech)?.[1] ?? speech);
  const rung = new Set(rings);
  const lines = new Set(
    [...nodeRed.log().matchAll(/(?:Not accepted|Outcome unknown): message (\w+)/g)].map(([, id]) => id),
  );
  const reported = received.filter(([, id]) => lines.has(id));
  return {
    generated,
    received: received.length,
    rung: rung.size,
    reported: reported.length,
    rungTwice: rings.length - rung.size,
    rungAndReported: reported.filter(([name]) => rung.has(name)).length,
    lost: received.filter(([name, id]) => !rung.has(name) && !lines.has(id)).length,
    droppedByNodeRed: generated - received.length,
  };
}
