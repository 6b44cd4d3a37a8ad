import { withCertificate } from '../certificate';
import type { Figures } from '../contestant';
import type { ContestantName } from '../contestants';
import { runContestant, startServer } from '../processes';
import type { Counts } from '../server';
import { printTable, ratio, spread } from '../table';

/** core on node:http against Amazon's SDK, axios, and the floor, each in a process of its own. */

const names: readonly ContestantName[] = ['floor', 'node-http', 'core', 'ask-sdk', 'axios'];
const rounds = 5;
const quickRounds = 3;

interface Scenario {
  title: string;
  delayMs: number;
  tls?: boolean;
  count: number;
  inFlight: number;
  warmUp: number;
  rounds?: number;
}

const scenarios: readonly Scenario[] = [
  { title: 'Warm, no delay, 10 in flight, 10,000 sends', delayMs: 0, count: 10_000, inFlight: 10, warmUp: 3000 },
  { title: 'Warm, 20 ms delay, 10 in flight, 1,000 sends', delayMs: 20, count: 1000, inFlight: 10, warmUp: 200 },
  {
    title: 'Warm, TLS, no delay, 10 in flight, 5,000 sends',
    delayMs: 0,
    tls: true,
    count: 5000,
    inFlight: 10,
    warmUp: 2000,
  },
  {
    title: 'Warm, TLS, 20 ms delay, 50 in flight, 5,000 sends',
    delayMs: 20,
    tls: true,
    count: 5000,
    inFlight: 50,
    warmUp: 500,
  },
  {
    title: 'Cold: 50 sends at once in a new process, with module loading and token',
    delayMs: 0,
    count: 50,
    inFlight: 50,
    warmUp: 0,
  },
  {
    title: 'Long: 100,000 sends, no delay, 10 in flight (one run)',
    delayMs: 0,
    count: 100_000,
    inFlight: 10,
    warmUp: 1000,
    rounds: 1,
  },
];

/** @param isQuick the first scenario alone, in fewer rounds. */
export async function benchClients(isQuick = false): Promise<void> {
  await withCertificate(async ({ key, cert, caFile }) => {
    const wanted = isQuick ? scenarios.slice(0, 1).map((first) => ({ ...first, rounds: quickRounds })) : scenarios;
    for (const scenario of wanted) await runScenario(scenario, { key, cert }, caFile);
  });
}

async function runScenario(scenario: Scenario, tls: { key: string; cert: string }, caFile: string): Promise<void> {
  const { delayMs, count, inFlight, warmUp } = scenario;
  const server = await startServer(scenario.tls === true ? { delayMs, tls } : { delayMs });
  const figures = new Map(names.map((name): [ContestantName, Array<Figures & Counts>] => [name, []]));
  for (let round = 0; round < (scenario.rounds ?? rounds); round += 1) {
    for (const name of names) {
      const run = await runContestant(
        { name, url: server.url, count, inFlight, warmUp },
        scenario.tls === true ? caFile : undefined,
      );
      figures.get(name)?.push({ ...run, ...(await server.counts()) });
    }
  }
  server.stop();
  const of = (name: ContestantName, key: keyof (Figures & Counts)) => (figures.get(name) ?? []).map((run) => run[key]);
  printTable(
    scenario.title,
    [
      '',
      'sends per second',
      'of the floor',
      'CPU per send (µs)',
      'CPU of ask-sdk',
      'token exchanges',
      'sockets',
      'peak memory (MB)',
    ],
    names.map((name) => [
      labels[name],
      spread(of(name, 'sendsPerSecond')),
      ratio(of(name, 'sendsPerSecond'), of('floor', 'sendsPerSecond')),
      spread(of(name, 'cpuMicrosPerSend')),
      ratio(of(name, 'cpuMicrosPerSend'), of('ask-sdk', 'cpuMicrosPerSend')),
      spread(of(name, 'exchanges')),
      spread(of(name, 'sockets')),
      spread(of(name, 'peakMemoryMB')),
    ]),
  );
}

const labels: Record<ContestantName, string> = {
  floor: 'floor: undici Pool, nothing else',
  'node-http': 'node:http, nothing else',
  core: '**core on node:http**',
  'ask-sdk': "ask-sdk-model (Amazon's SDK)",
  axios: 'axios',
};
