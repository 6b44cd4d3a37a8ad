import { anna, eventNode, messageNode, nobody, useRed } from './support/red';

const red = useRed();

test('an event rings, and the message goes on with msg.alexa', async () => {
  await red.load([eventNode()]);
  const { out } = await red.send('event', { payload: 'kept', topic: 'boiler' });
  expect(out).toMatchObject({
    payload: 'kept',
    topic: 'boiler',
    alexa: {
      accepted: true,
      statusCode: 202,
      eventName: 'AMAZON.MessageAlert.Activated',
      stage: 'development',
      audience: 'Unicast',
      userId: anna,
      attempts: 1,
      speech: [{ locale: 'en-US', text: 'You have 2 unread messages from The boiler room.' }],
      identity: { node: 'event', referenceId: expect.stringMatching(/^auto~[0-9a-f]{64}$/) },
    },
  });
  expect(red.sandbox.rings()).toHaveLength(1);
});

test('a refusal reaches the Catch node as one text, with code, cause and identity', async () => {
  await red.load([eventNode({}, { userId: { value: nobody, type: 'str' } })]);
  const { caught } = await red.send('event', { payload: 1 });
  expect(caught?.error).toMatchObject({
    message: expect.stringMatching(
      /^This user ID does not belong to a customer who has this skill enabled \(status 403\)\. Amazon says: Forbidden: No enablement/,
    ),
    code: 'no_enablement',
    cause: { code: 'no_enablement', statusCode: 403, outcome: 'not accepted', customerGone: true },
  });
  expect(caught?.alexa.identity.node).toBe('event');
});

test.each([2200, 2700, 100_000])(
  'JSON of %d levels is refused with a sentence, as two events would be',
  async (levels) => {
    await red.load([eventNode({ event: 'custom', fields: {} })]);
    const payload = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const msg = { userId: anna, eventName: 'AMAZON.New.Thing', payload, localizedAttributes: [{ locale: 'en-US' }] };
    const { caught } = await red.send('event', msg);
    expect(caught?.error.code).toBe('invalid_input');
    expect(caught?.error.message).toMatch(/^Event: found a value nested more than 64 levels deep/);
    expect(red.sandbox.events()).toEqual([]);
  },
);

test('a skill message', async () => {
  await red.load([messageNode()]);
  const { out } = await red.send('message', {});
  expect(out?.alexa).toMatchObject({ accepted: true, userId: anna });
  expect(red.sandbox.messages()[0]?.envelope.request.message).toEqual({ task: 'refresh' });
});
