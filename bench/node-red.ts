import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createUserDir, packNodeRedPackage, removeFolder } from '../test/support/node-red/install';
import { type NodeRed, startNodeRed, until } from '../test/support/node-red/node-red';

/** A real Node-RED with our packed nodes and a node that loads what is wired to it. */
export interface BenchNodeRed {
  nodeRed: NodeRed;
  stop(): Promise<void>;
}

/** @param caFile of the server's certificate, where it has one. */
export async function startBenchNodeRed(caFile?: string): Promise<BenchNodeRed> {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-bench-'));
  const userDir = createUserDir(packNodeRedPackage(folder));
  mkdirSync(join(userDir, 'nodes'));
  writeFileSync(
    join(userDir, 'nodes/bench-load.html'),
    '<script type="text/javascript">RED.nodes.registerType("bench-load", { category: "bench", defaults: ' +
      '{}, inputs: 1, outputs: 1 });</script>',
  );
  writeFileSync(join(userDir, 'nodes/bench-load.js'), loadNode);
  const nodeRed = await startNodeRed({
    userDir,
    ...(caFile === undefined ? {} : { env: { NODE_EXTRA_CA_CERTS: caFile } }),
  });
  return {
    nodeRed,
    stop: async () => {
      await nodeRed.stop();
      for (const each of [folder, userDir]) removeFolder(each);
    },
  };
}

/**
 * Sends so many messages, so many at once: one that comes back makes place for the next. Then it tells what that took.
 */
const loadNode = `'use strict';
module.exports = (RED) => {
  let figures;
  RED.httpAdmin.get('/bench-load', (request, response) => response.json(figures ?? {}));
  RED.nodes.registerType('bench-load', function (def) {
    RED.nodes.createNode(this, def);
    figures = undefined;
    const { warmUp, count, inFlight, token } = def;
    let sent = 0;
    let back = 0;
    let from;
    const next = () => {
      if (sent === warmUp + count) return;
      const number = sent++;
      this.send({
        _msgid: RED.util.generateId(),
        headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
        payload: {
          timestamp: new Date().toISOString(), referenceId: 'red~' + number, expiryTime: new Date(Date.now() + 3600000).toISOString(),
          event: { name: 'AMAZON.MessageAlert.Activated', payload: { state: { status: 'UNREAD' }, messageGroup: { creator: { name: 'The boiler room' }, count: 1 } } },
          localizedAttributes: [{ locale: 'en-US' }],
          relevantAudience: { type: 'Unicast', payload: { user: 'amzn1.ask.account.BENCH' } },
        },
      });
    };
    this.on('input', (msg, send, done) => {
      if (msg.error || (msg.statusCode ?? msg.alexa?.statusCode) !== 202) this.error('not accepted: ' + JSON.stringify(msg));
      else {
        back += 1;
        if (back === warmUp) from = { ms: performance.now(), cpu: process.cpuUsage() };
        if (back === warmUp + count) {
          const { user, system } = process.cpuUsage(from.cpu);
          figures = { sendsPerSecond: (count / (performance.now() - from.ms)) * 1000, cpuMicrosPerSend: (user + system) / count };
        }
        next();
      }
      done();
    });
    const timer = setTimeout(() => { for (let index = 0; index < inFlight; index += 1) next(); }, 300);
    this.on('close', () => clearTimeout(timer));
  });
};
`;

export interface NodeRedTask {
  node: 'alexa-proactive-event' | 'http request';
  url: string;
  warmUp: number;
  count: number;
  inFlight: number;
}

export interface NodeRedFigures {
  sendsPerSecond: number;
  /** Of the whole Node-RED, in microseconds. */
  cpuMicrosPerSend: number;
}

export async function runInNodeRed(
  nodeRed: NodeRed,
  { node, url, warmUp, count, inFlight }: NodeRedTask,
): Promise<NodeRedFigures> {
  const place = { z: 'tab', x: 1, y: 1 };
  const str = (value: string) => ({ value, type: 'str' });
  const skill = {
    id: 'skill',
    type: 'alexa-skill',
    version: 1,
    region: 'NA',
    endpoint: 'custom',
    tokenUrl: `${url}/auth/o2/token`,
    apiUrl: url,
    concurrency: String(inFlight),
    credentials: { clientId: 'bench', clientSecret: 'bench-secret' },
  };
  const event = {
    id: 'sender',
    type: 'alexa-proactive-event',
    version: 1,
    ...place,
    skill: 'skill',
    event: 'messageAlert',
    stage: 'development',
    audience: 'Unicast',
    fields: {
      creatorName: str('The boiler room'),
      count: { value: '1', type: 'num' },
      status: { value: 'UNREAD', type: 'choice' },
      locale: str('en-US'),
      userId: str('amzn1.ask.account.BENCH'),
    },
    wires: [['load']],
  };
  // With kept connections, which it has only if configured.
  const request = {
    id: 'sender',
    type: 'http request',
    ...place,
    method: 'POST',
    url: `${url}/v1/proactiveEvents/stages/development`,
    ret: 'txt',
    persist: true,
    headers: [],
    wires: [['load']],
  };
  await nodeRed.deploy([
    { id: 'tab', type: 'tab', label: 'bench' },
    {
      id: 'load',
      type: 'bench-load',
      ...place,
      warmUp,
      count,
      inFlight,
      token: `Atc|${'bench'.repeat(70)}`,
      wires: [['sender']],
    },
    { id: 'catch', type: 'catch', ...place, scope: ['sender'], wires: [['load']] },
    ...(node === 'http request' ? [request] : [skill, event]),
  ]);
  let figures: Partial<NodeRedFigures> = {};
  const isOver = async () => {
    figures = JSON.parse(await nodeRed.get('/bench-load')) as Partial<NodeRedFigures>;
    if (nodeRed.log().includes('not accepted')) throw new Error(nodeRed.log().slice(-2000));
    return figures.sendsPerSecond !== undefined;
  };
  await until(isOver, 120_000, () => `${node} did not end:\n${nodeRed.log().slice(-2000)}`);
  return figures as NodeRedFigures;
}
