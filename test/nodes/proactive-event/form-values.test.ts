import { useN8n } from '../support/n8n';
import { errorOf, outputOf, outputsOf } from '../support/results';
import { anna, boilerAlert, eventWorkflow } from '../support/workflows';

const n8n = useN8n();

/** The request that the sandbox saw last. */
const lastRequest = () => n8n.sandbox.events().at(-1)?.request as any;

describe('expressions', () => {
  test('fill the content of each item from its own data', async () => {
    const parameters = {
      event: 'orderStatus',
      status: '={{ $json.state }}',
      sellerName: '={{ $json.shop }}',
      userId: '={{ $json.customer }}',
      deliveredOn: '={{ $json.at }}',
      locale: '={{ $json.language }}',
    };
    const items = [
      {
        json: {
          state: 'ORDER_DELIVERED',
          shop: 'Corner Bookshop',
          customer: anna,
          at: '2030-05-14T15:00:00Z',
          language: 'en-US',
        },
      },
      {
        json: {
          state: 'ORDER_PREPARING',
          shop: 'Buchladen',
          customer: 'amzn1.ask.account.SANDBOX-BEN',
          at: '',
          language: 'de-DE',
        },
      },
    ];
    const outputs = outputsOf(await n8n.run(eventWorkflow(parameters), { items }));
    expect(outputs.map(({ speech }) => speech)).toEqual([
      [{ locale: 'en-US', text: 'Your order from Corner Bookshop was delivered on May 14, 2030 at 3:00 PM UTC.' }],
      [{ locale: 'de-DE', text: 'Your order from Buchladen is being prepared.' }],
    ]);
    expect(n8n.sandbox.events()).toHaveLength(2);
  });

  test('may bring numbers as text, choices in another case and blanks around', async () => {
    const parameters = {
      creatorName: 'The shop',
      count: '={{ "4" }}',
      status: '={{ " flagged " }}',
      userId: `={{ " ${anna} " }}`,
    };
    outputOf(await n8n.run(eventWorkflow(parameters)));
    expect(lastRequest().event.payload).toEqual({
      state: { status: 'FLAGGED' },
      messageGroup: { creator: { name: 'The shop' }, count: 4 },
    });
    expect(lastRequest().relevantAudience.payload).toEqual({ user: anna });
  });

  test('may bring a number where a text is wanted', async () => {
    outputOf(await n8n.run(eventWorkflow({ ...boilerAlert, creatorName: '={{ 4711 }}' })));
    expect(lastRequest().event.payload.messageGroup.creator).toEqual({ name: '4711' });
  });

  test('may bring the kinds of garbage as a list or as text with commas', async () => {
    const workflow = eventWorkflow({ event: 'trashCollectionAlert', garbageTypes: '={{ $json.kinds }}', userId: anna });
    await n8n.run(workflow, { items: [{ json: { kinds: ['GLASS', 'CANS'] } }, { json: { kinds: 'bottles, glass' } }] });
    expect(n8n.sandbox.events().map(({ request }) => (request as any).event.payload.alert.garbageTypes)).toEqual(
      expect.arrayContaining([
        ['GLASS', 'CANS'],
        ['BOTTLES', 'GLASS'],
      ]),
    );
  });

  test('may bring nothing for what is optional', async () => {
    const parameters = { event: 'weatherAlert', alertType: 'TORNADO', source: '={{ $json.none }}', userId: anna };
    outputOf(await n8n.run(eventWorkflow(parameters)));
    expect(lastRequest().event.payload).toEqual({ weatherAlert: { alertType: 'TORNADO' } });
    expect(lastRequest().localizedAttributes).toEqual([{ locale: 'en-US' }]);
  });
});

describe('a choice from an expression', () => {
  const order = (status: string) => eventWorkflow({ event: 'orderStatus', sellerName: 'Shop', status, userId: anna });

  test.each(['={{ "Shipped" }}', '={{ " out for delivery " }}', '={{ "order_shipped" }}'])(
    '%s is understood by its label or its value, in any case',
    async (status) => {
      outputOf(await n8n.run(order(status)));
      expect(lastRequest().event.payload.state.status).toMatch(/^ORDER_(SHIPPED|OUT_FOR_DELIVERY)$/);
    },
  );

  test('of no known value is refused: in a form the list is closed', async () => {
    expect(errorOf(await n8n.run(order('={{ "LOST" }}'))).message).toMatch(
      /^Order Status: found "LOST"; expected PREORDER_/,
    );
  });
});

