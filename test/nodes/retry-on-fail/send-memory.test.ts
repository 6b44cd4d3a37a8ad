import { createSendMemory } from '../../../nodes/shared/send-memory';

const sent = { accepted: true, statusCode: 202, requestId: 'r', attempts: 1, hints: [] };
const hourMs = 3_600_000;

test('what is remembered is found for an hour', () => {
  const memory = createSendMemory();
  memory.remember('a', sent, 0);
  expect(memory.find('a', hourMs)).toEqual(sent);
  expect(memory.find('a', hourMs + 1)).toBeUndefined();
  expect(memory.find('b', 0)).toBeUndefined();
});

test('what came later counts: unknown gives way to accepted', () => {
  const memory = createSendMemory();
  memory.remember('a', 'unknown', 0);
  memory.remember('a', sent, 1);
  expect(memory.find('a', 2)).toEqual(sent);
});

test('it is bounded: the oldest gives way, and one that was renewed is not the oldest', () => {
  const memory = createSendMemory(2);
  memory.remember('a', sent, 0);
  memory.remember('b', sent, 1);
  memory.remember('a', sent, 2);
  memory.remember('c', sent, 3);
  expect(['a', 'b', 'c'].map((key) => memory.find(key, 4) !== undefined)).toEqual([true, false, true]);
});

test('what is too old gives way as soon as something new comes', () => {
  const memory = createSendMemory();
  for (let key = 0; key < 1000; key += 1) memory.remember(String(key), sent, 0);
  memory.remember('new', sent, hourMs + 1);
  // By a clock that is set back, the old would be found if it were still there.
  expect(memory.find('0', 0)).toBeUndefined();
  expect(memory.find('new', hourMs + 1)).toEqual(sent);
});
