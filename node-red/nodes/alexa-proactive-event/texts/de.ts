import type { Translated } from '../../../shared/texts/texts';
import type { enUS } from './en-US';

/** German. Names of Amazon's own (Client ID, Stage, Region) stay where the developer console shows them so. */
export const de: Translated<typeof enUS> = {
  palette: 'Proaktives Ereignis',
  option: {
    customEvent: 'Eigenes (JSON)',
  },
  wrong: {
    integer: '__label__: eine ganze Zahl ab __minimum__',
    instant: '__label__: Datum und Uhrzeit mit Zeitzone, etwa 2030-05-14T15:00:00Z',
    number: '__label__: eine Zahl von __minimum__ bis __maximum__',
  },
  help: {
    summary: 'Meldet sich auf den Alexa-Geräten von Kunden, die ein Ereignis Ihres Skills abonniert haben.',
    introduction:
      'Zuerst kommen gelbes Licht und Ton, die Worte erst, wenn der Kunde danach fragt. Für eine ' +
      'Nachricht in eigenen Worten ist *Nachrichten* die übliche Wahl: Alexa sagt, von wem sie sind.',
    contents: 'Inhalt der Ereignisse',
    outputs: {
      'alexa.accepted': 'true: Amazon hat das Ereignis angenommen. Ob ein Gerät sich meldet, sagt Amazon nie',
      'alexa.speech': 'was Alexa sagen wird, eine Liste aus `{ locale, text }`: sinngemäß, auf Englisch',
      'alexa.referenceId': 'die ID des Ereignisses',
      'alexa.requestId': 'Amazons ID des Aufrufs',
      'alexa.attempts': 'wie oft gesendet wurde',
      'alexa.hints': 'was auffiel, obwohl gesendet wurde, eine Liste aus `{ code, text }`',
      'alexa.identity': 'welches Ereignis das ist: node, contentHash, referenceId, timestamp, expiryTime',
      alexa: 'außerdem: statusCode, timestamp, expiryTime, stage, eventName, audience, userId, duplicate, waitedMs',
    },
    details: [
      'Das Manifest des Skills muss das Ereignis veröffentlichen, und der Kunde muss dem Skill in der ' +
        'Alexa-App Benachrichtigungen erlauben.',
      '*Stage* ist Development, bis Sie Live wählen, *Empfänger* ein Kunde, bis Sie alle wählen. Die ' +
        'Nachricht entscheidet keines von beiden, außer die Nachricht darf wählen und die Wahl ist ' +
        '`msg.stage` oder `msg.audience` überlassen. Mehr als ein Ereignis an alle binnen einer Minute ' +
        'wird abgelehnt, außer Sie erlauben es.',
      'Was auf eine Drosselung, einen Serverfehler oder eine abgerissene Verbindung trifft, wird ' +
        'innerhalb von *Höchstzahl Versuche* und *Frist* wiederholt, mit derselben Referenz-ID, Zeit und ' +
        'Gültigkeit: Niemand wird zweimal gestört.',
      'Fehler gehen nur an Catch-Nodes: `msg.error.message` sagt, was geschah und was zu tun ist, ' +
        '`msg.error.cause` hat `code`, `outcome`, `statusCode`, `requestId` und `retryAfterMs`. Vom ' +
        'Catch-Node zurück in diesen Node geleitet, wiederholt die Nachricht dasselbe Ereignis, denn ' +
        '`msg.alexa.identity` reist mit; löschen Sie `msg.alexa`, um ein neues zu senden. Eine ' +
        'Wiederholung nach Ablauf des Ereignisses wird abgelehnt.',
      'Eine eigene *Referenz-ID* bedeutet Aktualisierung: Später erneut gesendet, ersetzt sie die ' +
        'wartende Benachrichtigung und kann sich erneut melden. Mit einem *Zeitpunkt* dazu ist das ' +
        'Ereignis bekannt, woher es auch kommt: Mit denselben beiden erneut gesendet, stört es niemanden ' +
        'zweimal, mit einem späteren Zeitpunkt ist es eine Aktualisierung.',
      '*Weitere Sprachen* ist eine Liste wie `[{"locale":"de-DE","sellerName":"Buchladen"}]`: dieselben ' +
        'Texte in anderen Sprachen.',
    ],
  },
};
