import type { LogEntry } from '../../../sandbox';
import { linesOf } from '../../../sandbox/lines';
import type { Answer } from '../support/http';
import {
  anna,
  buyToken,
  exchange,
  messageAlert,
  minutes,
  sendEvent,
  sendMessage,
  startMs,
  tokenForm,
} from '../support/requests';
import { useSandbox } from '../support/running';

const running = useSandbox();
let token: string;
beforeEach(async () => (token = await buyToken(running.sandbox)));
let last = 0;
const send = (referenceId = `n${(last += 1)}`) => sendEvent(running.sandbox, token, { ...messageAlert, referenceId });
const statuses = async (count: number, one: () => Promise<Answer> = send) => {
  const found = [];
  for (let n = 0; n < count; n += 1) found.push((await one()).status);
  return found;
};

describe('a status', () => {
  it('before handling: nothing rings; the next try does', async () => {
    running.sandbox.setFaults([{ kind: 'status', status: 503, times: 1 }]);
    expect((await send('a')).status).toBe(503);
    expect(running.sandbox.rings()).toEqual([]);
    expect((await send('a')).status).toBe(202);
    expect(running.sandbox.rings()).toHaveLength(1);
  });

  it('after handling: it rang, and the next try is a duplicate', async () => {
    running.sandbox.setFaults([{ kind: 'status', status: 500, moment: 'afterHandling', times: 1 }]);
    expect((await send('a')).status).toBe(500);
    expect(running.sandbox.rings()).toHaveLength(1);
    expect((await send('a')).status).toBe(409);
  });

  it('meets every n-th request, so many times', async () => {
    running.sandbox.setFaults([{ kind: 'status', status: 429, every: 3, times: 2 }]);
    expect(await statuses(10)).toEqual([202, 202, 429, 202, 202, 429, 202, 202, 202, 202]);
    expect(running.sandbox.faults()).toMatchObject([{ seen: 10, matched: 2 }]);
  });

  it('meets the service that it names, and no other', async () => {
    const { sandbox } = running;
    const messageToken = await buyToken(sandbox, 'alexa:skill_messaging');
    const all = async () => [
      (await exchange(sandbox, tokenForm('alexa:abc'))).status,
      (await send()).status,
      (await sendMessage(sandbox, messageToken, anna, { data: {} })).status,
    ];
    for (const [service, expected] of [
      ['token', [432, 202, 202]],
      ['events', [200, 432, 202]],
      ['messages', [200, 202, 432]],
      ['all', [432, 432, 432]],
    ] as const) {
      sandbox.setFaults([{ kind: 'status', status: 432, service }]);
      expect(await all()).toEqual(expected);
    }
  });

  it.each([
    [{ retryAfterSeconds: 7 }, '7'],
    [{ retryAfterSeconds: 7, retryAfterForm: 'date' }, 'Fri, 01 Feb 2030 10:00:07 GMT'],
    [{}, undefined],
  ] as const)('with %j says Retry-After: %s', async (fields, expected) => {
    running.sandbox.setFaults([{ kind: 'status', status: 429, ...fields }]);
    expect((await send()).headers['retry-after']).toBe(expected);
  });

  it.each([
    [
      'amazon',
      'application/json',
      '{"type":"Internal Server Error","message":"Internal Server Error (a fault of the sandbox)"}',
    ],
    ['html', 'text/html; charset=utf-8', expect.stringContaining('<h1>500 Internal Server Error</h1>')],
    ['empty', undefined, ''],
  ] as const)('has the body that was ordered: %s', async (body, type, text) => {
    running.sandbox.setFaults([{ kind: 'status', status: 500, body }]);
    const answer = await send();
    expect(answer).toMatchObject({ status: 500, text });
    expect(answer.headers['content-type']).toBe(type);
  });

  it('says its words in the shape of each service', async () => {
    const { sandbox } = running;
    const message = 'The creation was already completed <by> an earlier request';
    sandbox.setFaults([{ kind: 'status', status: 400, message }]);
    expect((await send()).json).toEqual({ type: 'Bad Request', message });
    expect((await exchange(sandbox, tokenForm('a'))).json).toEqual({
      error: 'invalid_request',
      error_description: message,
    });
    sandbox.setSwitches({ errorBodyShape: 'code' });
    expect((await send()).json).toEqual({ code: 400, message });
    sandbox.setFaults([{ kind: 'status', status: 432, body: 'html', message }]);
    const { text } = await send();
    expect(text).toContain('432 Notification Limit Exceeded');
    expect(text).toContain('&lt;by>');
  });
});

