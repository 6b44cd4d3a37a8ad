import {
  carla,
  clientId,
  development,
  exchange,
  live,
  messageAlert,
  multicast,
  sendEvent,
  unicast,
} from '../support/requests';
import { badRequest, event, formOf, message, type Row, strangers } from './row';

/** Who may be addressed, and with what: reference 2.4 and 4. */

const noSubscription = (stage: string, eventName: string) => ({
  type: 'Forbidden',
  message: `No subscription found for stage=${stage}, skillId=amzn1.ask.skill.sandbox, topicId=${eventName}`,
});

const named = (name: string) => ({ ...messageAlert, event: { ...messageAlert.event, name } });

const subscriptionRows: Row[] = (
  [
    ['the user has none', { ...messageAlert, ...unicast(carla) }, development, 'AMAZON.MessageAlert.Activated'],
    [
      'the user has none at the live stage',
      { ...messageAlert, ...unicast(carla) },
      live,
      'AMAZON.MessageAlert.Activated',
    ],
    ['the event is in no catalogue', named('AMAZON.Unheard.Of'), development, 'AMAZON.Unheard.Of'],
    ['our short name stands for the event', named('messageAlert'), development, 'messageAlert'],
  ] as [string, object, string, string][]
).map(([when, body, path, eventName]) => ({
  refusal: 'noSubscription',
  when,
  send: (sandbox) => event(sandbox, body, path),
  status: 403,
  body: noSubscription(path === live ? 'live' : 'development', eventName),
}));

const publicationRows: Row[] = [unicast('amzn1.ask.account.WEATHER'), multicast].map((audience) => ({
  refusal: 'noSubscription',
  when: `the skill does not publish the event (${audience.relevantAudience.type})`,
  send: async (sandbox) => {
    const { json } = await exchange(sandbox, formOf('weather-only', 'secret-3', 'alexa::proactive_events'));
    return await sendEvent(sandbox, String(json.access_token), { ...messageAlert, ...audience });
  },
  status: 403,
  body: noSubscription('development', 'AMAZON.MessageAlert.Activated'),
}));

const messageRows: Row[] = [
  ['"data"', {}],
  ['"data"', { data: 'text' }],
  ['"data"', { data: ['text'] }],
  ['"data"', null],
  ['"data"', 'text'],
  ['"data.count"', { data: { count: 1 } }],
  ['"data"', { data: { long: 'x'.repeat(6000) } }],
  ['"expiresAfterSeconds"', { data: {}, expiresAfterSeconds: 59 }],
  ['"expiresAfterSeconds"', { data: {}, expiresAfterSeconds: 86_401 }],
  ['"expiresAfterSeconds"', { data: {}, expiresAfterSeconds: '60' }],
].map(([path, body]) => ({
  refusal: 'messageViolation',
  when: `the message is ${JSON.stringify(body).slice(0, 50)}`,
  send: (sandbox) => message(sandbox, body),
  status: 400,
  body: badRequest('Data is missing or not valid', path as string),
}));

export const customerRows: Row[] = [
  ...strangers.map(([when, user]): Row => ({
    refusal: 'noEnablement',
    when: `the user is ${when}`,
    send: (sandbox) => event(sandbox, { ...messageAlert, ...unicast(user) }),
    status: 403,
    body: { type: 'Forbidden', message: `No enablement for clientId: ${clientId}, userId: ${user}` },
  })),
  ...subscriptionRows,
  ...publicationRows,
  {
    refusal: 'duplicateReferenceId',
    when: 'the same event comes again',
    send: async (sandbox) => {
      await event(sandbox, messageAlert);
      return await event(sandbox, messageAlert);
    },
    status: 409,
    body: { type: 'Conflict', message: expect.stringContaining('boiler~2030~02~01') as string },
  },
  {
    refusal: 'notificationLimit',
    when: 'the limit of a live skill is 0',
    send: (sandbox) => {
      sandbox.setSwitches({ liveNotificationLimit: 0 });
      return event(sandbox, messageAlert, live);
    },
    status: 432,
    body: { type: expect.any(String) as string, message: expect.stringContaining('limit') as string },
  },
  ...messageRows,
  ...strangers.map(([when, user]): Row => ({
    refusal: 'unknownUser',
    when: `the user is ${when}`,
    send: (sandbox) => message(sandbox, { data: {} }, user),
    status: 404,
    body: { type: 'Not Found', message: `The userId does not exist: ${user}` },
  })),
];
