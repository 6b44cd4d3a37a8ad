import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { installedN8n } from '../../../tools/n8n/install';
import type { N8nWithSandbox } from '../../../tools/n8n/with-sandbox';
import { leaksOf } from '../../support/secrets';

/** Tokens of the sandbox, anywhere in a text. */
const tokens = /Atc\|[A-Za-z0-9_-]+/g;

/** All rows of n8n's database as text; `executionId` where a row belongs to one. */
interface Row {
  table: string;
  executionId: string;
  text: string;
}

/** After all that ran before: neither n8n's log nor its database holds the secret, or a token that nobody asked for. */
export function testLeaks(n8n: () => N8nWithSandbox): void {
  test('no secret and no token in the log and the database', async () => {
    const { process, userFolder, sandbox } = n8n();
    await n8n().stopProcess();
    const rows = await databaseOf(userFolder);
    assert.ok(
      rows.some(({ table }) => table === 'execution_data') && rows.some(({ table }) => table === 'credentials_entity'),
    );
    // The Access Token node shows its token in its own execution, as it says: these give the tokens to search for.
    const asked = rows.filter(({ table, text }) => table === 'execution_data' && text.includes('alexaAccessToken'));
    const askedFor = new Set(asked.map(({ executionId }) => executionId));
    const issued = new Set(asked.flatMap(({ text }) => text.match(tokens) ?? []));
    assert.ok(issued.size > 0, 'the examples obtain tokens');
    const places = [
      { place: "n8n's log", text: process.log() },
      ...rows
        .filter(({ executionId }) => !askedFor.has(executionId))
        .map(({ table, text }) => ({ place: table, text })),
    ];
    for (const { place, text } of places) {
      assert.deepEqual(text.match(tokens) ?? [], [], place);
      for (const token of issued) assert.deepEqual(leaksOf(token, text), [], `a token in ${place}`);
    }
    for (const { place, text } of [...places, ...asked.map(({ text }) => ({ place: 'execution_data', text }))]) {
      assert.deepEqual(leaksOf(sandbox.skill.clientSecret, text), [], `the secret in ${place}`);
    }
  });
}

async function databaseOf(userFolder: string): Promise<Row[]> {
  const { node } = await installedN8n(console.log);
  const script = `
    const { DatabaseSync } = require('node:sqlite');
    const database = new DatabaseSync(process.argv[1], { readOnly: true });
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    const rows = tables.flatMap(({ name: table }) => database.prepare('select * from "' + table + '"').all().map((row) =>
      ({ table, executionId: String(row.executionId ?? ''), text: JSON.stringify(row) + Object.values(row).join(' ') })));
    process.stdout.write(JSON.stringify(rows));`;
  const file = join(userFolder, '.n8n/database.sqlite');
  return JSON.parse(
    execFileSync(node, ['--no-warnings', '-e', script, file], { encoding: 'utf8', maxBuffer: 1e9 }),
  ) as Row[];
}
