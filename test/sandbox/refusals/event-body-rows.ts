import { messageAlert, weatherAlert } from '../support/requests';
import { badRequest, event, rawEventWithToken, type Row } from './row';

/** The body of an event: reference 2.2, and the recorded 400s of 2.4. */

export function without(key: keyof typeof messageAlert): object {
  return Object.fromEntries(Object.entries(messageAlert).filter(([name]) => name !== key));
}

const weatherPayload = (payload: object) => ({ ...weatherAlert, event: { ...weatherAlert.event, payload } });

const messagePayload = (payload: object) => ({ ...messageAlert, event: { ...messageAlert.event, payload } });

const contentTypeRows: Row[] = [undefined, 'text/plain', 'application/x-www-form-urlencoded'].map((contentType) => ({
  refusal: 'wrongContentType',
  when: `the content type is ${contentType}`,
  send: (sandbox) => rawEventWithToken(sandbox, contentType === undefined ? {} : { 'Content-Type': contentType }),
  status: 400,
  body: badRequest('application/json'),
}));

const deep = `${'['.repeat(70_000)}${']'.repeat(70_000)}`;

const jsonRows: Row[] = ['', '{', '{"a":1}x', 'null,', '\ufeff{}', '['.repeat(70_000), deep].map((body) => ({
  refusal: 'malformedJson',
  when: `the body begins with "${body.slice(0, 8)}" and has ${body.length} characters`,
  send: (sandbox) => rawEventWithToken(sandbox, { 'Content-Type': 'application/json; charset=utf-8' }, body),
  status: 400,
  body: badRequest('JSON'),
}));

const expiryRows: Row[] = [
  ['4 min 59 s ahead', '2030-02-01T10:04:59Z'],
  ['24 h and 1 s ahead', '2030-02-02T10:00:01Z'],
  ['in the past', '2030-02-01T09:00:00Z'],
].map(([when = '', expiryTime = '']) => ({
  refusal: 'expiryOutOfBounds',
  when: `the expiry is ${when}`,
  send: (sandbox) => event(sandbox, { ...messageAlert, expiryTime }),
  status: 400,
  body: badRequest('^Violations for metadata', '[', 'expiryTime', '5 minutes', '24 hours', 'current time', ']'),
}));

const requiredKeys = ['timestamp', 'referenceId', 'expiryTime', 'event', 'relevantAudience'] as const;

const requestRows: Row[] = (
  [
    ...requiredKeys.map((key) => [`"${key}"`, without(key)]),
    ...[
      ['"referenceId"', { referenceId: 'with blank' }],
      ['"referenceId"', { referenceId: 'a'.repeat(101) }],
      ['"referenceId"', { referenceId: '' }],
      ['"timestamp"', { timestamp: '2030-02-30T10:00:00Z' }],
      ['"timestamp"', { timestamp: '2030-02-01' }],
      ['"expiryTime"', { expiryTime: 'tomorrow' }],
      ['"relevantAudience.type"', { relevantAudience: { type: 'Broadcast', payload: {} } }],
      ['"relevantAudience.payload.user"', { relevantAudience: { type: 'Unicast', payload: {} } }],
      ['"localizedAttributes[0].locale"', { localizedAttributes: [{}] }],
      ['"localizedAttributes"', { localizedAttributes: 'en-US' }],
      ['"event.name"', { event: { payload: {} } }],
    ].map(([path, change]) => [path, { ...messageAlert, ...(change as object) }]),
    [
      '"localizedAttributes[1].source"',
      { ...weatherAlert, localizedAttributes: [{ locale: 'en-US', source: 'Us' }, { locale: 'de-DE' }] },
    ],
  ] as [string, object][]
).map(([path, body], index) => ({
  refusal: 'requestViolation',
  when: `${path} is wrong (${index})`,
  send: (sandbox) => event(sandbox, body),
  status: 400,
  body: badRequest(path),
}));

const payloadRows: Row[] = (
  [
    [
      'a value is not allowed',
      weatherPayload({ weatherAlert: { alertType: 7 } }),
      [
        'AMAZON.WeatherAlert.Activated',
        '\n',
        '"event.payload.weatherAlert.alertType"',
        'found 7',
        'HURRICANE, SNOW_STORM, THUNDER_STORM, TORNADO',
      ],
    ],
    [
      'fields are missing',
      messagePayload({ state: {}, messageGroup: {} }),
      ['messageGroup.creator.name', 'messageGroup.count', 'state.status', 'UNREAD, FLAGGED'],
    ],
    ['the payload is no object', messagePayload([]), ['"event.payload"']],
  ] as [string, object, string[]][]
).map(([when, body, parts]) => ({
  refusal: 'payloadViolation',
  when,
  send: (sandbox) => event(sandbox, body),
  status: 400,
  body: badRequest(...parts),
}));

export const eventBodyRows: Row[] = [
  ...contentTypeRows,
  ...jsonRows,
  ...expiryRows,
  ...requestRows,
  ...payloadRows,
  {
    refusal: 'requestViolation',
    when: 'localizedAttributes is missing and the switch asks for it',
    send: (sandbox) => {
      sandbox.setSwitches({ localizedAttributesRequired: true });
      return event(sandbox, without('localizedAttributes'));
    },
    status: 400,
    body: badRequest('"localizedAttributes"'),
  },
  {
    refusal: 'payloadViolation',
    when: 'a text is literal and the switch forbids it',
    send: (sandbox) => {
      sandbox.setSwitches({ literalTextAllowed: false });
      return event(sandbox, weatherPayload({ weatherAlert: { alertType: 'TORNADO', source: 'Us' } }));
    },
    status: 400,
    body: badRequest('weatherAlert.source', 'localizedattribute:'),
  },
];
