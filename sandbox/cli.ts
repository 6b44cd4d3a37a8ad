#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { isLoopback } from './guard';
import { type Sandbox, startSandbox } from './sandbox';
import { packageName, version } from './version';

const usage = `${packageName} ${version}: a local stand-in for Amazon's out-of-session services for Alexa skills

Usage: ${packageName} [--port 3100] [--host 127.0.0.1] [--password ...]

  --port     port to listen on; 0 takes any free one. Default 3100
  --host     address to listen on. Default 127.0.0.1; any other address lets other machines in
  --password what the page and the control surface ask for. Default: none on loopback, else one is made
  --version  print the version
  --help     print this
`;

const defaultPort = 3100;

/** What the arguments ask for; a text is to be printed instead of starting. */
function readArguments(args: string[]): { port: number; host: string; password?: string } | string {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      password: { type: 'string' },
      version: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return usage;
  if (values.version === true) return `${version}\n`;
  const port = Number(values.port ?? defaultPort);
  if (!/^\d+$/.test(values.port ?? String(defaultPort)) || port > 65_535) {
    throw new Error(`--port: found ${values.port}; expected a whole number from 0 to 65535.`);
  }
  if (values.password === '')
    throw new Error('--password: found nothing; give at least one character, or leave it out.');
  return { port, host: values.host ?? '127.0.0.1', password: values.password };
}

function greeting({ url, pageUrl, password, tokenUrl, apiUrl, skill }: Sandbox, host: string): string {
  const open = isLoopback(host) ? [] : [`Other machines can reach it: it listens on ${host}.`, ''];
  return [
    `${packageName} ${version} is ready at ${url}. It stands in for Amazon; nobody's device rings.`,
    '',
    ...open,
    `Page           ${pageUrl}`,
    ...(password === undefined ? [] : [`  password     ${password}   (any user name; also for /sandbox/...)`]),
    `Token URL      ${tokenUrl}`,
    `API URL        ${apiUrl}   (all regions)`,
    `Client ID      ${skill.clientId}`,
    `Client Secret  ${skill.clientSecret}`,
    `  encoded      ${encodeURIComponent(skill.clientSecret)}   (for Amazon's SDKs, which send it as it is)`,
    ...skill.users.map((user, index) => {
      const subscribed = user.subscriptions.development.length > 0 ? 'subscribed to all events' : 'not subscribed';
      return `${index === 0 ? 'User IDs' : '        '}       ${user.userId}   (${user.locale}, ${subscribed})`;
    }),
    '',
    `What arrived: ${url}/sandbox/log   Ctrl-C ends it.`,
    '',
    '',
  ].join('\n');
}

function explain(error: unknown, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use, perhaps by another sandbox. Stop that program, or choose another port: --port ${port + 1}`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023, such as --port ${defaultPort}`;
    default:
      return message;
  }
}

async function main(): Promise<void> {
  const fail = (text: string) => {
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  };
  let wanted: ReturnType<typeof readArguments>;
  try {
    wanted = readArguments(process.argv.slice(2));
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${usage}`);
  }
  if (typeof wanted === 'string') return void process.stdout.write(wanted);
  try {
    const sandbox = await startSandbox({ ...wanted, silent: false });
    // Before the greeting: its reader may send the signal at once.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.stop());
    process.stdout.write(greeting(sandbox, wanted.host));
  } catch (error) {
    fail(explain(error, wanted.port));
  }
}

void main();
