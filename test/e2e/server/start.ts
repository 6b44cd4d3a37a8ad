import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Child, startChild } from '../../../tools/child';
import { isFree } from '../../../tools/free-port';
import { N8nApi } from '../../../tools/n8n/api';
import { until } from '../../../tools/until';
import { projectRoot } from '../../support/package-under-test';

const portOf = (url: string) => Number(new URL(url).port);

/** What `npm run start:n8n` starts after the build, used as its own words say, and ended by Ctrl-C. */
export function testStart(): void {
  test('npm run start:n8n', { timeout: 400_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alexa-start-n8n-'));
    const child: Child = startChild({
      name: 'start:n8n',
      command: process.execPath,
      args: ['--import', 'tsx', 'tools/n8n/start.ts'],
      env: process.env,
      cwd: projectRoot,
      logFile: join(folder, 'log'),
    });
    try {
      await until('the addresses', () => child.log().includes('Ctrl-C ends both'), { check: child.checkRunning });
      const read = (label: string) =>
        new RegExp(`^${label} +(\\S+)(?:   (\\S+))?`, 'm').exec(child.log())?.slice(1) ?? [];
      const [url = ''] = read('n8n');
      const [sandboxUrl = ''] = read('Sandbox');
      const [email = '', password = ''] = read('Login');
      const api = new N8nApi(url);
      await api.ask('POST', '/rest/login', { emailOrLdapLoginId: email, password });
      const chain = (await api.ask<Array<{ id: string; name: string }>>('GET', '/rest/workflows')).find(
        ({ name }) => name === 'Chain',
      );
      const execution = await api.run(chain?.id ?? '', 'Start');
      assert.equal(execution.status, 'success');
      await until('the ring on the terminal', () => /SANDBOX-BEN/.test(child.log().split('Ctrl-C ends both')[1] ?? ''));
      process.kill(child.pid, 'SIGINT');
      const end = await until('the end', () => {
        try {
          child.checkRunning();
          return undefined;
        } catch (error) {
          return String(error);
        }
      });
      assert.match(end, /has ended \(exit code 0\)/);
      assert.deepEqual([await isFree(portOf(url)), await isFree(portOf(sandboxUrl))], [true, true]);
    } finally {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
