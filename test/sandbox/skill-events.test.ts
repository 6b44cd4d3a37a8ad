import { anna, ben, buyToken, carla, messageAlert, sendEvent, sendMessage, unicast } from './support/requests';
import { useSandbox } from './support/running';

const running = useSandbox();
const messageAlertName = 'AMAZON.MessageAlert.Activated';

describe('the subscriptions of a customer', () => {
  test('can be given while the sandbox runs: then the customer is rung, at that stage only', async () => {
    const token = await buyToken(running.sandbox);
    const toCarla = { ...messageAlert, ...unicast(carla) };
    expect((await sendEvent(running.sandbox, token, toCarla)).status).toBe(403);
    running.sandbox.setSwitches({
      setSubscriptions: { userId: carla, stage: 'development', eventNames: [messageAlertName] },
    });
    expect((await sendEvent(running.sandbox, token, toCarla)).status).toBe(202);
    expect(running.sandbox.rings().map(({ userId, stage }) => [userId, stage])).toEqual([[carla, 'development']]);
  });

  test('can be taken away: then nobody is rung, and the skill is told what is left', async () => {
    const token = await buyToken(running.sandbox);
    running.sandbox.setSwitches({ setSubscriptions: { userId: anna, stage: 'development', eventNames: [] } });
    expect((await sendEvent(running.sandbox, token, { ...messageAlert, ...unicast(anna) })).status).toBe(403);
    expect(running.sandbox.skillEvents()).toMatchObject([
      {
        userId: anna,
        envelope: {
          version: '1.0',
          context: { System: { user: { userId: anna }, apiEndpoint: 'https://api.amazonalexa.com' } },
          request: {
            type: 'AlexaSkillEvent.ProactiveSubscriptionChanged',
            body: { subscriptions: [] },
            timestamp: '2030-02-01T10:00:00.000Z',
          },
        },
      },
    ]);
  });

  test('are refused where something is wrong with them, and nothing is done', () => {
    const wrong = { userId: 'nobody', stage: 'test', eventNames: 'all' } as never;
    expect(() => running.sandbox.setSwitches({ setSubscriptions: wrong, tokenLifeSeconds: 5 })).toThrow(
      /userId: no customer[^]*stage: expected development, live[^]*eventNames: expected a list/,
    );
    expect(running.sandbox.switches().tokenLifeSeconds).toBe(3600);
    expect(running.sandbox.skillEvents()).toEqual([]);
  });
});

test('a customer who disables and enables the skill is told to it under the old and the new user id', () => {
  running.sandbox.setSwitches({ reEnableUser: ben });
  expect(running.sandbox.skillEvents().map(({ userId, envelope }) => [userId, envelope.request.type])).toEqual([
    [ben, 'AlexaSkillEvent.SkillDisabled'],
    [`${ben}-2`, 'AlexaSkillEvent.SkillEnabled'],
  ]);
});

describe('while the skill does not answer', () => {
  beforeEach(() => running.sandbox.setSwitches({ skillAnswers: false }));

  test('a message is tried again after 30 s, each wait twice the one before, until it expires', async () => {
    const token = await buyToken(running.sandbox, 'alexa:skill_messaging');
    await sendMessage(running.sandbox, token, ben, { data: {}, expiresAfterSeconds: 600 });
    expect(running.sandbox.messages()[0]?.deliveryTimes).toEqual([
      '2030-02-01T10:00:00.000Z',
      '2030-02-01T10:00:30.000Z',
      '2030-02-01T10:01:30.000Z',
      '2030-02-01T10:03:30.000Z',
      '2030-02-01T10:07:30.000Z',
    ]);
  });

  test('a skill event is tried for an hour, with its first timestamp', () => {
    running.sandbox.setSwitches({ setSubscriptions: { userId: ben, stage: 'live', eventNames: [] } });
    const [event] = running.sandbox.skillEvents();
    expect(event?.deliveryTimes).toHaveLength(7);
    expect(event?.deliveryTimes.at(-1)).toBe('2030-02-01T10:31:30.000Z');
    expect(event?.envelope.request.timestamp).toBe('2030-02-01T10:00:00.000Z');
  });
});
