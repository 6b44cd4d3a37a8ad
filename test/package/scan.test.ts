import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/package-under-test';
import { runNode, stagedDir, unpackTarball } from './support/unpacked';

const tarball = unpackTarball();
const scan = async (leg: 'source' | 'tarball', folder: string) =>
  await runNode([join(__dirname, 'scan.mjs'), leg, folder], folder);

describe("n8n's verification scan", () => {
  test('passes the sources', async () => {
    expect(await scan('source', stagedDir)).toMatchObject({ exitCode: 0, stdout: 'passed\n' });
  });

  test('passes the sources of the repository, which n8n fetches for a published version', async () => {
    expect(await scan('source', projectRoot)).toMatchObject({ exitCode: 0, stdout: 'passed\n' });
  });

  test('passes the tarball', async () => {
    expect(await scan('tarball', tarball.folder)).toMatchObject({ exitCode: 0, stdout: 'passed\n' });
  });

  test('would see a fault in the tarball', async () => {
    writeFileSync(
      join(tarball.folder, 'dist/nodes/fault.js'),
      'console.log(process.env.HOME); setTimeout(() => {}, 1);\n',
    );
    const { exitCode, stdout } = await scan('tarball', tarball.folder);
    expect(stdout).toContain('fault.js');
    expect(exitCode).toBe(1);
  });
});
