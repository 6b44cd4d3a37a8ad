import type { NodeTexts } from '../../../shared/texts/texts';
import type { outputs } from './outputs';

/** English: the source of all translations. */
export const enUS = {
  palette: 'access token',
  status: {
    token: 'token ready',
  },
  help: {
    summary: 'Gets an access token of your Alexa skill from Login with Amazon.',
    introduction:
      'You need it only for calls of your own: the other Alexa nodes obtain and reuse their tokens automatically.',
    outputs: {
      'alexa.accessToken': 'the token; everyone who can read the message can use it',
      'alexa.tokenType': '`bearer`',
      'alexa.scope': 'what the token allows',
      'alexa.expiresAt': 'when the token expires, ISO 8601',
      'alexa.expiresInSeconds': 'the remaining lifetime',
    },
    details: [
      'Tokens are kept in memory and reused until one minute before they expire. Errors go to Catch nodes, with ' +
        '`msg.error.cause.code`.',
    ],
  },
} as const satisfies NodeTexts<keyof typeof outputs>;
