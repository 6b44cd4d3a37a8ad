#!/usr/bin/env node
import { Command, Option } from 'commander';

import { AlexaError, errorOutput, errorSentence } from '../core/errors';
import { eventForm } from '../core/events/event-form';
import { fieldsOf, type FormDeclaration, type FormField } from '../core/forms/form';
import { tokenForm } from '../core/lwa/token-form';
import { messageForm } from '../core/messages/message-form';
import { version } from '../sandbox/version';
import { sendEventFrom, sendMessageFrom, tokenFrom } from './commands';
import type { Options } from './skill';

/** The command `alexa-skill`: core without an editor, against the sandbox or, only with `--amazon`, against Amazon. */

const secretNote = `
Client ID and Client Secret come from ALEXA_CLIENT_ID and ALEXA_CLIENT_SECRET, or the secret from --secret-file.
Arguments never hold the secret: other users of the machine can read them.`;

/** An option for each field of a form that a command line can hold: no secret, no list. */
function formOptions(command: Command, form: FormDeclaration, except: readonly string[] = []): Command {
  const kinds = ['text', 'number', 'choice', 'instant', 'switch'];
  for (const field of fieldsOf(form)) {
    if (kinds.includes(field.kind) && !except.includes(field.name)) command.addOption(optionOf(field));
  }
  return command;
}

function optionOf(field: FormField): Option {
  const flag = `--${field.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const help = field.help.replace(/`/g, '');
  // Not commander's own check of choices: core names all that is wrong at once.
  const values = field.kind === 'choice' ? `: ${field.choices.map(({ value }) => value).join(', ')}` : '';
  const option = new Option(field.kind === 'switch' ? flag : `${flag} <value>`, help + values);
  return 'default' in field ? option.default(field.default) : option;
}

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

/** The skill's own region comes from `--region`, which every command has. */
const elsewhere = ['region'];

formOptions(
  command(
    program,
    'send <event>',
    'Ring customers: send messageAlert --user-id ID --field creatorName=Robin --field count=1',
  ),
  eventForm,
  [...elsewhere, 'event', 'eventName'],
)
  .option('--field <name=value>', 'a field of the event; may be given several times', collect, [])
  .action(async (event: string, options: Options) => await run(sendEventFrom(event), options));

formOptions(command(program, 'message', "Send a message to the skill's code, for one customer"), messageForm, elsewhere)
  .option('--field <name=value>', 'a key and its text; may be given several times', collect, [])
  .action(async (options: Options) => await run(sendMessageFrom, options));

formOptions(command(program, 'token', 'Get an access token; it is printed'), tokenForm).action(
  async (options: Options) => await run(tokenFrom, options),
);

void program.parseAsync();
