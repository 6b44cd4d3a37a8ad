import { currentVersions, migrate } from '../../node-red/shared/migrations';

/** Before and after, literally; each change of what a node saves gets a pair here. */

// An imagined first change, until there is a real one: the mechanism must be ready.
const imagined = {
  'alexa-skill-message': { 1: ({ delivery, ...saved }: any) => ({ ...saved, repeat: delivery === 'at least once' }) },
};

const before = Object.freeze({ id: 'm', type: 'alexa-skill-message', version: 1, delivery: 'at least once' });
const after = { id: 'm', type: 'alexa-skill-message', version: 2, repeat: true };

test('a step leads to the next version, and leaves what it was given', () => {
  expect(migrate('alexa-skill-message', before, imagined, { 'alexa-skill-message': 2 })).toEqual(after);
  expect(before.version).toBe(1);
});

test('a node without a version is of the first', () => {
  const { version: _version, ...unversioned } = before;
  expect(migrate('alexa-skill-message', unversioned, imagined, { 'alexa-skill-message': 2 })).toEqual(after);
});

test.each(Object.entries(currentVersions))(
  '%s of today (version %i), or of a newer one, stays as it is',
  (type, version) => {
    for (const saved of [
      { version, a: 1 },
      { version: version + 1, a: 1 },
    ])
      expect(migrate(type, saved)).toBe(saved);
  },
);
