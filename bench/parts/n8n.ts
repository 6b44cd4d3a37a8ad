import { installedN8n } from '../../tools/n8n/install';
import { type NodeUnderTest, runInN8n, startBenchEngine } from '../n8n';
import { startServer } from '../processes';
import { printTable, ratio, spread } from '../table';

/**
 * Our node in n8n's engine against a loop that calls n8n's HTTP helper and does nothing else, and against n8n's HTTP
 * Request node, in turns in one process.
 */

const inFlight = 10;
const scenarios = [
  { title: 'n8n engine, no delay, 10 in flight, 2,000 items', delayMs: 0, count: 2000 },
  { title: 'n8n engine, 20 ms delay, 10 in flight, 1,000 items', delayMs: 20, count: 1000 },
];
const allNodes: readonly NodeUnderTest[] = ['alexaProactiveEvent', 'bareLoop', 'httpRequest'];
const labels: Record<NodeUnderTest, string> = {
  alexaProactiveEvent: '**Alexa Proactive Event**',
  bareLoop: 'bare loop of helpers.httpRequest',
  httpRequest: "n8n's HTTP Request node, all at once",
};

/** @param isQuick the first scenario alone, in fewer rounds, without n8n's own nodes and their long install. */
export async function benchN8n(isQuick = false): Promise<void> {
  const nodesBase = isQuick ? undefined : (await installedN8n(console.error)).nodesBase;
  const nodes = isQuick ? allNodes.filter((node) => node !== 'httpRequest') : allNodes;
  const rounds = isQuick ? 3 : 5;
  for (const { title, delayMs, count } of isQuick ? scenarios.slice(0, 1) : scenarios) {
    const server = await startServer({ delayMs });
    const { engine, stop } = await startBenchEngine({ nodesBase });
    const perSecond = new Map(nodes.map((node): [NodeUnderTest, number[]] => [node, []]));
    const exchanges = new Map(nodes.map((node): [NodeUnderTest, number] => [node, 0]));
    // The first round warms up.
    for (let round = 0; round < rounds + 1; round += 1) {
      for (const node of nodes) {
        const elapsedMs = await runInN8n(engine, { node, url: server.url, count, inFlight });
        exchanges.set(node, (exchanges.get(node) ?? 0) + (await server.counts()).exchanges);
        if (round > 0) perSecond.get(node)?.push((count / elapsedMs) * 1000);
      }
    }
    await stop();
    server.stop();
    const of = (node: NodeUnderTest) => perSecond.get(node) ?? [];
    printTable(
      title,
      ['', 'items per second', 'of the bare loop', 'token exchanges'],
      nodes.map((node) => [
        labels[node],
        spread(of(node)),
        ratio(of(node), of('bareLoop')),
        String(exchanges.get(node)),
      ]),
    );
  }
}
