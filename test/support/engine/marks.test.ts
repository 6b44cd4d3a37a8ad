import fc from 'fast-check';

import { createMarkReader, markOf } from './marks';

/** What comes out of a stream that arrives in these pieces. */
function read(pieces: readonly string[]) {
  let text = '';
  const marks: number[] = [];
  const reader = createMarkReader(
    (more) => (text += more),
    (id) => marks.push(id),
  );
  pieces.forEach(reader);
  return { text, marks };
}

test('marks are found and taken out, however the stream is cut into pieces', () => {
  const stream = `before ${markOf(1)}between\n${markOf(20)}${markOf(3)}after`;
  fc.assert(
    fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), stream.length];
      const pieces = edges.slice(1).map((edge, index) => stream.slice(edges[index], edge));
      expect(read(pieces)).toEqual({ text: 'before between\nafter', marks: [1, 20, 3] });
    }),
  );
});

test('text before a mark is handed over before the mark', () => {
  const seen: string[] = [];
  const reader = createMarkReader(
    (text) => seen.push(text),
    (id) => seen.push(`mark ${id}`),
  );
  reader(`last words${markOf(7)}`);
  expect(seen).toEqual(['last words', 'mark 7']);
});
