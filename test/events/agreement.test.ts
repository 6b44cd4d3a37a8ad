import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { eventCatalogue } from '../../core/events';
import { validateCreateProactiveEventRequest } from '../../core/events/validate-request';
import { type EventDeclaration, type Field, wirePath } from '../../core/events/fields';
import { hintRules, refuseRules, validatePayload } from '../../core/events/validate';
import { eventSchema, requestSchema } from '../../forms/json-schema';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { corruptions, validPayload } from '../support/event-arbitraries';

/** Validator, JSON Schema and sandbox stand on one declaration; here they must say the same of generated payloads. */

const ajv = addFormats(new Ajv2020({ strict: true, allErrors: true }));
const nowMs = Date.parse('2030-02-01T10:00:00Z');
const user = 'amzn1.ask.account.SANDBOX-ANNA';
let sandbox: Sandbox;
let token: string;
let sends = 0;
const reached = new Set<string>();

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => nowMs });
  const { clientId, clientSecret } = sandbox.skill;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'alexa::proactive_events',
  });
  const answer = await fetch(sandbox.tokenUrl, { method: 'POST', body: form });
  token = ((await answer.json()) as { access_token: string }).access_token;
});

afterAll(async () => await sandbox.stop());

function requestOf(declaration: EventDeclaration, payload: object) {
  const texts = Object.fromEntries(
    declaration.fields.filter(({ kind }) => kind === 'localized').map(({ name }) => [name, 'Some text']),
  );
  return {
    timestamp: '2030-02-01T10:00:00Z',
    referenceId: `generated${(sends += 1)}`,
    expiryTime: '2030-02-01T11:00:00Z',
    event: { name: declaration.name, payload },
    localizedAttributes: [{ locale: 'en-US', ...texts }],
    relevantAudience: { type: 'Unicast', payload: { user } },
  };
}

async function send(request: object): Promise<{ status: number; message: string }> {
  const answer = await fetch(`${sandbox.apiUrl}/v1/proactiveEvents/stages/development`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const text = await answer.text();
  return { status: answer.status, message: text === '' ? '' : (JSON.parse(text) as { message: string }).message };
}

const otherPlaces = eventCatalogue.flatMap(({ fields }) =>
  (fields as readonly Field[]).flatMap(({ path, otherPath }) => (otherPath === undefined ? [] : [wirePath(path)])),
);
const valueOf = (payload: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], payload);

const refusals = (declaration: EventDeclaration, payload: unknown) =>
  validatePayload(declaration, payload).filter(({ severity }) => severity === 'refuse');

describe.each(eventCatalogue.map((declaration) => [declaration.name, declaration as EventDeclaration] as const))(
  '%s',
  (_, declaration) => {
    const isValid = ajv.compile(eventSchema(declaration));

    /** Where the schema finds fault, written as the validator writes it. */
    const schemaPaths = () =>
      (isValid.errors ?? []).map(({ instancePath, params }) => {
        const missing = 'missingProperty' in params ? `/${String(params.missingProperty)}` : '';
        return `event${`${instancePath}${missing}`.replace(/\/(\d+)/g, '[$1]').replace(/\//g, '.')}`;
      });

    test('every valid payload is accepted by validator, schema and sandbox', async () => {
      await fc.assert(
        fc.asyncProperty(validPayload(declaration), async (payload) => {
          expect(refusals(declaration, payload)).toEqual([]);
          expect(isValid({ name: declaration.name, payload })).toBe(true);
          expect(await send(requestOf(declaration, payload))).toEqual({ status: 202, message: '' });
        }),
        { numRuns: 60 },
      );
    });

    test.each(
      corruptions(declaration).map((corruption) => [`${corruption.field}: ${corruption.rule}`, corruption] as const),
    )('is refused by all three, at the same place, when broken: %s', async (_name, { path, corrupt }) => {
      await fc.assert(
        fc.asyncProperty(validPayload(declaration, { full: true }), fc.nat(11), async (payload, random) => {
          const broken = corrupt(payload, random);
          const place = `event.payload.${path}`;
          for (const { rule } of validatePayload(declaration, broken)) reached.add(rule);
          expect(refusals(declaration, broken).map((finding) => finding.path.replace(/\[\d+\]$/, ''))).toContain(place);
          // That a value may stand in another place is a rule between fields, beyond a schema.
          if (otherPlaces.includes(path) && valueOf(broken, path) === undefined) return;
          expect(isValid({ name: declaration.name, payload: broken })).toBe(false);
          expect(schemaPaths().map((found) => found.replace(/\[\d+\]$/, ''))).toContain(place);
          const answer = await send(requestOf(declaration, broken));
          expect(answer.status).toBe(400);
          expect(answer.message).toContain(place);
        }),
        { numRuns: 12 },
      );
    });

    test('every hint rule gives its hint, and is accepted', async () => {
      const hinted = new Map<string, string>();
      await fc.assert(
        fc.asyncProperty(validPayload(declaration), async (payload) => {
          const before = hinted.size;
          for (const { severity, path, rule } of validatePayload(declaration, payload)) {
            reached.add(rule);
            if (severity === 'hint') hinted.set(`${path} ${rule}`, rule);
          }
          if (hinted.size > before) expect((await send(requestOf(declaration, payload))).status).toBe(202);
        }),
        { numRuns: 300 },
      );
      const expected = declaration.fields.flatMap((field) => {
        const path = `event.payload.${field.path.replace(/\?/g, '')}`;
        return [
          ...(field.hintWhenMissing === undefined ? [] : [`${path} missing`]),
          ...(field.onlyWith === undefined ? [] : [`${path} only with`]),
          ...(field.sameAsOneOf === undefined ? [] : [`${path} team`]),
          ...('choices' in field && field.choices.some(({ hint }) => hint !== undefined) ? [`${path} disputed`] : []),
        ];
      });
      expect([...hinted.keys()].sort()).toEqual(expected.sort());
    });
  },
);

