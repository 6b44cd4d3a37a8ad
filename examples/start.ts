/**
 * `npm start`: rings Alexa from a workflow and from a flow, end to end and without Amazon. Starts the sandbox, runs the
 * example workflow Chain in n8n's real engine with the packed n8n package, then starts a real Node-RED with the packed
 * nodes and the example flow Chain, sends one event and one message through it, and prints what happened. It stays up
 * until Ctrl-C; with `--once` it ends. Exit code 1 if a send was not accepted.
 */
import { type Sandbox, startSandbox } from '../sandbox/index';
import { refuseOffLoopback } from '../test/support/loopback-only';
import type { Engine, NodeRun, RunResult } from '../test/support/engine/engine';
import { type Playground, startPlayground } from '../test/support/node-red/playground';
import { readExample, sandboxCredential, startEngineWithPackage } from '../test/support/package-under-test';

interface Output {
  accepted?: boolean;
  [field: string]: unknown;
}

async function main(): Promise<boolean> {
  refuseOffLoopback();
  const sandbox = await startSandbox();
  let playground: Playground | undefined;
  try {
    say(`Sandbox       ${sandbox.url} (stands in for Login with Amazon and Alexa)`);
    const byN8n = await runN8nChain(sandbox);
    say('');
    playground = await startPlayground(sandbox);
    const byNodeRed = await playground.run(say);
    const accepted = byN8n && byNodeRed;
    say(
      accepted
        ? 'All sends were accepted. Accepted is not delivered: Alexa never reports that.'
        : 'Not everything was accepted.',
    );
    if (!process.argv.includes('--once')) await untilInterrupted(sandbox, playground);
    return accepted;
  } finally {
    await playground?.stop();
    await sandbox.stop();
  }
}

/** The example flow is there to be played with, until Ctrl-C. */
async function untilInterrupted(sandbox: Sandbox, { url }: Playground): Promise<void> {
  say(
    `\nSandbox       ${sandbox.url}\nNode-RED      ${url} (open it, and press the button of "snow" in the flow "Alexa: chain")`,
  );
  say('Both stay up; Ctrl-C ends them.');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** @returns whether both sends were accepted. */
async function runN8nChain(sandbox: Sandbox): Promise<boolean> {
  let engine: Engine | undefined;
  try {
    engine = await startEngineWithPackage();
    say('n8n engine    n8n-core, with the packed n8n-nodes-alexa-skill');
    say('Workflow      examples/chain.json: Access Token -> Proactive Event -> Skill Message\n');
    const result = await engine.run(readExample('chain'), {
      credentials: { alexaSkillApi: { data: sandboxCredential(sandbox) } },
    });
    const accepted = transcript(result);
    for (const ring of sandbox.rings())
      say(`Rings         ${ring.userId} (${ring.locale})\n              Alexa would say: "${ring.speech}"`);
    for (const { userId, envelope } of sandbox.messages()) {
      say(`Skill gets    ${envelope.request.type} for ${userId}: ${JSON.stringify(envelope.request.message)}`);
    }
    for (const refusal of sandbox.refusals())
      say(`Refused       ${refusal.method} ${refusal.path}: status ${refusal.status}, ${refusal.reason}`);
    return accepted;
  } finally {
    await engine?.stop();
  }
}

/** Prints what each node gave, and tells whether both sends were accepted. */
function transcript(result: RunResult): boolean {
  const token = outputOf(result.nodes['Access Token']);
  if (token !== undefined) {
    say(
      `Access Token  bought for ${String(token.scope)}, good until ${String(token.expiresAt)} (its text is not shown)`,
    );
  }
  const event = outputOf(result.nodes['Proactive Event']);
  if (event?.accepted === true) {
    say(
      `Event         accepted (${String(event.statusCode)}), ${String(event.eventName)}, stage ${String(event.stage)}, ${String(event.audience)}`,
    );
    say(`              referenceId ${String(event.referenceId)}\n              request id  ${String(event.requestId)}`);
    for (const { locale, text } of event.speech as Array<{ locale: string; text: string }>)
      say(`              Alexa says (${locale}): "${text}"`);
  }
  const message = outputOf(result.nodes['Skill Message']);
  if (message?.accepted === true) {
    say(
      `Message       accepted (${String(message.statusCode)}) for ${String(message.userId)}\n              request id  ${String(message.requestId)}\n`,
    );
  }
  if (result.error !== undefined)
    say(`Failed        ${result.error.message}\n              ${result.error.description ?? ''}`);
  return result.status === 'success' && event?.accepted === true && message?.accepted === true;
}

function outputOf(runs: NodeRun[] | undefined): Output | undefined {
  return runs?.[0]?.outputs[0]?.[0]?.json as Output | undefined;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (accepted) => {
    process.exitCode = accepted ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
