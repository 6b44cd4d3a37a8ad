import type { FaultInput } from '../../../sandbox/index';
import { fastClock, useN8n } from '../support/n8n';
import { itemsOf } from '../support/results';
import { anna, boilerAlert, eventWorkflow, messageWorkflow } from '../support/workflows';

/** Every kind of fault, for ever: the send ends by itself, and says the truth about what became of it. */
const n8n = useN8n({ env: fastClock });
const goOn = { onError: 'continueRegularOutput' } as const;
// With the fast clock: a twentieth of it.
const options = { deadlineSeconds: 20, maxAttempts: 3 };

type Outcome = 'accepted' | 'not accepted' | 'unknown';

const before = (kind: 'reset' | 'hang'): FaultInput => ({ kind, moment: 'beforeHandling' });
const scenarios: Array<[string, FaultInput, { event: Outcome; message: Outcome }]> = [
  ['429', { kind: 'status', status: 429 }, { event: 'not accepted', message: 'not accepted' }],
  [
    '429 with a long Retry-After',
    { kind: 'status', status: 429, retryAfterSeconds: 3600 },
    { event: 'not accepted', message: 'not accepted' },
  ],
  ['432', { kind: 'status', status: 432 }, { event: 'not accepted', message: 'not accepted' }],
  ['503 with a page', { kind: 'status', status: 503, body: 'html' }, { event: 'unknown', message: 'unknown' }],
  [
    '500 after handling',
    { kind: 'status', status: 500, moment: 'afterHandling' },
    { event: 'unknown', message: 'unknown' },
  ],
  ['a reset', before('reset'), { event: 'unknown', message: 'unknown' }],
  ['a reset after handling', { kind: 'reset', moment: 'afterHandling' }, { event: 'unknown', message: 'unknown' }],
  ['a polite close', { kind: 'close' }, { event: 'unknown', message: 'unknown' }],
  [
    'a close after the status line',
    { kind: 'close', moment: 'afterHandling', sent: 'statusLine' },
    { event: 'unknown', message: 'unknown' },
  ],
  [
    'a close after the headers',
    { kind: 'close', moment: 'afterHandling', sent: 'headers' },
    { event: 'accepted', message: 'accepted' },
  ],
  [
    'a close in the middle of the body',
    { kind: 'close', moment: 'afterHandling', sent: 'halfBody' },
    { event: 'accepted', message: 'accepted' },
  ],
  ['silence', before('hang'), { event: 'unknown', message: 'unknown' }],
  ['silence after handling', { kind: 'hang', moment: 'afterHandling' }, { event: 'unknown', message: 'unknown' }],
  ['an answer in drops', { kind: 'drip', bytesPerDrop: 20, pauseMs: 1 }, { event: 'accepted', message: 'accepted' }],
  ['a late answer', { kind: 'latency', latencyMs: 30 }, { event: 'accepted', message: 'accepted' }],
];

const outcomesOf = (json: { accepted?: boolean; error?: { outcome: Outcome } }): Outcome | undefined =>
  json.accepted === true ? 'accepted' : json.error?.outcome;

describe.each(scenarios)('%s', (_, fault, told) => {
  test('an event', async () => {
    n8n.sandbox.setFaults([{ ...fault, service: 'events' } as FaultInput]);
    const [item] = itemsOf(await n8n.run(eventWorkflow({ ...boilerAlert, options }, goOn)));
    expect(outcomesOf(item?.json)).toBe(told.event);
    expect(n8n.sandbox.rings().length).toBeLessThanOrEqual(1);
    if (told.event === 'not accepted') expect(n8n.sandbox.rings()).toEqual([]);
    if (told.event === 'accepted') expect(n8n.sandbox.rings()).toHaveLength(1);
  });

  test('a message', async () => {
    n8n.sandbox.setFaults([{ ...fault, service: 'messages' } as FaultInput]);
    const message = { userId: anna, data: { entries: [{ key: 'task', value: 'refresh' }] }, options };
    const [item] = itemsOf(await n8n.run(messageWorkflow(message, goOn)));
    expect(outcomesOf(item?.json)).toBe(told.message);
    expect(n8n.sandbox.messages().length).toBeLessThanOrEqual(1);
    if (told.message === 'not accepted') expect(n8n.sandbox.messages()).toEqual([]);
    if (told.message === 'accepted') expect(n8n.sandbox.messages()).toHaveLength(1);
  });

  test('the token exchange: nothing is sent without a token, and that is said', async () => {
    n8n.sandbox.setFaults([{ ...fault, service: 'token' } as FaultInput]);
    const [item] = itemsOf(await n8n.run(eventWorkflow({ ...boilerAlert, options }, goOn)));
    // A token that broke off in the middle is none, whatever the status was.
    expect(['accepted', 'not accepted']).toContain(outcomesOf(item?.json));
    if (outcomesOf(item?.json) === 'not accepted') expect(n8n.sandbox.rings()).toEqual([]);
  });
});

test('a long Retry-After fails at once and says when to try again', async () => {
  n8n.sandbox.setFaults([{ kind: 'status', service: 'events', status: 429, retryAfterSeconds: 3600 }]);
  const [item] = itemsOf(await n8n.run(eventWorkflow(boilerAlert, goOn)));
  expect(item?.json.error).toMatchObject({ code: 'rate_limited', attempts: 1, retryAfterMs: 3_600_000 });
});

test.each([
  ['wait', { accepted: true, attempts: 2 }],
  ['fail', { error: { code: 'rate_limited', attempts: 1, retryAfterMs: 1000 } }],
])('On Rate Limit "%s"', async (onRateLimit, expected) => {
  n8n.sandbox.setFaults([{ kind: 'status', service: 'events', status: 429, retryAfterSeconds: 1, times: 1 }]);
  const [item] = itemsOf(await n8n.run(eventWorkflow({ ...boilerAlert, options: { onRateLimit } }, goOn)));
  expect(item?.json).toMatchObject(expected);
});

test('limits out of bounds are refused before anything is sent, all at once', async () => {
  const wrong = { maxAttempts: 0, deadlineSeconds: '={{ 9999 }}', onRateLimit: '={{ "maybe" }}' };
  const [item] = itemsOf(await n8n.run(eventWorkflow({ ...boilerAlert, options: wrong }, goOn)));
  expect(item?.json.error.message.split('\n')).toEqual([
    'Maximum Attempts: found 0; expected a whole number from 1 to 10.',
    'Deadline (Seconds): found 9999; expected a whole number from 1 to 600.',
    'On Rate Limit: found "maybe"; expected wait, fail.',
  ]);
  expect(n8n.sandbox.log()).toEqual([]);
});
