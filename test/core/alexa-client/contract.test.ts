import { fakeHost } from '../../support/fake-host';
import { rejectionOf } from '../support/rejection';
import { clientOf, messageAlert, skillMessage, userId } from '../support/skill';

/** Whatever is given, a call rejects with an error of core, before anything is sent. */

test.each([0, -1, 51, 1.5, NaN])(
  'a bound of %p on concurrent calls is refused: it would wait for ever',
  async (concurrency) => {
    const error = await rejectionOf(
      clientOf(fakeHost(), { concurrency }).sendSkillMessage(userId, skillMessage),
      'invalid_input',
    );
    expect(error.problems.map(({ path }) => path)).toEqual(['concurrency']);
  },
);

test('half a character in the credentials is refused', async () => {
  const credentials = { clientId: 'id\ud83d', clientSecret: 'secret\ud83d' };
  const error = await rejectionOf(
    clientOf(fakeHost(), { credentials }).createProactiveEvent(messageAlert(), 'development'),
    'invalid_input',
  );
  expect(error.problems.map(({ path }) => path)).toEqual(['clientId', 'clientSecret']);
});

test('a value that JSON does not know, beside the data of a message, is refused', async () => {
  const request = { ...skillMessage, extra: 1n } as never;
  const error = await rejectionOf(clientOf(fakeHost()).sendSkillMessage(userId, request), 'invalid_input');
  expect(error.problems.map(({ path, rule }) => [path, rule])).toEqual([['extra', 'json']]);
});
