import { declaredTexts, nodeRedLocales } from '../../forms/node-red-texts';
import { eventCatalogue } from '../../core/events';
import { de } from '../../node-red/texts/de';
import { enUS } from '../../node-red/texts/en-US';
import { ja } from '../../node-red/texts/ja';

/** Every text is there in every language, none is left over, and none was forgotten in English. */

const translations = { de, ja };

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

describe.each(Object.entries(translations))('%s', (_language, { events, ...form }) => {
  test('has the texts of all forms and helps', () => {
    expect(paths(form).sort()).toEqual(paths(enUS).sort());
  });

  test('has the texts of all events', () => {
    const declared = Object.fromEntries(
      eventCatalogue.map((declaration) => [declaration.key, declaredTexts(declaration)]),
    );
    expect(paths(events).sort()).toEqual(paths(declared).sort());
  });

  test('fills in the same values, and says the same names of msg', () => {
    const marks = (text: string) => (text.match(/__\w+__|`[^`]+`/g) ?? []).sort();
    const english = new Map(texts(enUS));
    for (const [path, text] of texts(form)) expect([path, marks(text)]).toEqual([path, marks(english.get(path) ?? '')]);
  });

  test('is no English', () => {
    // Names of Amazon's and words that are the same.
    const same = texts(form).filter(
      ([path, text]) => new Map(texts(enUS)).get(path) === text && /[a-z]{4} [a-z]{4}/.test(text),
    );
    expect(same).toEqual([]);
  });
});

test.each(Object.entries({ 'en-US': enUS, ...translations }))('statuses of %s are short', (_language, { status }) => {
  for (const text of Object.values(status)) expect(text.replace(/__\w+__/, '99').length).toBeLessThanOrEqual(20);
});

test('help begins with the summary, and no line of it begins with a blank', () => {
  for (const { path, text } of nodeRedLocales().filter((file) => file.path.endsWith('.html'))) {
    expect([path, text.split('\n')[1]?.length ?? 0]).not.toEqual([path, 0]);
    expect([path, /^ /m.test(text)]).toEqual([path, false]);
  }
});
