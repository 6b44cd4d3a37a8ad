import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { EventContent } from '../../../core/events/content';
import { deriveReferenceId, hashOf, mapReferenceId } from '../../../core/events/reference-id';
import { messageAlert } from '../support/skill';

const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex');
const amazonsRule = /^[A-Za-z0-9~]{1,100}$/;
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 150, size: 'max' }),
  fc.stringMatching(/^[A-Za-z0-9~ -]{1,120}$/),
);

describe('A Reference ID that a user gives', () => {
  test.each(['boiler~2030', 'A', '~', 'x'.repeat(100)])('is kept where Amazon allows it: %s', (given) => {
    expect(mapReferenceId(given, true, sha256Hex)).toBe(given);
  });

  test('is hashed where Amazon does not', () => {
    expect(mapReferenceId('order-4711', true, sha256Hex)).toBe(
      'ref~173d0ddbff034193face7ce60d3f58b416940a4c29306f9af512e4e8f2bf61e3',
    );
  });

  test.each(['9b2e4c3a-6f1d-4a7e-8c55-0d2f6b1a9e33', 'order-4711', 'a_b:c.d'])(
    'is kept where senders use its characters with success, unless only documented ones are wanted: %s',
    (given) => {
      expect(mapReferenceId(given, false, sha256Hex)).toBe(given);
      expect(mapReferenceId(given, true, sha256Hex)).toMatch(/^ref~[0-9a-f]{64}$/);
      expect(mapReferenceId(`${given} `, false, sha256Hex)).toMatch(/^ref~[0-9a-f]{64}$/);
    },
  );

  test('is always valid, always the same, and differs for different texts', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const id = mapReferenceId(one, true, sha256Hex);
        expect(id).toMatch(amazonsRule);
        expect(mapReferenceId(one, true, sha256Hex)).toBe(id);
        if (one !== other) expect(mapReferenceId(other, true, sha256Hex)).not.toBe(id);
      }),
    );
  });
});

type Place = Array<string | number>;
const contentOf = (payload: unknown, more: Partial<EventContent> = {}): EventContent => {
  const { event, localizedAttributes, relevantAudience } = messageAlert();
  return { event: { ...event, payload: payload as object }, localizedAttributes, relevantAudience, ...more };
};
const derive = (where: Place, content: EventContent) => deriveReferenceId(where, hashOf(content, sha256Hex), sha256Hex);

/** The same value with the keys of all its objects in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, turned(child)]),
  );
}

describe('The Reference ID that is derived', () => {
  const where: Place = ['execution 7', 'node-id', 0, 3];
  const payload = messageAlert().event.payload;

  test('is valid and the same for the same send', () => {
    expect(derive(where, contentOf(payload))).toMatch(/^auto~[0-9a-f]{64}$/);
    expect(derive([...where], contentOf(structuredClone(payload)))).toBe(derive(where, contentOf(payload)));
  });

  test('differs by place, event, texts and audience', () => {
    const ids = [
      derive(where, contentOf(payload)),
      derive(['execution 8', 'node-id', 0, 3], contentOf(payload)),
      derive(['execution 7', 'node-id', 0, 4], contentOf(payload)),
      derive(['execution 7', 'node-id', 0], contentOf(payload)),
      derive(where, contentOf({ ...payload, more: 1 })),
      derive(where, contentOf(payload, { event: { name: 'AMAZON.Other', payload } })),
      derive(where, contentOf(payload, { localizedAttributes: [{ locale: 'de-DE' }] })),
      derive(where, contentOf(payload, { localizedAttributes: [{ locale: 'en-US' }, { locale: 'de-DE' }] })),
      derive(where, contentOf(payload, { relevantAudience: { type: 'Unicast', payload: { user: 'another' } } })),
      derive(where, contentOf(payload, { relevantAudience: { type: 'Multicast', payload: {} } })),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('does not mix up where one part of the place ends and the next begins', () => {
    expect(derive(['ab', 'c'], contentOf(payload))).not.toBe(derive(['a', 'bc'], contentOf(payload)));
    expect(derive([1, 11], contentOf(payload))).not.toBe(derive([11, 1], contentOf(payload)));
  });

  test('does not depend on the order of keys, but on the order of a list', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(derive(where, turned(contentOf(value)) as EventContent)).toBe(derive(where, contentOf(value)));
      }),
    );
    expect(derive(where, contentOf({ a: [1, 2] }))).not.toBe(derive(where, contentOf({ a: [2, 1] })));
  });

  test.each(['9b2e4c3a-6f1d-4a7e-8c55-0d2f6b1a9e33', 'order-4711', 'a_b:c.d'])(
    'is kept where senders use its characters with success, unless only documented ones are wanted: %s',
    (given) => {
      expect(mapReferenceId(given, false, sha256Hex)).toBe(given);
      expect(mapReferenceId(given, true, sha256Hex)).toMatch(/^ref~[0-9a-f]{64}$/);
      expect(mapReferenceId(`${given} `, false, sha256Hex)).toMatch(/^ref~[0-9a-f]{64}$/);
    },
  );

  test('is always valid, and differs for every two events that differ on the wire', () => {
    const value = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.nat())), value, value, (place, one, other) => {
        expect(derive(place, contentOf(one))).toMatch(amazonsRule);
        const wire = (content: unknown) => JSON.stringify(turnedToOrder(content));
        const same = derive(place, contentOf(one)) === derive(place, contentOf(other));
        expect(same).toBe(wire(one) === wire(other));
      }),
    );
  });

  test('differs for two moments that were given as Date', () => {
    const at = (iso: string) => contentOf({ bookingTime: new Date(iso) });
    expect(derive(where, at('2030-02-01T10:00:00Z'))).not.toBe(derive(where, at('2030-02-02T10:00:00Z')));
  });

  test('differs for an object and a list of its pairs', () => {
    expect(derive(where, contentOf({ a: { b: 1 } }))).not.toBe(derive(where, contentOf({ a: [['b', 1]] })));
  });
});

/** Keys in order, objects kept as objects. */
function turnedToOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedToOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, turnedToOrder(child)]),
  );
}
