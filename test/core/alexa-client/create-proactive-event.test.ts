import { amazonEndpoints } from '../../../core/endpoints';

import { accepted, fakeHost, tokenAnswer } from '../../support/fake-host';
import { rejectionOf } from '../support/rejection';
import { clientOf, messageAlert, messageAlertBody } from '../support/skill';

describe('createProactiveEvent sends', () => {
  test('exactly this', async () => {
    const host = fakeHost(tokenAnswer('Atc|EXAMPLE'), accepted());
    await clientOf(host).createProactiveEvent(messageAlert(), 'development');
    expect(host.requests[0]?.body).toContain('scope=alexa%3A%3Aproactive_events');
    expect(host.requests.slice(1)).toEqual([
      {
        method: 'POST',
        url: 'https://api.eu.amazonalexa.com/v1/proactiveEvents/stages/development',
        headers: {
          authorization: 'Bearer Atc|EXAMPLE',
          'content-type': 'application/json',
          accept: 'application/json',
        },
        body: messageAlertBody,
        timeoutMs: 10_000,
      },
    ]);
  });

  test.each([
    ['NA', 'development', 'https://api.amazonalexa.com/v1/proactiveEvents/stages/development'],
    ['NA', 'live', 'https://api.amazonalexa.com/v1/proactiveEvents'],
    ['EU', 'development', 'https://api.eu.amazonalexa.com/v1/proactiveEvents/stages/development'],
    ['EU', 'live', 'https://api.eu.amazonalexa.com/v1/proactiveEvents'],
    ['FE', 'development', 'https://api.fe.amazonalexa.com/v1/proactiveEvents/stages/development'],
    ['FE', 'live', 'https://api.fe.amazonalexa.com/v1/proactiveEvents'],
  ] as const)('from region %s at stage %s to %s', async (region, stage, url) => {
    const host = fakeHost(tokenAnswer(), accepted());
    await clientOf(host, { endpoints: amazonEndpoints(region) }).createProactiveEvent(messageAlert(), stage);
    expect(host.requests.map((request) => request.url)).toEqual(['https://api.amazon.com/auth/o2/token', url]);
  });

  test('below a custom endpoint', async () => {
    const host = fakeHost(tokenAnswer(), accepted());
    const endpoints = { tokenUrl: 'http://localhost:3100/auth/o2/token', apiUrl: 'http://localhost:3100/na' };
    await clientOf(host, { endpoints }).createProactiveEvent(messageAlert(), 'live');
    expect(host.requests[1]?.url).toBe('http://localhost:3100/na/v1/proactiveEvents');
  });

  test('one token exchange for many events', async () => {
    const host = fakeHost(tokenAnswer(), ...Array.from({ length: 30 }, () => accepted()));
    const client = clientOf(host);
    await Promise.all(Array.from({ length: 30 }, () => client.createProactiveEvent(messageAlert(), 'development')));
    expect(host.requests).toHaveLength(31);
  });
});

