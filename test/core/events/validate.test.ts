import fc from 'fast-check';
import { localizedKeys, validatePayload } from '../../../core/events/validate';
import { type Finding, hintSentence } from '../../../core/problems';
import { parcel, type ParcelPayload, parcelPayload } from '../support/declaration';

const summaryOf = (findings: Finding[]) => findings.map(({ severity, path, rule }) => [severity, path, rule]);
const check = (payload: unknown) => summaryOf(validatePayload(parcel, payload));

/** The findings after a change of the valid payload. */
function after(change: (payload: ParcelPayload & Record<string, any>) => void): ReturnType<typeof check> {
  const payload = parcelPayload();
  change(payload);
  return check(payload);
}

test('A valid payload has no findings', () => {
  expect(check(parcelPayload())).toEqual([]);
});

describe('A payload is refused', () => {
  test.each([undefined, null, 'text', 7, []])('as %p', (payload) => {
    expect(check(payload)).toEqual([['refuse', 'event.payload', 'type']]);
  });

  const value: Array<[string, (payload: any, wrong: any) => void, string, Array<[unknown, string]>]> = [
    [
      'Text',
      (p, wrong) => (p.parcel.sender.name = wrong),
      'parcel.sender.name',
      [
        [1, 'type'],
        [null, 'type'],
        [{}, 'type'],
        ['', 'required'],
        [' \n', 'required'],
        [undefined, 'required'],
      ],
    ],
    [
      'A choice',
      (p, wrong) => (p.state.status = wrong),
      'state.status',
      [
        ['', 'choice'],
        [' ', 'choice'],
        [null, 'choice'],
        [['LATE'], 'choice'],
        [0, 'choice'],
        [undefined, 'required'],
      ],
    ],
    [
      'Several choices',
      (p, wrong) => (p.parcel.contents = wrong),
      'parcel.contents',
      [
        ['BOOKS', 'type'],
        [{}, 'type'],
        [null, 'type'],
        [[], 'count'],
        [['BOOKS', 'GLASS', 'TOYS', 'SEEDS'], 'count'],
        [undefined, 'required'],
      ],
    ],
    [
      'A whole number',
      (p, wrong) => (p.parcel.count = wrong),
      'parcel.count',
      [
        [-1, 'integer'],
        [1.5, 'integer'],
        ['2', 'integer'],
        [NaN, 'integer'],
        [Infinity, 'integer'],
        [2 ** 53, 'integer'],
        [null, 'integer'],
        [undefined, 'required'],
      ],
    ],
    [
      'An instant',
      (p, wrong) => (p.state.delivery.arrival = wrong),
      'state.delivery.arrival',
      [
        ['2030-02-30T10:00:00Z', 'instant'],
        ['2030-02-03', 'instant'],
        ['2030-02-30T10:00:00', 'instant'],
        [0, 'instant'],
        [null, 'instant'],
        [undefined, 'required'],
      ],
    ],
    [
      'A localized text',
      (p, wrong) => (p.parcel.seller.name = wrong),
      'parcel.seller.name',
      [
        [1, 'type'],
        [null, 'type'],
        ['', 'required'],
        ['localizedattribute:', 'required'],
        [undefined, 'required'],
      ],
    ],
  ];
  for (const [kind, set, path, wrongs] of value) {
    test.each(wrongs)(`with ${kind} of %j: %s`, (wrong, rule) => {
      const refused = after((payload) => set(payload, wrong)).filter(([severity]) => severity === 'refuse');
      expect(refused).toEqual([['refuse', `event.payload.${path}`, rule]]);
    });
  }

  test('with one wrong value among several choices, at its index', () => {
    expect(after((payload) => (payload.parcel.contents = ['BOOKS', '']))).toEqual([
      ['refuse', 'event.payload.parcel.contents[1]', 'choice'],
    ]);
  });

  test('with something else where an object belongs, at that place', () => {
    expect(after((payload) => ((payload.parcel.sender as unknown) = 'Robin'))).toEqual([
      ['refuse', 'event.payload.parcel.sender', 'type'],
    ]);
    expect(after((payload) => ((payload.state.delivery as unknown) = null))).toEqual([
      ['refuse', 'event.payload.state.delivery', 'type'],
    ]);
  });

  test('with all its problems at once', () => {
    expect(
      after((payload) => {
        payload.parcel.sender.name = '';
        payload.parcel.count = -1;
        payload.state = { status: '' };
      }),
    ).toEqual([
      ['refuse', 'event.payload.parcel.sender.name', 'required'],
      ['refuse', 'event.payload.state.status', 'choice'],
      ['refuse', 'event.payload.parcel.count', 'integer'],
    ]);
  });

  test('with label, what was found and what is allowed', () => {
    const payload = { ...parcelPayload(), state: { status: 7 } };
    expect(validatePayload(parcel, payload)[0]).toEqual({
      severity: 'refuse',
      path: 'event.payload.state.status',
      label: 'Status',
      rule: 'choice',
      found: '7',
      allowed: 'ON_ITS_WAY, LOST, LATE',
    });
  });
});

