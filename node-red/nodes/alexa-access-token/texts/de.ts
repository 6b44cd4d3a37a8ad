import type { Translated } from '../../../shared/texts/texts';
import type { enUS } from './en-US';

/** German. Names of Amazon's own (Client ID, Stage, Region) stay where the developer console shows them so. */
export const de: Translated<typeof enUS> = {
  palette: 'Alexa-Token',
  status: {
    token: 'Token bereit',
  },
  help: {
    summary: 'Besorgt ein Zugriffstoken Ihres Alexa-Skills von Login with Amazon.',
    introduction:
      'Sie brauchen es nur für eigene Aufrufe: Die anderen Alexa-Nodes besorgen ihre Tokens selbst und ' +
      'verwenden sie wieder.',
    outputs: {
      'alexa.accessToken': 'das Token; wer die Nachricht lesen kann, kann es benutzen',
      'alexa.tokenType': '`bearer`',
      'alexa.scope': 'wofür das Token gilt',
      'alexa.expiresAt': 'wann es endet, ISO 8601',
      'alexa.expiresInSeconds': 'wie lange es noch gilt',
    },
    details: [
      'Tokens bleiben im Speicher und werden bis eine Minute vor ihrem Ende wiederverwendet. Ein Fehler ' +
        'geht an einen Catch-Node, mit `msg.error.cause.code`.',
    ],
  },
};
