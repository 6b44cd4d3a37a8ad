import type { RunResult } from '../../support/engine/engine';
import { useN8n } from '../support/n8n';
import { errorOf, itemsOf, outputsOf } from '../support/results';
import { type Answer, json, startStandIn } from '../support/stand-in';
import { anna, ben, boilerAlert, carla, eventWorkflow, nobody } from '../support/workflows';

const n8n = useN8n();

/** One input item per customer. */
const toCustomers = (...userIds: string[]) => userIds.map((userId, row) => ({ json: { userId, row } }));
const perCustomer = { creatorName: 'The shop', userId: '={{ $json.userId }}' };
const refusedByAmazon = json(
  403,
  { type: 'Forbidden', message: 'No enablement for clientId: a, userId: b' },
  { 'x-amzn-RequestId': 'refused-1' },
);

describe('a hundred items', () => {
  test('give a hundred items, in input order and paired with their input', async () => {
    const items = Array.from({ length: 100 }, (_, row) => ({ json: { count: row + 1 } }));
    const result = await n8n.run(eventWorkflow({ ...boilerAlert, count: '={{ $json.count }}' }), { items });
    expect(outputsOf(result).map(({ speech }) => speech[0].text)).toEqual(
      items.map(
        ({ json: { count } }) =>
          `You have ${count} unread ${count === 1 ? 'message' : 'messages'} from The boiler room.`,
      ),
    );
    expect(itemsOf(result).map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
    expect(n8n.sandbox.rings()).toHaveLength(100);
    expect(n8n.sandbox.exchanges()).toHaveLength(1);
  });

  test('are sent some at a time, as many as the credential says', async () => {
    let underWay = 0;
    let most = 0;
    const send: Answer = (_request, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      // Long enough for a further send to show itself.
      setTimeout(() => {
        underWay -= 1;
        response.writeHead(202).end();
      }, 15);
    };
    const standIn = await startStandIn({ send });
    const items = Array.from({ length: 12 }, (_, row) => ({ json: { row } }));
    const credential = { ...standIn.credential, concurrency: 3 };
    outputsOf(await n8n.run(eventWorkflow(boilerAlert), { items, credential }));
    expect(standIn.sends()).toHaveLength(12);
    expect(most).toBe(3);
  });
});

describe('a node that stops on error', () => {
  test('starts no item after the first failure, and says which item failed', async () => {
    const items = toCustomers(anna, nobody, ben, anna);
    const error = errorOf(await n8n.run(eventWorkflow(perCustomer), { items, credential: { concurrency: 1 } }));
    expect(error.context?.itemIndex).toBe(1);
    expect(error.name).toBe('NodeApiError');
    expect(error.message).toBe('This user ID does not belong to a customer who has this skill enabled (status 403)');
    expect(n8n.sandbox.rings().map(({ userId }) => userId)).toEqual([anna]);
    expect(n8n.sandbox.refusals()).toHaveLength(1);
  });

  test('finishes what is under way, and no more', async () => {
    const held: Array<() => void> = [];
    const send: Answer = (request, response) => {
      if (request.body.includes(nobody)) refusedByAmazon(request, response);
      // Answered only after the refusal has had time to arrive.
      else held.push(() => response.writeHead(202).end());
      if (held.length === 2) setTimeout(() => held.splice(0).forEach((release) => release()), 50);
    };
    const standIn = await startStandIn({ send });
    const items = toCustomers(nobody, anna, ben, anna, ben, anna, ben);
    const error = errorOf(
      await n8n.run(eventWorkflow(perCustomer), { items, credential: { ...standIn.credential, concurrency: 3 } }),
    );
    expect(error.context?.itemIndex).toBe(0);
    expect(standIn.sends()).toHaveLength(3);
  });

  test('names the item whose form is wrong', async () => {
    const items = toCustomers(anna, anna, '');
    const error = errorOf(await n8n.run(eventWorkflow(perCustomer), { items }));
    expect(error.context?.itemIndex).toBe(2);
    expect(error.name).toBe('NodeOperationError');
  });
});

describe('beside the output stands what accepted means', () => {
  const hintsOf = (result: RunResult) =>
    result.nodes.Alexa?.flatMap(({ hints = [] }) => hints.map(({ message }) => message as string));
  const sentence = 'Accepted means that Amazon accepted the event. Amazon never reports whether the customer heard it.';

  test('when an event was accepted', async () => {
    expect(hintsOf(await n8n.run(eventWorkflow(boilerAlert)))).toEqual([sentence]);
  });

  test('but not when none was', async () => {
    const workflow = eventWorkflow({ ...boilerAlert, userId: carla }, { onError: 'continueRegularOutput' });
    expect(hintsOf(await n8n.run(workflow))).toEqual([]);
  });
});

describe('a node that goes on after a failure', () => {
  const items = toCustomers(anna, carla, ben, '');
  const sentences = [
    'The customer is not subscribed to this event on this stage (status 403)',
    'User ID is missing; expected the user ID that this skill receives, such as amzn1.ask.account.EXAMPLE.',
  ];
  const failureFields = () => [
    {
      message: sentences[0],
      code: 'no_subscription',
      statusCode: 403,
      requestId: n8n.sandbox.refusals()[0]?.requestId,
      outcome: 'not accepted',
      advice: expect.stringMatching(/^The customer must allow notifications for the skill in the Alexa app/),
    },
    {
      message: sentences[1],
      code: 'invalid_input',
      outcome: 'not accepted',
      advice: 'Nothing was sent. Correct the fields named above.',
    },
  ];

  test('sends all others and keeps every item at its place', async () => {
    const result = await n8n.run(eventWorkflow(perCustomer, { onError: 'continueRegularOutput' }), { items });
    expect(result.status).toBe('success');
    expect(itemsOf(result).map(({ pairedItem }) => pairedItem)).toEqual([
      { item: 0 },
      { item: 1 },
      { item: 2 },
      { item: 3 },
    ]);
    expect(itemsOf(result).map(({ json: { userId, error } }) => userId ?? error.message)).toEqual([
      anna,
      sentences[0],
      ben,
      sentences[1],
    ]);
    expect(
      n8n.sandbox
        .rings()
        .map(({ userId }) => userId)
        .sort(),
    ).toEqual([anna, ben]);
  });

  test('tells in the item what happened and what to do', async () => {
    const result = await n8n.run(eventWorkflow(perCustomer, { onError: 'continueRegularOutput' }), { items });
    const failed = itemsOf(result).filter(({ json: { error } }) => error !== undefined);
    expect(failed.map(({ json: { error } }) => error)).toEqual(
      failureFields().map((fields) => expect.objectContaining(fields)),
    );
  });

  test('ends the remaining live events at the notification limit, without a call for each', async () => {
    n8n.sandbox.setSwitches({ liveNotificationLimit: 1 });
    const items = toCustomers(anna, ben, anna, ben);
    const workflow = eventWorkflow({ ...perCustomer, stage: 'live' }, { onError: 'continueRegularOutput' });
    const outputs = outputsOf(await n8n.run(workflow, { items, credential: { concurrency: 1 } }));
    expect(outputs.map(({ accepted, error }) => accepted ?? [error.code, error.statusCode])).toEqual([
      true,
      ['notification_limit', 432],
      ['notification_limit', undefined],
      ['notification_limit', undefined],
    ]);
    expect(outputs[2].error.message).toMatch(/; this item was not sent$/);
    expect(n8n.sandbox.refusals()).toHaveLength(1);
  });

  test('sends the failed items to the error output, with their input', async () => {
    const result = await n8n.run(eventWorkflow(perCustomer, { onError: 'continueErrorOutput' }), { items });
    expect(result.status).toBe('success');
    expect(itemsOf(result, 'Alexa', 0).map(({ json: { userId, accepted } }) => [userId, accepted])).toEqual([
      [anna, true],
      [ben, true],
    ]);
    expect(itemsOf(result, 'Alexa', 1).map(({ json: { row, error } }) => [row, error.message])).toEqual([
      [1, sentences[0]],
      [3, sentences[1]],
    ]);
  });

  test('tells in the error output what happened and what to do', async () => {
    const result = await n8n.run(eventWorkflow(perCustomer, { onError: 'continueErrorOutput' }), { items });
    expect(itemsOf(result, 'Alexa', 1).map(({ json: { error } }) => error)).toEqual(
      failureFields().map((fields) => expect.objectContaining(fields)),
    );
  });

  test('goes on where the credential itself is no good, and obtains no token for each item', async () => {
    const workflow = eventWorkflow(perCustomer, { onError: 'continueRegularOutput' });
    const result = await n8n.run(workflow, { items: toCustomers(anna, ben), credential: { concurrency: 0 } });
    expect(itemsOf(result).map(({ json: { error } }) => error.message)).toEqual([
      'Concurrent Calls: found 0; expected a whole number from 1 to 50.',
      'Concurrent Calls: found 0; expected a whole number from 1 to 50.',
    ]);
    expect(n8n.sandbox.log()).toEqual([]);
  });
});
