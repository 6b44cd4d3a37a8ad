import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Engine, type RunResult, startEngine } from '../test/support/engine/engine';
import { installTarball, packPackage } from '../test/support/engine/package';
import { projectRoot } from '../test/support/package-under-test';

/** n8n's real engine with our packed nodes, and beside them what they are compared with. */
export interface BenchEngine {
  engine: Engine;
  stop(): Promise<void>;
}

/** @param nodesBase the folder of n8n's own nodes, where the HTTP Request node is to run too. */
export async function startBenchEngine({
  env = {},
  nodesBase,
}: { env?: Record<string, string>; nodesBase?: string } = {}): Promise<BenchEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-bench-'));
  const packageDir = installTarball(packPackage(join(projectRoot, 'build/n8n'), folder), folder);
  const manifestFile = join(packageDir, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { n8n: { nodes: string[] } };
  manifest.n8n.nodes.push('dist/nodes/BareLoop/BareLoop.node.js');
  cpSync(join(projectRoot, 'bench/bare-loop'), join(packageDir, 'dist/nodes/BareLoop'), { recursive: true });
  if ('BENCH_MEASURED' in env) {
    manifest.n8n.nodes.push('dist/nodes/Measured/Measured.node.js');
    cpSync(join(projectRoot, 'bench/measured'), join(packageDir, 'dist/nodes/Measured'), { recursive: true });
  }
  if (nodesBase !== undefined) {
    manifest.n8n.nodes.push('dist/nodes/HttpRequest/HttpRequest.node.js');
    mkdirSync(join(packageDir, 'dist/nodes/HttpRequest'));
    const original = join(nodesBase, 'dist/nodes/HttpRequest/HttpRequest.node.js');
    writeFileSync(
      join(packageDir, 'dist/nodes/HttpRequest/HttpRequest.node.js'),
      `module.exports = require(${JSON.stringify(original)});`,
    );
  }
  writeFileSync(manifestFile, JSON.stringify(manifest));
  const engine = await startEngine({ packageDir, env });
  return {
    engine,
    stop: async () => {
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type NodeUnderTest = 'alexaProactiveEvent' | 'bareLoop' | 'httpRequest';

export interface N8nTask {
  node: NodeUnderTest;
  url: string;
  count: number;
  inFlight: number;
  /** False: the bare loop sends nothing. */
  send?: boolean;
  /** True: runs as bench/measured. */
  measured?: boolean;
}

/** @returns how long the node itself ran, in milliseconds. */
export async function runInN8n(
  engine: Engine,
  { node, url, count, inFlight, send = true, measured = false }: N8nTask,
): Promise<number> {
  const result = await engine.run(workflowOf(node, url, inFlight, send, measured), {
    items: Array.from({ length: count }, (_, row) => ({ json: { row } })),
    mode: 'trigger',
    credentials: {
      alexaSkillApi: {
        data: {
          clientId: 'bench',
          clientSecret: 'bench-secret',
          region: 'NA',
          endpoint: 'custom',
          tokenUrl: `${url}/auth/o2/token`,
          apiUrl: url,
          concurrency: inFlight,
        },
      },
    },
  });
  return elapsedOf(result, count);
}

function elapsedOf(result: RunResult, count: number): number {
  const run = result.nodes.Bench?.[0];
  const items = run?.outputs[0] ?? [];
  if (result.status !== 'success' || items.length !== count || items.some(({ json }) => json.statusCode !== 202)) {
    throw new Error(`The execution ended with ${result.status}, ${items.length} items: ${result.error?.message}`);
  }
  return run?.executionTimeMs ?? NaN;
}

function workflowOf(node: NodeUnderTest, url: string, inFlight: number, send: boolean, measured: boolean): object {
  const parameters = {
    alexaProactiveEvent: {
      event: 'messageAlert',
      creatorName: 'The boiler room',
      count: 1,
      userId: 'amzn1.ask.account.BENCH',
    },
    bareLoop: { apiUrl: url, inFlight, send, output: sampleOutput },
    httpRequest: httpRequestParameters(url),
  }[node];
  return {
    name: 'Bench',
    nodes: [
      {
        id: 'start',
        name: 'Start',
        type: 'n8n-nodes-base.manualTrigger',
        typeVersion: 1,
        position: [0, 0],
        parameters: {},
      },
      {
        id: 'bench',
        name: 'Bench',
        type: `n8n-nodes-alexa-skill.${measured ? 'measured' : node}`,
        typeVersion: node === 'httpRequest' ? 4.2 : 1,
        position: [220, 0],
        parameters,
      },
    ],
    connections: { Start: { main: [[{ node: 'Bench', type: 'main', index: 0 }]] } },
  };
}

/** As a builder would set it up who has a token. It sends all items at once: it knows no bound. */
const httpRequestParameters = (url: string) => ({
  method: 'POST',
  url: `${url}/v1/proactiveEvents/stages/development`,
  sendHeaders: true,
  headerParameters: { parameters: [{ name: 'authorization', value: `Bearer Atc|${'bench'.repeat(70)}` }] },
  sendBody: true,
  specifyBody: 'json',
  jsonBody: `={{ JSON.stringify({
    timestamp: $now.toISO(), referenceId: 'http~' + $itemIndex, expiryTime: $now.plus({ hours: 1 }).toISO(),
    event: { name: 'AMAZON.MessageAlert.Activated', payload: { state: { status: 'UNREAD' }, messageGroup: { creator: { name: 'The boiler room' }, count: 1 } } },
    localizedAttributes: [{ locale: 'en-US' }],
    relevantAudience: { type: 'Unicast', payload: { user: 'amzn1.ask.account.BENCH' } },
  }) }}`,
  options: { response: { response: { fullResponse: true } } },
});

/** The size of an output item of ours. */
const sampleOutput = {
  accepted: true,
  statusCode: 202,
  speech: { 'en-US': 'You have 1 unread message from The boiler room.' },
  speechNote: "A paraphrase in English. Alexa uses its own words, in the customer's language.",
  requestId: 'bench',
  timestamp: '2030-02-01T10:00:00.000Z',
  expiryTime: '2030-02-01T11:00:00.000Z',
  stage: 'development',
  eventName: 'AMAZON.MessageAlert.Activated',
  audience: 'Unicast',
  userId: 'amzn1.ask.account.BENCH',
  attempts: 1,
};
