import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SandboxSkill } from '../../../sandbox/index';
import type { N8nWithSandbox } from '../../../tools/n8n/with-sandbox';
import { sandboxCredential } from '../../support/package-under-test';

const type = 'alexaSkillApi';

/** The credential's own test, as the editor asks for it, with what the sandbox says. */
export function testCredentials(
  n8n: () => N8nWithSandbox,
  { messagesOnly, nothing }: Record<'messagesOnly' | 'nothing', SandboxSkill>,
): void {
  const result = async (more: Record<string, unknown>) => {
    const { api, sandbox } = n8n();
    const credential = await api.createCredential(type, 'Tested', sandboxCredential(sandbox, more));
    try {
      return await api.testCredential(type, credential);
    } finally {
      await api.ask('DELETE', `/rest/credentials/${credential.id}`);
    }
  };

  test('credential test: good', async () => {
    const { api, credentials } = n8n();
    assert.deepEqual(await api.testCredential(type, credentials.alexaSkillApi), {
      status: 'OK',
      message: 'Login with Amazon grants Proactive Events and Skill Messaging.',
    });
  });

  test('credential test: wrong secret', async () => {
    const { status, message } = await result({ clientSecret: 'a-wrong-secret' });
    assert.equal(status, 'Error');
    assert.match(message, /^Login with Amazon does not know this Client ID and Client Secret/);
    assert.match(message, /Build > Permissions/);
  });

  test('credential test: one permission missing', async () => {
    assert.deepEqual(await result({ clientId: messagesOnly.clientId }), {
      status: 'OK',
      message:
        'Login with Amazon grants Skill Messaging. Not granted: Proactive Events (add the permission to the skill ' +
        'if you need it).',
    });
  });

  test('credential test: no permission at all', async () => {
    const { status, message } = await result({ clientId: nothing.clientId });
    assert.equal(status, 'Error');
    assert.match(message, /permission/i);
  });

  test('a stored credential never shows its secret', async () => {
    const { api, credentials, sandbox } = n8n();
    const shown = JSON.stringify(
      await api.ask('GET', `/rest/credentials/${credentials.alexaSkillApi.id}?includeData=true`),
    );
    assert.ok(shown.includes(sandbox.skill.clientId));
    assert.ok(!shown.includes(sandbox.skill.clientSecret));
  });
}
