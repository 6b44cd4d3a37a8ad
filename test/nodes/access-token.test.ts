import { createDefaultSkill, startSandbox } from '../../sandbox/index';
import { useN8n } from './support/n8n';
import { errorOf, itemsOf, outputOf, outputsOf } from './support/results';
import { boilerAlert, eventWorkflow, refreshMessage, messageWorkflow, tokenWorkflow } from './support/workflows';

const n8n = useN8n();

const scopesSold = () => n8n.sandbox.exchanges().map(({ scope }) => scope);

describe('the Alexa Access Token node gives', () => {
  test('the token with its type, scope and life, and nothing else', async () => {
    const before = Date.now();
    const output = outputOf(await n8n.run(tokenWorkflow()));
    expect(output).toEqual({
      accessToken: expect.stringMatching(/^Atc\|/),
      tokenType: 'bearer',
      scope: 'alexa::proactive_events',
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      expiresInSeconds: expect.any(Number),
    });
    const lifeMs = Date.parse(output.expiresAt) - before;
    expect(lifeMs).toBeGreaterThanOrEqual(3_600_000);
    expect(lifeMs).toBeLessThan(3_610_000);
    expect([3598, 3599, 3600]).toContain(output.expiresInSeconds);
  });

  test.each(['alexa::proactive_events', 'alexa:skill_messaging', 'alexa::datastore'])(
    'a token for %s',
    async (scope) => {
      expect(outputOf(await n8n.run(tokenWorkflow({ scope })))).toMatchObject({ scope, tokenType: 'bearer' });
      expect(scopesSold()).toEqual([scope]);
    },
  );

  test.each(['alexa:abc', ' alexa:abc ', '={{ "alexa:" + "abc" }}'])(
    'a token for the custom scope %p',
    async (customScope) => {
      expect(outputOf(await n8n.run(tokenWorkflow({ scope: 'custom', customScope })))).toMatchObject({
        scope: 'alexa:abc',
      });
      expect(scopesSold()).toEqual(['alexa:abc']);
    },
  );

  test('for each item the scope that the item asks for', async () => {
    const items = [{ json: { scope: 'alexa:skill_messaging' } }, { json: { scope: 'alexa::datastore' } }];
    const outputs = outputsOf(await n8n.run(tokenWorkflow({ scope: '={{ $json.scope }}' }), { items }));
    expect(outputs.map(({ scope }) => scope)).toEqual(['alexa:skill_messaging', 'alexa::datastore']);
  });
});

describe('the Alexa Access Token node refuses', () => {
  test.each([
    ['none', '={{ "" }}', ' is missing'],
    ['two', 'alexa::proactive_events alexa:skill_messaging', ': found "alexa::proactive_events alexa:skill_messaging"'],
  ])('%s in place of one scope, without a request', async (_name, customScope, found) => {
    const error = errorOf(await n8n.run(tokenWorkflow({ scope: 'custom', customScope })));
    expect(error.message).toBe(
      `Custom Scope${found}; expected one scope without spaces, such as alexa::proactive_events.`,
    );
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('what Amazon refuses, with the words of Amazon', async () => {
    const error = errorOf(await n8n.run(tokenWorkflow({ scope: 'custom', customScope: 'alexa::unknown' })));
    expect(error.message).toBe('The scope is unknown or not granted to this skill (status 400)');
    expect(error.description).toContain('Amazon says: invalid_scope: The request has an invalid parameter : scope');
  });
});

describe('one exchange is enough', () => {
  test('for fifty items at once', async () => {
    const items = Array.from({ length: 50 }, (_, row) => ({ json: { row } }));
    const result = await n8n.run(tokenWorkflow(), { items, credential: { concurrency: 50 } });
    expect(new Set(outputsOf(result).map(({ accessToken }) => accessToken)).size).toBe(1);
    expect(itemsOf(result).map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
    expect(scopesSold()).toEqual(['alexa::proactive_events']);
  });

  test('for two executions, and for the node that sends with the same scope', async () => {
    const first = outputOf(await n8n.run(tokenWorkflow()));
    const second = outputOf(await n8n.run(tokenWorkflow()));
    outputOf(await n8n.run(eventWorkflow(boilerAlert)));
    expect(second.accessToken).toBe(first.accessToken);
    expect(scopesSold()).toEqual(['alexa::proactive_events']);
  });

  test('for several executions at the same time', async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => n8n.run(tokenWorkflow())));
    expect(new Set(results.map((result) => outputOf(result).accessToken as string)).size).toBe(1);
    expect(n8n.sandbox.exchanges()).toHaveLength(1);
  });
});

