/** Part (a): the packed package in a whole n8n, through the interfaces that its users and their programs have. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createDefaultSkill, type SandboxSkill } from '../../../sandbox/index';
import { exampleNames } from '../../../tools/n8n/examples';
import { type N8nWithSandbox, startN8nWithSandbox } from '../../../tools/n8n/with-sandbox';
import { testCommandLine } from './command-line';
import { testCredentials } from './credentials';
import { testExamples } from './examples';
import { testLeaks } from './leaks';
import { testStart } from './start';
import { testWebhooks } from './webhooks';

const skill = createDefaultSkill();
/** Has no notifications permission in its manifest: Login with Amazon issues no token for events. */
const messagesOnly: SandboxSkill = {
  ...skill,
  clientId: 'amzn1.application-oa2-client.messages',
  skillId: 'amzn1.ask.skill.messages',
  permissions: [],
  users: [],
};
/** Has neither. */
const nothing: SandboxSkill = {
  ...messagesOnly,
  clientId: 'amzn1.application-oa2-client.nothing',
  skillId: 'amzn1.ask.skill.nothing',
  scopes: [],
};

describe('n8n server', { timeout: 1_800_000 }, () => {
  let running: N8nWithSandbox | undefined;
  const n8n = (): N8nWithSandbox => {
    assert.ok(running, 'n8n did not start');
    return running;
  };
  before(
    async () => {
      running = await startN8nWithSandbox({ say: console.log, skills: [skill, messagesOnly, nothing] });
      console.log(`n8n was ready after ${(running.bootMs / 1000).toFixed(1)} s`);
    },
    { timeout: 1_200_000 },
  );
  after(async () => await running?.stop());

  test('the package is loaded: nodes, tools, credential, icons', async () => {
    const { api, url } = n8n();
    const nodes = await api.ask<Array<{ name: string; iconUrl?: { light: string; dark: string }; outputs: unknown }>>(
      'GET',
      '/types/nodes.json',
    );
    const ours = nodes.filter(({ name }) => name.startsWith('n8n-nodes-alexa-skill.'));
    assert.deepEqual(ours.map(({ name }) => name.split('.')[1]).sort(), [
      'alexaAccessToken',
      'alexaProactiveEvent',
      // What an AI agent gets: both sending nodes, and not the one that shows a token.
      'alexaProactiveEventTool',
      'alexaSkillMessage',
      'alexaSkillMessageTool',
    ]);
    const credentials = await api.ask<Array<{ name: string; iconUrl?: { light: string; dark: string } }>>(
      'GET',
      '/types/credentials.json',
    );
    const credential = credentials.find(({ name }) => name === 'alexaSkillApi');
    for (const { iconUrl } of [...ours, ...(credential === undefined ? [] : [credential])]) {
      assert.ok(iconUrl);
      for (const path of Object.values(iconUrl)) {
        const answer = await fetch(`${url}/${path}`);
        assert.deepEqual([answer.status, answer.headers.get('content-type')?.split(';')[0]], [200, 'image/svg+xml']);
      }
    }
    assert.ok(credential, 'the credential type');
  });

  testCredentials(n8n, { messagesOnly, nothing });
  testExamples(n8n);
  testWebhooks(n8n);
  // Stops the server, so it comes after all that needs it.
  testCommandLine(n8n, exampleNames());
  testLeaks(n8n);
  testStart();
});
