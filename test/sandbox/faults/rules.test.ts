import { call } from '../support/http';
import { useSandbox } from '../support/running';

const running = useSandbox();
const post = (body: unknown) =>
  call(running.sandbox.url, { path: '/sandbox/faults', body: typeof body === 'string' ? body : JSON.stringify(body) });

it('there are none at the start, and none after a reset', async () => {
  const { sandbox } = running;
  expect(sandbox.faults()).toEqual([]);
  sandbox.setFaults([{ kind: 'hang' }]);
  await call(sandbox.url, { path: '/sandbox/reset' });
  expect(sandbox.faults()).toEqual([]);
});

it('rules get their defaults, and replace the ones before', async () => {
  running.sandbox.setFaults([{ kind: 'hang' }]);
  const faults = [
    { kind: 'latency', latencyMs: 250, service: 'token' },
    { kind: 'status', status: 503, every: 20 },
    { kind: 'close', moment: 'afterHandling', sent: 'halfBody', times: 1 },
    { kind: 'earlyTokenExpiry', livesSeconds: 0 },
    { kind: 'rateLimit', requests: 5, windowMs: 1000 },
  ];
  const complete = [
    { kind: 'latency', latencyMs: 250, service: 'token', every: 1, times: null, seen: 0, matched: 0 },
    {
      kind: 'status',
      service: 'all',
      every: 20,
      times: null,
      moment: 'beforeHandling',
      status: 503,
      retryAfterSeconds: null,
      retryAfterForm: 'seconds',
      body: 'amazon',
      message: '',
      seen: 0,
      matched: 0,
    },
    {
      kind: 'close',
      service: 'all',
      every: 1,
      times: 1,
      moment: 'afterHandling',
      sent: 'halfBody',
      seen: 0,
      matched: 0,
    },
    { kind: 'earlyTokenExpiry', every: 1, times: null, livesSeconds: 0, seen: 0, matched: 0 },
    {
      kind: 'rateLimit',
      service: 'all',
      requests: 5,
      windowMs: 1000,
      retryAfterForm: 'seconds',
      body: 'amazon',
      seen: 0,
      matched: 0,
    },
  ];
  expect(await post({ faults })).toMatchObject({ status: 200, json: { faults: complete } });
  const { json } = await call(running.sandbox.url, { method: 'GET', path: '/sandbox/faults' });
  expect(json).toMatchObject({
    faults: complete,
    declarations: { latency: { fields: { latencyMs: { maximum: 600_000 } } } },
  });
});

it.each([
  [
    [{ kind: 'rain' }],
    /^faults\[0\]\.kind: found "rain"; expected latency, status, reset, close, hang, drip, earlyTokenExpiry, rateLimit\.$/,
  ],
  [[{}], /^faults\[0\]\.kind: found nothing; expected /],
  [[{ kind: 'hang' }, 'x'], /^faults\[1\]: expected an object with a kind and its fields\.$/],
  [[{ kind: 'latency' }], /^faults\[0\]\.latencyMs: found nothing; expected a whole number from 0 to 600000\.$/],
  [[{ kind: 'status', status: 200 }], /^faults\[0\]\.status: found 200; expected a whole number from 400 to 599\.$/],
  [[{ kind: 'hang', every: 0 }], /^faults\[0\]\.every: found 0; expected a whole number from 1 to 1000000000\.$/],
  [
    [{ kind: 'hang', times: 1.5 }],
    /^faults\[0\]\.times: found 1\.5; expected a whole number from 1 to 1000000000, or null\.$/,
  ],
  [
    [{ kind: 'hang', service: 'lwa' }],
    /^faults\[0\]\.service: found "lwa"; expected "all", "token", "events", "messages"\.$/,
  ],
  [
    [{ kind: 'reset', status: 500 }],
    /^faults\[0\]\.status: a rule of kind reset has no such field; it has service, every, times, moment\.$/,
  ],
  [
    [{ kind: 'close', sent: 'headers' }],
    /^faults\[0\]\.sent: found "headers"; before handling there is no answer to cut/,
  ],
  [
    [{ kind: 'status', status: 500, message: 'x'.repeat(501) }],
    /^faults\[0\]\.message: found .* expected text of at most 500 characters\.$/,
  ],
  [
    [
      { kind: 'rateLimit', requests: 1 },
      { kind: 'drip', pauseMs: 0 },
    ],
    /^faults\[0\]\.windowMs: [^\n]*\nfaults\[1\]\.pauseMs: [^\n]*$/,
  ],
  ['x', /^faults: expected a list of rules\.$/],
  [Array.from({ length: 101 }, () => ({ kind: 'hang' })), /^faults: found 101 rules; expected at most 100\.$/],
])('%j is refused with the reason, and the earlier rules stay', async (faults, reason) => {
  running.sandbox.setFaults([{ kind: 'status', status: 500 }]);
  const { status, json } = await post({ faults });
  expect(status).toBe(400);
  expect(json.message).toMatch(reason);
  expect(running.sandbox.faults()).toMatchObject([{ kind: 'status' }]);
  expect(() => running.sandbox.setFaults(faults as [])).toThrow(reason);
});

it.each(['', '[]', 'null', '{"faults":[],"more":1}', '{"faults":null}'])('the body %s is refused', async (body) => {
  expect((await post(body)).status).toBe(400);
});
