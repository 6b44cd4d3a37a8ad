import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreName, RunOptions } from '../support/engine/engine';
import { projectRoot, readExample } from '../support/package-under-test';
import { useN8n } from '../nodes/support/n8n';
import { itemsOf, outputOf, outputsOf } from '../nodes/support/results';
import { anna, ben } from '../nodes/support/workflows';

/** Every workflow in examples/, imported as it is, in the newest n8n and in the oldest that the README promises. */

const tested = [
  'chain',
  'custom-scope-token',
  'keep-user-ids',
  'one-event-per-row',
  'reminder-message',
  'schedule-to-event',
  'weather-multicast',
  'webhook-to-message',
];

test('every file in examples/ is tested here', () => {
  const files = readdirSync(join(projectRoot, 'examples')).sort();
  expect(files).toEqual([...tested.map((name) => `${name}.json`), 'start.ts'].sort());
});

test('no example holds a secret, a token, or a credential of somebody', () => {
  for (const name of tested) {
    const text = JSON.stringify(readExample(name));
    expect(text).not.toMatch(/At[a-z]{1,3}\||amzn1\.oa2-cs|clientSecret|"credentials"/);
  }
});

describe.each<CoreName>(['n8n-core', 'n8n-core-lowest'])('in %s', (core) => {
  const n8n = useN8n({ core });
  const runExample = async (name: string, options?: RunOptions) => await n8n.run(readExample(name), options);

  const scopesSold = () => n8n.sandbox.exchanges().map(({ scope }) => scope);
  const chimes = () => n8n.sandbox.rings().map(({ userId, stage, speech }) => [userId, stage, speech]);
  const messages = () => n8n.sandbox.messages().map(({ userId, envelope }) => [userId, envelope.request.message]);

  test('Chain: buys a token, rings the testers, and sends the reference id to the code of the skill', async () => {
    const result = await runExample('chain');
    const token = outputOf(result, 'Access Token');
    const event = outputOf(result, 'Proactive Event');
    const message = outputOf(result, 'Skill Message');

    expect(token).toMatchObject({ tokenType: 'bearer', scope: 'alexa::proactive_events' });
    expect(event).toMatchObject({
      accepted: true,
      statusCode: 202,
      stage: 'development',
      eventName: 'AMAZON.WeatherAlert.Activated',
      audience: 'Multicast',
      speech: [{ locale: 'en-US', text: 'There is a snow storm alert for your area. Provided by Foo.' }],
    });
    expect(message).toMatchObject({ accepted: true, statusCode: 202, userId: anna });
    expect(chimes()).toEqual([
      [anna, 'development', 'There is a snow storm alert for your area. Provided by Foo.'],
      [ben, 'development', 'There is a snow storm alert for your area. Provided by Foo.'],
    ]);
    expect(messages()).toEqual([[anna, { referenceId: event.referenceId }]]);
    expect(scopesSold()).toEqual(['alexa::proactive_events', 'alexa:skill_messaging']);
    expect(n8n.sandbox.refusals()).toEqual([]);
  });

  test('Custom Scope Token: a token for alexa:abc', async () => {
    expect(outputOf(await runExample('custom-scope-token'), 'Access Token')).toEqual({
      accessToken: expect.stringMatching(/^Atc\|/),
      tokenType: 'bearer',
      scope: 'alexa:abc',
      expiresAt: expect.any(String),
      expiresInSeconds: expect.any(Number),
    });
    expect(scopesSold()).toEqual(['alexa:abc']);
  });

  test('Reminder Message: tells the code of the skill which reminder to handle', async () => {
    expect(outputOf(await runExample('reminder-message'), 'Skill Message')).toMatchObject({
      accepted: true,
      expiresAfterSeconds: 3600,
    });
    expect(messages()).toEqual([[anna, { reminder_id: 'XXXX' }]]);
    expect(scopesSold()).toEqual(['alexa:skill_messaging']);
  });

  test('Schedule to Event: rings one customer, each evening anew', async () => {
    const first = outputOf(await runExample('schedule-to-event', { mode: 'trigger' }), 'Proactive Event');
    const second = outputOf(await runExample('schedule-to-event', { mode: 'trigger' }), 'Proactive Event');
    expect(first).toMatchObject({ accepted: true, stage: 'development', audience: 'Unicast', userId: anna });
    expect(second.referenceId).not.toBe(first.referenceId);
    expect(chimes()).toEqual([
      [anna, 'development', 'You have 1 new unread message from The boiler room.'],
      [anna, 'development', 'You have 1 new unread message from The boiler room.'],
    ]);
    expect(Date.parse(first.expiryTime) - Date.parse(first.timestamp)).toBe(120 * 60_000);
    expect(scopesSold()).toEqual(['alexa::proactive_events']);
  });

  test('Weather Multicast: rings everybody who is subscribed', async () => {
    expect(outputOf(await runExample('weather-multicast'), 'Proactive Event')).toMatchObject({
      accepted: true,
      audience: 'Multicast',
    });
    expect(chimes().map(([userId]) => userId)).toEqual([anna, ben]);
    expect(n8n.sandbox.events()[0]?.request).toMatchObject({
      event: {
        name: 'AMAZON.WeatherAlert.Activated',
        payload: { weatherAlert: { alertType: 'SNOW_STORM', source: 'localizedattribute:source' } },
      },
      localizedAttributes: [{ locale: 'en-US', source: 'Foo' }],
      relevantAudience: { type: 'Multicast', payload: {} },
    });
  });

  test('Webhook to Message: hands on what was posted, as text', async () => {
    expect(outputOf(await runExample('webhook-to-message'), 'Skill Message')).toMatchObject({
      accepted: true,
      expiresAfterSeconds: 600,
    });
    expect(messages()).toEqual([[anna, { task: 'refresh', count: '3' }]]);
  });

  test('Webhook to Message: takes another post', async () => {
    const items = [{ json: { body: { userId: ben, data: { lamp: true } } } }];
    outputOf(await runExample('webhook-to-message', { mode: 'trigger', items }), 'Skill Message');
    expect(messages()).toEqual([[ben, { lamp: 'true' }]]);
  });

  test('One Event per Row: good rows go on, refused ones go to the second output with the reason', async () => {
    const result = await runExample('one-event-per-row');
    expect(outputsOf(result, 'Accepted').map(({ accepted, userId }) => [accepted, userId])).toEqual([
      [true, anna],
      [true, ben],
    ]);
    expect(outputsOf(result, 'Refused').map(({ error }) => error.message)).toEqual([
      'The customer is not subscribed to this event on this stage (status 403)',
      'User ID is missing; expected the user ID that this skill receives, such as amzn1.ask.account.EXAMPLE.',
    ]);
    expect(itemsOf(result, 'Refused').map(({ pairedItem }) => pairedItem)).toHaveLength(2);
    expect(
      chimes()
        .map(([userId, , speech]) => [userId, speech])
        .sort(),
    ).toEqual([
      [anna, 'You have 2 unread messages from The shop.'],
      [ben, 'You have 1 unread message from The shop.'],
    ]);
    expect(n8n.sandbox.refusals()).toHaveLength(1);
  });

  test('One Event per Row: the second output says which row it was, and what to do', async () => {
    const refused = outputsOf(await runExample('one-event-per-row'), 'Refused');
    expect(refused).toMatchObject([
      {
        customer: 'Carla',
        messages: 5,
        error: { code: 'no_subscription', statusCode: 403, requestId: n8n.sandbox.refusals()[0]?.requestId },
      },
      { customer: 'Nobody', messages: 1, error: { code: 'invalid_input' } },
    ]);
    for (const { error } of refused)
      expect([error.advice, error.outcome]).toEqual([expect.stringMatching(/\w/), 'not accepted']);
  });

  test('Keep User IDs: keeps a customer and the subscriptions, and forgets who disables the skill', async () => {
    const kept = await runExample('keep-user-ids');
    expect(outputOf(kept, 'Keep Subscriptions')).toEqual({
      userId: anna,
      apiEndpoint: 'https://api.eu.amazonalexa.com',
      subscriptions: 'AMAZON.MessageAlert.Activated',
    });
    expect(kept.nodes).not.toHaveProperty('Forget');

    const post = (requestType: string) => [
      {
        json: { body: { userId: anna, apiEndpoint: 'https://api.fe.amazonalexa.com', requestType, subscriptions: [] } },
      },
    ];
    const moved = await runExample('keep-user-ids', { items: post('LaunchRequest') });
    expect(outputOf(moved, 'Keep Address')).toEqual({
      userId: anna,
      apiEndpoint: 'https://api.fe.amazonalexa.com',
      subscriptions: 'AMAZON.MessageAlert.Activated',
    });

    const forgotten = await runExample('keep-user-ids', { items: post('AlexaSkillEvent.SkillDisabled') });
    expect(outputOf(forgotten, 'Forget')).toMatchObject({ userId: anna });
    expect(
      itemsOf(await runExample('keep-user-ids', { items: post('AlexaSkillEvent.SkillDisabled') }), 'Forget'),
    ).toEqual([]);
  });
});
