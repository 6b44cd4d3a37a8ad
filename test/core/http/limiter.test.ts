import fc from 'fast-check';
import { createSharedState } from '../../../core/shared-state';
import { createLimiter } from '../../../core/http/limiter';
import { accepted, tokenAnswer } from '../../support/fake-host';
import { createBarrier, settled } from '../support/barrier';
import { routedHost } from '../support/routed-host';
import { clientOf, messageAlert, tokenUrl } from '../support/skill';

/** Work that ends on demand; records what runs. */
function works() {
  const running = new Set<number>();
  const started: number[] = [];
  const ends = new Map<number, () => void>();
  let most = 0;
  return {
    started,
    running,
    most: () => most,
    end: (id: number) => ends.get(id)?.(),
    work: (id: number) => async () => {
      started.push(id);
      running.add(id);
      most = Math.max(most, running.size);
      await new Promise<void>((resolve) => void ends.set(id, resolve));
      running.delete(id);
      return id;
    },
  };
}

describe('The bound on calls under way', () => {
  test('holds, first come first served', async () => {
    const limiter = createLimiter(2);
    const { started, end, work } = works();
    const results = Promise.all([1, 2, 3, 4].map((id) => limiter.run(work(id))));
    await settled();
    expect(started).toEqual([1, 2]);
    end(2);
    await settled();
    expect(started).toEqual([1, 2, 3]);
    [1, 3].forEach(end);
    await settled();
    end(4);
    expect(await results).toEqual([1, 2, 3, 4]);
  });

  test('frees the place of work that fails', async () => {
    const limiter = createLimiter(1);
    await expect(limiter.run(async () => await Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(
      limiter.run(() => {
        throw new Error('failed at once');
      }),
    ).rejects.toThrow('failed at once');
    expect(await limiter.run(async () => 'free')).toBe('free');
  });

  test('can be raised and lowered while work is under way', async () => {
    const limiter = createLimiter(1);
    const { started, running, end, work } = works();
    const results = Promise.all([1, 2, 3, 4].map((id) => limiter.run(work(id))));
    await settled();
    limiter.setLimit(3);
    await settled();
    expect(started).toEqual([1, 2, 3]);
    limiter.setLimit(1);
    [1, 2].forEach(end);
    await settled();
    expect([...running]).toEqual([3]);
    end(3);
    await settled();
    expect([...running]).toEqual([4]);
    end(4);
    await results;
  });

  test('is never passed, and all work is done in its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 30 }),
        fc.scheduler(),
        async (limit, count, scheduler) => {
          const limiter = createLimiter(limit);
          const started: number[] = [];
          let running = 0;
          let most = 0;
          const work = (id: number) => async () => {
            started.push(id);
            running += 1;
            most = Math.max(most, running);
            await scheduler.schedule(Promise.resolve());
            running -= 1;
          };
          const all = Promise.all(Array.from({ length: count }, (_, id) => limiter.run(work(id))));
          await scheduler.waitFor(all);
          expect(started).toEqual(Array.from({ length: count }, (_, id) => id));
          expect(most).toBe(Math.min(limit, count));
        },
      ),
    );
  });
});

describe('Sends are bounded', () => {
  async function maxAtOnce(concurrency: number | undefined, sends: number, clients = 1): Promise<number> {
    const shared = createSharedState();
    let running = 0;
    let most = 0;
    const full = createBarrier(Math.min(concurrency ?? 10, sends));
    const host = routedHost(async (request) => {
      if (request.url === tokenUrl) return tokenAnswer();
      running += 1;
      most = Math.max(most, running);
      await full.arrive();
      running -= 1;
      return accepted();
    });
    const all = Array.from({ length: clients }, () => clientOf(host, { shared, concurrency }));
    await Promise.all(
      all.flatMap((client) => Array.from({ length: sends }, () => client.createProactiveEvent(messageAlert(), 'live'))),
    );
    return most;
  }

  test('to 10 per skill when nothing is set', async () => {
    expect(await maxAtOnce(undefined, 40)).toBe(10);
  });

  test('to what is set', async () => {
    expect(await maxAtOnce(3, 40)).toBe(3);
  });

  test('over all clients of a skill', async () => {
    expect(await maxAtOnce(4, 20, 3)).toBe(4);
  });

  test('per key', () => {
    const shared = createSharedState();
    const limiter = shared.limiterOf('one skill', 1);
    expect(shared.limiterOf('one skill', 5)).toBe(limiter);
    expect(shared.limiterOf('another', 1)).not.toBe(limiter);
  });

  test('and idle ones are forgotten where there are many, busy ones never', async () => {
    const shared = createSharedState();
    const busy = shared.limiterOf('busy', 1);
    const { end, work } = works();
    const done = busy.run(work(1));
    await settled();
    const idle = shared.limiterOf('idle', 1);
    for (let skill = 0; skill < 400; skill += 1) shared.limiterOf(`skill ${skill}`, 1);
    expect(shared.limiterOf('busy', 1)).toBe(busy);
    expect(shared.limiterOf('idle', 1)).not.toBe(idle);
    end(1);
    await done;
  });

  test('so that the wait before a repeat holds no place', async () => {
    const first = createBarrier(2);
    const host = routedHost((request) => {
      if (request.url === tokenUrl) return tokenAnswer();
      return host.requests.length === 2 ? { statusCode: 429 } : accepted();
    });
    host.sleep = async () => await first.arrive();
    const client = clientOf(host, { concurrency: 1 });
    const repeated = client.createProactiveEvent(messageAlert({ referenceId: 'repeated' }), 'live');
    const other = await client.createProactiveEvent(messageAlert({ referenceId: 'other' }), 'live');
    expect(other.attempts).toBe(1);
    first.open();
    expect((await repeated).attempts).toBe(2);
  });
});
