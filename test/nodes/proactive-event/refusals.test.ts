import { useN8n } from '../support/n8n';
import { errorOf, itemsOf, outputsOf } from '../support/results';
import { anna, ben, boilerAlert, eventWorkflow } from '../support/workflows';

const n8n = useN8n();

/** No event, no refusal, not even a token exchange. */
const expectNoRequest = () => expect(n8n.sandbox.log()).toEqual([]);

describe('the form as it is when the node is new', () => {
  test('sends nothing: it has no customer', async () => {
    const error = errorOf(await n8n.run(eventWorkflow({})));
    expect(error.message).toContain('"User ID" is required');
    expectNoRequest();
  });

  test('refuses an expression that gives no customer', async () => {
    const error = errorOf(await n8n.run(eventWorkflow({ ...boilerAlert, userId: '={{ $json.customer }}' })));
    expect(error.name).toBe('NodeOperationError');
    expect(error.message).toBe(
      'User ID is missing; expected the user ID that this skill receives, such as amzn1.ask.account.EXAMPLE.',
    );
    expectNoRequest();
  });

  test('stays on the development stage and rings one customer', async () => {
    const [output] = outputsOf(await n8n.run(eventWorkflow(boilerAlert)));
    expect(output).toMatchObject({ stage: 'development', audience: 'Unicast' });
    expect(n8n.sandbox.rings().map(({ userId, stage }) => [userId, stage])).toEqual([[anna, 'development']]);
  });
});

describe('all that is wrong with an item', () => {
  test('is reported at once, by the labels of the form, and nothing is sent', async () => {
    const parameters = {
      event: 'occasion',
      occasionType: '={{ "PARTY" }}',
      confirmationStatus: '={{ "DONE" }}',
      subject: '={{ "" }}',
      providerName: '={{ "" }}',
      bookingTime: '={{ "tomorrow" }}',
      locale: '={{ "" }}',
      userId: '={{ "" }}',
      expiresAfterMinutes: '={{ 4 }}',
      stage: '={{ "live" }}',
      options: { region: '={{ "Mars" }}' },
    };
    const error = errorOf(await n8n.run(eventWorkflow(parameters)));
    expect(error.name).toBe('NodeOperationError');
    expect([error.message, ...(error.description ?? '').split('\n')]).toEqual([
      'Stage: found "{{ "live" }}"; expected development, live; ' +
        'choose it in the form of the node; expressions and AI models cannot set it. (1 of 10 problems)',
      'Stage: found "{{ "live" }}"; expected development, live; ' +
        'choose it in the form of the node; expressions and AI models cannot set it.',
      'Region: found Mars; expected NA, EU, FE or one of https://api.amazonalexa.com, ' +
        'https://api.eu.amazonalexa.com, https://api.fe.amazonalexa.com.',
      'Occasion Type: found "PARTY"; expected APPOINTMENT, APPOINTMENT_REQUEST, RESERVATION, RESERVATION_REQUEST.',
      'Confirmation Status: found "DONE"; expected CONFIRMED, CANCELED, RESCHEDULED, REQUESTED, CREATED, UPDATED.',
      expect.stringMatching(/^Booking Time: found "tomorrow"; expected a date and time with a time zone, /),
      'Expires After (Minutes): found 4; expected a number from 5 to 1440.',
      'Subject is missing; expected text in at least one locale.',
      'Provider Name is missing; expected text in at least one locale.',
      'Locale is missing; expected a locale such as en-US.',
      'User ID is missing; expected the user ID that this skill receives, such as amzn1.ask.account.EXAMPLE.',
      'Nothing was sent. Correct the fields named above.',
    ]);
    expect(error.context?.itemIndex).toBe(0);
    expectNoRequest();
  });

  test.each([
    ['Count', { ...boilerAlert, count: '={{ 0 }}' }, ': found 0; expected a whole number, 1 or more'],
    ['Count', { ...boilerAlert, count: '={{ 1.5 }}' }, ': found 1.5; expected a whole number, 1 or more'],
    ['Creator Name', { ...boilerAlert, creatorName: '={{ "" }}' }, ' is missing; expected non-empty text'],
    [
      'Scoring Team Name',
      {
        event: 'sportsEvent',
        eventLeagueName: 'L',
        homeTeamName: 'H',
        awayTeamName: 'A',
        scoreEarned: '1',
        userId: anna,
      },
      ' is missing; expected non-empty text',
    ],
    [
      'Garbage Types',
      {
        event: 'trashCollectionAlert',
        garbageTypes: ['GLASS', 'CANS', 'BULKY', 'BOTTLES', 'LANDFILL', 'CLOTHING'],
        userId: anna,
      },
      ': found ["GLASS","CANS","BULKY","BOTTLES","LANDFILL","CLOTHING"]; expected 1 to 5 of BOTTLES, ',
    ],
  ])('is named by the label %s', async (label, parameters, rest) => {
    const error = errorOf(await n8n.run(eventWorkflow(parameters)));
    expect(error.message).toContain(`${label}${rest}`);
    expectNoRequest();
  });
});

