import fc from 'fast-check';
import { amazonErrorOf, parseJson, requestIdOf } from '../../../core/http/response';

const response = (body: string, headers: Record<string, string> = {}) => ({
  statusCode: 400,
  headers,
  body,
  bodyComplete: true,
});

describe('The words of Amazon', () => {
  test.each([
    ['{"error":"invalid_scope","error_description":"The scope"}', 'invalid_scope', 'The scope'],
    ['{"type":"Forbidden","message":"Token"}', 'Forbidden', 'Token'],
    ['{"code":403,"message":"Token"}', '403', 'Token'],
    ['{"error":"e","type":"t","code":1,"error_description":"d","message":"m"}', 'e', 'd'],
    ['{"error":null,"type":"t","message":"m"}', 't', 'm'],
    ['{"error":{"a":1},"message":["m"]}', undefined, 'm'],
    ['{"type":"Bad Request","message":["first","second",3]}', 'Bad Request', 'first; second; 3'],
    ['{"message":{"field":"expiryTime"}}', undefined, '{"field":"expiryTime"}'],
    ['{"Message":"User is not authorized"}', undefined, 'User is not authorized'],
    ['{"Type":"Forbidden","Message":"m"}', 'Forbidden', 'm'],
    ['{"error":{"code":"Throttled","message":"slow down"}}', 'Throttled', 'slow down'],
    ['{"reason":"none of the usual names"}', undefined, '{"reason":"none of the usual names"}'],
    ['{}', undefined, undefined],
    ['', undefined, undefined],
    ['  \n', undefined, undefined],
    ['[]', undefined, '(no JSON) []'],
    ['"text"', undefined, '(no JSON) "text"'],
    ['<html>\n<h1>403</h1>', undefined, '(no JSON) <html>'],
    ['{"type":"Forbid', undefined, '(no JSON) {"type":"Forbid'],
  ])('in %j are %p and %p', (body, type, message) => {
    expect(amazonErrorOf(response(body))).toEqual({ type, message });
  });

  test('are short where the answer is no JSON', () => {
    expect(amazonErrorOf(response('x'.repeat(1_000_000))).message).toBe(`(no JSON) ${'x'.repeat(200)}`);
  });

  test('never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (body) => {
        const { type, message } = amazonErrorOf(response(body));
        expect([typeof type, typeof message].every((kind) => kind === 'string' || kind === 'undefined')).toBe(true);
      }),
    );
  });
});

test('JSON is an object or nothing', () => {
  expect(parseJson('{"a":1}')).toEqual({ a: 1 });
  expect(['null', '1', '[]', '"a"', '{', ''].map(parseJson)).toEqual(new Array(6).fill(undefined));
});

test('The id of a call stands in either header', () => {
  expect(requestIdOf(response('', { 'x-amzn-requestid': 'a', 'x-amz-request-id': 'b' }))).toBe('a');
  expect(requestIdOf(response('', { 'x-amz-request-id': 'b' }))).toBe('b');
  expect(requestIdOf(response(''))).toBeUndefined();
});
