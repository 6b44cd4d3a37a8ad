import { createDefaultSkill, refusals } from '../../../sandbox';
import { dispatch } from '../../../sandbox/dispatch';
import { createState } from '../../../sandbox/state';
import { callRaw } from '../support/http';
import { ben, carla, exchange, formType, live, messageAlert, startMs, tokenForm, unicast } from '../support/requests';
import { useSandbox } from '../support/running';
import { customerRows } from './customer-rows';
import { eventBodyRows } from './event-body-rows';
import { event, formWithGrant, skills } from './row';
import { tokenRows } from './token-rows';
import { wireRows } from './wire-rows';

const running = useSandbox({ skills });
const rows = [...tokenRows, ...eventBodyRows, ...customerRows, ...wireRows];

test.each(rows)('$refusal, when $when', async ({ refusal, send, status, body }) => {
  const { sandbox } = running;
  const answer = await send(sandbox);
  expect({ status: answer.status, body: answer.json }).toEqual({ status, body });
  expect(answer.rawHeaders).toContain('x-amzn-RequestId');
  const last = sandbox.log().at(-1);
  if (refusals[refusal].service === 'sandbox') expect(last).toBeUndefined();
  else {
    const { source } = refusals[refusal];
    expect(last).toMatchObject({
      kind: 'refusal',
      refusal,
      status,
      source,
      requestId: answer.headers['x-amzn-requestid'],
    });
  }
  expect(sandbox.rings().length).toBe(refusal === 'duplicateReferenceId' ? 1 : 0);
  expect(sandbox.messages()).toEqual([]);
});

describe('what only Node notices', () => {
  it.each([
    ['malformedHttp', 400, 'GARBAGE\r\n\r\n'],
    ['malformedHttp', 400, 'POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nHost: a\r\n\r\nnot a number\r\n'],
    ['headersTooLarge', 431, `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['unknownPath', 404, 'CONNECT example.com:443 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('%s is answered with %d, in the shape of Amazon and with a request id', async (refusal, status, text) => {
    const answer = await callRaw(running.sandbox.url, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/\r\nx-amzn-RequestId: [0-9a-f-]{36}\r\n/);
    expect(answer).toMatch(/\r\n\r\n\{"type":"[^"]+","message":"[^"]+"\}$/);
    expect(running.sandbox.refusals()).toMatchObject([{ refusal, status }]);
  });

  it.each([
    ['requestTimeout', 408],
    ['internalError', 500],
  ] as const)('%s is answered with %d', (refusal, status) => {
    const state = createState({ skills: [createDefaultSkill()] });
    // A defect, made on purpose.
    if (refusal === 'internalError') Object.assign(state, { skills: undefined });
    const form = { contentType: formType['Content-Type'], body: tokenForm('alexa:abc') };
    const arrived = { method: 'POST', target: '/auth/o2/token', authorization: undefined, accept: undefined, ...form };
    const answer = dispatch(state, { ...arrived, fault: refusal === 'requestTimeout' ? refusal : undefined }, startMs);
    expect(answer).toMatchObject({ status, headers: { 'x-amzn-RequestId': expect.any(String) as string } });
    expect(state.log.entries()).toMatchObject([{ kind: 'refusal', refusal }]);
  });
});

describe('the table of refusals', () => {
  it('has a hand-written expectation for each row', () => {
    const above = ['malformedHttp', 'headersTooLarge', 'requestTimeout', 'internalError'];
    const expected = [...new Set([...rows.map(({ refusal }) => refusal), ...above])];
    expect(expected.sort()).toEqual(Object.keys(refusals).sort());
  });

  it('names for each row a source, or says that it is a guess', () => {
    for (const { source } of Object.values(refusals))
      expect(source).toMatch(/guess|record|docstring|RFC|clients|defect|sandbox/);
  });
});

describe('a refusal', () => {
  it('has the shape of the SDKs where the switch says so, for the Alexa services only', async () => {
    const { sandbox } = running;
    sandbox.setSwitches({ errorBodyShape: 'code' });
    const { json } = await event(sandbox, { ...messageAlert, ...unicast(carla) });
    expect(json).toEqual({ code: 403, message: expect.stringMatching(/^No subscription found for stage=/) as string });
    expect((await exchange(sandbox, formWithGrant('magic'))).json).toHaveProperty('error_description');
  });

  it('of Login with Amazon is not to be cached either', async () => {
    const { headers } = await exchange(running.sandbox, formWithGrant('magic'));
    expect(headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
  });

  it('names several problems at once', async () => {
    const { json } = await event(running.sandbox, {
      ...messageAlert,
      referenceId: ' ',
      timestamp: 'now',
      ...unicast(''),
    });
    expect(json.message).toMatch(/"timestamp"[^]*"referenceId"[^]*"relevantAudience.payload.user"/);
  });

  it('leaves nothing behind', async () => {
    const { sandbox } = running;
    sandbox.setSwitches({ liveNotificationLimit: 0 });
    expect((await event(sandbox, { ...messageAlert, ...unicast(ben) }, live)).status).toBe(432);
    expect(sandbox.pending()).toEqual([]);
    sandbox.setSwitches({ liveNotificationLimit: null });
    expect((await event(sandbox, { ...messageAlert, ...unicast(ben) }, live)).status).toBe(202);
  });
});
