import { createDefaultSkill } from '../../../sandbox/index';
import { useN8n } from '../support/n8n';
import { errorOf, outputOf } from '../support/results';
import { anna, eventWorkflow } from '../support/workflows';

/** An event that came after this package: the skill publishes it and Anna is subscribed. */
const newEvent = 'AMAZON.ParcelLocker.Opened';
const skill = createDefaultSkill();
skill.publishedEvents.push(newEvent);
skill.users[0]?.subscriptions.development.push(newEvent);

const n8n = useN8n({ sandbox: { skills: [skill] } });

const custom = (parameters: object) => eventWorkflow({ event: 'custom', userId: anna, ...parameters });

const orderStatus = {
  eventName: 'AMAZON.OrderStatus.Updated',
  payload:
    '{ "state": { "status": "ORDER_PREPARING" }, "order": { "seller": { "name": "localizedattribute:sellerName" } } }',
  localizedAttributes:
    '[{ "locale": "en-US", "sellerName": "Corner Bookshop" }, { "locale": "de-DE", "sellerName": "Buchladen" }]',
};

describe('Custom (JSON)', () => {
  test('sends what was written', async () => {
    const output = outputOf(await n8n.run(custom(orderStatus)));
    expect(n8n.sandbox.events()[0]?.request).toMatchObject({
      event: {
        name: 'AMAZON.OrderStatus.Updated',
        payload: { state: { status: 'ORDER_PREPARING' }, order: { seller: { name: 'localizedattribute:sellerName' } } },
      },
      localizedAttributes: [
        { locale: 'en-US', sellerName: 'Corner Bookshop' },
        { locale: 'de-DE', sellerName: 'Buchladen' },
      ],
    });
    expect(output.speech).toEqual([
      { locale: 'en-US', text: 'Your order from Corner Bookshop is being prepared.' },
      { locale: 'de-DE', text: 'Your order from Buchladen is being prepared.' },
    ]);
  });

  test('takes objects from expressions', async () => {
    const payload = { alert: { garbageTypes: ['GLASS'], collectionDayOfWeek: 'FRIDAY' } };
    const parameters = {
      eventName: '={{ $json.name }}',
      payload: '={{ $json.payload }}',
      localizedAttributes: '={{ [{ locale: "en-US" }] }}',
    };
    const items = [{ json: { name: 'AMAZON.TrashCollectionAlert.Activated', payload } }];
    outputOf(await n8n.run(custom(parameters), { items }));
    expect(n8n.sandbox.events()[0]?.request).toMatchObject({
      event: { payload },
      localizedAttributes: [{ locale: 'en-US' }],
    });
  });

  test('sends an event that is not in the catalogue, with a hint and without a guess at what Alexa says', async () => {
    const output = outputOf(await n8n.run(custom({ eventName: newEvent, payload: '{ "locker": { "number": 7 } }' })));
    expect(n8n.sandbox.events()[0]?.request).toMatchObject({
      event: { name: newEvent, payload: { locker: { number: 7 } } },
      localizedAttributes: [{ locale: 'en-US' }],
    });
    expect(n8n.sandbox.rings()).toHaveLength(1);
    expect(output).toMatchObject({
      accepted: true,
      eventName: newEvent,
      speech: [],
      hints: [
        {
          code: 'unknown',
          text: `Event Name: found "${newEvent}"; a name from Amazon's catalog; Amazon rejects names that the skill does not publish`,
        },
      ],
    });
  });

  test('keeps the hints of a request that Amazon rejects', async () => {
    n8n.sandbox.setFaults([{ kind: 'status', service: 'events', status: 400 }]);
    const messageAlert = (name: string) =>
      JSON.stringify({ state: { status: 'UNREAD' }, messageGroup: { creator: { name }, count: 1 } });
    const long = errorOf(
      await n8n.run(custom({ eventName: 'AMAZON.MessageAlert.Activated', payload: messageAlert('x'.repeat(300)) })),
    );
    expect(long.description).toMatch(/Hint: Creator Name: found .+; Alexa may reject more than 256 characters/);
    const unknown = errorOf(
      await n8n.run(custom({ eventName: 'AMAZON.MessageAlert.Updated', payload: messageAlert('Robin') })),
    );
    expect(unknown.description).toMatch(
      /Hint: Event Name: found "AMAZON\.MessageAlert\.Updated"; a name from Amazon's/,
    );
    n8n.sandbox.setFaults([]);
  });

  test('a Reference ID that Amazon rejects advises the option for its characters', async () => {
    const message = 'The referenceId is not valid';
    n8n.sandbox.setFaults([{ kind: 'status', service: 'events', status: 400, message }]);
    const error = errorOf(await n8n.run(custom({ ...orderStatus, options: { referenceId: 'order-4711' } })));
    expect(error.description).toContain('Set Reference ID Characters to Documented Only');
    n8n.sandbox.setFaults([]);
  });

  test('hands on the refusal of an event that the skill does not publish', async () => {
    const error = errorOf(await n8n.run(custom({ eventName: 'AMAZON.Nothing.Happened', payload: '{}' })));
    expect(error.message).toBe('The customer is not subscribed to this event on this stage (status 403)');
    expect(error.description).toContain('topicId=AMAZON.Nothing.Happened');
  });

  test('holds a known event to its schema, with all problems by their labels', async () => {
    const first =
      'Order Status: found 7; expected PREORDER_RECEIVED, ORDER_RECEIVED, ORDER_PREPARING, ORDER_SHIPPED, ' +
      'ORDER_OUT_FOR_DELIVERY, ORDER_DELIVERED.';
    const payload = '{ "state": { "status": 7 }, "order": { "seller": {} } }';
    const error = errorOf(await n8n.run(custom({ ...orderStatus, payload })));
    expect([error.message, error.description]).toEqual([
      `${first} (1 of 2 problems)`,
      `${first}\n` +
        'Seller Name is missing; expected text in at least one locale.\nNothing was sent. Correct the fields named ' +
        'above.',
    ]);
    expect(n8n.sandbox.log()).toEqual([]);
  });

  describe('a whole request in place of the payload', () => {
    const pasted = (audience: object) =>
      JSON.stringify({
        timestamp: '2030-01-01T10:00:00.123456',
        referenceId: 'unique-id-of-this-instance',
        event: { name: orderStatus.eventName, payload: JSON.parse(orderStatus.payload) as object },
        localizedAttributes: JSON.parse(orderStatus.localizedAttributes) as object[],
        ...audience,
      });

    test('gives event, payload and texts; what identifies it is made anew', async () => {
      const relevantAudience = { type: 'Unicast', payload: { user: anna } };
      const payload = pasted({ relevantAudience });
      const output = outputOf(
        await n8n.run(custom({ eventName: 'AMAZON.Other.Event', localizedAttributes: '[]', payload })),
      );
      expect(output).toMatchObject({ accepted: true, eventName: orderStatus.eventName, userId: anna });
      expect(output.referenceId).toMatch(/^auto~/);
      expect(output.hints.map(({ code }: { code: string }) => code)).toEqual(['pasted', 'pasted', 'locale']);
    });

    test.each([
      ['another customer', { type: 'Unicast', payload: { user: 'amzn1.ask.account.SOMEBODY' } }],
      ['all customers', { type: 'Multicast', payload: {} }],
    ])('for %s is refused', async (_whom, relevantAudience) => {
      const error = errorOf(await n8n.run(custom({ ...orderStatus, payload: pasted({ relevantAudience }) })));
      expect(error.message).toMatch(
        /^Audience: found .+; expected the audience of the form; enter it there, or remove/,
      );
      expect(n8n.sandbox.log()).toEqual([]);
    });
  });

  test('refuses invalid JSON, and names the fields', async () => {
    const error = errorOf(
      await n8n.run(
        custom({ ...orderStatus, payload: '={{ "{ status: LOST }" }}', localizedAttributes: '={{ "none" }}' }),
      ),
    );
    expect(error.message).toMatch(
      /^Payload: found invalid JSON \(.+ at position 2\); expected JSON\. \(1 of 2 problems\)$/,
    );
    expect(error.description).toMatch(
      /^Payload: found .+\nLocalized Texts: found invalid JSON \(.+\); expected JSON\.\nNothing was sent\./,
    );
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test.each([2200, 2700, 100_000])('refuses JSON of %d levels with a sentence', async (levels) => {
    const payload = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const error = errorOf(await n8n.run(custom({ eventName: newEvent, payload })));
    expect(error.message).toMatch(/^Event: found a value nested more than 64 levels deep/);
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('refuses an empty name and an empty payload', async () => {
    const error = errorOf(await n8n.run(custom({ eventName: '={{ " " }}', payload: '={{ "" }}' })));
    expect(error.message).toBe('Event Name is missing; expected a name such as AMAZON.MessageAlert.Activated.');
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('needs a text in each language for everything to which the payload refers', async () => {
    const error = errorOf(await n8n.run(custom({ ...orderStatus, localizedAttributes: '[{ "locale": "en-US" }]' })));
    expect(error.message).toBe(
      'Seller Name (en-US) is missing; expected text in each language, because the payload ' +
        'refers to "sellerName".',
    );
    expect(n8n.sandbox.log()).toEqual([]);
  });
});
