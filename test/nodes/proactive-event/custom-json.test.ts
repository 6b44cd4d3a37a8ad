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

  test('hands on the refusal of an event that the skill does not publish', async () => {
    const error = errorOf(await n8n.run(custom({ eventName: 'AMAZON.Nothing.Happened', payload: '{}' })));
    expect(error.message).toBe('The customer is not subscribed to this event on this stage (status 403)');
    expect(error.description).toContain('topicId=AMAZON.Nothing.Happened');
  });

  test('holds a known event to its schema, with all problems by their labels', async () => {
    const payload = '{ "state": { "status": 7 }, "order": { "seller": {} } }';
    const error = errorOf(await n8n.run(custom({ ...orderStatus, payload })));
    expect([error.message, error.description]).toEqual([
      'Order Status: found 7; expected PREORDER_RECEIVED, ORDER_RECEIVED, ORDER_PREPARING, ORDER_SHIPPED, ' +
        'ORDER_OUT_FOR_DELIVERY, ORDER_DELIVERED.',
      'Seller Name is missing; expected text in at least one locale.\nNothing was sent. Correct the fields named ' +
        'above.',
    ]);
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('refuses invalid JSON, and names the fields', async () => {
    const error = errorOf(
      await n8n.run(
        custom({ ...orderStatus, payload: '={{ "{ status: LOST }" }}', localizedAttributes: '={{ "none" }}' }),
      ),
    );
    expect(error.message).toMatch(/^Payload: found invalid JSON \(.+\); expected JSON\.$/);
    expect(error.description).toMatch(
      /^Localized Texts: found invalid JSON \(.+\); expected JSON\.\nNothing was sent\./,
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
