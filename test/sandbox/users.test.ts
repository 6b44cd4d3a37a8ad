import { call } from './support/http';
import { anna, buyToken, carla, live, messageAlert, sendEvent, unicast } from './support/requests';
import { useSandbox } from './support/running';

const running = useSandbox();
const request = (method: string, path: string, body: unknown = {}) =>
  call(running.sandbox.url, { method, path: `/sandbox/users${path}`, body: JSON.stringify(body) });
const skillEventTypes = () =>
  running.sandbox.skillEvents().map(({ userId, envelope }) => [userId, envelope.request.type]);
const event = async (user: string, path?: string) =>
  (await sendEvent(running.sandbox, await buyToken(running.sandbox), { ...messageAlert, ...unicast(user) }, path))
    .status;

describe('a new user', () => {
  it('gets an id, and rings once subscribed', async () => {
    const { status, json } = await request('POST', '');
    const user = {
      userId: 'amzn1.ask.account.SANDBOX-USER-1',
      locale: 'en-US',
      region: 'NA',
      enabled: true,
      subscriptions: { development: [], live: [] },
    };
    expect([status, json]).toEqual([201, { user }]);
    expect(skillEventTypes()).toEqual([[user.userId, 'AlexaSkillEvent.SkillEnabled']]);
    expect(await event(user.userId)).toBe(403);
    running.sandbox.changeUser(user.userId, { subscriptions: { development: [messageAlert.event.name] } });
    expect(await event(user.userId)).toBe(202);
    expect((await request('POST', '')).json).toMatchObject({ user: { userId: 'amzn1.ask.account.SANDBOX-USER-2' } });
  });

  it('may be all that is asked for', () => {
    const wanted = {
      userId: 'u',
      skillId: 'amzn1.ask.skill.sandbox',
      locale: 'ja-JP',
      region: 'FE',
      enabled: false,
      subscriptions: { live: ['X.Y'] },
    } as const;
    const { skillId: _, ...user } = { ...wanted, subscriptions: { development: [], live: ['X.Y'] } };
    expect(running.sandbox.addUser({ ...wanted, subscriptions: { live: ['X.Y'] } })).toEqual(user);
    expect(running.sandbox.state().skills[0]?.users.at(-1)).toEqual(user);
    expect(skillEventTypes()).toEqual([]);
  });

  it.each([
    [{ userId: anna }, 'userId: there is a customer with this user id already.'],
    [{ userId: 'a b' }, 'userId: found "a b"; expected 1 to 255 visible ASCII characters.'],
    [{ skillId: 'x' }, 'skillId: there is no such skill; there are amzn1.ask.skill.sandbox.'],
    [{ locale: 'german' }, 'locale: found "german"; expected language and country such as en-US.'],
    [{ region: 'US' }, 'region: found "US"; expected NA, EU, FE.'],
    [{ enabled: 1 }, 'enabled: found 1; expected true, false.'],
    [
      { subscriptions: { beta: [] } },
      'subscriptions: found {"beta":[]}; expected an object with development, live, each a list of at ' +
        'most 100 event names.',
    ],
    [{ name: 'Dora', locale: 1 }, /^name: there is no such field here; expected userId, .*\nlocale: found 1; /],
    [[], /^The body must be a JSON object/],
  ])('like %j is refused with the reason', async (body, message) => {
    const { status, json } = await request('POST', '', body);
    expect(status).toBe(400);
    if (typeof message === 'string') expect(json.message).toBe(message);
    else expect(json.message).toMatch(message);
    expect(running.sandbox.state().skills[0]?.users).toHaveLength(3);
  });
});

describe('a user', () => {
  it('who disables the skill has no enablement; enabled again there is a new user id', async () => {
    expect((await request('PATCH', `/${anna}`, { enabled: false })).json).toMatchObject({
      user: { userId: anna, enabled: false },
    });
    expect(await event(anna)).toBe(403);
    expect(running.sandbox.refusals()).toMatchObject([{ refusal: 'noEnablement' }]);
    expect((await request('PATCH', `/${anna}`, { enabled: true })).json).toMatchObject({
      user: { userId: `${anna}-2`, enabled: true },
    });
    expect([await event(anna), await event(`${anna}-2`)]).toEqual([403, 202]);
    expect(skillEventTypes()).toEqual([
      [anna, 'AlexaSkillEvent.SkillDisabled'],
      [`${anna}-2`, 'AlexaSkillEvent.SkillEnabled'],
    ]);
  });

  it('who says the same again changes nothing', async () => {
    await request('PATCH', `/${anna}`, { enabled: true });
    expect(skillEventTypes()).toEqual([]);
    expect(running.sandbox.state().skills[0]?.users[0]).toMatchObject({ userId: anna });
  });

  it('subscribes per stage; a stage that is not named stays', async () => {
    await request('PATCH', `/${carla}`, { subscriptions: { live: [messageAlert.event.name] } });
    expect([await event(carla), await event(carla, live)]).toEqual([403, 202]);
    expect(running.sandbox.skillEvents()).toMatchObject([
      {
        userId: carla,
        envelope: {
          request: {
            type: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
            body: { subscriptions: [{ eventName: messageAlert.event.name }] },
          },
        },
      },
    ]);
  });

  it('changes locale and region', async () => {
    await request('PATCH', `/${carla}`, { locale: 'fr-FR', region: 'FE' });
    expect(running.sandbox.state().skills[0]?.users[2]).toMatchObject({ locale: 'fr-FR', region: 'FE' });
    const { status, json } = await request('PATCH', `/${carla}`, { userId: 'other' });
    expect([status, json.message]).toEqual([
      400,
      'userId: there is no such field here; expected locale, region, enabled, subscriptions.',
    ]);
  });

  it('who is removed is gone, and the skill is told', async () => {
    expect(await request('DELETE', `/${anna}`)).toMatchObject({ status: 200, json: { removed: anna } });
    expect(await event(anna)).toBe(403);
    expect(skillEventTypes()).toEqual([[anna, 'AlexaSkillEvent.SkillDisabled']]);
    expect((await request('DELETE', `/${anna}`)).status).toBe(404);
    expect(() => running.sandbox.removeUser(anna)).toThrow('No customer of any skill has the user id');
    running.sandbox.reset();
    expect(await event(anna)).toBe(202);
  });
});
