import { NoAnswer, noAnswerFromCode } from '../../core/host';

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
