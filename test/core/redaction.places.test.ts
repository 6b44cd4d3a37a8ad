import { inspect } from 'node:util';
import { tokenAnswer } from '../support/fake-host';
import { leaksOf } from '../support/secrets';
import { routedHost } from './support/routed-host';
import { type Call, type Route, seen } from './support/seen';
import { clientOf, credentials, messageAlert, tokenUrl, userId } from './support/skill';

describe('No half of a secret survives a cut', () => {
  const secret = '5e1f0c3b7a9d2846'.repeat(4);
  const pieces = Array.from({ length: secret.length - 11 }, (_, at) => secret.slice(at, at + 12));
  const settings = { credentials: { ...credentials, clientSecret: secret } };

  test.each([
    ['an answer to the exchange that is no JSON', 200, 41],
    ['a refused exchange that is no JSON', 401, 201],
    ['a failed exchange that is no JSON', 503, 201],
  ])('in %s', async (_, statusCode, cutAt) => {
    for (let before = cutAt - 64; before < cutAt; before += 4) {
      const body = `${'x'.repeat(Math.max(0, before))}${secret} and more`;
      const text = await seen(
        (client) => client.getAccessToken('s'),
        settings,
        () => ({ statusCode, body }),
      );
      expect(pieces.filter((piece) => text.includes(piece))).toEqual([]);
    }
  });

  test('in long words of Amazon', async () => {
    for (let before = 530; before < 600; before += 3) {
      const body = JSON.stringify({ error: 'e', error_description: 'x'.repeat(before) + secret });
      const text = await seen(
        (client) => client.getAccessToken('s'),
        settings,
        () => ({ statusCode: 400, body }),
      );
      expect(pieces.filter((piece) => text.includes(piece))).toEqual([]);
    }
  });
});

describe('A secret that was typed into another field', () => {
  const secret = 'fake+secret/typed=where&it "should\\not';
  const settings = { credentials: { ...credentials, clientSecret: secret } };
  const { event } = messageAlert();
  const weather = (source: string) => ({
    name: 'AMAZON.WeatherAlert.Activated',
    payload: { weatherAlert: { alertType: 'TORNADO', source } },
  });

  test.each<[string, Call]>([
    ['stage', (client) => client.createProactiveEvent(messageAlert(), secret)],
    ['scope', (client) => client.getAccessToken(secret)],
    ['referenceId', (client) => client.createProactiveEvent(messageAlert({ referenceId: secret }), 'live')],
    ['timestamp', (client) => client.createProactiveEvent(messageAlert({ timestamp: secret }), 'live')],
    ['expiryTime', (client) => client.createProactiveEvent(messageAlert({ expiryTime: secret }), 'live')],
    [
      'audience',
      (client) => client.createProactiveEvent(messageAlert({ relevantAudience: { type: secret } as never }), 'live'),
    ],
    [
      'payload',
      (client) =>
        client.createProactiveEvent(
          messageAlert({ event: { ...event, payload: { state: { status: secret } } } }),
          'live',
        ),
    ],
    [
      'an object',
      (client) => client.createProactiveEvent(messageAlert({ referenceId: { deep: [secret] } as never }), 'live'),
    ],
    ['a value of data', (client) => client.sendSkillMessage(userId, { data: { key: { secret } as never } })],
    [
      'expiresAfterSeconds',
      (client) => client.sendSkillMessage(userId, { data: {}, expiresAfterSeconds: secret as never }),
    ],
  ])('is not shown: %s', async (_, call) => {
    expect(leaksOf(secret, await seen(call, settings, () => ({})))).toEqual([]);
  });

  test.each<[string, Call]>([
    ['a key of data', (client) => client.sendSkillMessage(userId, { data: { [secret]: 1 as never } })],
    [
      'a key of the texts',
      (client) =>
        client.createProactiveEvent(
          messageAlert({ localizedAttributes: [{ locale: 'en-US', [secret]: 7 as never }] }),
          'live',
        ),
    ],
    [
      'a reference',
      (client) => client.createProactiveEvent(messageAlert({ event: weather(`localizedattribute:${secret}`) }), 'live'),
    ],
  ])('is not shown: %s', async (_, call) => {
    expect(leaksOf(secret, await seen(call, settings, () => ({})))).toEqual([]);
  });

  test('is not shown in a hint either', async () => {
    const host = routedHost(({ url }) => (url === tokenUrl ? tokenAnswer() : { statusCode: 202 }));
    const request = {
      ...messageAlert({ event: { name: secret, payload: {} }, localizedAttributes: [{ locale: secret }] }),
      extra: secret,
    };
    const { hints } = await clientOf(host, settings).createProactiveEvent(request, 'development');
    expect(hints).toHaveLength(3);
    expect(leaksOf(secret, JSON.stringify(hints) + inspect(hints))).toEqual([]);
  });
});

describe('A result', () => {
  const { clientSecret } = credentials;
  const headers = { 'x-amzn-requestid': `echo ${clientSecret}`, 'x-echo': encodeURIComponent(clientSecret) };

  test('shows neither secret nor token that came back in a header', async () => {
    const token = 'unusual-token-1';
    const withToken = { ...headers, 'x-authorization': `Bearer ${token}` };
    const host = routedHost(({ url }) =>
      url === tokenUrl ? tokenAnswer(token) : { statusCode: 202, headers: withToken },
    );
    const text = JSON.stringify(await clientOf(host).createProactiveEvent(messageAlert(), 'live'));
    expect([...leaksOf(clientSecret, text), ...leaksOf(token, text)]).toEqual([]);
  });

  test('of a token exchange shows no secret that came back', async () => {
    const host = routedHost(() => ({ ...tokenAnswer('Atc|1', { scope: clientSecret }), headers }));
    const token = await clientOf(host).getAccessToken('alexa::datastore');
    expect(leaksOf(clientSecret, JSON.stringify(token))).toEqual([]);
  });
});

describe('The log', () => {
  const log = async (route: Route) => {
    const host = routedHost(route);
    await clientOf(host).createProactiveEvent(messageAlert(), 'development');
    return host.logged();
  };

  test('tells what happened, and shows neither secret nor token', async () => {
    let sent = 0;
    const text = await log(({ url }) => {
      if (url === tokenUrl) return tokenAnswer(`unusual-token-${sent}`);
      sent += 1;
      return { statusCode: [503, 401, 202][sent - 1] };
    });
    expect(text.split('\n').map((line) => line.replace(/ \{.*/, ''))).toEqual([
      'access token obtained',
      'repeating after a wait',
      'access token was refused, obtaining a new one',
      'access token obtained',
    ]);
    expect(text).not.toContain('unusual-token');
    expect(leaksOf(credentials.clientSecret, text)).toEqual([]);
  });

  test('shows no secret that came back as the id of the exchange', async () => {
    const headers = { 'x-amzn-requestid': `echo ${credentials.clientSecret}` };
    const text = await log(({ url }) => (url === tokenUrl ? { ...tokenAnswer(), headers } : { statusCode: 202 }));
    expect(leaksOf(credentials.clientSecret, text)).toEqual([]);
  });
});
