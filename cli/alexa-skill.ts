#!/usr/bin/env node
import { Command } from 'commander';

import { AlexaError, errorOutput, errorSentence } from '../core/errors';
import { expiresAfterMinutesBounds } from '../core/events/times';
import { expiresAfterSecondsBounds } from '../core/messages/send-skill-messaging-request';
import { scopes } from '../core/operations/scopes';
import { version } from '../sandbox/version';
import { sendEventFrom, sendMessageFrom, tokenFrom } from './commands';
import type { Options } from './skill';

/** The command `alexa-skill`: core without an editor, against the sandbox or, only when told so, against Amazon. */

const secretNote = `
Client ID and Client Secret come from ALEXA_CLIENT_ID and ALEXA_CLIENT_SECRET, or the secret from --secret-file.
Arguments never hold the secret: other users of the machine can read them.`;

/** Description and default of an option, from what core allows. */
const numberOption = ({
  minimum,
  maximum,
  default: usual,
}: typeof expiresAfterMinutesBounds | typeof expiresAfterSecondsBounds) =>
  [`${minimum} to ${maximum}`, String(usual)] as const;

const collect = (value: string, before: string[]) => [...before, value];

function command(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--sandbox <url>', 'address of the sandbox', 'http://localhost:3100')
    .option('--amazon', 'send to Amazon itself: customers are rung')
    .option('--region <region>', 'NA, EU or FE; with --amazon', 'NA')
    .option('--secret-file <path>', 'a file that holds the Client Secret')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', secretNote);
}

/** Runs a command and prints what came of it; the exit code is 1 where it failed. */
async function run(work: (options: Options) => Promise<object>, options: Options): Promise<void> {
  try {
    print(await work(options), options);
  } catch (error) {
    if (!(error instanceof AlexaError) || options.json === true) print({ error: errorOutput(error) }, { json: true });
    else process.stderr.write(`${errorSentence(error)}\n`);
    process.exitCode = 1;
  }
}

function print(output: object, { json }: Options): void {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const lines = Object.entries(output).map(([name, value]) => `${name}: ${text(value)}`);
  process.stdout.write(json === true ? `${JSON.stringify(output)}\n` : `${lines.join('\n')}\n`);
}

const program = new Command('alexa-skill').description('Reach the customers of your Alexa skill').version(version);

command(
  program,
  'send <event>',
  'Ring customers: send messageAlert --user ID --field creatorName=Robin --field count=1',
)
  .option('--field <name=value>', 'a field of the event; may be given several times', collect, [])
  .option('--user <id>', 'the customer')
  .option('--multicast', 'all subscribed customers instead of one')
  .option('--stage <stage>', 'development or live', 'development')
  .option('--locale <locale>', 'language of the texts', 'en-US')
  .option('--expires-after-minutes <minutes>', ...numberOption(expiresAfterMinutesBounds))
  .option('--reference-id <id>', 'an ID of your own; sent again later, it replaces the waiting notification')
  .action(async (event: string, options: Options) => await run(sendEventFrom(event), options));

command(program, 'message', "Send a message to the skill's code, for one customer")
  .requiredOption('--user <id>', 'the customer')
  .option('--field <name=value>', 'a key and its text; may be given several times', collect, [])
  .option('--expires-after-seconds <seconds>', ...numberOption(expiresAfterSecondsBounds))
  .action(async (options: Options) => await run(sendMessageFrom, options));

command(program, 'token', 'Get an access token; it is printed')
  .option('--scope <scope>', 'what the token is good for', scopes.proactiveEvents)
  .action(async (options: Options) => await run(tokenFrom, options));

void program.parseAsync();
