import { useN8n } from '../support/n8n';
import { errorOf, hintsOf, itemsOf, outputsOf } from '../support/results';
import { accept, type Answer, hangUp, inTurn, json, passOnTo, startStandIn } from '../support/stand-in';
import { anna, eventWorkflow, messageWorkflow, nobody } from '../support/workflows';

/** n8n's Retry On Fail runs the whole node again, with all its items. */
const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
const n8n = useN8n();

const items = (count: number) => Array.from({ length: count }, (_, row) => ({ json: { row } }));
const rowEvents = (more: object = {}) =>
  eventWorkflow({ creatorName: '=Row {{ $json.row }}', userId: anna, ...more }, settings);
const rowMessages = (more: object = {}) =>
  messageWorkflow(
    { userId: anna, data: { entries: [{ key: 'row', value: '=row {{ $json.row }}' }] }, ...more },
    settings,
  );

/** A sandbox whose way is barred for the sends that hold `mark`, the first time; all else goes through. */
async function barredOnce(mark: string, bar: Answer) {
  const onward = passOnTo(n8n.sandbox.url);
  const marked = inTurn(bar, onward);
  return await startStandIn({
    token: onward,
    send: (request, response) => (request.body.includes(mark) ? marked : onward)(request, response),
  });
}

test('after 700 of 1,000 events were accepted the second try sends 300', async () => {
  const standIn = await barredOnce(
    '"Row 700"',
    json(403, { type: 'Forbidden', message: 'No enablement for clientId: a, userId: b' }),
  );
  const result = await n8n.run(rowEvents(), {
    items: items(1000),
    credential: { ...standIn.credential, concurrency: 1 },
  });

  expect(outputsOf(result)).toHaveLength(1000);
  expect(n8n.sandbox.rings()).toHaveLength(1000);
  // 700 and the refused one in the first try, 300 in the second.
  expect(standIn.sends()).toHaveLength(700 + 1 + 300);
  expect(new Set(outputsOf(result).map(({ statusCode }) => statusCode as number))).toEqual(new Set([202]));
  expect(hintsOf(result)).toContainEqual(
    expect.stringMatching(/^700 items were accepted in an earlier try of this run/),
  );
});

test('the output of an item that is not sent again is its first result, times and request id included', async () => {
  const standIn = await barredOnce(
    '"Row 1"',
    json(403, { type: 'Forbidden', message: 'No enablement for clientId: a, userId: b' }),
  );
  const withId = rowEvents({ options: { referenceId: '=row~{{ $json.row }}' } });
  const result = await n8n.run(withId, { items: items(2), credential: { ...standIn.credential, concurrency: 1 } });

  const [first] = n8n.sandbox.events();
  const [output] = outputsOf(result);
  expect(output).toMatchObject({
    requestId: first?.requestId,
    referenceId: 'row~0',
    attempts: 1,
    speech: [{ locale: 'en-US', text: 'You have 1 unread message from Row 0.' }],
  });
  const { timestamp, expiryTime } = JSON.parse(standIn.sends()[0]?.body ?? '') as {
    timestamp: string;
    expiryTime: string;
  };
  expect([output.timestamp, output.expiryTime]).toEqual([timestamp, expiryTime]);
  expect(n8n.sandbox.rings().map(({ replaced }) => replaced)).toEqual([false, false]);
});

test('messages that were accepted are not sent again', async () => {
  const standIn = await barredOnce('"row 3"', json(404, { type: 'Not Found', message: 'The userId does not exist' }));
  const result = await n8n.run(rowMessages(), {
    items: items(5),
    credential: { ...standIn.credential, concurrency: 1 },
  });
  expect(outputsOf(result)).toHaveLength(5);
  expect(n8n.sandbox.messages().map(({ envelope }) => envelope.request.message.row)).toEqual([
    'row 0',
    'row 1',
    'row 2',
    'row 3',
    'row 4',
  ]);
  expect(new Set(outputsOf(result).map(({ requestId }) => requestId as string)).size).toBe(5);
});

describe('a message that may have been accepted', () => {
  const lost = passOnToAndHangUp();

  test('is not sent a second time, and is named', async () => {
    const standIn = await barredOnce('"row 1"', lost);
    const result = await n8n.run(rowMessages(), {
      items: items(3),
      credential: { ...standIn.credential, concurrency: 1 },
    });
    const error = errorOf(result);
    expect(error.message).toBe('This message may have been accepted in an earlier try, so it was not sent again');
    expect(error.context?.itemIndex).toBe(1);
    expect(error.context?.data).toMatchObject({ code: 'outcome_unknown', outcome: 'unknown' });
    expect(n8n.sandbox.messages().map(({ envelope }) => envelope.request.message.row)).toEqual(['row 0', 'row 1']);
  });

  test('is sent again where the builder chose At Least Once', async () => {
    const standIn = await barredOnce('"row 1"', lost);
    const atLeastOnce = rowMessages({ options: { delivery: 'at least once', maxAttempts: 1 } });
    const result = await n8n.run(atLeastOnce, {
      items: items(3),
      credential: { ...standIn.credential, concurrency: 1 },
    });
    expect(outputsOf(result)).toHaveLength(3);
    expect(n8n.sandbox.messages().map(({ envelope }) => envelope.request.message.row)).toEqual([
      'row 0',
      'row 1',
      'row 1',
      'row 2',
    ]);
  });

  /** The service takes the message, and the client never hears of it. */
  function passOnToAndHangUp(): Answer {
    return (request, response) => passOnTo(n8n.sandbox.url, () => hangUp(request, response))(request, response);
  }
});

test('two executions that say the same are two sends, and two messages', async () => {
  for (let execution = 0; execution < 2; execution += 1) {
    outputsOf(await n8n.run(rowMessages(), { items: items(1) }));
  }
  expect(n8n.sandbox.messages()).toHaveLength(2);
});

test("a second execution with the id of another workflow's is no second try", async () => {
  for (const id of ['workflow-a', 'workflow-b']) {
    outputsOf(await n8n.run({ ...rowMessages(), id }, { items: items(1), executionId: '4711' }));
  }
  expect(n8n.sandbox.messages()).toHaveLength(2);
});

test('without Retry On Fail nothing is remembered', async () => {
  const message = messageWorkflow({ userId: anna, data: { entries: [{ key: 'task', value: 'refresh' }] } });
  for (let run = 0; run < 2; run += 1) outputsOf(await n8n.run(message, { executionId: '4711' }));
  expect(n8n.sandbox.messages()).toHaveLength(2);
});

test('items that failed for good are tried again, and fail again with their own words', async () => {
  const standIn = await startStandIn({
    token: passOnTo(n8n.sandbox.url),
    send: inTurn(accept, passOnTo(n8n.sandbox.url)),
  });
  const result = await n8n.run(
    messageWorkflow({ userId: nobody, data: {} }, { ...settings, onError: 'continueRegularOutput' }),
    {
      items: items(2),
      credential: { ...standIn.credential, concurrency: 1 },
    },
  );
  expect(itemsOf(result)[1]?.json.error).toMatchObject({ code: 'user_not_found', statusCode: 404 });
});
