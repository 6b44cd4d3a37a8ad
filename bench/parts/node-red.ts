import { withCertificate } from '../certificate';
import { type NodeRedFigures, runInNodeRed, startBenchNodeRed } from '../node-red';
import { runContestant, startServer } from '../processes';
import { printTable, ratio, spread } from '../table';

/**
 * Our node in a real Node-RED against Node-RED's http request node there, and against Amazon's SDK in a process of its
 * own.
 */

const rounds = 5;
const scenarios = [
  {
    title: 'Node-RED, no delay, 10 in flight, 5,000 sends',
    delayMs: 0,
    tls: false,
    inFlight: 10,
    warmUp: 2000,
    count: 5000,
  },
  {
    title: 'Node-RED, TLS, 20 ms delay, 50 in flight, 5,000 sends',
    delayMs: 20,
    tls: true,
    inFlight: 50,
    warmUp: 1000,
    count: 5000,
  },
];
const labels = {
  'alexa-proactive-event': '**proactive event**',
  'http request': "Node-RED's http request node",
  'ask-sdk': "ask-sdk-model (Amazon's SDK), alone",
};
type Name = keyof typeof labels;
const names = Object.keys(labels) as Name[];

/** @param isQuick the first scenario alone, in fewer rounds. */
export async function benchNodeRed(isQuick = false): Promise<void> {
  await withCertificate(async ({ key, cert, caFile }) => {
    for (const { title, delayMs, tls, inFlight, warmUp, count } of isQuick ? scenarios.slice(0, 1) : scenarios) {
      const server = await startServer(tls ? { delayMs, tls: { key, cert } } : { delayMs });
      const { nodeRed, stop } = await startBenchNodeRed(caFile);
      const figures = new Map(names.map((name): [Name, NodeRedFigures[]] => [name, []]));
      for (let round = 0; round < (isQuick ? 3 : rounds); round += 1) {
        for (const name of names) {
          const task = { url: server.url, count, inFlight, warmUp };
          figures
            .get(name)
            ?.push(
              name === 'ask-sdk'
                ? await runContestant({ name, ...task }, caFile)
                : await runInNodeRed(nodeRed, { node: name, ...task }),
            );
        }
      }
      await stop();
      server.stop();
      const of = (name: Name, key: keyof NodeRedFigures) => (figures.get(name) ?? []).map((run) => run[key]);
      const perCpuSecond = (name: Name) => of(name, 'cpuMicrosPerSend').map((micros) => 1_000_000 / micros);
      printTable(
        title,
        ['', 'sends per second', 'of ask-sdk', 'sends per CPU second', 'of http request'],
        names.map((name) => [
          labels[name],
          spread(of(name, 'sendsPerSecond')),
          ratio(of(name, 'sendsPerSecond'), of('ask-sdk', 'sendsPerSecond')),
          spread(perCpuSecond(name)),
          ratio(perCpuSecond(name), perCpuSecond('http request')),
        ]),
      );
    }
  });
}
