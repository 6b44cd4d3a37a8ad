import { AlexaError, errorOutput, errorSentence, invalidInput, withOutcomeUnknown } from '../../core/errors';
import { addProblems, type Problem, shown } from '../../core/problems';
import { createRedact } from '../../core/redaction';

const same = (text: string) => text;
const problem = (more: Partial<Problem> = {}): Problem => ({
  path: 'event.payload.state.status',
  label: 'Status',
  rule: 'choice',
  found: '"READ"',
  allowed: 'UNREAD, FLAGGED',
  ...more,
});

describe('An error', () => {
  test('is named, and is an Error', () => {
    const error = new AlexaError({ code: 'internal', message: 'what happened' }, same);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message, `${error}`]).toEqual([
      'AlexaError',
      'what happened',
      'AlexaError: what happened',
    ]);
  });

  test('that says nothing else was not accepted, and has no details', () => {
    expect(new AlexaError({ code: 'internal', message: 'm' }, same)).toMatchObject({
      outcome: 'not accepted',
      details: '',
      attempts: 0,
    });
  });

  test('tells all it knows in one line', () => {
    const error = new AlexaError(
      {
        code: 'rate_limited',
        message: 'm',
        advice: 'a',
        outcome: 'unknown',
        statusCode: 429,
        requestId: 'id-1',
        amazonType: 'Throttled',
        amazonMessage: 'slow down',
        retryAfterMs: 1500,
        attempts: 3,
      },
      same,
    );
    expect(error.details).toBe(
      'Amazon says: Throttled: slow down; status 429; request id id-1; 3 attempts; try again in 2 s; ' +
        'outcome unknown: it may have been accepted',
    );
  });

  test.each(['message', 'advice', 'requestId', 'amazonType', 'amazonMessage'] as const)(
    'keeps no secret in its %s',
    (field) => {
      const fields = { code: 'internal', message: 'm', [field]: 'before s3cr3t-value behind' } as const;
      const error = new AlexaError(fields, createRedact(['s3cr3t-value']));
      expect(error[field]).toBe('before [redacted] behind');
      expect(`${error.stack} ${error.details}`).not.toContain('s3cr3t-value');
    },
  );

  test('is cut after its secrets were removed', () => {
    const secret = 's3cr3t-'.repeat(8);
    const amazonMessage = 'x'.repeat(580) + secret;
    const error = new AlexaError({ code: 'forbidden', message: 'm', amazonMessage }, createRedact([secret]));
    expect(error.amazonMessage).toBe(`${'x'.repeat(580)}[redacted]`);
  });
});

describe('An error of a send of which an earlier attempt may have arrived', () => {
  test('keeps all fields of the error, with the outcome unknown', () => {
    const fields = {
      ...{ code: 'no_answer', message: 'm', advice: 'a', statusCode: 503, requestId: 'r', amazonType: 't' },
      ...{ amazonMessage: 'words', headers: { a: 'b' }, retryAfterMs: 7, waitedMs: 9 },
      ...{ noAnswerReason: 'timeout' as const, customerGone: true },
    } as const;
    const error = withOutcomeUnknown(new AlexaError({ ...fields, attempts: 1 }, same), 3, same);
    expect(error).toMatchObject({ ...fields, attempts: 3, outcome: 'unknown' });
  });

  test('is cleaned once more', () => {
    const error = withOutcomeUnknown(
      new AlexaError({ code: 'c', message: 'a s3cr3t-value' }, same),
      1,
      createRedact(['s3cr3t-value']),
    );
    expect(error.message).toBe('a [redacted]');
  });
});

test('An error is plain data for a workflow, without what is undefined', () => {
  expect(
    errorOutput(new AlexaError({ code: 'forbidden', message: 'm', customerGone: true, waitedMs: 0 }, same)),
  ).toEqual({
    message: 'm',
    code: 'forbidden',
    outcome: 'not accepted',
    attempts: 0,
    waitedMs: 0,
    customerGone: true,
  });
  expect(errorOutput(new RangeError('a defect'))).toEqual({ message: 'a defect', code: 'internal' });
  expect(errorOutput('text')).toEqual({ message: 'text', code: 'internal' });
});

test('An error is a sentence, each part with one full stop', () => {
  const fields = { code: 'forbidden', message: 'It failed', advice: 'Try again...', amazonMessage: 'no' };
  expect(errorSentence(new AlexaError(fields, same))).toBe('It failed. Amazon says: no. Try again.');
  expect(errorSentence(new RangeError('a defect'))).toBe('a defect');
  expect(errorSentence(7)).toBe('7');
});

describe('Refused input', () => {
  test('is one sentence for each problem', () => {
    const error = invalidInput(
      [problem(), problem({ label: 'Count', found: '', allowed: 'a whole number, 1 or more' })],
      same,
    );
    expect(error.message).toBe(
      'Status: found "READ"; expected UNREAD, FLAGGED.\nCount is missing; expected a whole number, 1 or more.',
    );
    expect(error).toMatchObject({
      name: 'AlexaError',
      code: 'invalid_input',
      outcome: 'not accepted',
      attempts: 0,
    });
  });

  test('shows the first 77 characters of what was found', () => {
    const [short, long] = invalidInput(
      [problem({ found: 'x'.repeat(80) }), problem({ found: 'x'.repeat(81) })],
      createRedact([]),
    ).problems;
    expect(short?.found).toBe('x'.repeat(80));
    expect(long?.found).toBe(`${'x'.repeat(77)}...`);
  });

  test('is cut after its secrets were removed', () => {
    const secret = 's3cr3t-'.repeat(8);
    const error = invalidInput([problem({ found: 'x'.repeat(60) + secret })], createRedact([secret]));
    expect(error.problems[0]?.found).toBe(`${'x'.repeat(60)}[redacted]`);
  });
});

describe('Problems', () => {
  test('of one field are reported once', () => {
    const joined = addProblems(
      [problem({ path: 'a', found: 'first' })],
      [
        problem({ path: 'a', label: 'Other', found: 'second' }),
        problem({ path: 'in.the.request', found: 'third' }),
        problem({ path: 'b', label: 'Other' }),
      ],
    );
    expect(joined.map(({ path, found }) => [path, found])).toEqual([
      ['a', 'first'],
      ['b', '"READ"'],
    ]);
  });
});

test.each([
  [undefined, ''],
  [null, ''],
  ['', ''],
  ['text', '"text"'],
  [0, '0'],
  [false, 'false'],
  [[], '[]'],
  [{ a: 1 }, '{"a":1}'],
  [1n, '[object BigInt]'],
])('What was found, %p, is shown as %j', (value, text) => {
  expect(shown(value)).toBe(text);
});

test.each([
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
])('What was found, %p, is shown as %j', (value, text) => {
  expect(shown(value)).toBe(text);
});

test('What was found and cannot be shown is named by its kind', () => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  expect(shown(loop)).toBe('[object Object]');
});
