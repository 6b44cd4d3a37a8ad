/** `npm run start:n8n`: a whole n8n to try the nodes in, beside the sandbox. Everything in it is gone when it ends. */
import { exitOnSignals } from '../child';
import { refuseOffLoopback } from '../../test/support/loopback-only';
import { owner } from './api';
import { n8nVersion } from './versions';
import { startN8nWithSandbox } from './with-sandbox';

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  refuseOffLoopback();
  // During the start everything is killed; once it runs, it is stopped in order.
  exitOnSignals();
  say(`Starting n8n ${n8nVersion} with the packed n8n-nodes-alexa-skill, and the sandbox ...`);
  const n8n = await startN8nWithSandbox({ say, ports: { n8n: 5678, sandbox: 3100 }, printSandbox: true });
  const { sandbox, workflows, url } = n8n;
  say(`
n8n        ${url}   ready in ${(n8n.bootMs / 1000).toFixed(1)} s
Login      ${owner.email}   ${owner.password}
Sandbox    ${sandbox.url}   stands in for Amazon; what arrives is printed below
Workflows  ${[...workflows.values()].map(({ name }) => name).join(', ')}
           each with the credential "Alexa Sandbox", which points at the sandbox
Users      ${sandbox.skill.users.map(({ userId }) => userId).join('  ')}

Open the workflow Chain and press "Execute workflow". Ctrl-C ends both; what you made in this n8n is gone then.
`);
  const signal = await new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(name);
      process.once(name, () => resolve());
    }
  });
  say('\nStopping ...');
  await n8n.stop();
  return signal;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
