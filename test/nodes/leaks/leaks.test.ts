import { createDefaultSkill } from '../../../sandbox/index';
import { sandboxCredential } from '../../support/package-under-test';
import { awkwardSecret, leaksOf, spellingsOf } from '../../support/secrets';
import { useN8n } from '../support/n8n';
import { outputOf } from '../support/results';
import { type Answer, json, standInToken, startStandIn } from '../support/stand-in';
import {
  boilerAlert,
  carla,
  chainOf,
  eventWorkflow,
  messageWorkflow,
  nobody,
  nodeOf,
  refreshMessage,
  tokenWorkflow,
} from '../support/workflows';
import { echoAsJson, echoAsText, spellings } from './echo';
import { createEvidence } from './evidence';

const skill = { ...createDefaultSkill(), clientSecret: awkwardSecret };
// At debug level, the node's own log lines are printed as well.
const n8n = useN8n({ sandbox: { skills: [skill] }, env: { N8N_LOG_LEVEL: 'debug' } });

const workflows = {
  event: eventWorkflow(boilerAlert),
  message: messageWorkflow(refreshMessage),
  token: tokenWorkflow(),
  goingOn: eventWorkflow(boilerAlert, { onError: 'continueRegularOutput' }),
  errorOutput: messageWorkflow(refreshMessage, { onError: 'continueErrorOutput' }),
};

/** Runs everything against a server, tests the credential there, and returns all that is left of it. */
async function evidenceOf(label: string, answers: { token?: Answer; send?: Answer }) {
  const standIn = await startStandIn(answers);
  const evidence = createEvidence();
  const printedBefore = n8n.engine.printed().length;
  for (const [name, workflow] of Object.entries(workflows)) {
    if (name === 'token' && answers.token === undefined) continue;
    evidence.addRun(
      `${label}, ${name}`,
      await n8n.run(workflow, { credential: { ...standIn.credential, clientSecret: awkwardSecret } }),
    );
  }
  const test = await n8n.engine.testCredential('alexaSkillApi', sandboxCredential(n8n.sandbox, standIn.credential));
  evidence.add(`${label}, credential test`, test.message);
  evidence.add(`${label}, printed`, n8n.engine.printed().slice(printedBefore));
  expect(standIn.requests.length).toBeGreaterThanOrEqual(4);
  return evidence;
}

describe('the secret is nowhere, although the token exchange gives back what it got', () => {
  test.each(Object.keys(spellings))('%s', async (name) => {
    const spell = spellings[name]!;
    for (const [kind, token] of Object.entries({
      refusal: echoAsJson(400, spell),
      'wrong client': echoAsJson(401, spell),
      trouble: echoAsJson(503, spell),
      page: echoAsText(403, spell),
      'text in place of a token': echoAsText(200, spell),
      'JSON in place of a token': echoAsJson(200, spell),
    })) {
      expect((await evidenceOf(`${kind} ${name}`, { token })).findingsOf(awkwardSecret)).toEqual([]);
    }
  });

  test('beside a token that it issues', async () => {
    const token: Answer = (request, response) => {
      const secret = new URLSearchParams(request.body).get('client_secret') ?? '';
      const headers = { 'x-amzn-RequestId': encodeURIComponent(secret) };
      json(
        200,
        { access_token: 'x1234567', token_type: 'bearer', scope: secret, expires_in: 3600 },
        headers,
      )(request, response);
    };
    expect((await evidenceOf('issued', { token })).findingsOf(awkwardSecret)).toEqual([]);
  });

  test('as a token that is refused then for its type', async () => {
    const token: Answer = (request, response) => {
      const secret = new URLSearchParams(request.body).get('client_secret') ?? '';
      json(200, { access_token: 'x1234567', token_type: secret, expires_in: 3600 })(request, response);
    };
    expect((await evidenceOf('token type', { token })).findingsOf(awkwardSecret)).toEqual([]);
  });
});

