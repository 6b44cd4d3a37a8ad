import { useN8n } from '../support/n8n';
import { errorOf, itemsOf } from '../support/results';
import { accept, type Answer, json, startStandIn } from '../support/stand-in';
import { anna, ben, eventWorkflow, messageWorkflow, tokenWorkflow } from '../support/workflows';

/** On Error: Stop. Every item is read and checked before the first is sent, and an error says how far the run came. */
const n8n = useN8n();

const rows = (...users: unknown[]) => users.map((u) => ({ json: { u } }));
const event = { creatorName: 'The boiler room', userId: '={{ $json.u }}' };
const message = { userId: '={{ $json.u }}', data: { entries: [{ key: 'task', value: 'refresh' }] } };

describe('an item that is wrong keeps all others from being sent', () => {
  test.each([
    ['the last', rows(anna, ben, ''), 2],
    ['the first', rows('', anna, ben), 0],
  ])('where it is %s of the events', async (_, items, itemIndex) => {
    const error = errorOf(await n8n.run(eventWorkflow(event), { items }));
    expect(error.message).toBe(
      'User ID is missing; expected the user ID that this skill receives, such as amzn1.ask.account.EXAMPLE.',
    );
    expect(error.description).toBe(
      [
        '1 of 3 items has a problem, so no item was sent.',
        `Item ${itemIndex}: ${error.message}`,
        'Correct the fields named above and run again.',
      ].join('\n'),
    );
    expect(error.context?.itemIndex).toBe(itemIndex);
    expect(n8n.sandbox.rings()).toEqual([]);
    expect(n8n.sandbox.exchanges()).toEqual([]);
  });

  test('among messages', async () => {
    const error = errorOf(await n8n.run(messageWorkflow(message), { items: rows(anna, ben, '') }));
    expect(error.description).toContain('1 of 3 items has a problem, so no item was sent.');
    expect(n8n.sandbox.messages()).toEqual([]);
  });

  test('among tokens', async () => {
    const parameters = { scope: 'custom', customScope: '={{ $json.u }}' };
    const error = errorOf(await n8n.run(tokenWorkflow(parameters), { items: rows('alexa:abc', '') }));
    expect(error.description).toContain('Item 1: Custom Scope is missing');
    expect(n8n.sandbox.exchanges()).toEqual([]);
  });

  test('where an expression fails', async () => {
    const parameters = { ...event, userId: '={{ $json.u.toUpperCase() }}' };
    const error = errorOf(await n8n.run(eventWorkflow(parameters), { items: rows('ANNA', 7) }));
    expect(error.description).toContain('1 of 2 items has a problem, so no item was sent.\nItem 1: ');
    expect(n8n.sandbox.events()).toEqual([]);
  });

  test('and the first 20 problems are listed, with the number of all', async () => {
    const error = errorOf(await n8n.run(eventWorkflow(event), { items: rows(anna, ...Array<string>(30).fill('')) }));
    const lines = error.description?.split('\n') ?? [];
    expect(lines[0]).toBe('30 of 31 items have problems, so no item was sent.');
    expect(lines.filter((line) => /^Item \d+: User ID/.test(line))).toHaveLength(20);
    expect(lines).toContain('The first 20 problems are listed.');
  });

  test('but not where each item stands for itself (On Error: Continue)', async () => {
    const workflow = eventWorkflow(event, { onError: 'continueRegularOutput' });
    const outputs = itemsOf(await n8n.run(workflow, { items: rows(anna, '', ben) }));
    expect(outputs.map(({ json: output }) => output.accepted ?? output.error.code)).toEqual([
      true,
      'invalid_input',
      true,
    ]);
    expect(outputs[1]?.json.error.advice).toBe('Nothing was sent. Correct the fields named above.');
  });
});

describe('a send that fails later', () => {
  const failFor =
    (user: string, status = 403): Answer =>
    (request, response) =>
      request.body.includes(user)
        ? json(status, { type: 'Forbidden', message: 'No enablement for clientId: c, userId: u' })(request, response)
        : accept(request, response);

  test('says how many were accepted, which item failed and how many were not sent', async () => {
    const amazon = await startStandIn({ send: failFor('GONE') });
    const items = rows(anna, ben, 'GONE', anna, ben);
    const credential = { ...amazon.credential, concurrency: 1 };
    const error = errorOf(await n8n.run(eventWorkflow(event), { items, credential }));
    expect(error.message).toBe('This user ID does not belong to a customer who has this skill enabled (status 403)');
    expect(error.description).toContain('2 of 5 items were accepted, 1 failed (item 2), 2 were not sent.');
    expect(error.description).toContain('does not ring the customers of the accepted items again');
    expect(error.description).not.toContain('Nothing was sent');
    expect(error.context?.data).toMatchObject({
      code: 'no_enablement',
      customerGone: true,
      run: { items: 5, accepted: 2, failedItems: [2], unknownItems: [], notSent: 2 },
    });
    expect(amazon.sends()).toHaveLength(3);
  });

  test('says of messages that another run sends the accepted ones again, and which are unknown', async () => {
    const amazon = await startStandIn({
      send: (request, response) => (request.path.includes('GONE') ? response.destroy() : accept(request, response)),
    });
    const items = rows(anna, 'GONE', ben);
    const credential = { ...amazon.credential, concurrency: 1 };
    const error = errorOf(await n8n.run(messageWorkflow(message), { items, credential }));
    expect(error.description).toContain('1 of 3 items was accepted, 1 failed (item 1), 1 was not sent.');
    expect(error.description).toContain('May have been accepted anyway: item 1.');
    expect(error.description).toContain('sends the accepted messages again');
  });

  test('says nothing of other items where there are none', async () => {
    const amazon = await startStandIn({ send: failFor('GONE') });
    const error = errorOf(await n8n.run(eventWorkflow(event), { items: rows('GONE'), credential: amazon.credential }));
    expect(error.description).not.toContain('items');
  });

  test('marks the customer who is gone in the output, so that a workflow can delete the row', async () => {
    const amazon = await startStandIn({ send: failFor('GONE') });
    const workflow = eventWorkflow(event, { onError: 'continueRegularOutput' });
    const outputs = itemsOf(await n8n.run(workflow, { items: rows(anna, 'GONE'), credential: amazon.credential }));
    expect(outputs.map(({ json: output }) => output.error?.customerGone)).toEqual([undefined, true]);
  });
});