test('a literal text in a localized field, long names and unknown keys are hints, and accepted', async () => {
  const weather = eventCatalogue.find(({ key }) => key === 'weatherAlert') as EventDeclaration;
  const payload = { weatherAlert: { alertType: 'TORNADO', source: 'The tower', extra: 1 }, more: {} };
  const rules = validatePayload(weather, payload).map(({ severity, rule, path }) => [severity, rule, path]);
  expect(rules).toEqual([
    ['hint', 'localized', 'event.payload.weatherAlert.source'],
    ['hint', 'unknown', 'event.payload.weatherAlert.extra'],
    ['hint', 'unknown', 'event.payload.more'],
  ]);
  const message = eventCatalogue.find(({ key }) => key === 'messageAlert') as EventDeclaration;
  const long = { state: { status: 'UNREAD' }, messageGroup: { creator: { name: 'x'.repeat(257) }, count: 1 } };
  expect(validatePayload(message, long).map(({ severity, rule }) => [severity, rule])).toEqual([['hint', 'length']]);
  expect((await send(requestOf(message, long))).status).toBe(202);
  expect((await send(requestOf(weather, payload))).status).toBe(202);
});

test('the bounds of the expiry are the same for validator and sandbox, at any moment', async () => {
  const message = eventCatalogue.find(({ key }) => key === 'messageAlert') as EventDeclaration;
  const payload = { state: { status: 'UNREAD' }, messageGroup: { creator: { name: 'x' }, count: 1 } };
  const minute = 60_000;
  const aheadMs = fc.oneof(
    fc.constantFrom(5 * minute - 1, 5 * minute, 24 * 60 * minute, 24 * 60 * minute + 1),
    fc.integer({ min: -60 * minute, max: 30 * 60 * minute }),
  );
  await fc.assert(
    fc.asyncProperty(aheadMs, async (ahead) => {
      const request = { ...requestOf(message, payload), expiryTime: new Date(nowMs + ahead).toISOString() };
      const valid = ahead >= 5 * minute && ahead <= 24 * 60 * minute;
      const found = validateCreateProactiveEventRequest(request, nowMs).filter(({ severity }) => severity === 'refuse');
      expect(found.map(({ path, rule }) => [path, rule])).toEqual(valid ? [] : [['expiryTime', 'range']]);
      expect((await send(request)).status).toBe(valid ? 202 : 400);
    }),
    { numRuns: 60 },
  );
});

test('a text that one language lacks is refused by validator and sandbox, for each localized field', async () => {
  for (const declaration of eventCatalogue as readonly EventDeclaration[]) {
    const localized = declaration.fields.filter(({ kind }) => kind === 'localized');
    for (const { name, label } of localized) {
      await fc.assert(
        fc.asyncProperty(
          validPayload(declaration, { full: true }),
          fc.constantFrom(undefined, '', '  ', 7),
          async (payload, text) => {
            const request = requestOf(declaration, payload);
            const [first] = request.localizedAttributes;
            const broken = { ...request, localizedAttributes: [first, { ...first, locale: 'de-DE', [name]: text }] };
            const found = validateCreateProactiveEventRequest(broken, nowMs).filter(
              ({ severity }) => severity === 'refuse',
            );
            expect(found.map(({ path, label: shown }) => [path, shown])).toContainEqual([
              `localizedAttributes[1].${name}`,
              `${label} (de-DE)`,
            ]);
            const answer = await send(broken);
            expect([answer.status, answer.message]).toEqual([
              400,
              expect.stringContaining(`localizedAttributes[1].${name}`),
            ]);
          },
        ),
        { numRuns: 6 },
      );
    }
  }
});

