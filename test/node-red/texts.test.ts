import { eventCatalogue } from '../../core/events';
import { nodeRedLocales } from '../../forms/node-red-help';
import { declaredTexts, fieldTextsOf, nodeRedNodes, nodeTypes } from '../../forms/node-red-texts';
import { eventTexts } from '../../node-red/nodes/alexa-proactive-event/texts/events';
import { sharedTexts } from '../../node-red/shared/texts';
import type { Language } from '../../node-red/shared/texts/texts';

/** Every text is there in every language, none is left over, and none was forgotten in English. */

const translations = ['de', 'ja'] as const;

const textsIn = (language: Language) => ({
  shared: sharedTexts[language],
  ...Object.fromEntries(
    nodeTypes.map((type) => [type, { ...nodeRedNodes[type].texts[language], fields: fieldTextsOf(type, language) }]),
  ),
});

/** The paths of all texts in a tree. */
function paths(tree: unknown, at = ''): string[] {
  if (typeof tree !== 'object' || tree === null) return [at];
  return Object.entries(tree).flatMap(([key, value]) => paths(value, `${at}/${key}`));
}

function texts(tree: unknown): Array<[string, string]> {
  return paths(tree).map((path) => [
    path,
    String(
      path
        .split('/')
        .slice(1)
        .reduce<any>((value, key) => value[key], tree),
    ),
  ]);
}

describe.each(translations)('%s', (language) => {
  const form = textsIn(language);
  const english = new Map(texts(textsIn('en-US')));

  test('has the texts of all forms and helps', () => {
    expect(paths(form).sort()).toEqual([...english.keys()].sort());
  });

  test('has the texts of all events', () => {
    const declared = Object.fromEntries(
      eventCatalogue.map((declaration) => [declaration.key, declaredTexts(declaration)]),
    );
    expect(paths(eventTexts[language]).sort()).toEqual(paths(declared).sort());
  });

  test('fills in the same values, and says the same names of msg', () => {
    const marks = (text: string) => (text.match(/__\w+__|`[^`]+`/g) ?? []).sort();
    for (const [path, text] of texts(form)) expect([path, marks(text)]).toEqual([path, marks(english.get(path) ?? '')]);
  });

  test('is no English', () => {
    // Names of Amazon's and words that are the same.
    const same = texts(form).filter(([path, text]) => english.get(path) === text && /[a-z]{4} [a-z]{4}/.test(text));
    expect(same).toEqual([]);
  });
});

test.each(['en-US', ...translations] as const)('statuses of %s are short', (language) => {
  const statuses = texts(textsIn(language)).filter(([path]) => path.includes('/status/'));
  expect(statuses.length).toBeGreaterThan(20);
  for (const [, text] of statuses) expect(text.replace(/__\w+__/, '99').length).toBeLessThanOrEqual(20);
});

test('help begins with the summary, and no line of it begins with a blank', () => {
  for (const { path, text } of nodeRedLocales().filter((file) => file.path.endsWith('.html'))) {
    expect([path, text.split('\n')[1]?.length ?? 0]).not.toEqual([path, 0]);
    expect([path, /^ /m.test(text)]).toEqual([path, false]);
  }
});
