import { codeOf, NoAnswer, noAnswerFromCode } from '../../core/host';

test.each([
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['ENOTFOUND', 'unresolved'],
  ['EAI_AGAIN', 'unresolved'],
  ['EMFILE', 'unopened'],
  ['ENFILE', 'unopened'],
  ['ENOBUFS', 'unopened'],
  ['EADDRNOTAVAIL', 'unopened'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['ECONNABORTED', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['ESOCKETTIMEDOUT', 'timeout'],
  ['ERR_CANCELED', 'canceled'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['EWHATEVER', 'network'],
  ['', 'network'],
  [undefined, 'network'],
])('The code %s means %s', (code, reason) => {
  const answer = noAnswerFromCode(code);
  expect(answer).toBeInstanceOf(NoAnswer);
  expect(answer).toMatchObject({ name: 'NoAnswer', message: `no answer: ${reason}`, reason, code });
});

describe('The code of an error', () => {
  const nested = (depth: number): unknown => (depth === 0 ? { code: 'ECONNRESET' } : { cause: nested(depth - 1) });

  test.each([
    ['is its own', { code: 'EPIPE' }, 'EPIPE'],
    ['is its own before that of its cause', { code: 'EPIPE', cause: { code: 'ECONNRESET' } }, 'EPIPE'],
    ['is that of its cause', new Error('fetch failed', { cause: { code: 'ECONNRESET' } }), 'ECONNRESET'],
    ['is that of its cause where its own is no text', { code: 7, cause: { code: 'ECONNRESET' } }, 'ECONNRESET'],
    ['is that of the third cause', nested(3), 'ECONNRESET'],
    ['is unknown beyond the third cause', nested(4), undefined],
    ['is unknown where nothing has one', new Error('no code'), undefined],
    ['is unknown where the cause is null', { cause: null }, undefined],
    ['is unknown where the cause is text', { cause: 'ECONNRESET' }, undefined],
    ['is unknown for undefined', undefined, undefined],
    ['is unknown for null', null, undefined],
    ['is unknown for text', 'ECONNRESET', undefined],
  ])('%s', (_, error, code) => {
    expect(codeOf(error)).toBe(code);
  });

  test('is unknown where the causes go in a circle', () => {
    const error: { cause?: unknown } = {};
    error.cause = error;
    expect(codeOf(error)).toBeUndefined();
  });
});

describe('The code of an error', () => {
  const caused = (depth: number): object => (depth === 0 ? { code: 'ECONNRESET' } : { cause: caused(depth - 1) });

  test.each([
    ['on the error itself', caused(0), 'ECONNRESET'],
    ['on its cause', caused(1), 'ECONNRESET'],
    ['three causes down', caused(3), 'ECONNRESET'],
    ['deeper than that, where nobody puts one', caused(4), undefined],
    ['nowhere', { code: 7, cause: null }, undefined],
    ['on no object', 'ECONNRESET', undefined],
    ['on null', null, undefined],
  ])('is read %s', (_, error, code) => {
    expect(codeOf(error)).toBe(code);
  });

  test('is that of the outermost error that has one', () => {
    expect(codeOf({ code: 'ETIMEDOUT', cause: { code: 'ECONNRESET' } })).toBe('ETIMEDOUT');
  });
});
