import { call } from './support/http';
import { buyToken, messageAlert, sendEvent, startMs } from './support/requests';
import { useSandbox } from './support/running';

const running = useSandbox();
const post = (body: unknown) => call(running.sandbox.url, { path: '/sandbox/clock', body: JSON.stringify(body) });
const at = (ms: number) => new Date(startMs + ms).toISOString();

it('is turned forward, and tokens and notifications end', async () => {
  const { sandbox, clock } = running;
  const token = await buyToken(sandbox);
  await sendEvent(sandbox, token, messageAlert);
  expect((await post({ advanceMs: 3_600_000 })).json).toEqual({ now: at(3_600_000), offsetMs: 3_600_000 });
  expect((await sendEvent(sandbox, token, messageAlert)).status).toBe(403);
  expect(sandbox.pending()).toHaveLength(1);
  expect(sandbox.setClock({ advanceMs: 3_600_000 })).toEqual({ now: at(7_200_000), offsetMs: 7_200_000 });
  expect(sandbox.pending()).toEqual([]);
  clock.advance(5);
  const { json } = await call(sandbox.url, { method: 'GET', path: '/sandbox/clock' });
  expect(json).toEqual({ now: at(7_200_005), offsetMs: 7_200_000 });
});

it('is set to a time, goes on from there, and comes back to that of the machine', async () => {
  const { sandbox, clock } = running;
  expect((await post({ now: '2031-01-01T00:00:00+01:00' })).json.now).toBe('2030-12-31T23:00:00.000Z');
  clock.advance(1000);
  expect(sandbox.state().clock.now).toBe('2030-12-31T23:00:01.000Z');
  expect((await post({ now: null })).json).toEqual({ now: at(1000), offsetMs: 0 });
  sandbox.setClock({ advanceMs: 1 });
  sandbox.reset();
  expect(sandbox.state().clock).toEqual({ now: at(1000), offsetMs: 0 });
});

it.each([
  [{}, 'The body must be a JSON object with either advanceMs or now.'],
  [{ advanceMs: 1, now: null }, 'The body must be a JSON object with either advanceMs or now.'],
  [{ advanceMs: -1 }, 'advanceMs: found -1; expected a whole number from 0 to 31622400000.'],
  [{ now: 'noon' }, 'now: found "noon"; expected ISO 8601 with Z or an offset, such as 2030-02-01T10:00:00Z, or null.'],
  [{ offsetMs: 1 }, 'offsetMs: there is no such field; expected advanceMs, now.'],
])('refuses %j', async (body, message) => {
  expect(await post(body)).toMatchObject({ status: 400, json: { message } });
  expect(running.sandbox.state().clock.offsetMs).toBe(0);
});
