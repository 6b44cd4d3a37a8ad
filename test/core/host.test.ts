import { codeOf, NoAnswer, noAnswerFromCode } from '../../core/host';

test.each([
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['ENOTFOUND', 'unresolved'],
  ['EAI_AGAIN', 'unresolved'],
  ['EMFILE', 'unopened'],
  ['EADDRNOTAVAIL', 'unopened'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['ECONNABORTED', 'timeout'],
  ['ETIMEDOUT', 'timeout'],
  ['ERR_CANCELED', 'canceled'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['EWHATEVER', 'network'],
  ['', 'network'],
  [undefined, 'network'],
])('The code %s means %s', (code, reason) => {
  const answer = noAnswerFromCode(code);
  expect(answer).toBeInstanceOf(NoAnswer);
  expect(answer).toMatchObject({ name: 'NoAnswer', reason, code });
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
