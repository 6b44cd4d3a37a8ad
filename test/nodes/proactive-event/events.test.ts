import { eventCatalogue } from '../../../core/events';
import { useN8n } from '../support/n8n';
import { outputOf } from '../support/results';
import { eventWorkflow } from '../support/workflows';
import { formsAndBodies } from './forms-and-bodies';

const n8n = useN8n();

const isoInUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

describe('the form of each event becomes the body that Amazon documents', () => {
  test.each(formsAndBodies)('$title', async ({ parameters, event, localizedAttributes, speech, hints }) => {
    const before = Date.now();
    const output = outputOf(await n8n.run(eventWorkflow(parameters)));
    const after = Date.now();

    const [accepted] = n8n.sandbox.events();
    const { userId } = parameters as { userId: string };
    expect(accepted?.request).toEqual({
      timestamp: expect.stringMatching(isoInUtc),
      referenceId: expect.stringMatching(/^[A-Za-z0-9~]{1,100}$/),
      expiryTime: expect.stringMatching(isoInUtc),
      event,
      localizedAttributes,
      relevantAudience: { type: 'Unicast', payload: { user: userId } },
    });
    const { timestamp, referenceId, expiryTime } = accepted?.request as Record<
      'timestamp' | 'referenceId' | 'expiryTime',
      string
    >;
    expect(Date.parse(timestamp)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(timestamp)).toBeLessThanOrEqual(after);
    expect(Date.parse(expiryTime) - Date.parse(timestamp)).toBe(60 * 60_000);

    expect(n8n.sandbox.rings().map((ring) => [ring.userId, ring.stage])).toEqual([[userId, 'development']]);
    expect(n8n.sandbox.refusals()).toEqual([]);
    expect(output).toEqual({
      accepted: true,
      statusCode: 202,
      requestId: accepted?.requestId,
      referenceId,
      timestamp,
      expiryTime,
      stage: 'development',
      eventName: event.name,
      audience: 'Unicast',
      userId,
      attempts: 1,
      waitedMs: expect.any(Number) as number,
      duplicate: false,
      speech: Object.entries(speech).map(([locale, text]) => ({ locale, text })),
      speechNote: "A paraphrase in English. Alexa uses its own words, in the customer's language.",
      hints: (hints ?? []).map((text) => ({ code: expect.any(String) as string, text })),
    });
  });

  test('and none of the eight is forgotten here, neither in a small form nor in a full one', () => {
    const tested = (name: string) => formsAndBodies.filter(({ event }) => event.name === name).length;
    expect(eventCatalogue).toHaveLength(8);
    for (const { name } of eventCatalogue) expect(tested(name)).toBeGreaterThanOrEqual(2);
  });
});

describe('the body goes to', () => {
  test('all who are subscribed, with an empty payload of the audience, where the form says so', async () => {
    const output = outputOf(await n8n.run(eventWorkflow({ event: 'weatherAlert', audience: 'Multicast' })));
    expect(n8n.sandbox.events()[0]?.request).toMatchObject({ relevantAudience: { type: 'Multicast', payload: {} } });
    expect(n8n.sandbox.rings().map(({ userId }) => userId)).toEqual([
      'amzn1.ask.account.SANDBOX-ANNA',
      'amzn1.ask.account.SANDBOX-BEN',
    ]);
    expect(output.audience).toBe('Multicast');
    expect(output).not.toHaveProperty('userId');
  });

  test('the live stage where the form says so', async () => {
    const output = outputOf(
      await n8n.run(eventWorkflow({ creatorName: 'The shop', userId: 'amzn1.ask.account.SANDBOX-BEN', stage: 'live' })),
    );
    expect(n8n.sandbox.rings().map(({ userId, stage }) => [userId, stage])).toEqual([
      ['amzn1.ask.account.SANDBOX-BEN', 'live'],
    ]);
    expect(output.stage).toBe('live');
  });
});

describe('each language needs every text', () => {
  test('one that lacks a text is refused, and nothing is sent', async () => {
    const parameters = {
      event: 'orderStatus',
      sellerName: 'Corner Bookshop',
      userId: 'amzn1.ask.account.SANDBOX-ANNA',
      translations: { entries: [{ locale: 'de-DE', sellerName: '' }] },
    };
    const { error } = await n8n.run(eventWorkflow(parameters));
    expect(error?.message).toBe(
      'Seller Name (de-DE) is missing; expected text in each language, because the payload ' +
        'refers to "sellerName".',
    );
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('a text of an optional field that stands in one language only is refused too', async () => {
    const parameters = {
      event: 'weatherAlert',
      userId: 'amzn1.ask.account.SANDBOX-ANNA',
      translations: { entries: [{ locale: 'de-DE', source: 'Beispiel-Wetterdienst' }] },
    };
    const { error } = await n8n.run(eventWorkflow(parameters));
    expect(error?.message).toContain('Source (en-US) is missing; expected text in each language');
    expect(n8n.sandbox.log()).toEqual([]);
  });
});