describe('a token is not shared', () => {
  test('between two scopes', async () => {
    const forEvents = outputOf(await n8n.run(tokenWorkflow()));
    const forMessages = outputOf(await n8n.run(tokenWorkflow({ scope: 'alexa:skill_messaging' })));
    outputOf(await n8n.run(messageWorkflow(refreshMessage)));
    expect(forMessages.accessToken).not.toBe(forEvents.accessToken);
    expect(scopesSold()).toEqual(['alexa::proactive_events', 'alexa:skill_messaging']);
  });

  test('with somebody who has the client id but not the secret', async () => {
    outputOf(await n8n.run(tokenWorkflow()));
    const error = errorOf(await n8n.run(tokenWorkflow(), { credential: { clientSecret: 'guessed-secret' } }));
    expect(error.message).toBe('Login with Amazon does not know this Client ID and Client Secret (status 401)');
    expect(n8n.sandbox.refusals().map(({ refusal }) => refusal)).toEqual(['invalidClient']);
  });

  test('with a secret too short to be kept out of errors', async () => {
    const error = errorOf(await n8n.run(tokenWorkflow(), { credential: { clientSecret: 'seven_7' } }));
    expect(`${error.message} ${error.description ?? ''}`).toMatch(
      /Client Secret.+7 characters.+at least 8 characters/s,
    );
    expect(JSON.stringify(error)).not.toContain('seven_7');
    expect(n8n.sandbox.exchanges()).toEqual([]);
  });

  test('between two skills', async () => {
    const skills = ['a', 'b'].map((letter) => ({
      ...createDefaultSkill(),
      clientId: `client-${letter}`,
      clientSecret: `secret-${letter}`,
    }));
    const sandbox = await startSandbox({ skills });
    try {
      const { tokenUrl, apiUrl } = sandbox;
      const credentials = skills.map(({ clientId, clientSecret }) => ({ clientId, clientSecret, tokenUrl, apiUrl }));
      const results = await Promise.all(credentials.map((credential) => n8n.run(tokenWorkflow(), { credential })));
      expect(new Set(results.map((result) => outputOf(result).accessToken as string)).size).toBe(2);
      expect(
        sandbox
          .exchanges()
          .map(({ clientId }) => clientId)
          .sort(),
      ).toEqual(['client-a', 'client-b']);
    } finally {
      await sandbox.stop();
    }
  });

  test('between two token addresses', async () => {
    const other = await startSandbox();
    try {
      const here = outputOf(await n8n.run(tokenWorkflow()));
      const there = outputOf(await n8n.run(tokenWorkflow(), { credential: { tokenUrl: other.tokenUrl } }));
      expect(there.accessToken).not.toBe(here.accessToken);
      expect([n8n.sandbox.exchanges().length, other.exchanges().length]).toEqual([1, 1]);
    } finally {
      await other.stop();
    }
  });
});

describe('an AI agent', () => {
  test('gets the two nodes that send as tools, and never the one that gives a token', async () => {
    const { tools, nodes, credentials } = await n8n.engine.describe();
    expect(Object.keys(nodes).sort()).toEqual(['alexaAccessToken', 'alexaProactiveEvent', 'alexaSkillMessage']);
    expect(tools.sort()).toEqual(['alexaProactiveEvent', 'alexaSkillMessage']);
    expect(Object.keys(credentials)).toEqual(['alexaSkillApi']);
  });
});