test('a token dies early, although expires_in says more', async () => {
  const { sandbox, clock } = running;
  sandbox.setFaults([{ kind: 'earlyTokenExpiry', livesSeconds: 60, every: 2 }]);
  const [first, second] = [
    await exchange(sandbox, tokenForm('alexa::proactive_events')),
    await exchange(sandbox, tokenForm('alexa::proactive_events')),
  ];
  expect([first.json.expires_in, second.json.expires_in]).toEqual([3600, 3600]);
  clock.advance(1 * minutes);
  const sendWith = async ({ json }: Answer, referenceId: string) =>
    (await sendEvent(sandbox, String(json.access_token), { ...messageAlert, referenceId })).status;
  expect([await sendWith(first, 'a'), await sendWith(second, 'b')]).toEqual([202, 403]);
});

test('a rate limit lets so many through in a window, and says when the next begins', async () => {
  const { sandbox, clock } = running;
  sandbox.setFaults([{ kind: 'rateLimit', service: 'events', requests: 2, windowMs: 10_000 }]);
  clock.advance(300);
  const answers = [await send(), await send()];
  clock.advance(1_500);
  answers.push(await send(), await send());
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 429, 429]);
  expect(answers[2]?.headers['retry-after']).toBe('9');
  clock.advance(8_499);
  expect((await send()).status).toBe(429);
  clock.advance(1);
  expect(await statuses(3)).toEqual([202, 202, 429]);
  sandbox.setFaults([{ kind: 'rateLimit', requests: 1, windowMs: 10_000, retryAfterForm: 'none', body: 'empty' }]);
  await send();
  const beyond = await send();
  expect([beyond.status, beyond.text, beyond.headers['retry-after']]).toEqual([429, '', undefined]);
});

describe('the log', () => {
  it('says what faults did, behind what was booked all the same', async () => {
    const { sandbox } = running;
    sandbox.setFaults([
      { kind: 'status', status: 500, moment: 'afterHandling', service: 'events', times: 1 },
      { kind: 'status', status: 503, service: 'events' },
    ]);
    const answers = [await send(), await send()];
    const entries = sandbox.log().slice(1);
    expect(entries.map(({ kind }) => kind)).toEqual(['proactiveEvent', 'fault', 'fault']);
    expect(sandbox.faultEntries()).toEqual([
      {
        kind: 'fault',
        number: 3,
        at: new Date(startMs).toISOString(),
        requestId: answers[0]?.headers['x-amzn-requestid'],
        method: 'POST',
        path: '/v1/proactiveEvents/stages/development',
        effects: [{ rule: 0, kind: 'status', effect: 'status 500 after handling' }],
        handledStatus: 202,
        heardStatus: 500,
      },
      expect.objectContaining({
        effects: [{ rule: 1, kind: 'status', effect: 'status 503 before handling' }],
        handledStatus: null,
        heardStatus: 503,
      }),
    ]);
    expect(linesOf(entries[1] as LogEntry)).toEqual([
      '10:00:00  fault    POST /v1/proactiveEvents/stages/development: status 500 after handling',
    ]);
  });

  it('keeps the refusal that a fault hid', async () => {
    running.sandbox.setFaults([{ kind: 'status', status: 500, moment: 'afterHandling', service: 'events' }]);
    await sendEvent(running.sandbox, 'wrong', messageAlert);
    expect(running.sandbox.log().slice(1)).toMatchObject([
      { kind: 'refusal', status: 403 },
      { kind: 'fault', handledStatus: 403 },
    ]);
  });
});
