import { tryLater } from './common-failures';
import type { Operation } from './operation';

const whereTheSecretIs =
  'Use the Alexa Client ID and Client Secret of this skill. Find them in the Alexa developer console under Build ' +
  '> Permissions, at the bottom of the page. The skill ID and a Login with Amazon security profile do not work.';

const invalidClient = {
  code: 'invalid_client',
  message: 'Login with Amazon does not know this Client ID and Client Secret',
  advice: whereTheSecretIs,
} as const;

/** Login with Amazon. Source: Access Token Retrieval reference; recorded answers. */
export const getAccessToken = {
  name: 'getAccessToken',
  service: 'Login with Amazon',
  repeat: 'harmless',
  failures: [
    { status: 401, ...invalidClient },
    {
      status: 400,
      messagePattern: /invalid_scope/,
      code: 'invalid_scope',
      message: 'The scope is unknown or not granted to this skill',
      advice:
        'For proactive events the skill needs the permission alexa::devices:all:notifications:write and its ' +
        'events in events.publications of the manifest; skill messages need only a custom skill. Deploy the ' +
        'manifest, then try again.',
    },
    {
      status: 400,
      messagePattern: /unauthorized_client/,
      code: 'unauthorized_client',
      message: 'This Client ID may not obtain tokens by client credentials',
      advice: whereTheSecretIs,
    },
    { status: 400, messagePattern: /invalid_client/, ...invalidClient },
    {
      status: 400,
      code: 'invalid_request',
      message: 'Login with Amazon rejected the token request as malformed',
      advice: 'Check Client ID, Client Secret and Scope for missing or extra characters.',
    },
    {
      status: 429,
      code: 'rate_limited',
      message: 'Login with Amazon received more calls than it allows',
      advice: tryLater,
      then: 'repeat',
    },
    {
      status: '5xx',
      code: 'service_unavailable',
      message: 'Login with Amazon could not handle the call',
      advice: tryLater,
      then: 'repeat',
    },
  ],
} as const satisfies Operation;
