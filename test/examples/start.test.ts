import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDefaultSkill } from '../../sandbox/index';
import { projectRoot } from '../support/package-under-test';
import { leaksOf } from '../support/secrets';

/** What `npm start` runs after the build. */
async function runStart(folder: string): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  return await new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'examples/start.ts', '--once'],
      { cwd: folder },
      (_error, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** The same script in a copy of what it needs, whose Chain a test may change: the script itself has no way to fail. */
function copyWithChain(change: (chain: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'alexa-start-'));
  for (const part of ['examples', 'core', 'sandbox', 'node-red/examples', 'test/support', 'package.json'])
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  for (const part of ['node_modules', 'build']) symlinkSync(join(projectRoot, part), join(folder, part));
  const file = join(folder, 'examples/chain.json');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

test('npm start rings, prints a transcript that can be followed, and shows no token and no secret', async () => {
  const { exitCode, stdout, stderr } = await runStart(projectRoot);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^Sandbox {7}http:\/\/127\.0\.0\.1:\d+ /);
  expect(stdout).toMatch(/^Access Token {2}bought for alexa::proactive_events, good until \d{4}-/m);
  expect(stdout).toMatch(/^Event {9}accepted \(202\), AMAZON\.WeatherAlert\.Activated, stage development, Multicast$/m);
  expect(stdout).toMatch(/^ +referenceId auto~[0-9a-f]{64}$/m);
  expect(stdout.match(/^ +request id {2}[0-9a-f-]{36}$/gm)).toHaveLength(2);
  expect(stdout).toContain('Alexa says (en-US): "There is a snow storm alert for your area. Provided by Foo."');
  expect(stdout).toMatch(/^Message {7}accepted \(202\) for amzn1\.ask\.account\.SANDBOX-ANNA$/m);
  expect(stdout).toContain('Rings         amzn1.ask.account.SANDBOX-BEN (de-DE)');
  expect(stdout).toMatch(
    /^Skill gets {4}Messaging\.MessageReceived for amzn1\.ask\.account\.SANDBOX-ANNA: \{"referenceId":"auto~/m,
  );
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(
    'All sends were accepted. Accepted is not delivered: Alexa never reports that.',
  );
  expect(stdout).not.toMatch(/At[a-z]{1,3}\|/);
  expect(leaksOf(createDefaultSkill().clientSecret, stdout)).toEqual([]);
});

test('npm start ends with 1 and the reason when a send is not accepted', async () => {
  const folder = copyWithChain((chain) => chain.replace('SANDBOX-ANNA', 'NOBODY'));
  try {
    const { exitCode, stdout } = await runStart(folder);
    expect(stdout).toMatch(/^Event {9}accepted \(202\)/m);
    expect(stdout).toMatch(/^Failed {8}Alexa does not know this user ID \(status 404\)\n +Amazon says: Not Found: /m);
    expect(stdout).toMatch(/^Refused {7}POST \/v1\/skillmessages\/users\/amzn1\.ask\.account\.NOBODY: status 404, /m);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Not everything was accepted.');
    expect(exitCode).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
