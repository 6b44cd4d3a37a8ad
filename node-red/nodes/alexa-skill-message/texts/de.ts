import type { Translated } from '../../../shared/texts/texts';
import type { enUS } from './en-US';

/** German. Names of Amazon's own (Client ID, Stage, Region) stay where the developer console shows them so. */
export const de: Translated<typeof enUS> = {
  palette: 'Skill-Nachricht',
  help: {
    summary: 'Sendet dem Code Ihres Alexa-Skills eine Nachricht, für einen Kunden.',
    introduction:
      'Der Skill erhält einen `Messaging.MessageReceived`-Request mit den Daten in `request.message`. Es ' +
      'gibt keine Development-Stage: Die Nachricht geht an die Version des Skills, die dieser Kunde ' +
      'aktiviert hat. Der Kunde hört nichts.',
    outputs: {
      'alexa.accepted': 'true: Amazon hat die Nachricht angenommen. Ob der Skill sie verarbeitet, sagt Amazon nie',
      'alexa.requestId': 'Amazons ID des Aufrufs',
      'alexa.attempts': 'wie oft gesendet wurde',
      alexa: 'außerdem: statusCode, userId, expiresAfterSeconds',
    },
    details: [
      '*Daten* ist ein Objekt aus Schlüsseln und Texten, zusammen höchstens 6 KB. Mit *Werte in Text ' +
        'umwandeln* werden Zahlen, Listen und Objekte als JSON-Text gesendet; sonst werden sie abgelehnt.',
      '*Zustellung*: Amazon erkennt die Wiederholung einer Nachricht nicht. Höchstens einmal (Vorgabe) ' +
        'wiederholt nur, was nachweislich nicht ankam; sonst scheitert sie, und `msg.error.cause.outcome` ' +
        'ist `unknown`. Mindestens einmal wiederholt auch das und sendet vielleicht zweimal.',
      'Fehler gehen nur an Catch-Nodes: `msg.error.message` sagt, was geschah und was zu tun ist, ' +
        '`msg.error.cause` hat `code`, `outcome`, `statusCode`, `requestId` und `retryAfterMs`.',
    ],
  },
};