describe('the token is nowhere, although the service gives back what it got', () => {
  test.each(Object.keys(spellings))('%s', async (name) => {
    const spell = spellings[name]!;
    for (const [kind, send] of Object.entries({
      refusal: echoAsJson(400, spell),
      forbidden: echoAsJson(403, spell),
      trouble: echoAsJson(503, spell),
      page: echoAsText(403, spell),
      success: echoAsJson(202, spell),
    })) {
      const evidence = await evidenceOf(`${kind} ${name}`, { send });
      expect(evidence.findingsOf(standInToken)).toEqual([]);
      expect(evidence.findingsOf(awkwardSecret)).toEqual([]);
    }
  });

  test('when it was given by hand', async () => {
    const byHand = 'by.hand+token/with=odd&chars%"\\';
    const standIn = await startStandIn({ send: echoAsJson(400, spellings['as it is']!) });
    const evidence = createEvidence();
    const items = [{ json: { t: byHand } }];
    // The input holds it, and is left out here: what our node adds to it must not.
    const options = { accessToken: '={{ $json.t }}' };
    for (const workflow of [
      eventWorkflow({ ...boilerAlert, options }),
      messageWorkflow({ ...refreshMessage, options }),
    ]) {
      const result = await n8n.run(workflow, { items, credential: standIn.credential });
      evidence.add('error', result.error?.rendered ?? '', JSON.stringify(result.nodes.Alexa));
    }
    expect(evidence.findingsOf(byHand)).toEqual([]);
    expect(standIn.sends()).toHaveLength(2);
  });
});

describe('with the sandbox', () => {
  test('successes and failures leave no secret, and a token only in the output of the Access Token node', async () => {
    const evidence = createEvidence();
    const printedBefore = n8n.engine.printed().length;
    const { accessToken } = outputOf(await n8n.run(tokenWorkflow()));
    const otherToken = outputOf(await n8n.run(tokenWorkflow({ scope: 'alexa:skill_messaging' }))).accessToken;
    const runs = {
      event: eventWorkflow(boilerAlert),
      message: messageWorkflow(refreshMessage),
      notSubscribed: eventWorkflow({ ...boilerAlert, userId: carla }),
      nobody: messageWorkflow({ ...refreshMessage, userId: nobody }),
      goesOn: eventWorkflow({ ...boilerAlert, userId: carla }, { onError: 'continueErrorOutput' }),
      refusedForm: eventWorkflow({ ...boilerAlert, count: '={{ 0 }}' }),
    };
    for (const [name, workflow] of Object.entries(runs)) {
      evidence.addRun(name, await n8n.run(workflow));
    }
    n8n.sandbox.setSwitches({ revokeTokens: true });
    evidence.addRun('after revoking', await n8n.run(eventWorkflow(boilerAlert)));
    evidence.addRun(
      'wrong secret',
      await n8n.run(tokenWorkflow(), { credential: { clientSecret: `${awkwardSecret}-not` } }),
    );
    evidence.add(
      'credential test',
      JSON.stringify(await n8n.engine.testCredential('alexaSkillApi', sandboxCredential(n8n.sandbox))),
    );
    evidence.add('log of the sandbox', JSON.stringify(n8n.sandbox.log()), JSON.stringify(n8n.sandbox.pending()));
    evidence.add('printed', n8n.engine.printed().slice(printedBefore));

    expect(evidence.findingsOf(awkwardSecret)).toEqual([]);
    expect(evidence.findingsOf(accessToken)).toEqual([]);
    expect(evidence.findingsOf(otherToken)).toEqual([]);
  });

  test('the output of the Access Token node holds the token once, and no other node repeats it', async () => {
    const result = await n8n.run(
      chainOf([
        nodeOf('alexaAccessToken', {}, { name: 'Token' }),
        nodeOf('alexaProactiveEvent', { ...boilerAlert, options: { accessToken: '={{ $json.accessToken }}' } }),
        nodeOf('alexaSkillMessage', refreshMessage, { name: 'Message' }),
      ]),
    );
    expect(result.status).toBe('success');
    const { accessToken } = outputOf(result, 'Token');
    const { Token: _token, ...others } = result.nodes;
    expect(leaksOf(accessToken, JSON.stringify(others))).toEqual([]);
    expect(result.raw.split(accessToken)).toHaveLength(2);
    expect(leaksOf(accessToken, n8n.engine.printed())).toEqual([]);
  });
});

test('the search finds what it is meant to find', () => {
  for (const spelling of spellingsOf(awkwardSecret)) {
    const evidence = createEvidence();
    evidence.add('text', `before ${spelling} after`);
    expect(evidence.findingsOf(awkwardSecret).length).toBeGreaterThanOrEqual(1);
  }
});
