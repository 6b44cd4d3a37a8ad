import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { FaultInput } from '../../sandbox';
import { ownRoutes } from '../../sandbox/own-routes';
import { call } from './support/http';
import { anna, buyToken, carla, messageAlert, multicast, sendEvent, sendMessage, unicast } from './support/requests';
import { useSandbox } from './support/running';

/** The document against what the sandbox really answers. */

const running = useSandbox();

interface Operation {
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content: Record<string, { schema?: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

async function readDocument(): Promise<{
  document: Document;
  problems: (schema: object | undefined, value: unknown) => unknown;
}> {
  const document = (await call(running.sandbox.url, { method: 'GET', path: '/sandbox/openapi.json' }))
    .json as unknown as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'document');
  const whole = (schema: object): object =>
    JSON.parse(JSON.stringify(schema).replace(/"#\//g, '"document#/')) as object;
  return {
    document,
    problems(schema, value) {
      const validate = ajv.compile(whole(schema ?? { not: {} }));
      return validate(value) ? null : validate.errors;
    },
  };
}

/** One valid body for each call that takes one. */
const bodies: Record<string, object[]> = {
  'POST /sandbox/switches': [
    {
      revokeTokens: true,
      reEnableUser: carla,
      setSubscriptions: { userId: anna, stage: 'live', eventNames: ['A.B'] },
      tokenLifeSeconds: 5,
    },
    { liveNotificationLimit: null },
  ],
  'POST /sandbox/faults': [{ faults: [] }, { faults: allKinds() }],
  'POST /sandbox/users': [
    {},
    {
      userId: 'u',
      skillId: 'amzn1.ask.skill.sandbox',
      locale: 'de-DE',
      region: 'EU',
      enabled: false,
      subscriptions: { live: [] },
    },
  ],
  'PATCH /sandbox/users/{userId}': [
    {},
    { locale: 'fr-FR', region: 'FE', enabled: true, subscriptions: { development: ['A.B'] } },
  ],
  'POST /sandbox/clock': [{ advanceMs: 5 }, { now: '2030-02-01T10:00:00Z' }, { now: null }],
};

function allKinds(): FaultInput[] {
  return [
    { kind: 'latency', latencyMs: 0 },
    { kind: 'status', status: 500, every: 1000, retryAfterSeconds: 1, body: 'html', message: 'x' },
    { kind: 'reset', every: 1000 },
    { kind: 'close', every: 1000, moment: 'afterHandling', sent: 'headers' },
    { kind: 'hang', every: 1000, times: 2 },
    { kind: 'drip', every: 1000 },
    { kind: 'earlyTokenExpiry', livesSeconds: 1 },
    { kind: 'rateLimit', requests: 1000, windowMs: 1 },
  ];
}

/** Every kind of entry stands in the log. */
async function fillLog(): Promise<void> {
  const { sandbox } = running;
  const token = await buyToken(sandbox);
  const messages = await buyToken(sandbox, 'alexa:skill_messaging');
  await sendEvent(sandbox, token, { ...messageAlert, ...multicast });
  await sendMessage(sandbox, messages, anna, { data: { a: 'b' } });
  await sendEvent(sandbox, token, { ...messageAlert, ...unicast(carla) });
  sandbox.changeUser(anna, { locale: 'en-GB', subscriptions: { live: [] } });
  sandbox.setFaults(allKinds());
  await sendEvent(sandbox, token, { ...messageAlert, referenceId: 'b' });
  const kinds = new Set(sandbox.log().map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['tokenExchange', 'proactiveEvent', 'skillMessage', 'refusal', 'skillEvent', 'fault']));
}

it('names every route of the control surface, and no other', async () => {
  const { document } = await readDocument();
  expect(document.openapi).toBe('3.1.0');
  const named = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(named).toEqual(expect.arrayContaining(ownRoutes.map(({ method, path }) => `${method} ${path}`)));
  expect(named).toHaveLength(ownRoutes.length);
});

const rows = ownRoutes
  .filter(({ gives }) => gives !== 'event stream' && gives !== 'file')
  .map(({ method, path }) => [`${method} ${path}`, method, path] as const);

it.each(rows)('%s takes and answers what it says', async (name, method, path) => {
  const { document, problems } = await readDocument();
  await fillLog();
  const { requestBody, responses } = document.paths[path]?.[method.toLowerCase()] as Operation;
  expect(requestBody === undefined).toBe(bodies[name] === undefined);
  for (const body of bodies[name] ?? [undefined]) {
    if (requestBody !== undefined) expect(problems(requestBody.content['application/json']?.schema, body)).toBeNull();
    const target = path.replace('{userId}', encodeURIComponent(anna));
    const answer = await call(running.sandbox.url, {
      method,
      path: target,
      body: body === undefined ? '' : JSON.stringify(body),
    });
    const described = responses[String(answer.status)];
    expect(described).toBeDefined();
    expect(problems(described?.content['application/json']?.schema, answer.json)).toBeNull();
  }
});

it('what it does not allow is refused', async () => {
  const { document, problems } = await readDocument();
  const wrong: [string, string, object][] = [
    ['post', '/sandbox/faults', { faults: [{ kind: 'latency' }] }],
    ['post', '/sandbox/faults', { faults: [{ kind: 'status', status: 200 }] }],
    ['post', '/sandbox/switches', { referenceId: 'loose' }],
    ['post', '/sandbox/users', { locale: 'german' }],
    ['post', '/sandbox/clock', { advanceMs: -1 }],
  ];
  for (const [method, path, body] of wrong) {
    const operation = document.paths[path]?.[method] as Operation;
    expect(problems(operation.requestBody?.content['application/json']?.schema, body)).not.toBeNull();
    const answer = await call(running.sandbox.url, { path, body: JSON.stringify(body) });
    expect(answer.status).toBe(400);
    expect(problems(operation.responses['4XX']?.content['application/json']?.schema, answer.json)).toBeNull();
  }
});
