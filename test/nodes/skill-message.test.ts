import { useN8n } from './support/n8n';
import { errorOf, itemsOf, outputOf, outputsOf } from './support/results';
import { hangUp, inTurn, json, startStandIn, accept, text } from './support/stand-in';
import { anna, ben, messageWorkflow, nobody, refreshMessage } from './support/workflows';

const n8n = useN8n();

/** What the skill's code finds in `request.message`, per message. */
const received = () => n8n.sandbox.messages().map(({ envelope }) => envelope.request.message);
const entries = (...pairs: Array<[string, unknown]>) => ({ entries: pairs.map(([key, value]) => ({ key, value })) });
const asJson = (dataJson: unknown, more: object = {}) =>
  messageWorkflow({ userId: anna, dataMode: 'json', dataJson, ...more });

describe('a message reaches the code of the skill', () => {
  test('with the keys and values of the form', async () => {
    const before = Date.now();
    const output = outputOf(await n8n.run(messageWorkflow(refreshMessage)));
    const [message] = n8n.sandbox.messages();
    expect(message?.envelope).toMatchObject({
      version: '1.0',
      context: { System: { application: { applicationId: 'amzn1.ask.skill.sandbox' }, user: { userId: anna } } },
      request: { type: 'Messaging.MessageReceived', message: { task: 'refresh' } },
    });
    expect(Date.parse(message?.envelope.request.timestamp ?? '')).toBeGreaterThanOrEqual(before);
    expect(message?.expiresAfterSeconds).toBe(3600);
    expect(output).toEqual({
      accepted: true,
      statusCode: 202,
      requestId: message?.requestId,
      userId: anna,
      expiresAfterSeconds: 3600,
      attempts: 1,
      waitedMs: expect.any(Number) as number,
      hints: [],
    });
    expect(n8n.sandbox.exchanges().map(({ scope }) => scope)).toEqual(['alexa:skill_messaging']);
  });

  test('with JSON', async () => {
    outputOf(await n8n.run(asJson('{ "task": "refresh", "ümläut": "schön ☀" }')));
    expect(received()).toEqual([{ task: 'refresh', ümläut: 'schön ☀' }]);
  });

  test('with an object from an expression', async () => {
    outputOf(await n8n.run(asJson('={{ $json.data }}'), { items: [{ json: { data: { task: 'refresh' } } }] }));
    expect(received()).toEqual([{ task: 'refresh' }]);
  });

  test('with no data at all, which Amazon allows', async () => {
    outputOf(await n8n.run(messageWorkflow({ userId: anna })));
    outputOf(await n8n.run(asJson('{}')));
    expect(received()).toEqual([{}, {}]);
  });

  test('with an empty value, and with keys that objects have of themselves', async () => {
    outputOf(
      await n8n.run(
        messageWorkflow({ userId: anna, data: entries(['empty', ''], ['constructor', 'x'], ['__proto__', 'y']) }),
      ),
    );
    expect(Object.entries(received()[0] ?? {})).toEqual([
      ['empty', ''],
      ['constructor', 'x'],
      ['__proto__', 'y'],
    ]);
  });

  test('for each item its own, in order and paired', async () => {
    const items = [anna, ben, anna].map((userId, row) => ({ json: { userId, row } }));
    const parameters = { userId: '={{ $json.userId }}', data: entries(['row', '={{ String($json.row) }}']) };
    const result = await n8n.run(messageWorkflow(parameters), { items, credential: { concurrency: 1 } });
    expect(outputsOf(result).map(({ userId }) => userId)).toEqual([anna, ben, anna]);
    expect(itemsOf(result).map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
    expect(received()).toEqual([{ row: '0' }, { row: '1' }, { row: '2' }]);
  });
});

describe('values that are no text', () => {
  const data = '{ "count": 3, "ready": false, "list": ["a", 1], "deep": { "a": null }, "none": null, "text": "1" }';

  test('are refused, each by its key, and nothing is sent', async () => {
    const error = errorOf(await n8n.run(asJson(data)));
    const rest = 'expected text; to send other values as text, switch on Convert Values to Text.';
    expect([error.message, ...(error.description ?? '').split('\n')]).toEqual([
      `Data "count": found 3; ${rest} (1 of 5 problems)`,
      `Data "count": found 3; ${rest}`,
      `Data "ready": found false; ${rest}`,
      `Data "list": found ["a",1]; ${rest}`,
      `Data "deep": found {"a":null}; ${rest}`,
      `Data "none" is missing; ${rest}`,
      'Nothing was sent. Correct the fields named above.',
    ]);
    expect(error.name).toBe('NodeOperationError');
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('become text where the form says so', async () => {
    outputOf(await n8n.run(asJson(data, { convertValuesToText: true })));
    expect(received()).toEqual([
      { count: '3', ready: 'false', list: '["a",1]', deep: '{"a":null}', none: '', text: '1' },
    ]);
  });

  test('become text by themselves where a field holds one of them', async () => {
    const data = entries(['count', '={{ 42 }}'], ['ready', '={{ true }}']);
    outputOf(await n8n.run(messageWorkflow({ userId: anna, data })));
    expect(received()).toEqual([{ count: '42', ready: 'true' }]);
  });

  test("Amazon's sample for curl, pasted whole, is recognized", async () => {
    const output = outputOf(await n8n.run(asJson('{ "data": { "task": "refresh" }, "expiresAfterSeconds": 60 }')));
    expect(received()).toEqual([{ task: 'refresh' }]);
    expect(output.expiresAfterSeconds).toBe(3600);
    expect(output.hints).toEqual([
      {
        code: 'pasted',
        text: 'Expires After (Seconds): found 60; ignored in pasted data; the form decides it',
      },
    ]);
  });

  test('become text from an expression on a value as well', async () => {
    const parameters = {
      userId: anna,
      data: entries(['count', '={{ 3 }}'], ['none', '={{ null }}']),
      convertValuesToText: true,
    };
    outputOf(await n8n.run(messageWorkflow(parameters)));
    expect(received()).toEqual([{ count: '3', none: '' }]);
  });
});

describe('data that cannot be sent', () => {
  test.each([
    ['a list', '["a"]', 'Data: found ["a"]; expected an object of keys and text values.'],
    ['a text', '"a"', 'Data: found "a"; expected an object of keys and text values.'],
    ['nothing', '={{ "" }}', 'Data is missing; expected an object of keys and text values.'],
  ])('%s is refused', async (_what, dataJson, sentence) => {
    expect(errorOf(await n8n.run(asJson(dataJson))).message).toBe(sentence);
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('invalid JSON is refused', async () => {
    expect(errorOf(await n8n.run(asJson('={{ "{ a: 1 }" }}'))).message).toMatch(
      /^JSON: found invalid JSON \(.+\); expected JSON\.$/,
    );
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test('a key that is missing or comes twice is refused', async () => {
    const data = entries(['={{ "" }}', 'x'], ['task', 'a'], [' task ', 'b']);
    const error = errorOf(await n8n.run(messageWorkflow({ userId: anna, data })));
    expect([error.message, error.description]).toEqual([
      'Key is missing; expected a key for entry 1. (1 of 2 problems)',
      [
        'Key is missing; expected a key for entry 1.',
        'Key: found "task" twice; expected each key once.',
        'Nothing was sent. Correct the fields named above.',
      ].join('\n'),
    ]);
    expect(n8n.sandbox.log()).toEqual([]);
  });

  // {"k":"..."} takes 8 bytes beside the value.
  test('6,000 bytes are accepted', async () => {
    outputOf(await n8n.run(asJson(`={{ { k: "x".repeat(5992) } }}`)));
    expect(received()[0]?.k).toHaveLength(5992);
  });

  test.each([
    ['one byte more', '={{ { k: "x".repeat(5993) } }}', '6001'],
    ['3,000 letters of three bytes', '={{ { k: "気".repeat(3000) } }}', '9008'],
  ])('%s is refused', async (_what, dataJson, bytes) => {
    expect(errorOf(await n8n.run(asJson(dataJson))).message).toBe(
      `Data: found ${bytes} bytes; expected at most 6000 bytes as JSON (Amazon's limit of 6 KB).`,
    );
    expect(n8n.sandbox.log()).toEqual([]);
  });
});

describe('Expires After (Seconds)', () => {
  test.each([60, 86_400, '={{ "120" }}'])('of %p is accepted', async (expiresAfterSeconds) => {
    const output = outputOf(await n8n.run(messageWorkflow({ ...refreshMessage, expiresAfterSeconds })));
    const seconds = typeof expiresAfterSeconds === 'number' ? expiresAfterSeconds : 120;
    expect(output.expiresAfterSeconds).toBe(seconds);
    expect(n8n.sandbox.messages().map((message) => message.expiresAfterSeconds)).toEqual([seconds]);
  });

  test.each([
    [59, '59'],
    [86_401, '86401'],
    [90.5, '90.5'],
    ['={{ "soon" }}', '"soon"'],
  ])('of %p is refused by its name', async (expiresAfterSeconds, found) => {
    const error = errorOf(await n8n.run(messageWorkflow({ ...refreshMessage, expiresAfterSeconds })));
    expect(error.message).toBe(`Expires After (Seconds): found ${found}; expected a whole number from 60 to 86400.`);
    expect(n8n.sandbox.log()).toEqual([]);
  });
});

describe('the user id', () => {
  test('that is empty is refused, and nothing is sent', async () => {
    const error = errorOf(await n8n.run(messageWorkflow({ ...refreshMessage, userId: '={{ $json.none }}' })));
    expect(error.message).toBe(
      'User ID is missing; expected the user ID that this skill receives, such as amzn1.ask.account.EXAMPLE.',
    );
    expect(n8n.sandbox.log()).toEqual([]);
  });

  test.each([
    ['../../proactiveEvents', '..%2F..%2FproactiveEvents'],
    ['a/b?c=d#e', 'a%2Fb%3Fc%3Dd%23e'],
    ['100% größer & mehr', '100%25%20gr%C3%B6%C3%9Fer%20%26%20mehr'],
    ['$& $1 {userId}', '%24%26%20%241%20%7BuserId%7D'],
  ])('%s stays one segment of the path', async (userId, segment) => {
    const standIn = await startStandIn();
    outputOf(
      await n8n.run(messageWorkflow({ ...refreshMessage, userId: `={{ ${JSON.stringify(userId)} }}` }), {
        credential: standIn.credential,
      }),
    );
    expect(standIn.sends().map(({ path }) => path)).toEqual([`/v1/skillmessages/users/${segment}`]);
  });

  test.each(['..', '.'])('%s does not lead out of the path either', async (userId) => {
    const standIn = await startStandIn();
    await n8n.run(messageWorkflow({ ...refreshMessage, userId }), { credential: standIn.credential });
    for (const { path } of standIn.sends()) expect(path).toMatch(/^\/v1\/skillmessages\/users\/./);
  });

  test('that nobody has is reported as such', async () => {
    const error = errorOf(await n8n.run(messageWorkflow({ ...refreshMessage, userId: nobody })));
    expect(error.name).toBe('NodeApiError');
    expect(error.message).toBe('Alexa does not know this user ID (status 404)');
    expect(error.httpCode).toBe('404');
    expect(error.description).toContain('Amazon says: Not Found: The userId does not exist: amzn1.ask.account.NOBODY');
    expect(error.description).toContain('Use the ID from the latest request that this skill received');
    expect(n8n.sandbox.messages()).toEqual([]);
  });
});

describe('a message has no key by which a repeat is known, so', () => {
  test.each([
    ['a server error', text(500, ''), 'Alexa could not handle the call (status 500)'],
    ['a closed connection', hangUp, 'The connection to Alexa was closed before an answer came'],
  ])('%s is not followed by a repeat, and the outcome is called unknown', async (_what, send, sentence) => {
    const standIn = await startStandIn({ send });
    const error = errorOf(await n8n.run(messageWorkflow(refreshMessage), { credential: standIn.credential }));
    expect(error.message).toBe(sentence);
    expect(error.description).toContain('outcome unknown: it may have been accepted');
    expect(error.context?.data).toMatchObject({ outcome: 'unknown', attempts: 1 });
    expect(standIn.sends()).toHaveLength(1);
  });

  test('only what proves that it was not accepted is followed by one', async () => {
    const standIn = await startStandIn({ send: inTurn(json(429, { message: 'Too many' }), accept) });
    const output = outputOf(await n8n.run(messageWorkflow(refreshMessage), { credential: standIn.credential }));
    expect(output).toMatchObject({ accepted: true, attempts: 2 });
  });

  test('an accepted message whose answer breaks off is accepted all the same', async () => {
    const standIn = await startStandIn({
      send: (_request, response) => {
        response.writeHead(202, { 'Content-Length': '100' });
        response.write('{"half":');
        setTimeout(() => response.destroy(), 5);
      },
    });
    const output = outputOf(await n8n.run(messageWorkflow(refreshMessage), { credential: standIn.credential }));
    expect(output).toMatchObject({ accepted: true, statusCode: 202, attempts: 1 });
    expect(standIn.sends()).toHaveLength(1);
  });
});
