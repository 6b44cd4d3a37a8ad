import { startSandbox } from '../../sandbox/index';
import { runInN8n, startBenchEngine } from '../n8n';
import { printTable, spread } from '../table';

/** A service that takes 100 calls a second and names its Retry-After: 300 items go through without one lost. */
export async function benchRateLimit(): Promise<void> {
  const { engine, stop } = await startBenchEngine();
  const elapsed: number[] = [];
  // The first round warms up.
  for (let round = 0; round < 6; round += 1) {
    const sandbox = await startSandbox({ skills: [benchSkill] });
    sandbox.setFaults([{ kind: 'rateLimit', service: 'events', requests: 100, windowMs: 1000 }]);
    const elapsedMs = await runInN8n(engine, {
      node: 'alexaProactiveEvent',
      url: sandbox.url,
      count: 300,
      inFlight: 10,
    });
    if (round > 0) elapsed.push(elapsedMs);
    if (sandbox.rings().length !== 300) throw new Error(`${sandbox.rings().length} rings of 300`);
    await sandbox.stop();
  }
  await stop();
  printTable(
    'n8n engine, limit of 100 a second, 300 items',
    ['', 'until all were accepted (ms)'],
    [['Alexa Proactive Event', spread(elapsed)]],
  );
}

const events = ['AMAZON.MessageAlert.Activated'];

const benchSkill = {
  clientId: 'bench',
  clientSecret: 'bench-secret',
  skillId: 'amzn1.ask.skill.bench',
  permissions: ['alexa::devices:all:notifications:write'],
  scopes: ['alexa::proactive_events'],
  publishedEvents: events,
  users: [
    {
      userId: 'amzn1.ask.account.BENCH',
      locale: 'en-US',
      region: 'NA' as const,
      enabled: true,
      subscriptions: { development: events, live: events },
    },
  ],
};
