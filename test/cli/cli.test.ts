import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Sandbox, startSandbox } from '../../sandbox/index';
import { closedUrl } from '../nodes/support/stand-in';
import { leaksOf } from '../support/secrets';

/** The command `alexa-skill` against the sandbox. */

const root = join(__dirname, '../..');
const anna = 'amzn1.ask.account.SANDBOX-ANNA';

let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

async function run(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const credentials = { ALEXA_CLIENT_ID: sandbox.skill.clientId, ALEXA_CLIENT_SECRET: sandbox.skill.clientSecret };
  const env = { ...process.env, ...credentials, ...environment };
  const command = ['--import', 'tsx', 'cli/alexa-skill.ts', ...args];
  return await new Promise((resolve) =>
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    ),
  );
}

const at = () => ['--sandbox', sandbox.url];
const alert = () => [
  ...['send', 'messageAlert', '--user-id', anna, ...at()],
  ...['--field', 'creatorName=The boiler room', '--field', 'count=2', '--field', 'status=UNREAD'],
];

test('send rings a customer, and prints the result', async () => {
  const { code, stdout } = await run(alert());
  expect(stdout).toContain('accepted: true\n');
  expect(stdout).toContain('speech: [{"locale":"en-US","text":"You have 2 unread messages from The boiler room."}]');
  expect(code).toBe(0);
  expect(sandbox.rings().map(({ userId }) => userId)).toEqual([anna]);
});

test('send prints JSON, and takes the secret from a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-cli-'));
  const file = join(folder, 'secret');
  writeFileSync(file, `${sandbox.skill.clientSecret}\n`);
  const args = [...alert(), '--json', '--secret-file', file];
  const { stdout } = await run(args, { ALEXA_CLIENT_SECRET: '' });
  rmSync(folder, { recursive: true });
  expect(JSON.parse(stdout)).toMatchObject({ accepted: true, stage: 'development', audience: 'Unicast' });
});

test('message reaches the code of the skill', async () => {
  expect((await run(['message', '--user-id', anna, '--field', 'task=refresh', ...at()])).code).toBe(0);
  expect(sandbox.messages().map(({ envelope }) => envelope.request.message)).toEqual([{ task: 'refresh' }]);
});

test('token prints a token', async () => {
  const { stdout } = await run(['token', '--scope', 'alexa:skill_messaging', '--json', ...at()]);
  expect(JSON.parse(stdout)).toMatchObject({ scope: 'alexa:skill_messaging', tokenType: 'bearer' });
});

test('a secret file that is not there is named', async () => {
  const { code, stderr } = await run(['token', ...at(), '--secret-file', '/no/such/file']);
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^--secret-file: found \/no\/such\/file, which cannot be read \(ENOENT\); expected a readable/,
  );
  expect(stderr).not.toContain('Client Secret: ');
  expect(sandbox.log()).toEqual([]);
});

test("the commands of the sandbox's README do what it says", async () => {
  const readme = readFileSync(join(root, 'sandbox/README.md'), 'utf8');
  const [, section = ''] = readme.split('## Send from a shell');
  const commands = [...section.matchAll(/^alexa-skill (.+)$/gm)].map(([, line = '']) =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? ''),
  );
  expect(commands.map(([name]) => name)).toEqual(['send', 'message', 'token']);
  for (const command of commands) expect(await run([...command, ...at()])).toMatchObject({ code: 0, stderr: '' });
  expect(sandbox.rings().map(({ userId }) => userId)).toEqual([anna]);
  expect(sandbox.messages()).toHaveLength(1);
});

test('what is wrong is reported at once, with exit code 1, and nothing is sent', async () => {
  const { code, stderr, stdout } = await run([
    'send',
    'messageAlert',
    ...at(),
    '--field',
    'no pair',
    '--stage',
    'prod',
  ]);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  for (const label of ['--field: ', 'Stage: ', 'Creator Name is missing', 'User ID is missing']) {
    expect(stderr).toContain(label);
  }
  expect(sandbox.log()).toEqual([]);
});

test("a refusal of Amazon's is printed with its code, and without the secret", async () => {
  const { code, stdout } = await run([...alert(), '--json'], { ALEXA_CLIENT_SECRET: 'a-wrong+secret/with=marks' });
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'invalid_client', statusCode: 401 } });
  expect(leaksOf('a-wrong+secret/with=marks', stdout)).toEqual([]);
});

test('a sandbox that is not there is named as such', async () => {
  const { code, stderr } = await run(['token', '--sandbox', await closedUrl()]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/could not be reached: the connection was refused.*ECONNREFUSED/);
});

test('plain http to another machine is refused, and Amazon is never meant by accident', async () => {
  const { code, stderr } = await run(['token', '--sandbox', 'http://api.amazon.com']);
  expect(code).toBe(1);
  expect(stderr).toContain('Token URL: found http://api.amazon.com/auth/o2/token; expected https, or http to');
});

test('no option takes the secret', async () => {
  const { stdout } = await run(['send', '--help']);
  expect(stdout).not.toMatch(/--(client-)?secret[ =<]/);
  expect(stdout).toContain('ALEXA_CLIENT_SECRET');
});