describe('a point in time', () => {
  const workflow = (startTime: string) =>
    eventWorkflow({ event: 'mediaContent', contentName: 'The Lighthouse', startTime, userId: anna });
  const sentStart = () => lastRequest().event.payload.availability.startTime as string;

  test.each([
    ['with Z', '2030-06-01T20:00:00Z', '2030-06-01T20:00:00.000Z'],
    ['with parts of a second', '2030-06-01T20:00:00.250Z', '2030-06-01T20:00:00.250Z'],
    ['with an offset', '2030-06-01T22:00:00+02:00', '2030-06-01T20:00:00.000Z'],
    ['with an offset without colon', '2030-06-01T22:00:00+0200', '2030-06-01T20:00:00.000Z'],
    ['without seconds', '2030-06-01T20:00Z', '2030-06-01T20:00:00.000Z'],
    ['without seconds and with an offset without colon', '2030-06-01T15:30-0430', '2030-06-01T20:00:00.000Z'],
    [
      'from luxon, in the zone of the workflow',
      '={{ DateTime.fromISO("2030-06-01T22:00:00", { zone: "Europe/Berlin" }) }}',
      '2030-06-01T20:00:00.000Z',
    ],
    ['with a blank instead of the T', '2030-06-01 20:00:00Z', '2030-06-01T20:00:00.000Z'],
    ['in milliseconds', '1906574400000', '2030-06-01T20:00:00.000Z'],
    ['in milliseconds from an expression', '={{ 1906574400000 }}', '2030-06-01T20:00:00.000Z'],
    ['from a Date', '={{ new Date(Date.UTC(2030, 5, 1, 20)) }}', '2030-06-01T20:00:00.000Z'],
  ])('%s is understood', async (_how, given, sent) => {
    outputOf(await n8n.run(workflow(given)));
    expect(sentStart()).toBe(sent);
  });

  test.each([
    ['{{ $now.plus({days:1}) }}', 24 * 60 * 60_000],
    ['{{ new Date() }}', 0],
  ])('%s is what it says', async (expression, ahead) => {
    const before = Date.now();
    outputOf(await n8n.run(workflow(`=${expression}`)));
    expect(Date.parse(sentStart()) - ahead).toBeGreaterThanOrEqual(before);
    expect(Date.parse(sentStart()) - ahead).toBeLessThanOrEqual(Date.now());
  });

  test.each([
    ['2030-06-01T20:00:00', '2030-06-02T00:00:00.000Z', 'no time zone given'],
    ['2030-06-01', '2030-06-01T16:00:00.000Z', 'no time given, so noon is meant'],
  ])('%s is read in the time zone of the workflow, and a hint says so', async (given, sent, missing) => {
    const output = outputOf(await n8n.run(workflow(given)));
    expect(sentStart()).toBe(sent);
    const text = `Start Time: found "${given}"; ${missing}; read in the time zone America/New_York as ${sent}`;
    expect(output.hints).toEqual([{ code: 'zone', text }]);
  });

  test('in seconds is refused with the way to correct it', async () => {
    expect(errorOf(await n8n.run(workflow('1906574400'))).message).toBe(
      'Start Time: found "1906574400"; expected milliseconds since 1970 (13 digits); ' +
        'these look like seconds, so multiply by 1000.',
    );
  });

  test.each(['tomorrow at eight', '2030-02-30T20:00:00Z'])('%s is refused', async (given) => {
    expect(errorOf(await n8n.run(workflow(given))).message).toBe(
      `Start Time: found "${given}"; expected a date and time with a time zone, such as 2030-05-14T15:00:00Z or ` +
        '2030-05-14T17:00:00+02:00.',
    );
    expect(n8n.sandbox.log()).toEqual([]);
  });
});

describe('Expires After (Minutes)', () => {
  test.each([
    [5, 5 * 60_000, 7 * 60_000],
    [7.5, 7.5 * 60_000, 7.5 * 60_000],
    [90, 90 * 60_000, 90 * 60_000],
    [1440, 1438 * 60_000, 1440 * 60_000],
  ])('of %d is accepted', async (minutes, atLeastMs, atMostMs) => {
    const output = outputOf(await n8n.run(eventWorkflow({ ...boilerAlert, expiresAfterMinutes: minutes })));
    const ms = Date.parse(output.expiryTime) - Date.parse(output.timestamp);
    expect(ms).toBeGreaterThanOrEqual(atLeastMs);
    expect(ms).toBeLessThanOrEqual(atMostMs);
    expect(n8n.sandbox.pending()).toHaveLength(1);
  });

  test.each([
    [4, '4'],
    [1441, '1441'],
    [0, '0'],
    [-60, '-60'],
    ['={{ "soon" }}', '"soon"'],
    ['={{ NaN }}', 'NaN'],
  ])('of %p is refused by its name', async (minutes, found) => {
    const error = errorOf(await n8n.run(eventWorkflow({ ...boilerAlert, expiresAfterMinutes: minutes })));
    expect(error.message).toBe(`Expires After (Minutes): found ${found}; expected a number from 5 to 1440.`);
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('at a time of the options is that time, to the second', async () => {
    const expiresAt = new Date(Date.now() + 2 * 60 * 60_000).toISOString();
    const output = outputOf(await n8n.run(eventWorkflow({ ...boilerAlert, options: { expiresAt } })));
    expect(output.expiryTime).toBe(expiresAt);
    const error = errorOf(
      await n8n.run(eventWorkflow({ ...boilerAlert, options: { expiresAt: '2020-01-01T10:00:00Z' } })),
    );
    expect(error.message).toBe(
      'Expires At: found "2020-01-01T10:00:00Z"; expected a time 5 minutes to 24 hours from now.',
    );
  });

  test('as text from an expression counts as the number', async () => {
    const output = outputOf(await n8n.run(eventWorkflow({ ...boilerAlert, expiresAfterMinutes: '={{ "30" }}' })));
    expect(Date.parse(output.expiryTime) - Date.parse(output.timestamp)).toBe(30 * 60_000);
  });
});
