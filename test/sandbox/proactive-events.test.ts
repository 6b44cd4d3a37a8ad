import { createDefaultSkill } from '../../sandbox';
import {
  anna,
  ben,
  buyToken,
  carla,
  development,
  exchange,
  live,
  messageAlert,
  multicast,
  sendEvent,
  unicast,
  weatherAlert,
} from './support/requests';
import { useSandbox } from './support/running';

/** A second skill with customers of its own, one of whom lives in no locale that the tests translate to. */
const otherSkill = {
  ...createDefaultSkill(),
  clientId: 'other',
  clientSecret: 'other-secret',
  skillId: 'amzn1.ask.skill.other',
  publishedEvents: [...createDefaultSkill().publishedEvents, 'AMAZON.Custom.Event'],
  users: [
    {
      userId: 'amzn1.ask.account.YUKI',
      locale: 'ja-JP',
      region: 'FE' as const,
      enabled: true,
      subscriptions: { development: ['AMAZON.WeatherAlert.Activated', 'AMAZON.Custom.Event'], live: [] },
    },
  ],
};
const running = useSandbox({ skills: [createDefaultSkill(), otherSkill] });
let token: string;
beforeEach(async () => (token = await buyToken(running.sandbox)));

async function otherToken(): Promise<string> {
  const form = 'grant_type=client_credentials&client_id=other&client_secret=other-secret&scope=alexa::proactive_events';
  const { json } = await exchange(running.sandbox, form);
  return String(json.access_token);
}

const send = async (body: object, path = development) => (await sendEvent(running.sandbox, token, body, path)).status;

describe('an accepted event', () => {
  const paths = [development, `${development}/`, live, `${live}/`, `${live}?x=1`];
  it.each(paths)('gets 202 with an empty body at %s', async (path) => {
    const { status, text, headers, rawHeaders } = await sendEvent(running.sandbox, token, messageAlert, path);
    expect({ status, text, length: headers['content-length'] }).toEqual({ status: 202, text: '', length: '0' });
    expect(headers['content-type']).toBeUndefined();
    expect(rawHeaders).toContain('x-amzn-RequestId');
    expect(running.sandbox.rings()[0]?.stage).toBe(path.startsWith(development) ? 'development' : 'live');
  });

  it('rings the addressed customer once', async () => {
    const { headers } = await sendEvent(running.sandbox, token, messageAlert);
    expect(running.sandbox.rings()).toEqual([
      {
        userId: anna,
        locale: 'en-US',
        stage: 'development',
        eventName: 'AMAZON.MessageAlert.Activated',
        referenceId: 'boiler~2030~02~01',
        requestId: headers['x-amzn-requestid'],
        at: '2030-02-01T10:00:00.000Z',
        replaced: false,
        speech: expect.stringMatching(/3 .*new .*unread .*urgent .*The boiler room/i) as string,
      },
    ]);
  });

  it('stands in the log with its body and its hints', async () => {
    await send({ ...messageAlert, extra: true });
    expect(running.sandbox.events()).toMatchObject([
      {
        kind: 'proactiveEvent',
        skillId: 'amzn1.ask.skill.sandbox',
        audience: 'Unicast',
        request: { ...messageAlert, extra: true },
        hints: [expect.stringMatching(/urgency/), expect.stringMatching(/extra/)],
      },
    ]);
  });

  it.each([200, 202] as const)('gets %d where the switch says so', async (eventSuccessStatus) => {
    running.sandbox.setSwitches({ eventSuccessStatus });
    expect(await send(messageAlert)).toBe(eventSuccessStatus);
  });

  it('may have a literal text, no localizedAttributes, and a freer reference id where the switch says so', async () => {
    const payload = { weatherAlert: { alertType: 'TORNADO', source: 'Literal Weather' } };
    const literal = { ...weatherAlert, event: { ...weatherAlert.event, payload }, localizedAttributes: undefined };
    expect(await send(literal)).toBe(202);
    expect(running.sandbox.rings()[0]?.speech).toContain('Literal Weather');
    running.sandbox.setSwitches({ referenceId: 'lenient' });
    expect(await send({ ...messageAlert, referenceId: '9b2f-11.x y' })).toBe(202);
    expect(await send({ ...messageAlert, referenceId: 'a'.repeat(101) })).toBe(400);
    expect(await send({ ...messageAlert, referenceId: 7 })).toBe(400);
  });
});

describe('who rings', () => {
  it('is every subscribed customer for a Multicast, and nobody else', async () => {
    expect(await send({ ...messageAlert, ...multicast })).toBe(202);
    expect(running.sandbox.rings().map(({ userId }) => userId)).toEqual([anna, ben]);
  });

  it('is nobody for a Multicast without subscribers, which is accepted', async () => {
    const other = await otherToken();
    const { status } = await sendEvent(running.sandbox, other, { ...messageAlert, ...multicast });
    expect([status, running.sandbox.rings()]).toEqual([202, []]);
    expect(running.sandbox.events()).toHaveLength(1);
  });

  it('is decided by the stage', async () => {
    const other = await otherToken();
    const toYuki = { ...weatherAlert, ...unicast('amzn1.ask.account.YUKI') };
    expect((await sendEvent(running.sandbox, other, toYuki, live)).status).toBe(403);
    expect((await sendEvent(running.sandbox, other, toYuki)).status).toBe(202);
  });

  it('hears the text of the own locale, else of the first entry', async () => {
    await send({ ...weatherAlert, ...multicast });
    const other = await otherToken();
    await sendEvent(running.sandbox, other, { ...weatherAlert, ...multicast });
    const textIn = (speech: string) => /Example Weather|Beispielwetter/.exec(speech)?.[0];
    expect(running.sandbox.rings().map(({ locale, speech }) => [locale, textIn(speech)])).toEqual([
      ['en-US', 'Example Weather'],
      ['de-DE', 'Beispielwetter'],
      ['ja-JP', 'Example Weather'],
    ]);
  });

  it('hears nothing known of an event outside the catalogue, accepted when the skill publishes it', async () => {
    const other = await otherToken();
    const custom = {
      ...messageAlert,
      ...multicast,
      event: { name: 'AMAZON.Custom.Event', payload: { any: ['thing'] } },
    };
    expect((await sendEvent(running.sandbox, other, custom)).status).toBe(202);
    expect(running.sandbox.rings()).toMatchObject([{ eventName: 'AMAZON.Custom.Event', speech: '' }]);
  });
});

test('a customer who enables the skill anew has a new user id, and the old one leads nowhere', async () => {
  const { reEnabledUser } = running.sandbox.setSwitches({ reEnableUser: anna });
  expect(reEnabledUser).toEqual({ oldUserId: anna, userId: `${anna}-2` });
  expect(await send(messageAlert)).toBe(403);
  expect(running.sandbox.refusals()).toMatchObject([{ refusal: 'noEnablement' }]);
  expect(await send({ ...messageAlert, ...unicast(`${anna}-2`) })).toBe(202);
  expect(running.sandbox.setSwitches({ reEnableUser: `${anna}-2` }).reEnabledUser?.userId).toBe(`${anna}-3`);
  expect(running.sandbox.skill.users.map(({ userId }) => userId)).toEqual([anna, ben, carla]);
});
