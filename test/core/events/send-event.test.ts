import { createHash } from 'node:crypto';
import { type EventForm, type EventIdentity, prepareEvent, sendEvent } from '../../../core/events/send-event';
import { createAlexaClient } from '../../../core/alexa-client';
import { eventCatalogue } from '../../../core/events/index';
import { accepted, fakeHost, fakeNow, refused, tokenAnswer } from '../../support/fake-host';
import { leaksOf } from '../../support/secrets';
import { refusalOf, rejectionOf } from '../support/rejection';
import { skill } from '../support/skill';

const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex');
const host = { now: () => fakeNow, sha256Hex };

type Values = Record<string, unknown>;
const alert: Values = { creatorName: 'Robin', count: 1, status: 'UNREAD', freshness: 'NEW', locale: 'en-US' };

function form(values: Values = {}, more: Partial<EventForm> = {}): EventForm {
  const fields: Values = { ...alert, ...values };
  return {
    event: 'messageAlert',
    field: (name) => fields[name],
    translations: () => [],
    stage: 'development',
    audience: 'Unicast',
    userId: 'amzn1.ask.account.EXAMPLE',
    expiresAfterMinutes: 60,
    ...{ referenceId: '', eventTime: '', region: '', accessToken: '' },
    ...more,
  };
}

const position: EventIdentity = { position: ['execution 7', 'node', 0, 3], timestampMs: undefined };
const prepare = (eventForm: EventForm, identity: EventIdentity = position, own = skill) =>
  prepareEvent(host, own, eventForm, () => identity);
const requestOf = (eventForm: EventForm, identity?: EventIdentity) =>
  JSON.parse(prepare(eventForm, identity).event.body) as Record<string, unknown>;

describe('The request of a form', () => {
  test('is complete, in this order', () => {
    const referenceId = 'parcel~1';
    expect(prepare(form({}, { referenceId })).event.body).toBe(
      '{"timestamp":"2030-02-01T10:00:00.000Z","referenceId":"parcel~1","expiryTime":"2030-02-01T11:00:00.000Z",' +
        '"event":{"name":"AMAZON.MessageAlert.Activated","payload":{' +
        '"messageGroup":{"creator":{"name":"Robin"},"count":1},' +
        '"state":{"status":"UNREAD","freshness":"NEW"}}},"localizedAttributes":[{"locale":"en-US"}],' +
        '"relevantAudience":{"type":"Unicast","payload":{"user":"amzn1.ask.account.EXAMPLE"}}}',
    );
  });

  test('is refused with all problems, those of the form first, each field once', () => {
    const problem = { path: 'relevantAudience.payload.user', label: 'User', rule: 'form', found: '', allowed: 'one' };
    const wrong = form({ status: 'READ' }, { userId: '', referenceId: '~', expiresAfterMinutes: 4, region: 'US' });
    const own = { ...skill, credentials: { clientId: 'id', clientSecret: '' } };
    const refusal = refusalOf(() => prepareEvent(host, own, wrong, () => position, [problem]), 'invalid_input');
    expect(refusal.problems.map(({ path, label, rule }) => [path, label, rule])).toEqual([
      ['relevantAudience.payload.user', 'User', 'form'],
      ['region', 'Region', 'choice'],
      ['clientSecret', 'Client Secret', 'required'],
      ['event.payload.state.status', 'Status', 'choice'],
      ['expiryTime', 'Expires After (Minutes)', 'range'],
    ]);
  });

  test('does not show the secret where it was typed into another field', () => {
    const { clientSecret } = skill.credentials;
    expect(refusalOf(() => prepare(form({ status: clientSecret }))).message).toContain('Status: found "[redacted]"');
  });

  test('of any declared event without values names its required fields and nothing else', () => {
    for (const { key, fields } of eventCatalogue) {
      const empty = form({}, { event: key, field: (name) => (name === 'locale' ? 'en-US' : undefined) });
      const named = new Set(refusalOf(() => prepare(empty), 'invalid_input').problems.map(({ label }) => label));
      const required: string[] = fields.filter(({ path }) => !path.includes('?')).map(({ label }) => label);
      expect([...named].sort()).toEqual(required.sort());
    }
  });

  test('of an event that does not exist is refused', () => {
    const refusal = refusalOf(() => prepare(form({}, { event: 'earthquake' })), 'invalid_input');
    expect(refusal.problems).toEqual([
      {
        severity: 'refuse',
        path: 'event',
        label: 'Event',
        rule: 'choice',
        found: '"earthquake"',
        allowed: 'an event of the list',
      },
    ]);
  });
});

