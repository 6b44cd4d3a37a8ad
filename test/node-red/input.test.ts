import { anna, eventNode, messageNode, useRed } from './support/red';

/** Where values come from, and what bad ones get. */

const red = useRed();
const empty = { value: '', type: 'str' };

test('what is set on the node is never overridden by the message', async () => {
  await red.load([eventNode()]);
  const { out } = await red.send('event', {
    payload: { creatorName: 'Somebody', count: 9 },
    userId: 'other',
    stage: 'live',
    audience: 'Multicast',
    locale: 'de-DE',
  });
  expect(out?.alexa).toMatchObject({
    userId: anna,
    stage: 'development',
    audience: 'Unicast',
    speech: [{ locale: 'en-US', text: 'You have 2 unread messages from The boiler room.' }],
  });
});

test('an empty field reads its property of the message', async () => {
  const fields = {
    creatorName: empty,
    count: empty,
    status: { value: '', type: 'choice' },
    userId: empty,
    locale: empty,
    referenceId: empty,
    expiresAfterMinutes: empty,
  };
  await red.load([eventNode({}, fields)]);
  const { out } = await red.send('event', {
    payload: { creatorName: 'Somebody', count: '3', status: ' flagged ' },
    userId: anna,
    locale: 'de-DE',
    referenceId: 'mine',
    expiresAfterMinutes: 30,
  });
  expect(out?.alexa).toMatchObject({
    userId: anna,
    referenceId: 'mine',
    speech: [{ locale: 'de-DE', text: 'You have 3 flagged messages from Somebody.' }],
  });
  expect(Date.parse(out?.alexa.expiryTime) - Date.parse(out?.alexa.timestamp)).toBe(30 * 60_000);
});

test('msg.expiresAt is the time at which the notification is deleted', async () => {
  const expiresAt = new Date(Date.now() + 2 * 60 * 60_000).toISOString();
  await red.load([eventNode({}, {})]);
  const { out } = await red.send('event', { expiresAt });
  expect(out?.alexa.expiryTime).toBe(expiresAt);
});

test('fields may be expressions, paths, context and environment variables', async () => {
  process.env.BOILER_NAME = 'The cellar';
  const fields = {
    creatorName: { value: 'BOILER_NAME', type: 'env' },
    count: { value: '$sum(numbers)', type: 'jsonata' },
    userId: { value: 'users[0].id', type: 'msg' },
  };
  await red.load([eventNode({}, fields)]);
  const { out } = await red.send('event', { numbers: [1, 2, 4], users: [{ id: anna }] });
  expect(out?.alexa.speech[0].text).toBe('You have 7 unread messages from The cellar.');
  delete process.env.BOILER_NAME;
});

test('all that is wrong is named at once, in the sentences of n8n', async () => {
  const fields = {
    creatorName: empty,
    count: { value: '0', type: 'num' },
    status: { value: 'READ', type: 'choice' },
    userId: empty,
    expiresAfterMinutes: { value: '2', type: 'num' },
    region: { value: 'mars', type: 'str' },
    freshness: { value: '$nothing(', type: 'jsonata' },
  };
  await red.load([eventNode({ maxAttempts: '99' }, fields)]);
  const { caught } = await red.send('event', {});
  expect(caught?.error.code).toBe('invalid_input');
  for (const sentence of [
    'Creator Name is missing; expected non-empty text; set it in the node or in msg.payload.creatorName.',
    'Count: found 0; expected a whole number, 1 or more.',
    'Status: found "READ"; expected UNREAD, FLAGGED.',
    'User ID is missing; expected the user ID that this skill receives',
    'Expires After (Minutes): found "2"; expected a number from 5 to 1440.',
    'Freshness: found expression $nothing(, which failed',
    'Region: found mars; expected NA, EU, FE or one of',
    'Nothing was sent. Correct the fields named above.',
  ]) {
    expect(caught?.error.message).toContain(sentence);
  }
  expect(red.sandbox.log()).toEqual([]);
});