describe('What may be left out', () => {
  test('is an optional field', () => {
    expect(after((payload) => delete payload.parcel.size)).toEqual([]);
  });

  test('is an optional object, but not its field', () => {
    expect(after((payload) => delete payload.state.delivery)).toEqual([]);
    expect(after((payload) => ((payload.state.delivery as unknown) = {}))).toEqual([
      ['refuse', 'event.payload.state.delivery.arrival', 'required'],
    ]);
  });

  test('gives a hint where documents disagree', () => {
    expect(after((payload) => delete payload.parcel.carrier)).toEqual([
      ['hint', 'event.payload.parcel.carrier.name', 'missing'],
    ]);
  });

  test('is not called required where the object around it is missing', () => {
    const refused = check({})
      .filter(([severity]) => severity === 'refuse')
      .map(([, path]) => path);
    expect(refused).toEqual([
      'event.payload.parcel.sender.name',
      'event.payload.state.status',
      'event.payload.parcel.contents',
      'event.payload.parcel.count',
      'event.payload.parcel.seller.name',
    ]);
  });
});

describe('A hint is given', () => {
  test('for text that may be too long', () => {
    expect(after((payload) => (payload.parcel.sender.name = 'x'.repeat(10)))).toEqual([]);
    expect(after((payload) => (payload.parcel.sender.name = 'x'.repeat(11)))).toEqual([
      ['hint', 'event.payload.parcel.sender.name', 'length'],
    ]);
  });

  test.each<[string, (payload: any) => void, string, string]>([
    ['a value that no document names', (p) => (p.state.status = 'GONE'), 'state.status', 'choice'],
    ['one such among several', (p) => (p.parcel.contents = ['BOOKS', 'STONES']), 'parcel.contents[1]', 'choice'],
    ['the same choice twice', (p) => (p.parcel.contents = ['BOOKS', 'BOOKS']), 'parcel.contents', 'unique'],
    [
      'a time without a zone',
      (p) => (p.state.delivery.arrival = '2030-02-03T10:00:00.123456'),
      'state.delivery.arrival',
      'zone',
    ],
    [
      'a misspelled prefix',
      (p) => (p.parcel.seller.name = 'localizedAttribute:seller'),
      'parcel.seller.name',
      'prefix',
    ],
    ['another misspelled prefix', (p) => (p.parcel.seller.name = 'localized:title'), 'parcel.seller.name', 'prefix'],
  ])('for %s', (_name, change, path, rule) => {
    const found = after(change);
    expect(found).toContainEqual(['hint', `event.payload.${path}`, rule]);
    expect(found.filter(([severity]) => severity === 'refuse')).toEqual([]);
  });

  test('for a disputed value', () => {
    expect(after((payload) => (payload.state.status = 'LATE'))).toEqual([
      ['hint', 'event.payload.state.status', 'disputed'],
    ]);
  });

  test('for a literal where a reference belongs', () => {
    expect(after((payload) => (payload.parcel.seller.name = 'Corner Bookshop'))).toEqual([
      ['hint', 'event.payload.parcel.seller.name', 'localized'],
    ]);
  });

  test('for a value that belongs to another choice', () => {
    const payload = parcelPayload();
    payload.state.status = 'LOST';
    expect(check(payload)).toEqual([['hint', 'event.payload.state.delivery.arrival', 'only with']]);
    expect(validatePayload(parcel, payload)[0]?.allowed).toBe(
      'spoken only with Status ON_ITS_WAY or LATE, not with LOST',
    );
    delete payload.state.delivery;
    expect(check(payload)).toEqual([]);
  });

  test('for keys that nobody declared, at every depth', () => {
    expect(
      after((payload) => {
        payload.extra = 1;
        (payload.state as Record<string, unknown>).deliverey = {};
        (payload.parcel.sender as Record<string, unknown>).email = 'x';
      }),
    ).toEqual([
      ['hint', 'event.payload.parcel.sender.email', 'unknown'],
      ['hint', 'event.payload.state.deliverey', 'unknown'],
      ['hint', 'event.payload.extra', 'unknown'],
    ]);
  });

  test('as one sentence', () => {
    const [hint] = validatePayload(parcel, { ...parcelPayload(), state: { status: 'LATE' } });
    expect(hint && hintSentence(hint)).toBe('Status: found "LATE"; Late is disputed.');
    expect(
      hintSentence({
        path: '',
        label: 'Carrier',
        rule: 'missing',
        found: '',
        allowed: 'Some say so.',
      }),
    ).toBe('Carrier: Some say so.');
  });
});

test('Any payload is judged without an exception, at paths below event.payload', () => {
  const like = fc.record(
    {
      parcel: fc.oneof(
        fc.jsonValue(),
        fc.record({ sender: fc.jsonValue(), contents: fc.jsonValue(), count: fc.jsonValue() }),
      ),
      state: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof(like, fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true })),
      (payload) => {
        const findings = validatePayload(parcel, payload);
        expect(findings.every(({ path }) => path.startsWith('event.payload'))).toBe(true);
        expect(findings.some(({ severity }) => severity === 'refuse')).toBe(true);
      },
    ),
  );
});

describe('References to localized texts', () => {
  test('are found wherever they stand, each once', () => {
    const payload = {
      a: 'localizedattribute:one',
      b: [{ c: 'localizedattribute:two' }, 'localizedattribute:one'],
      d: 'x localizedattribute:no',
    };
    expect(localizedKeys(payload)).toEqual(['one', 'two']);
  });

  test.each([undefined, null, 7, true, 'text', {}, []])('are none in %p', (payload) => {
    expect(localizedKeys(payload)).toEqual([]);
  });
});