describe('Which event a send stands for', () => {
  test('is derived from position and content, and is the same for a repeat', () => {
    const first = prepare(form());
    expect(first.referenceId).toMatch(/^auto~[0-9a-f]{64}$/);
    expect(prepare(form()).referenceId).toBe(first.referenceId);
    expect(first.event.conflictMeansAccepted).toBe(true);
  });

  test('differs by position, stage, content and audience', () => {
    const ids = [
      prepare(form()),
      prepare(form(), { ...position, position: ['execution 7', 'node', 0, 4] }),
      prepare(form({}, { stage: 'live' })),
      prepare(form({ count: 2 })),
      prepare(form({ locale: 'de-DE' })),
      prepare(form({}, { userId: 'another' })),
      prepare(form({}, { audience: 'Multicast' })),
    ].map(({ referenceId }) => referenceId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('does not depend on the order of keys in JSON that the user wrote', () => {
    const custom = (payload: string) =>
      form(
        { eventName: 'AMAZON.New.Thing', payload, localizedAttributes: '[{"locale":"en-US"}]' },
        { event: 'custom' },
      );
    expect(prepare(custom('{"a":1,"b":{"c":2,"d":3}}')).referenceId).toBe(
      prepare(custom('{"b":{"d":3,"c":2},"a":1}')).referenceId,
    );
    expect(prepare(custom('{"a":[1,2]}')).referenceId).not.toBe(prepare(custom('{"a":[2,1]}')).referenceId);
  });

  test('is the Reference ID of the user, at the present time: a newer time is an update', () => {
    const { referenceId, timestamp, event } = prepare(form({}, { referenceId: 'boiler~1' }), {
      ...position,
      timestampMs: fakeNow - 60_000,
    });
    expect([referenceId, timestamp, event.conflictMeansAccepted]).toEqual([
      'boiler~1',
      '2030-02-01T10:00:00.000Z',
      false,
    ]);
  });

  test('is the Reference ID with the Event Time, which together are known wherever they are sent from', () => {
    const eventTime = '2030-02-01T09:59:00Z';
    const { timestamp, event } = prepare(form({}, { referenceId: 'boiler~1', eventTime }));
    expect([timestamp, event.conflictMeansAccepted]).toEqual(['2030-02-01T09:59:00.000Z', true]);
  });

  test('is that of an earlier attempt, with its times', () => {
    const earlier = {
      referenceId: 'auto~1',
      timestamp: '2030-02-01T09:30:00.000Z',
      expiryTime: '2030-02-01T10:30:00.000Z',
    };
    expect(requestOf(form(), { ...position, earlier })).toMatchObject(earlier);
  });

  test('has the time that the host says', () => {
    const timestampMs = fakeNow - 10 * 60_000;
    const request = requestOf(form(), { ...position, timestampMs, isRepeat: true });
    expect(request).toMatchObject({ timestamp: '2030-02-01T09:50:00.000Z', expiryTime: '2030-02-01T10:50:00.000Z' });
  });
});

describe('JSON that nobody could send', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
  const custom = (payload: unknown) =>
    form({ eventName: 'AMAZON.New.Thing', payload, localizedAttributes: [{ locale: 'en-US' }] }, { event: 'custom' });
  const loop: Values = {};
  loop.self = loop;

  test.each([
    ['of 2,200 levels', () => nested(2200)],
    ['of 2,700 levels', () => nested(2700)],
    ['of 100,000 levels, as text', () => '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['that contains itself', () => loop],
  ])('is refused where it is a payload %s', (_, payload) => {
    const refusal = refusalOf(() => prepare(custom(payload())), 'invalid_input');
    expect(refusal.message).not.toMatch(/call stack/i);
    expect(refusal.problems.map(({ rule, allowed }) => [rule, allowed])).toEqual([['nesting', 'at most 64 levels']]);
  });

  test('is refused where it holds a BigInt', () => {
    expect(refusalOf(() => prepare(custom({ score: 1n }))).problems.map(({ rule }) => rule)).toEqual(['json']);
  });

  test('leaves 60 levels to the user', () => {
    const two = [nested(60), nested(59)].map((payload) => prepare(custom(payload)).referenceId);
    expect(two[0]).not.toBe(two[1]);
  });
});

describe('A sent event', () => {
  const client = (...answers: Parameters<typeof fakeHost>) => createAlexaClient(fakeHost(...answers), skill);

  test('is output with all that a workflow needs', async () => {
    const prepared = prepare(form({}, { referenceId: 'parcel~1' }));
    expect(await sendEvent(client(tokenAnswer(), accepted('id-1')), prepared)).toEqual({
      accepted: true,
      statusCode: 202,
      duplicate: false,
      speech: [{ locale: 'en-US', text: 'You have 1 new unread message from Robin.' }],
      speechNote: expect.any(String) as string,
      requestId: 'id-1',
      referenceId: 'parcel~1',
      timestamp: '2030-02-01T10:00:00.000Z',
      expiryTime: '2030-02-01T11:00:00.000Z',
      stage: 'development',
      eventName: 'AMAZON.MessageAlert.Activated',
      audience: 'Unicast',
      userId: 'amzn1.ask.account.EXAMPLE',
      attempts: 1,
      waitedMs: 0,
      hints: [],
    });
  });

  test('says that it was known already, and how long it waited', async () => {
    const known = refused(409, 'Conflict', 'known');
    const output = await sendEvent(client(tokenAnswer(), { noAnswer: 'reset' }, known), prepare(form()));
    expect(output).toMatchObject({ duplicate: true, statusCode: 409, attempts: 2, waitedMs: 250 });
  });

  test('carries its hints with codes', async () => {
    const prepared = prepare(form({ creatorName: 'x'.repeat(300) }));
    const { hints } = await sendEvent(client(tokenAnswer(), accepted()), prepared);
    expect(hints.map(({ code }) => code)).toEqual(['length']);
    expect(hints[0]?.text).toContain('Creator Name');
  });

  test('shows no secret in its hints', async () => {
    const { clientSecret } = skill.credentials;
    const prepared = prepare(form({ creatorName: `${'x'.repeat(20)} ${clientSecret} ${'x'.repeat(300)}` }));
    const { hints } = await sendEvent(client(tokenAnswer(), accepted()), prepared);
    expect(hints[0]?.text).toContain('[redacted]');
    expect(leaksOf(clientSecret, JSON.stringify([hints, prepared.event.hints]))).toEqual([]);
  });

  test('shows no token that was refused on the way', async () => {
    const [first, second] = ['unusual+first/token=', 'unusual+second/token='];
    const echo = { statusCode: 400, body: JSON.stringify({ message: `you sent ${first}, then ${second}` }) };
    const host = fakeHost(tokenAnswer(first), { statusCode: 401 }, tokenAnswer(second), echo);
    const error = await rejectionOf(sendEvent(createAlexaClient(host, skill), prepare(form())), 'bad_request');
    expect(error.amazonMessage).toBe('you sent [redacted], then [redacted]');
  });
});
