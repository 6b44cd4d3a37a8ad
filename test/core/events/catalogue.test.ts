import { eventCatalogue, findEvent, type ProactiveEvent } from '../../../core/events/index';
import { type EventDeclaration, type PayloadOf, pathSteps, wirePath } from '../../../core/events/fields';
import { speechFor } from '../../../core/events/speech';
import type { parcel } from '../support/declaration';

test('An event is found by the name of Amazon and by our key', () => {
  expect(findEvent('AMAZON.WeatherAlert.Activated')?.key).toBe('weatherAlert');
  expect(findEvent('weatherAlert')?.name).toBe('AMAZON.WeatherAlert.Activated');
  expect(['', 'WeatherAlert', 'weatheralert', 'toString'].map(findEvent)).toEqual(new Array(4).fill(undefined));
});

test('The catalogue is the catalogue of Amazon', () => {
  expect(eventCatalogue.map(({ name }) => name).sort()).toEqual([
    'AMAZON.MediaContent.Available',
    'AMAZON.MessageAlert.Activated',
    'AMAZON.Occasion.Updated',
    'AMAZON.OrderStatus.Updated',
    'AMAZON.SocialGameInvite.Available',
    'AMAZON.SportsEvent.Updated',
    'AMAZON.TrashCollectionAlert.Activated',
    'AMAZON.WeatherAlert.Activated',
  ]);
});

describe.each(eventCatalogue.map((declaration) => [declaration.name, declaration] as const))(
  'The declaration of %s',
  (name, { key, fields }) => {
    test('has names and paths that are its own', () => {
      expect(name).toMatch(/^AMAZON\.[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+$/);
      expect(key).toMatch(/^[a-z][A-Za-z]+$/);
      expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
      expect(new Set(fields.map((field) => wirePath(field.path))).size).toBe(fields.length);
    });

    test('states for each field a label, a help, a source and values in upper case', () => {
      for (const field of fields) {
        expect(field.label).toMatch(/^[A-Z]/);
        expect([field.help, field.source].every((text) => text.length > 10)).toBe(true);
        if ('choices' in field) expect(field.choices.map(({ value }) => value).join()).toMatch(/^[A-Z_,]+$/);
      }
    });

    test('holds no object of which one field says it may be missing and another that it may not', () => {
      const marks = new Map<string, boolean>();
      for (const { path } of fields) {
        const steps = pathSteps(path);
        steps.slice(0, -1).forEach(({ optional }, index) => {
          const at = steps
            .slice(0, index + 1)
            .map((step) => step.key)
            .join('.');
          expect(marks.get(at) ?? optional).toBe(optional);
          marks.set(at, optional);
        });
      }
    });
  },
);

describe.each(eventCatalogue.map((declaration): [string, EventDeclaration] => [declaration.name, declaration]))(
  'The sentences of %s',
  (_, declaration) => {
    const { fields, speech } = declaration;
    const names = fields.map(({ name }) => name);

    test('speak of fields that it has', () => {
      for (const { text, when = {}, given = [] } of speech) {
        const spoken = [...text.matchAll(/\{(\w+)(?::\w+\/\w+)?\}/g)].map(([, name]) => name ?? '');
        expect([...spoken, ...Object.keys(when), ...given].filter((name) => !names.includes(name))).toEqual([]);
        for (const [name, value] of Object.entries(when)) expect(valuesOf(declaration, name)).toContain(value);
      }
      for (const { onlyWith } of fields) {
        if (onlyWith !== undefined)
          expect(valuesOf(declaration, onlyWith.field)).toEqual(expect.arrayContaining([...onlyWith.values]));
      }
    });

    test('leave no choice without one', () => {
      for (const field of fields.filter(({ kind }) => kind === 'choice')) {
        const [outer = '', inner = ''] = wirePath(field.path).split('.');
        for (const value of valuesOf(declaration, field.name)) {
          if (!speech.some(({ when = {} }) => field.name in when)) continue;
          expect(speechFor(declaration, { [outer]: { [inner]: value } }, {})).not.toBe('');
        }
      }
    });
  },
);

function valuesOf({ fields }: EventDeclaration, name: string): string[] {
  const field = fields.find((candidate) => candidate.name === name);
  return field !== undefined && 'choices' in field ? field.choices.map(({ value }) => value) : [];
}

test('Both names and keys differ from event to event', () => {
  expect(new Set(eventCatalogue.flatMap(({ name, key }): string[] => [name, key])).size).toBe(
    2 * eventCatalogue.length,
  );
});

test('The type of a payload follows from its declaration: the compiler refuses what is wrong', () => {
  const payload: PayloadOf<typeof parcel> = {
    parcel: { sender: { name: 'Robin' }, contents: ['BOOKS'], count: 1, seller: { name: 'localizedattribute:seller' } },
    state: { status: 'LOST', delivery: { arrival: '2030-02-03T10:00:00Z' } },
  };
  // @ts-expect-error A value that is not among the choices.
  payload.state.status = 'GONE';
  // @ts-expect-error Text where a number belongs.
  payload.parcel.count = '1';
  // @ts-expect-error Literal text where a reference belongs.
  payload.parcel.seller.name = 'Corner Bookshop';
  // @ts-expect-error An optional object needs its field.
  payload.state.delivery = {};
  // @ts-expect-error A required object is missing.
  const broken: PayloadOf<typeof parcel> = { parcel: payload.parcel };
  const weather: ProactiveEvent = {
    name: 'AMAZON.WeatherAlert.Activated',
    payload: { weatherAlert: { alertType: 'TORNADO' } },
  };
  expect([broken.state, weather.name]).toEqual([undefined, 'AMAZON.WeatherAlert.Activated']);
});