describe('createProactiveEvent refuses before anything is sent', () => {
  const stages = [
    'DEVELOPMENT',
    'Live',
    'LIVE',
    ' live',
    'prod',
    '',
    undefined,
    null,
    0,
    ['live'],
    'constructor',
    '__proto__',
  ];
  test.each(stages)('the stage %p', async (stage) => {
    const work = clientOf(fakeHost()).createProactiveEvent(messageAlert(), stage);
    const error = await rejectionOf(work, 'invalid_input');
    expect(error.problems.map(({ path, rule, allowed }) => [path, rule, allowed])).toEqual([
      ['stage', 'choice', 'development, live'],
    ]);
  });

  test('with all problems at once, each with its path and the label of the form', async () => {
    const request = messageAlert({
      timestamp: '2030-02-01',
      referenceId: 'with blank',
      expiryTime: '2030-02-01T10:04:59Z',
      event: {
        name: 'AMAZON.MessageAlert.Activated',
        payload: { state: { status: 7 }, messageGroup: { creator: { name: ' ' }, count: 0 } },
      },
      relevantAudience: { type: 'Unicast', payload: { user: '' } },
    });
    const client = clientOf(fakeHost(), { credentials: { clientId: 'id', clientSecret: '' } });
    const error = await rejectionOf(client.createProactiveEvent(request, 'DEVELOPMENT'), 'invalid_input');
    expect(error.problems.map(({ path, label, rule }) => [path, label, rule])).toEqual([
      ['clientSecret', 'Client Secret', 'required'],
      ['stage', 'Stage', 'choice'],
      ['timestamp', 'Timestamp', 'instant'],
      ['expiryTime', 'Expiry Time', 'range'],
      ['referenceId', 'Reference ID', 'pattern'],
      ['event.payload.messageGroup.creator.name', 'Creator Name', 'required'],
      ['event.payload.messageGroup.count', 'Count', 'integer'],
      ['event.payload.state.status', 'Status', 'choice'],
      ['relevantAudience.payload.user', 'User ID', 'required'],
    ]);
    expect(error.code).toBe('invalid_input');
    expect(error.outcome).toBe('not accepted');
    expect(error.advice).toBe('Nothing was sent. Correct the fields named above.');
    expect(error.message.split('\n')).toHaveLength(9);
    expect(error.message).toContain('Status: found 7; expected UNREAD, FLAGGED.');
    expect(error.message).toContain('User ID is missing; expected the user ID that this skill receives');
  });

  test.each([undefined, null, 'text', 7, []])('the request %p', async (request) => {
    const work = clientOf(fakeHost()).createProactiveEvent(request as never, 'development');
    expect((await rejectionOf(work, 'invalid_input')).problems.map(({ path, rule }) => [path, rule])).toEqual([
      ['', 'type'],
    ]);
  });

  test('an event that contains itself, as an AlexaError', async () => {
    const payload: Record<string, unknown> = { order: {} };
    payload.order = payload;
    const request = messageAlert({ event: { name: 'AMAZON.New.Thing', payload } });
    const error = await rejectionOf(clientOf(fakeHost()).createProactiveEvent(request, 'development'));
    expect(error.code).toBe('invalid_input');
  });

  test('an event with a value that JSON does not know, as an AlexaError', async () => {
    const request = messageAlert({ event: { name: 'AMAZON.New.Thing', payload: { score: 1n } } });
    const error = await rejectionOf(clientOf(fakeHost()).createProactiveEvent(request, 'development'));
    expect(error.code).toBe('invalid_input');
  });
});

describe('createProactiveEvent gives back', () => {
  test('status, request id, headers and attempts', async () => {
    const headers = { 'x-amzn-requestid': 'request-7', date: 'Fri, 01 Feb 2030 10:00:00 GMT' };
    const host = fakeHost(tokenAnswer(), { statusCode: 202, headers });
    expect(await clientOf(host).createProactiveEvent(messageAlert(), 'development')).toEqual({
      accepted: true,
      statusCode: 202,
      requestId: 'request-7',
      headers: { 'x-amzn-requestid': 'request-7', date: 'Fri, 01 Feb 2030 10:00:00 GMT' },
      attempts: 1,
      waitedMs: 0,
      duplicate: false,
      hints: [],
    });
  });

  test.each([200, 202, 204])('success for status %d', async (statusCode) => {
    const host = fakeHost(tokenAnswer(), { statusCode });
    const result = await clientOf(host).createProactiveEvent(messageAlert(), 'live');
    expect(result).toMatchObject({ accepted: true, statusCode, attempts: 1, requestId: undefined });
  });

  test.each([
    ['broke off', { body: '{"mess', bodyComplete: false }],
    ['is no JSON', { body: '<html>' }],
    ['speaks of an error', { body: '{"type":"Forbidden","message":"Token in the request is not valid"}' }],
  ])('success for a 2xx whose body %s, without a repeat', async (_, body) => {
    const host = fakeHost(tokenAnswer(), { statusCode: 202, ...body });
    expect((await clientOf(host).createProactiveEvent(messageAlert(), 'live')).accepted).toBe(true);
  });

  test('hints for what was sent all the same', async () => {
    const host = fakeHost(tokenAnswer(), accepted());
    const request = messageAlert({
      timestamp: '2030-02-01T09:00:00Z',
      expiryTime: '2030-02-02T09:30:00Z',
      event: { name: 'AMAZON.Something.New', payload: {} },
      localizedAttributes: [],
    });
    const { hints } = await clientOf(host).createProactiveEvent(request, 'development');
    expect(hints.map(({ severity, path, rule }) => [severity, path, rule])).toEqual([
      ['hint', 'expiryTime', 'range'],
      ['hint', 'event.name', 'unknown'],
      ['hint', 'localizedAttributes', 'required'],
    ]);
  });
});