test('unknown keys, literal texts and long texts give their hints wherever they stand, and are accepted', async () => {
  for (const declaration of eventCatalogue as readonly EventDeclaration[]) {
    await fc.assert(
      fc.asyncProperty(
        validPayload(declaration, { full: true }),
        fc.stringMatching(/^x[a-z]{3,9}$/),
        async (payload, key) => {
          const odd = JSON.parse(
            JSON.stringify({ ...payload, [key]: 1 }).replace(/localizedattribute:/g, ''),
          ) as object;
          const findings = validatePayload(declaration, odd);
          for (const { rule } of findings) reached.add(rule);
          expect(findings.filter(({ severity }) => severity === 'refuse')).toEqual([]);
          expect(findings.map(({ path, rule }) => [path, rule])).toContainEqual([`event.payload.${key}`, 'unknown']);
          const localized = declaration.fields.filter(({ kind }) => kind === 'localized');
          expect(findings.filter(({ rule }) => rule === 'localized')).toHaveLength(localized.length);
          expect((await send(requestOf(declaration, odd))).status).toBe(202);
        },
      ),
      { numRuns: 8 },
    );
  }
  const message = eventCatalogue.find(({ key }) => key === 'messageAlert') as EventDeclaration;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 257, max: 2000 }), async (length) => {
      const payload = {
        state: { status: 'UNREAD' },
        messageGroup: { creator: { name: 'x'.repeat(length) }, count: 1 },
      };
      const findings = validatePayload(message, payload);
      for (const { rule } of findings) reached.add(rule);
      expect(findings.map(({ severity, rule }) => [severity, rule])).toEqual([['hint', 'length']]);
      expect((await send(requestOf(message, payload))).status).toBe(202);
    }),
    { numRuns: 8 },
  );
});

test.each<[key: string, rule: string, change: (payload: any) => void]>([
  ['socialGameInvite', 'place', ({ invite }) => moveRelationship(invite)],
  ['orderStatus', 'prefix', ({ order }) => (order.seller.name = 'localized:sellerName')],
  ['trashCollectionAlert', 'unique', ({ alert }) => (alert.garbageTypes = ['GLASS', 'GLASS'])],
  ['occasion', 'zone', ({ occasion }) => (occasion.bookingTime = '2030-05-14T15:00:00')],
  ['weatherAlert', 'choice', ({ weatherAlert }) => (weatherAlert.alertType = 'EMERGENT_WAVE')],
])('%s: the hint %s is none for schema and sandbox', async (key, rule, change) => {
  const declaration = eventCatalogue.find((each) => each.key === key) as EventDeclaration;
  const isValid = ajv.compile(eventSchema({ ...declaration, key: `${key}Hint` }));
  await fc.assert(
    fc.asyncProperty(validPayload(declaration, { full: true }), async (payload) => {
      const changed = structuredClone(payload);
      change(changed);
      const findings = validatePayload(declaration, changed);
      for (const finding of findings) reached.add(finding.rule);
      expect(findings.map((finding) => [finding.severity, finding.rule])).toContainEqual(['hint', rule]);
      expect(refusals(declaration, changed)).toEqual([]);
      expect(isValid({ name: declaration.name, payload: changed })).toBe(true);
      expect((await send(requestOf(declaration, changed))).status).toBe(202);
    }),
    { numRuns: 8 },
  );
});

function moveRelationship(invite: Record<string, any>): void {
  invite.inviter.relationshipToInvitee = invite.relationshipToInvitee;
  delete invite.relationshipToInvitee;
}

test('every rule was reached by a generated case', () => {
  expect([...reached].sort()).toEqual([...new Set([...refuseRules, ...hintRules])].sort());
});

test('the schema of the whole request compiles strictly and takes each event', () => {
  const isRequest = ajv.compile(requestSchema());
  for (const declaration of eventCatalogue as readonly EventDeclaration[]) {
    fc.assert(
      fc.property(validPayload(declaration), (payload) =>
        expect(isRequest(requestOf(declaration, payload))).toBe(true),
      ),
      { numRuns: 20 },
    );
  }
});
