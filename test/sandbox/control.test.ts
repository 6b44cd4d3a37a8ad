import { defaultSwitches, startSandbox, switchDeclarations } from '../../sandbox';
import { createLog } from '../../sandbox/log';
import { createSecretKeeper } from '../../sandbox/secrets';
import { call } from './support/http';
import { anna, buyToken, carla, clientId, messageAlert, sendEvent, unicast } from './support/requests';
import { useSandbox } from './support/running';

const running = useSandbox({ switches: { tokenLifeSeconds: 60 } });
const get = (path: string, headers = {}) => call(running.sandbox.url, { method: 'GET', path, headers });
const setSwitches = (body: object) =>
  call(running.sandbox.url, { path: '/sandbox/switches', body: JSON.stringify(body) });

describe('GET /', () => {
  it('says in words that it is ready, and where', async () => {
    const { status, headers, text } = await get('/');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    for (const part of [
      'alexa-skill-sandbox 0.1.0 is ready',
      running.sandbox.tokenUrl,
      running.sandbox.apiUrl,
      clientId,
      anna,
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain(running.sandbox.skill.clientSecret);
  });

  it('says so in JSON', async () => {
    const { json } = await get('/', { Accept: 'application/json' });
    const { tokenUrl, apiUrl } = running.sandbox;
    expect(json).toMatchObject({ name: 'alexa-skill-sandbox', version: '0.1.0', status: 'ready', tokenUrl, apiUrl });
  });

  it('answers HEAD without a body, and is not logged', async () => {
    const { status, text } = await call(running.sandbox.url, { method: 'HEAD', path: '/' });
    expect([status, text]).toEqual([200, '']);
    expect(running.sandbox.log()).toEqual([]);
  });
});

describe('the log', () => {
  it('holds everything in order, and gives the same over HTTP as in the process', async () => {
    const token = await buyToken(running.sandbox);
    await sendEvent(running.sandbox, token, messageAlert);
    await sendEvent(running.sandbox, token, { ...messageAlert, ...unicast(carla) });
    const { json } = await get('/sandbox/log');
    expect(json).toEqual({ entries: running.sandbox.log(), dropped: 0, pending: running.sandbox.pending() });
    expect(running.sandbox.log().map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'tokenExchange'],
      [2, 'proactiveEvent'],
      [3, 'refusal'],
    ]);
    expect(json.entries).toMatchObject([
      {},
      {},
      {
        method: 'POST',
        path: '/v1/proactiveEvents/stages/development',
        status: 403,
        source: expect.stringContaining('guess') as string,
      },
    ]);
  });

  it.each([
    ['entries', { maxEntries: 3, maxCharacters: 1e9 }, 3],
    ['characters', { maxEntries: 1e9, maxCharacters: 250 }, 2],
  ])('is bounded in %s; the oldest give way', (_, limits, left) => {
    const log = createLog(createSecretKeeper([]), limits);
    for (let n = 1; n <= 10; n += 1) {
      log.add({ kind: 'tokenExchange', at: 'a', requestId: 'r', clientId: 'c', scope: 's', expiresInSeconds: n });
    }
    expect(log.entries().map(({ number }) => number)).toEqual([8, 9, 10].slice(-left));
    expect(log.dropped()).toBe(10 - left);
  });
});

describe('POST /sandbox/reset', () => {
  it('leads back to the start: log, tokens, notifications, users and switches', async () => {
    const { sandbox } = running;
    const token = await buyToken(sandbox);
    await sendEvent(sandbox, token, messageAlert);
    sandbox.setSwitches({ reEnableUser: anna, tokenLifeSeconds: 5, referenceId: 'lenient' });
    const { status, json } = await call(sandbox.url, { path: '/sandbox/reset' });
    expect([status, json]).toEqual([200, { reset: true }]);
    expect([sandbox.log(), sandbox.rings(), sandbox.pending()]).toEqual([[], [], []]);
    expect(sandbox.switches()).toEqual({ ...defaultSwitches(), tokenLifeSeconds: 60 });
    expect((await sendEvent(sandbox, token, messageAlert)).status).toBe(403);
    expect((await sendEvent(sandbox, await buyToken(sandbox), messageAlert)).status).toBe(202);
    expect(sandbox.rings()).toMatchObject([{ userId: anna, replaced: false }]);
  });
});

describe('the switches', () => {
  it('are shown with their declarations', async () => {
    const { json } = await get('/sandbox/switches');
    expect(json).toMatchObject({
      switches: { ...defaultSwitches(), tokenLifeSeconds: 60 },
      declarations: switchDeclarations,
    });
    expect(Object.keys(json.actions as object)).toEqual(['revokeTokens', 'reEnableUser', 'setSubscriptions']);
  });

  it('are set together with actions', async () => {
    await buyToken(running.sandbox);
    const { status, json } = await setSwitches({ referenceId: 'lenient', revokeTokens: true, reEnableUser: carla });
    expect(status).toBe(200);
    expect(json).toEqual({
      switches: { ...defaultSwitches(), tokenLifeSeconds: 60, referenceId: 'lenient' },
      revokedTokens: 1,
      reEnabledUser: { oldUserId: carla, userId: `${carla}-2` },
    });
  });

  it('make values that no document names violations of the schema', async () => {
    const { sandbox } = running;
    const token = await buyToken(sandbox);
    const statusOf = async (request: object) => (await sendEvent(sandbox, token, request)).status;
    const payload = { weatherAlert: { alertType: 'EMERGENT_WAVE', source: 'localizedattribute:source' } };
    const request = {
      ...messageAlert,
      event: { name: 'AMAZON.WeatherAlert.Activated', payload },
      localizedAttributes: [{ locale: 'en-US', source: 'Us' }],
    };
    expect(await statusOf(request)).toBe(202);
    sandbox.setSwitches({ unknownChoices: 'refuse' });
    expect(await statusOf({ ...request, referenceId: 'second' })).toBe(400);
    sandbox.setSwitches({ unknownChoices: 'accept', referenceId: 'strict' });
    expect(await statusOf({ ...request, referenceId: 'a-b' })).toBe(400);
    sandbox.setSwitches({ referenceId: 'observed' });
    expect(await statusOf({ ...request, referenceId: 'a-b' })).toBe(202);
  });

  it('are set all or none, and every problem is named', async () => {
    const wrong = { referenceId: 'loose', tokenLifeSeconds: 1.5, liveNotificationLimit: -1 };
    const { status, json } = await setSwitches({ ...wrong, literalTextAllowed: false });
    expect(status).toBe(400);
    expect(String(json.message).split('\n')).toEqual([
      'referenceId: found "loose"; expected "observed", "strict", "lenient".',
      'tokenLifeSeconds: found 1.5; expected a whole number from 1 to 86400.',
      'liveNotificationLimit: found -1; expected a whole number from 0 to 1000000000, or null.',
    ]);
    expect(running.sandbox.switches().literalTextAllowed).toBe(true);
  });

  it('are checked in the process as well', async () => {
    const wrong = { errorBodyShape: 'xml' as 'type' };
    expect(() => running.sandbox.setSwitches(wrong)).toThrow('errorBodyShape: found "xml"; expected "type", "code".');
    await expect(startSandbox({ switches: { invalidTokenStatus: 404 as 403 } })).rejects.toThrow(
      'invalidTokenStatus: found 404',
    );
    await expect(startSandbox({ skills: [] })).rejects.toThrow('skills: at least one is needed.');
  });
});
