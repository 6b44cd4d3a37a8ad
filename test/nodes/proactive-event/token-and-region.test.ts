import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { useN8n } from '../support/n8n';
import { errorOf, outputOf, outputsOf } from '../support/results';
import { startStandIn } from '../support/stand-in';
import { anna, boilerAlert, chainOf, eventWorkflow, nodeOf } from '../support/workflows';

describe('the token of an event', () => {
  const n8n = useN8n();

  test('is obtained once and used for all later executions', async () => {
    for (let execution = 0; execution < 3; execution += 1) outputOf(await n8n.run(eventWorkflow(boilerAlert)));
    expect(n8n.sandbox.exchanges()).toHaveLength(1);
    expect(n8n.sandbox.rings()).toHaveLength(3);
  });

  test('is obtained again, once, when it was revoked, however many items find it so', async () => {
    const items = Array.from({ length: 30 }, (_, row) => ({ json: { row } }));
    outputOf(await n8n.run(eventWorkflow(boilerAlert)));
    n8n.sandbox.setSwitches({ revokeTokens: true });
    const outputs = outputsOf(await n8n.run(eventWorkflow(boilerAlert), { items }));
    expect(outputs.every(({ accepted }) => accepted)).toBe(true);
    expect(n8n.sandbox.exchanges()).toHaveLength(2);
    expect(n8n.sandbox.rings()).toHaveLength(31);
  });

  test.each([403, 401] as const)(
    'is obtained again where the service answers %d to an old one',
    async (invalidTokenStatus) => {
      n8n.sandbox.setSwitches({ invalidTokenStatus });
      outputOf(await n8n.run(eventWorkflow(boilerAlert)));
      n8n.sandbox.setSwitches({ revokeTokens: true });
      expect(outputOf(await n8n.run(eventWorkflow(boilerAlert)))).toMatchObject({
        accepted: true,
        statusCode: 202,
        attempts: 2,
      });
      expect(n8n.sandbox.exchanges()).toHaveLength(2);
    },
  );

  test('may come from the Alexa Access Token node; then none is obtained for the event', async () => {
    const workflow = chainOf([
      nodeOf('alexaAccessToken', {}, { name: 'Token' }),
      nodeOf('alexaProactiveEvent', { ...boilerAlert, options: { accessToken: '={{ $json.accessToken }}' } }),
    ]);
    outputOf(await n8n.run(workflow));
    expect(n8n.sandbox.exchanges()).toHaveLength(1);
    expect(n8n.sandbox.rings()).toHaveLength(1);
  });

  test('given by hand is sent as it is, without any exchange', async () => {
    const standIn = await startStandIn();
    const workflow = eventWorkflow({ ...boilerAlert, options: { accessToken: ' by-hand-4711 ' } });
    outputOf(await n8n.run(workflow, { credential: standIn.credential }));
    expect(standIn.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/v1/proactiveEvents/stages/development', 'Bearer by-hand-4711'],
    ]);
  });

  test('given by hand is not replaced when it is refused', async () => {
    const error = errorOf(await n8n.run(eventWorkflow({ ...boilerAlert, options: { accessToken: 'by-hand-4711' } })));
    expect(error.message).toBe('Alexa rejected the access token (status 403)');
    expect(error.description).toContain('The access token may have expired, or it belongs to another scope.');
    expect(n8n.sandbox.exchanges()).toEqual([]);
    expect(n8n.sandbox.refusals()).toHaveLength(1);
  });
});

describe("a token that is over by the service's clock", () => {
  let lateSandbox: Sandbox | undefined;
  let aheadMs = 0;
  const n8n = useN8n();

  beforeEach(async () => {
    aheadMs = 0;
    lateSandbox = await startSandbox({ now: () => Date.now() + aheadMs });
  });
  afterEach(async () => await lateSandbox?.stop());

  test('is replaced by one new exchange', async () => {
    const sandbox = lateSandbox as Sandbox;
    const credential = { tokenUrl: sandbox.tokenUrl, apiUrl: sandbox.apiUrl };
    // Long enough to be valid by both clocks.
    const workflow = eventWorkflow({ ...boilerAlert, expiresAfterMinutes: 600 });
    outputOf(await n8n.run(workflow, { credential }));
    aheadMs = 3_601_000;
    expect(outputOf(await n8n.run(workflow, { credential }))).toMatchObject({ accepted: true, attempts: 2 });
    expect(sandbox.exchanges()).toHaveLength(2);
    expect(sandbox.refusals().map(({ reason }) => reason)).toEqual(['Token in the request is not valid']);
    expect(sandbox.rings()).toHaveLength(2);
  });
});

describe('the region of an item', () => {
  // A skill message shows to which host a call goes: it is not repeated, and the connection itself is refused here.
  const n8n = useN8n({ mayTryOffLoopback: true });
  const atAmazon = { endpoint: 'amazon' };
  const message = (options: object) =>
    chainOf([nodeOf('alexaSkillMessage', { userId: anna, options: { accessToken: 'by-hand-4711', ...options } })]);
  const hostsTried = async (workflow: object, credential: object) => {
    const before = n8n.engine.printed().length;
    await n8n.run(workflow, { credential: { ...credential } });
    return [
      ...n8n.engine
        .printed()
        .slice(before)
        .matchAll(/Refused a connection to (\S+):443/g),
    ].map(([, host]) => host);
  };

  test.each([
    ['NA', 'api.amazonalexa.com'],
    ['EU', 'api.eu.amazonalexa.com'],
    ['FE', 'api.fe.amazonalexa.com'],
  ])('%s of the credential leads to %s', async (region, host) => {
    expect(await hostsTried(message({}), { ...atAmazon, region })).toEqual([host]);
  });

  test.each([
    ['NA', 'api.amazonalexa.com'],
    ['EU', 'api.eu.amazonalexa.com'],
    ['fe', 'api.fe.amazonalexa.com'],
    ['https://api.amazonalexa.com', 'api.amazonalexa.com'],
    ['https://api.eu.amazonalexa.com', 'api.eu.amazonalexa.com'],
    ['https://api.fe.amazonalexa.com/', 'api.fe.amazonalexa.com'],
  ])('%s in the options leads to %s, whatever the credential says', async (region, host) => {
    const credentialRegion = host === 'api.fe.amazonalexa.com' ? 'NA' : 'FE';
    expect(await hostsTried(message({ region }), { ...atAmazon, region: credentialRegion })).toEqual([host]);
  });

  test.each(['NA', 'EU', 'FE', 'https://api.eu.amazonalexa.com'])(
    '%s changes nothing where the credential has its own endpoint',
    async (region) => {
      outputOf(await n8n.run(eventWorkflow({ ...boilerAlert, options: { region } })));
      expect(n8n.sandbox.rings()).toHaveLength(1);
    },
  );

  test.each([
    'https://evil.example',
    'https://api.amazonalexa.com.evil.example',
    'https://api.amazonalexa.com@evil.example',
    'http://api.amazonalexa.com',
    'https://api.amazonalexa.com/v1',
    'Mars',
  ])('%s is refused before anything is sent', async (region) => {
    for (const endpoint of ['custom', 'amazon']) {
      const before = n8n.engine.printed().length;
      const error = errorOf(
        await n8n.run(eventWorkflow({ ...boilerAlert, options: { region } }), { credential: { endpoint } }),
      );
      expect(error.message).toMatch(
        /^Region: found .+; expected NA, EU, FE or one of https:\/\/api\.amazonalexa\.com, /,
      );
      expect(n8n.engine.printed().slice(before)).not.toContain('Refused a connection');
    }
    expect(n8n.sandbox.log()).toEqual([]);
  });
});
