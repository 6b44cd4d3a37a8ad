import { useN8n } from '../support/n8n';
import { errorOf, itemsOf, outputsOf } from '../support/results';
import { accept, json, type Received, startStandIn } from '../support/stand-in';
import { eventWorkflow, messageWorkflow, tokenWorkflow } from '../support/workflows';

/** A credential with expressions: each item is sent with the client id and secret of its own item. */
const items = [
  { json: { cid: 'skill-one', sec: 'secret-of-one', user: 'user-of-one' } },
  { json: { cid: 'skill-two', sec: 'secret-of-two', user: 'user-of-two' } },
  { json: { cid: 'skill-one', sec: 'secret-of-one', user: 'user-of-one' } },
];
const credential = { clientId: '={{ $json.cid }}', clientSecret: '={{ $json.sec }}' };

/** Gives each client id a token that names it. */
const tokenOfClient = (request: Received, response: Parameters<typeof accept>[1]) => {
  const clientId = new URLSearchParams(request.body).get('client_id') ?? '';
  json(200, { access_token: `token-of-${clientId}`, token_type: 'bearer', expires_in: 3600 })(request, response);
};
const standIn = async () => await startStandIn({ token: tokenOfClient });
const tokensOf = (requests: Received[]) => requests.map(({ headers }) => headers.authorization).sort();
const ofEachSkill = ['Bearer token-of-skill-one', 'Bearer token-of-skill-one', 'Bearer token-of-skill-two'];

// n8n versions differ in how they resolve expressions of a credential.
describe.each(['n8n-core', 'n8n-core-lowest'] as const)('in %s', (core) => {
  const n8n = useN8n({ core });

  test.each(['stopWorkflow', 'continueRegularOutput'] as const)(
    'a Multicast rings the customers of each skill (%s)',
    async (onError) => {
      const amazon = await standIn();
      const parameters = { event: 'weatherAlert', audience: 'Multicast', allowSeveralMulticasts: true };
      const result = await n8n.run(eventWorkflow(parameters, { onError }), {
        items,
        credential: { ...credential, ...amazon.credential },
      });
      expect(outputsOf(result).map(({ accepted }) => accepted)).toEqual([true, true, true]);
      expect(tokensOf(amazon.sends())).toEqual(ofEachSkill);
    },
  );

  test('a skill message goes to the skill of its item', async () => {
    const amazon = await standIn();
    const parameters = { userId: '={{ $json.user }}', data: { entries: [{ key: 'a', value: 'b' }] } };
    await n8n.run(messageWorkflow(parameters), { items, credential: { ...credential, ...amazon.credential } });
    expect(
      amazon
        .sends()
        .map(({ path, headers }) => [path.split('/').at(-1), headers.authorization])
        .sort(),
    ).toEqual([
      ['user-of-one', 'Bearer token-of-skill-one'],
      ['user-of-one', 'Bearer token-of-skill-one'],
      ['user-of-two', 'Bearer token-of-skill-two'],
    ]);
  });

  test('Access Token gives each item the token of its skill, with one exchange for each skill', async () => {
    const amazon = await standIn();
    const result = await n8n.run(tokenWorkflow(), { items, credential: { ...credential, ...amazon.credential } });
    expect(outputsOf(result).map(({ accessToken }) => accessToken as string)).toEqual([
      'token-of-skill-one',
      'token-of-skill-two',
      'token-of-skill-one',
    ]);
    expect(amazon.requests).toHaveLength(2);
  });

  test('an item without client id is refused before any is sent, and is named', async () => {
    const amazon = await standIn();
    const withGap = [items[0], { json: { cid: '', sec: 'secret-of-two' } }] as typeof items;
    const parameters = { event: 'weatherAlert', audience: 'Unicast', userId: 'user' };
    const options = { items: withGap, credential: { ...credential, ...amazon.credential } };
    const error = errorOf(await n8n.run(eventWorkflow(parameters), options));
    expect(error.message).toContain('Client ID is missing');
    expect(error.context?.itemIndex).toBe(1);
    expect(amazon.requests).toEqual([]);

    const goOn = await n8n.run(eventWorkflow(parameters, { onError: 'continueRegularOutput' }), options);
    expect(itemsOf(goOn).map(({ json: output }) => output.accepted ?? output.error.code)).toEqual([
      true,
      'invalid_input',
    ]);
  });

  test('the number of calls at once is that of the skill of the item', async () => {
    let under = 0;
    let most = 0;
    const amazon = await startStandIn({
      token: tokenOfClient,
      send: (request, response) => {
        under += 1;
        most = Math.max(most, under);
        setImmediate(() => {
          under -= 1;
          accept(request, response);
        });
      },
    });
    const many = Array.from({ length: 20 }, (_, row) => ({ json: { cid: 'skill', sec: 'secret-of-it', row } }));
    const parameters = { creatorName: '=Row {{ $json.row }}', userId: 'user' };
    await n8n.run(eventWorkflow(parameters), {
      items: many,
      credential: { ...credential, ...amazon.credential, concurrency: 2 },
    });
    expect(amazon.sends()).toHaveLength(20);
    expect(most).toBeLessThanOrEqual(2);
  });
});