describe('who is rung, and at which stage, is for the builder alone', () => {
  test.each([
    ['Stage', { stage: '={{ "live" }}' }],
    ['Stage', { stage: '={{ "development" }}' }],
    ['Stage', { stage: '={{ $fromAI("stage", "", "string") }}' }],
    ['Stage', { stage: 'production' }],
    ['Audience', { audience: '={{ "Multicast" }}' }],
    ['Audience', { audience: '={{ "Unicast" }}' }],
    ['Audience', { audience: '={{ $fromAI("audience", "", "string") }}' }],
    ['Audience', { audience: 'Everybody' }],
  ])('so %s is refused where the workflow says %p', async (label, parameters) => {
    const error = errorOf(await n8n.run(eventWorkflow({ ...boilerAlert, ...parameters })));
    expect(error.message).toMatch(
      new RegExp(
        `^${label}: found ".+"; expected .+; choose it in the form of the node; expressions and AI models cannot set it\\.$`,
        's',
      ),
    );
    expectNoRequest();
  });

  test('so an expression that allows several multicasts is not obeyed', async () => {
    const parameters = { event: 'weatherAlert', audience: 'Multicast', allowSeveralMulticasts: '={{ true }}' };
    const error = errorOf(await n8n.run(eventWorkflow(parameters), { items: [{ json: {} }, { json: {} }] }));
    expect(error.message).toContain('Allow Several Multicasts: found "{{ true }}"');
    expect(error.description).toContain('2 input items');
    expectNoRequest();
  });
});

describe('several multicasts in one run', () => {
  const items = [{ json: { n: 1 } }, { json: { n: 2 } }, { json: { n: 3 } }];
  const parameters = { event: 'weatherAlert', source: '={{ "Service " + $json.n }}', audience: 'Multicast' };
  const sentence =
    'Audience: found 3 input items, each of which would ring all subscribed customers; ' +
    'expected one item, or switch on Allow Several Multicasts.';

  test('are refused before the first is sent', async () => {
    const error = errorOf(await n8n.run(eventWorkflow(parameters), { items }));
    expect(error.message).toBe(sentence);
    expectNoRequest();
  });

  test('are refused too where the workflow goes on after a failure: each item says so', async () => {
    const result = await n8n.run(eventWorkflow(parameters, { onError: 'continueRegularOutput' }), { items });
    expect(result.status).toBe('success');
    expect(itemsOf(result).map(({ json, pairedItem }) => [json.error.message, pairedItem])).toEqual([
      [sentence, { item: 0 }],
      [sentence, { item: 1 }],
      [sentence, { item: 2 }],
    ]);
    expectNoRequest();
  });

  test('are refused from the second run on, where the node runs several times in one execution', async () => {
    const branches = ['One', 'Two'].map((name) => ({
      id: name,
      name,
      type: 'n8n-nodes-base.noOp',
      typeVersion: 1,
      position: [100, 0],
      parameters: {},
    }));
    const { nodes, ...rest } = eventWorkflow({ event: 'weatherAlert', audience: 'Multicast' }) as { nodes: object[] };
    const to = (...names: string[]) => ({ main: [names.map((node) => ({ node, type: 'main', index: 0 }))] });
    const connections = { Start: to('One', 'Two'), One: to('Alexa'), Two: to('Alexa') };
    const error = errorOf(await n8n.run({ ...rest, nodes: [...nodes, ...branches], connections }));
    expect(error.message).toMatch(/^Audience: found run 2 of this node in one execution/);
    expect(n8n.sandbox.events()).toHaveLength(1);
  });

  test('are sent where the builder allows it', async () => {
    const outputs = outputsOf(await n8n.run(eventWorkflow({ ...parameters, allowSeveralMulticasts: true }), { items }));
    expect(outputs).toHaveLength(3);
    const rung = n8n.sandbox.rings().map(({ userId }) => userId);
    expect(rung.sort()).toEqual([anna, anna, anna, ben, ben, ben]);
  });

  test('are no matter for one item', async () => {
    outputsOf(await n8n.run(eventWorkflow(parameters), { items: items.slice(0, 1) }));
    expect(n8n.sandbox.events()).toHaveLength(1);
  });
});
