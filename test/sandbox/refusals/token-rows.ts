import {
  anna,
  authorized,
  buyToken,
  clientId,
  encodedSecret,
  exchange,
  sendMessage,
  tokenForm,
} from '../support/requests';
import { formOf, formWithGrant, rawEvent, type Row } from './row';

/** Buying a token (reference 1.3) and using it (reference 2.4 and 4). */

const malformed = {
  error: 'invalid_request',
  error_description: 'Malformed request',
  error_index: expect.any(String) as string,
};
const invalidClient = { error: 'invalid_client', error_description: 'Client authentication failed' };

const malformedRows: Row[] = [
  ...['grant_type', 'client_id', 'client_secret', 'scope'].map((name) => ({
    when: `${name} is missing`,
    form: tokenForm('alexa:abc').replace(new RegExp(`(^|&)${name}=[^&]*`), ''),
  })),
  { when: 'a parameter is empty', form: tokenForm('') },
  { when: 'a parameter comes twice', form: tokenForm('alexa:abc', '&scope=alexa:abc') },
  { when: 'there is no form', form: tokenForm('alexa:abc'), headers: { 'Content-Type': 'text/plain' } },
  { when: 'there is no content type', form: tokenForm('alexa:abc'), headers: {} },
  { when: 'JSON is broken', form: '{', headers: { 'Content-Type': 'application/json' } },
].map(({ when, form, headers }: { when: string; form: string; headers?: object }) => ({
  refusal: 'malformedTokenRequest',
  when,
  send: (sandbox) => exchange(sandbox, form, headers),
  status: 400,
  body: malformed,
}));

const scopeRows: Row[] = [
  ['the scope is unknown', formOf(clientId, encodedSecret, 'alexa::unknown')],
  ['two scopes are asked for', formOf(clientId, encodedSecret, 'alexa::proactive_events%20alexa:skill_messaging')],
  ['messaging has two colons', formOf(clientId, encodedSecret, 'alexa::skill_messaging')],
  ['the skill lacks the notifications permission', formOf('no-permission', 'secret-1', 'alexa::proactive_events')],
  ['the skill publishes no event', formOf('no-events', 'secret-2', 'alexa::proactive_events')],
].map(([when = '', form = '']) => ({
  refusal: 'invalidScope',
  when,
  send: (sandbox) => exchange(sandbox, form),
  status: 400,
  body: { error: 'invalid_scope', error_description: 'The request has an invalid parameter : scope' },
}));

const clientRows: Row[] = [
  {
    refusal: 'unsupportedGrantType',
    when: 'the grant is unknown',
    send: (sandbox) => exchange(sandbox, formWithGrant('magic')),
    status: 400,
    body: { error: 'unsupported_grant_type', error_description: expect.any(String) as string },
  },
  {
    refusal: 'invalidClient',
    when: 'the secret is wrong',
    send: (sandbox) => exchange(sandbox, formOf(clientId, 'wrong', 'alexa:abc')),
    status: 401,
    body: invalidClient,
  },
  {
    refusal: 'invalidClient',
    when: 'the id is unknown',
    send: (sandbox) => exchange(sandbox, formOf('nobody', encodedSecret, 'alexa:abc')),
    status: 401,
    body: invalidClient,
  },
  ...['authorization_code', 'refresh_token'].map((grant): Row => ({
    refusal: 'unauthorizedClient',
    when: `the grant is ${grant}`,
    send: (sandbox) => exchange(sandbox, formWithGrant(grant)),
    status: 400,
    body: { error: 'unauthorized_client', error_description: 'Not authorized for requested operation' },
  })),
];

const json = { 'Content-Type': 'application/json' };

const invalidTokenRows: Row[] = (
  [
    ['there is none', (sandbox) => rawEvent(sandbox, json)],
    ['it was never sold', (sandbox) => rawEvent(sandbox, authorized('Atc|never'))],
    [
      'it is no bearer token',
      async (sandbox) => rawEvent(sandbox, { ...json, Authorization: await buyToken(sandbox) }),
    ],
    [
      'an event comes with a token for messages',
      async (sandbox) => rawEvent(sandbox, authorized(await buyToken(sandbox, 'alexa:skill_messaging'))),
    ],
    [
      'a message comes with a token for events',
      async (sandbox) => sendMessage(sandbox, await buyToken(sandbox), anna, { data: {} }),
    ],
    [
      'it was revoked',
      async (sandbox) => {
        const token = await buyToken(sandbox);
        sandbox.setSwitches({ revokeTokens: true });
        return await rawEvent(sandbox, authorized(token));
      },
    ],
  ] as [string, Row['send']][]
).map(([when, send]) => ({
  refusal: 'invalidToken',
  when,
  send,
  status: 403,
  body: { type: 'Forbidden', message: 'Token in the request is not valid' },
}));

export const tokenRows: Row[] = [
  ...malformedRows,
  ...clientRows,
  ...scopeRows,
  ...invalidTokenRows,
  {
    refusal: 'invalidToken401',
    when: 'the switch says 401',
    send: (sandbox) => {
      sandbox.setSwitches({ invalidTokenStatus: 401 });
      return rawEvent(sandbox, authorized('Atc|never'));
    },
    status: 401,
    body: { type: 'Unauthorized', message: 'Token in the request is not valid' },
  },
];
