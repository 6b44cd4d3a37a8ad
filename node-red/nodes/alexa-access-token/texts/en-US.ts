import type { tokenInputs } from '../../../shared/inputs';
import type { NodeTexts } from '../../../shared/texts/texts';
import type { outputs } from './outputs';

/** English: the source of all translations. */
export const enUS = {
  palette: 'access token',
  label: {
    scope: 'Scope',
    customScope: 'Custom Scope',
  },
  option: {
    proactiveEvents: 'Proactive Events',
    skillMessaging: 'Skill Messaging',
    dataStore: 'Data Store',
    customScope: 'Custom',
  },
  note: {
    visibleToken:
      'The token stands in msg.alexa, readable in a Debug node. The other Alexa nodes need none: they ' +
      'get theirs by themselves.',
  },
  status: {
    token: 'token ready',
  },
  input: {
    customScope: 'for *Custom*: the scope, exactly as Amazon spells it',
  },
  help: {
    summary: 'Gets an access token of your Alexa skill from Login with Amazon.',
    introduction:
      'You need it only for calls of your own: the other Alexa nodes obtain and reuse their tokens automatically.',
    outputs: {
      'alexa.accessToken': 'the token; everybody who can read the message can use it',
      'alexa.tokenType': '`bearer`',
      'alexa.scope': 'what the token is good for',
      'alexa.expiresAt': 'when it ends, ISO 8601',
      'alexa.expiresInSeconds': 'how long it lasts',
    },
    details: [
      'Tokens are kept in memory and reused until a minute before their end. An error goes to a Catch ' +
        'node, with `msg.error.cause.code`.',
    ],
  },
} as const satisfies NodeTexts<keyof typeof tokenInputs, keyof typeof outputs>;
