import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox';
import { call } from './support/http';
import { anna, clientId, encodedSecret, formType, tokenForm } from './support/requests';

const root = join(__dirname, '../..');

interface Running {
  child: ChildProcess;
  /** Resolves as soon as what was printed fits. */
  printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

function runCli(...args: string[]): Running {
  const command = ['--import', 'tsx', 'sandbox/cli.ts', ...args];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = new Promise<Awaited<Running['ended']>>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  const printed = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(stdout);
        if (match !== null) resolve(match);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`it ended before it printed ${pattern}: ${stdout}${stderr}`)));
    });
  return { child, printed, ended };
}

it('prints what to copy, then a line for each thing that arrives, and ends with 0 on Ctrl-C', async () => {
  const { child, printed, ended } = runCli('--port', '0');
  const [, url = ''] = await printed(/is ready at (http:\/\/127\.0\.0\.1:\d+)/);
  await printed(/Ctrl-C ends it\.\n/);
  await call(url, { path: '/auth/o2/token', headers: formType, body: tokenForm('alexa:abc') });
  await call(url, { path: '/auth/o2/token', headers: formType, body: tokenForm('alexa:none') });
  await printed(/invalid parameter : scope/);
  child.kill('SIGINT');
  const { code, stdout, stderr } = await ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Page +${url}/$`, 'm'));
  const toCopy = [
    `${url}/auth/o2/token`,
    clientId,
    'sandbox+secret/with=odd&chars%',
    encodedSecret,
    anna,
    `${url}/sandbox/log`,
  ];
  for (const text of toCopy) expect(stdout).toContain(text);
  const [, arrived = ''] = stdout.split('Ctrl-C ends it.');
  const lines = arrived.trim().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^\d\d:\d\d:\d\d {2}token {4}alexa:abc for amzn1\.application-oa2-client\.sandbox, 3600 s$/),
    expect.stringMatching(
      /^\d\d:\d\d:\d\d {2}refused {2}400 POST \/auth\/o2\/token: .*invalid parameter : scope .*source: /,
    ),
  ]);
});

it('ends with 0 on SIGTERM, and warns when other machines can reach it', async () => {
  const { child, printed, ended } = runCli('--port', '0', '--host', '0.0.0.0');
  await printed(/Other machines can reach it: it listens on 0\.0\.0\.0\./);
  await printed(/Ctrl-C ends it\.\n/);
  const [, url = '', password = ''] = await printed(/Page +(http:\S+)\/\n +password +(\S{16}) /);
  const log = (word: string) =>
    call(url, { method: 'GET', path: '/sandbox/log', headers: { Authorization: `Basic ${btoa(`me:${word}`)}` } });
  expect([(await log('wrong')).status, (await log(password)).status]).toEqual([401, 200]);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});

it('takes a password, on loopback too', async () => {
  const { child, printed, ended } = runCli('--port', '0', '--password', 'one two');
  const [, url = ''] = await printed(/Page +(http:\S+)\/\n +password +one two /);
  await printed(/Ctrl-C ends it\.\n/);
  expect((await call(url, { method: 'GET', path: '/sandbox/state' })).status).toBe(401);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});

it('says that its port is taken, and ends with 1', async () => {
  const other = await startSandbox();
  const port = Number(new URL(other.url).port);
  const { code, stdout, stderr } = await runCli('--port', String(port)).ended;
  await other.stop();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(new RegExp(`^Port ${port} is in use, .* choose another port: --port ${port + 1}\n$`));
});

const wrongArguments = [
  [['--port', 'many']],
  [['--port', '70000']],
  [['--port', '-1']],
  [['--password', '']],
  [['--wrong']],
  [['word']],
];

it.each(wrongArguments)('refuses %j, and shows how', async (args) => {
  const { code, stdout, stderr } = await runCli(...args).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('Usage: alexa-skill-sandbox [--port 3100]');
});

it.each([
  ['--version', /^0\.1\.0\n$/],
  ['--help', /^alexa-skill-sandbox 0\.1\.0: .*\n\nUsage: /],
])('prints for %s', async (option, pattern) => {
  const { code, stdout } = await runCli(option).ended;
  expect(code).toBe(0);
  expect(stdout).toMatch(pattern);
});
