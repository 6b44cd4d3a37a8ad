import fc from 'fast-check';
import { call } from './support/http';
import {
  anna,
  authorized,
  buyToken,
  development,
  exchange,
  messageAlert,
  sendEvent,
  sendMessage,
  weatherAlert,
} from './support/requests';
import { useSandbox } from './support/running';

/** Whatever comes, the sandbox answers, with a status that Amazon has for it, and goes on. */

const running = useSandbox();
let eventToken: string;
let messageToken: string;
beforeEach(async () => {
  eventToken = await buyToken(running.sandbox);
  messageToken = await buyToken(running.sandbox, 'alexa:skill_messaging');
});

const knownEvent = [200, 202, 400, 403, 409];
const anyJson = fc.jsonValue({ maxDepth: 5 });
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

/** A valid request in which one value, anywhere, is replaced by something else or left out. */
const spoiled = (base: object) => {
  const paths = pathsOf(base);
  const places = fc.tuple(fc.constantFrom(...paths), fc.option(anyJson, { nil: undefined }));
  return places.map(([path, value]) => withValue(base, path, value));
};

function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const children: [string, unknown][] = Object.entries(value);
  return children.flatMap(([key, child]) => [[key], ...pathsOf(child).map((path) => [key, ...path])]);
}

function withValue(base: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  const copy = structuredClone(base) as Record<string, unknown>;
  copy[key] = rest.length === 0 ? value : withValue(copy[key], rest, value);
  return copy;
}

async function stillAlive(): Promise<void> {
  expect((await call(running.sandbox.url, { method: 'GET', path: '/' })).status).toBe(200);
  expect((await call(running.sandbox.url, { method: 'GET', path: '/sandbox/log' })).status).toBe(200);
  expect(running.sandbox.refusals().filter(({ refusal }) => refusal === 'internalError')).toEqual([]);
}

describe('an event', () => {
  it.each([
    ['of any JSON', anyJson],
    ['spoiled in one place', fc.oneof(spoiled(messageAlert), spoiled(weatherAlert))],
    ['with any keys besides', fc.dictionary(anyText, anyJson).map((more) => ({ ...more, ...messageAlert }))],
    [
      'with any texts and references',
      fc.tuple(anyText, fc.dictionary(anyText, anyJson)).map(([key, texts]) => ({
        ...weatherAlert,
        event: {
          name: 'AMAZON.WeatherAlert.Activated',
          payload: { weatherAlert: { alertType: 'TORNADO', source: `localizedattribute:${key}` } },
        },
        localizedAttributes: [{ locale: 'en-US', ...texts }],
      })),
    ],
  ])("%s gets an answer of Amazon's", async (_, bodies: fc.Arbitrary<unknown>) => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        expect(knownEvent).toContain((await sendEvent(running.sandbox, eventToken, body)).status);
      }),
      { numRuns: 150 },
    );
    await stillAlive();
  });
});

test("a message of any JSON, to any user, gets an answer of Amazon's", async () => {
  const data = fc.oneof(anyJson, fc.dictionary(anyText, anyText));
  const bodies = fc.oneof(anyJson, fc.record({ data, expiresAfterSeconds: anyJson }));
  const users = fc.oneof(fc.constant(anna), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }));
  await fc.assert(
    fc.asyncProperty(users, bodies, async (user, body) => {
      const answer = await sendMessage(running.sandbox, messageToken, user, body);
      expect([202, 400, 404]).toContain(answer.status);
    }),
    { numRuns: 200 },
  );
  await stillAlive();
});

test("a token request of any form or JSON gets an answer of Amazon's", async () => {
  const fields = fc.dictionary(
    fc.oneof(fc.constantFrom('grant_type', 'client_id', 'client_secret', 'scope'), anyText),
    anyText,
  );
  const bodies = fc.oneof(
    fields.map((values) => ({
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams(values).toString(),
    })),
    anyText.map((body) => ({ type: 'application/x-www-form-urlencoded', body })),
    fc.oneof(anyJson, fields).map((value) => ({ type: 'application/json', body: JSON.stringify(value) })),
  );
  await fc.assert(
    fc.asyncProperty(bodies, async ({ type, body }) => {
      const { status, json } = await exchange(running.sandbox, body, { 'Content-Type': type });
      expect([400, 401]).toContain(status);
      expect(json).toMatchObject({
        error: expect.any(String) as string,
        error_description: expect.any(String) as string,
      });
    }),
    { numRuns: 200 },
  );
  await stillAlive();
});

test('any path, query and body gets an answer below 500', async () => {
  const unit = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
  const visible = fc.string({ unit, maxLength: 80 });
  const prefixes = fc.constantFrom(
    '',
    '/',
    '/v1',
    '/v1/skillmessages/users/',
    `${development}/`,
    '/sandbox/',
    '/auth/o2/token',
  );
  await fc.assert(
    fc.asyncProperty(prefixes, visible, anyText, async (prefix, rest, body) => {
      const path = `/${prefix}${rest}`.replace('//', '/');
      const { status } = await call(running.sandbox.url, { path, headers: authorized(eventToken), body });
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
  await stillAlive();
});

test('any switches are taken or refused', async () => {
  const names = fc.constantFrom(...Object.keys(running.sandbox.switches()), 'revokeTokens', 'reEnableUser');
  const values = fc.dictionary(fc.oneof(names, anyText), anyJson);
  await fc.assert(
    fc.asyncProperty(values, async (body) => {
      const { status } = await call(running.sandbox.url, { path: '/sandbox/switches', body: JSON.stringify(body) });
      expect([200, 400]).toContain(status);
    }),
    { numRuns: 150 },
  );
  await stillAlive();
});
