/**
 * `npm start`: rings Alexa from a workflow, end to end and without Amazon. Starts the sandbox, runs the example workflow
 * Chain in n8n's real engine with the packed n8n package, and prints what happened. Exit code 1 if a send was not accepted.
 */
import { startSandbox } from '../sandbox/index';
import { refuseOffLoopback } from '../test/support/loopback-only';
import type { Engine, NodeRun, RunResult } from '../test/support/engine/engine';
import { readExample, sandboxCredential, startEngineWithPackage } from '../test/support/package-under-test';

interface Output {
  accepted?: boolean;
  [field: string]: unknown;
}

async function main(): Promise<boolean> {
  refuseOffLoopback();
  const sandbox = await startSandbox();
  let engine: Engine | undefined;
  try {
    say(`Sandbox       ${sandbox.url} (stands in for Login with Amazon and Alexa)`);
    engine = await startEngineWithPackage();
    say('n8n engine    n8n-core, with the packed n8n-nodes-alexa-skill');
    say('Workflow      examples/chain.json: Access Token -> Proactive Event -> Skill Message\n');
    const result = await engine.run(readExample('chain'), {
      credentials: { alexaSkillApi: { data: sandboxCredential(sandbox) } },
    });
    const accepted = transcript(result);
    for (const ring of sandbox.rings()) say(`Rings         ${ring.userId} (${ring.locale})\n              Alexa would say: "${ring.speech}"`);
    for (const { userId, envelope } of sandbox.messages()) {
      say(`Skill gets    ${envelope.request.type} for ${userId}: ${JSON.stringify(envelope.request.message)}`);
    }
    for (const refusal of sandbox.refusals()) say(`Refused       ${refusal.method} ${refusal.path}: status ${refusal.status}, ${refusal.reason}`);
    return accepted;
  } finally {
    await engine?.stop();
    await sandbox.stop();
  }
}

/** Prints what each node gave, and tells whether both sends were accepted. */
function transcript(result: RunResult): boolean {
  const token = outputOf(result.nodes['Access Token']);
  if (token !== undefined) {
    say(`Access Token  bought for ${String(token.scope)}, good until ${String(token.expiresAt)} (its text is not shown)`);
  }
  const event = outputOf(result.nodes['Proactive Event']);
  if (event?.accepted === true) {
    say(`Event         accepted (${String(event.statusCode)}), ${String(event.eventName)}, stage ${String(event.stage)}, ${String(event.audience)}`);
    say(`              referenceId ${String(event.referenceId)}\n              request id  ${String(event.requestId)}`);
    for (const [locale, sentence] of Object.entries(event.speech as Record<string, string>)) say(`              Alexa says (${locale}): "${sentence}"`);
  }
  const message = outputOf(result.nodes['Skill Message']);
  if (message?.accepted === true) {
    say(`Message       accepted (${String(message.statusCode)}) for ${String(message.userId)}\n              request id  ${String(message.requestId)}\n`);
  }
  if (result.error !== undefined) say(`Failed        ${result.error.message}\n              ${result.error.description ?? ''}`);
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
    say(accepted ? 'Both sends were accepted. Accepted is not delivered: Alexa never reports that.' : 'Not everything was accepted.');
    process.exitCode = accepted ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
