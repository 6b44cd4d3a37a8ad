import { startSandbox } from '../../../sandbox';
import { call } from '../support/http';
import { development } from '../support/requests';
import { badRequest, type Row } from './row';

/** What no service looks at any more: paths, methods, sizes. All of it guesses. */

const oddPaths = [
  '/v2/proactiveEvents',
  '/v1/proactiveevents',
  '/v1/proactiveEvents/stages/live',
  '/v1/proactiveEvents//',
  '//v1/proactiveEvents',
  '/v1/proactiveEvents%2Fstages%2Fdevelopment',
  '/v1/../v1/proactiveEvents',
  '/v1/skillmessages/users',
  '/v1/skillmessages/users/',
  '/v1/skillmessages/users/a/b',
  '/auth/o2/token/more',
  '*',
];

const badSwitches = [
  '{"a":1}',
  '[]',
  '',
  '{"tokenLifeSeconds":0}',
  '{"reEnableUser":"nobody"}',
  '{"revokeTokens":1}',
  '{"__proto__":1}',
];

export const wireRows: Row[] = [
  ...oddPaths.map((path): Row => ({
    refusal: 'unknownPath',
    when: `the path is ${path}`,
    send: (sandbox) => call(sandbox.url, { path }),
    status: 404,
    body: { type: 'Not Found', message: expect.any(String) as string },
  })),
  ...['%', '%E0%A4%A', 'a%2'].map((user): Row => ({
    refusal: 'malformedPath',
    when: `the user id is ${user}`,
    send: (sandbox) => call(sandbox.url, { path: `/v1/skillmessages/users/${user}` }),
    status: 400,
    body: badRequest('percent-encoded'),
  })),
  ...['GET', 'PUT', 'DELETE', 'OPTIONS'].map((method): Row => ({
    refusal: 'wrongMethod',
    when: `the method is ${method}`,
    send: (sandbox) => call(sandbox.url, { method, path: development }),
    status: 405,
    body: { type: 'Method Not Allowed', message: 'Allowed: POST' },
  })),
  ...[262_145, 1_000_000].map((size): Row => ({
    refusal: 'bodyTooLarge',
    when: `the body has ${size} bytes`,
    send: (sandbox) => call(sandbox.url, { path: development, body: ['x'.repeat(size - 1), 'x'] }),
    status: 413,
    body: { type: 'Payload Too Large', message: 'The body is larger than 262144 bytes' },
  })),
  ...badSwitches.map((body): Row => ({
    refusal: 'badControlRequest',
    when: `the switches are ${body}`,
    send: (sandbox) => call(sandbox.url, { path: '/sandbox/switches', body }),
    status: 400,
    body: { message: expect.any(String) as string },
  })),
  {
    refusal: 'unknownSandboxUser',
    when: 'a customer who is not there is changed',
    send: (sandbox) => call(sandbox.url, { method: 'PATCH', path: '/sandbox/users/nobody', body: '{}' }),
    status: 404,
    body: { message: 'No customer of any skill has the user id nobody' },
  },
  {
    refusal: 'foreignHost',
    when: 'a name from elsewhere leads here',
    send: (sandbox) => call(sandbox.url, { method: 'GET', path: '/sandbox/log', headers: { Host: 'evil.example' } }),
    status: 403,
    body: { message: expect.stringContaining('evil.example') as string },
  },
  {
    refusal: 'foreignOrigin',
    when: 'a page from elsewhere calls',
    send: (sandbox) => call(sandbox.url, { path: '/sandbox/reset', headers: { Origin: 'http://evil.example' } }),
    status: 403,
    body: { message: expect.stringContaining('http://evil.example') as string },
  },
  {
    refusal: 'passwordRequired',
    when: 'another machine could ask, and no password comes',
    send: async () => {
      const open = await startSandbox({ host: '0.0.0.0' });
      const answer = await call(open.url, { method: 'GET', path: '/sandbox/log' });
      await open.stop();
      return answer;
    },
    status: 401,
    body: { message: expect.stringContaining('password') as string },
  },
];