describe('stage and audience', () => {
  test.each([
    [
      { stage: '', audience: 'Unicast' },
      { stage: 'live' },
      /^Stage is missing; expected development, live; chosen in the form/,
    ],
    [
      { stage: 'development', audience: '' },
      { audience: 'Multicast' },
      /^Audience is missing; expected Unicast, Multicast; chosen in the form/,
    ],
    [
      { stage: '', allowMessageToChoose: true },
      {},
      /^Stage is missing; expected development, live; chosen in the form or by msg.stage/,
    ],
    [{ stage: '', allowMessageToChoose: true }, { stage: 'Live' }, /^Stage: found "Live"; expected development, live/],
    [{ stage: 'prod' }, {}, /^Stage: found "prod"; expected development, live/],
  ])('%j with %j is refused', async (node, msg, sentence) => {
    await red.load([eventNode(node)]);
    expect((await red.send('event', msg)).caught?.error.message).toMatch(sentence);
    expect(red.sandbox.log()).toEqual([]);
  });

  test('the message chooses where the form lets it', async () => {
    await red.load([eventNode({ stage: '', audience: '', allowMessageToChoose: true })]);
    expect((await red.send('event', { stage: 'live', audience: 'Unicast' })).out?.alexa).toMatchObject({
      stage: 'live',
      audience: 'Unicast',
    });
  });
});

test('translations, and an event written as JSON', async () => {
  await red.load([
    eventNode(
      { event: 'weatherAlert' },
      {
        alertType: { value: 'TORNADO', type: 'choice' },
        source: { value: 'Foo', type: 'str' },
        translations: { value: '[{"locale":"de-DE","source":"Bar"}]', type: 'json' },
      },
    ),
  ]);
  const { out: translated } = await red.send('event', {});
  expect(translated?.alexa.speech.map(({ locale }: { locale: string }) => locale)).toEqual(['en-US', 'de-DE']);
  await red.load([
    eventNode(
      { event: 'custom' },
      {
        eventName: { value: 'AMAZON.WeatherAlert.Activated', type: 'str' },
        payload: { value: '{"weatherAlert":{"alertType":"TORNADO"}}', type: 'json' },
        localizedAttributes: empty,
      },
    ),
  ]);
  expect((await red.send('event', { localizedAttributes: [{ locale: 'en-US' }] })).out?.alexa.hints).toHaveLength(1);
  await red.load([
    eventNode({ event: 'weatherAlert' }, { translations: { value: '{"locale":"de-DE"}', type: 'json' } }),
  ]);
  expect((await red.send('event', {})).caught?.error.message).toContain(
    'More Languages: found {"locale":"de-DE"}; expected a list of objects',
  );
});

test('a skill message: values that are no text are named, or converted', async () => {
  const fields = { data: empty };
  await red.load([messageNode({}, fields)]);
  expect((await red.send('message', { payload: { a: 1 } })).caught?.error.message).toMatch(
    /^Data "a": found 1; expected text/,
  );
  expect((await red.send('message', { payload: 'no json' })).caught?.error.message).toMatch(
    /^Data: found invalid JSON/,
  );
  await red.load([messageNode({ convertValuesToText: true }, fields)]);
  expect((await red.send('message', { payload: { a: 1, b: [true] } })).out?.alexa.accepted).toBe(true);
  expect(red.sandbox.messages()[0]?.envelope.request.message).toEqual({ a: '1', b: '[true]' });
});

describe('a value that cannot be evaluated is one problem, not also a missing value', () => {
  const broken = { value: '$nothing(', type: 'jsonata' };
  const tokenNode = { id: 'token', type: 'alexa-access-token', version: 1, skill: 'skill', scope: 'custom' };

  test.each([
    ['User ID', 'event', () => eventNode({}, { userId: broken })],
    ['Creator Name', 'event', () => eventNode({}, { creatorName: broken })],
    ['Data', 'message', () => messageNode({}, { data: broken })],
    ['Custom Scope', 'token', () => ({ ...tokenNode, fields: { customScope: broken } })],
  ])('%s', async (label, id, node) => {
    await red.load([node()]);
    const { caught } = await red.send(id, {});
    const problems = (caught?.error.message ?? '').split('\n').filter((line: string) => line.includes('expected '));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${label}: found expression \\$nothing\\(, which failed`));
    expect(red.sandbox.log()).toEqual([]);
  });
});

test('a token', async () => {
  await red.load([
    {
      id: 'token',
      type: 'alexa-access-token',
      version: 1,
      skill: 'skill',
      scope: 'custom',
      fields: { customScope: empty },
    },
  ]);
  const { out } = await red.send('token', { scope: 'alexa:skill_messaging' });
  expect(out?.alexa).toMatchObject({
    tokenType: 'bearer',
    scope: 'alexa:skill_messaging',
    expiresInSeconds: expect.any(Number),
    accessToken: expect.stringMatching(/^Atc\|/),
  });
  expect((await red.send('token', { scope: 'two scopes' })).caught?.error.message).toMatch(
    /^Custom Scope: found "two scopes"; expected one scope without spaces/,
  );
});
