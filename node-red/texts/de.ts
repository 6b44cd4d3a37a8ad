import type { Translation } from './texts';

/** German. Names of Amazon's own (Client ID, Stage, Region) stay where the developer console shows them so. */
export const de: Translation = {
  palette: {
    'alexa-access-token': 'Alexa-Token',
    'alexa-proactive-event': 'Proaktives Ereignis',
    'alexa-skill-message': 'Skill-Nachricht',
  },
  label: {
    name: 'Name',
    skill: 'Skill',
    clientId: 'Client ID',
    clientSecret: 'Client Secret',
    region: 'Region',
    endpoint: 'Endpunkt',
    tokenUrl: 'Token-URL',
    apiUrl: 'API-URL',
    concurrency: 'Gleichzeitige Aufrufe',
    queueLimit: 'Länge der Warteschlange',
    proxy: 'Proxy',
    test: 'Verbindung testen',
    event: 'Ereignis',
    locale: 'Sprache',
    translations: 'Weitere Sprachen',
    eventName: 'Name des Ereignisses',
    payload: 'Inhalt (Payload)',
    localizedAttributes: 'Übersetzte Texte',
    audience: 'Empfänger',
    userId: 'User ID',
    stage: 'Stage',
    expiresAfterMinutes: 'Gültig für (Minuten)',
    more: 'Mehr',
    referenceId: 'Referenz-ID',
    eventTime: 'Zeitpunkt',
    accessToken: 'Zugriffstoken',
    maxAttempts: 'Höchstzahl Versuche',
    deadlineSeconds: 'Frist (Sekunden)',
    onRateLimit: 'Bei Drosselung',
    allowMessageToChoose: 'Nachricht darf Stage und Empfänger wählen',
    allowSeveralMulticasts: 'Mehrere Ereignisse an alle je Minute erlauben',
    data: 'Daten',
    convertValuesToText: 'Werte in Text umwandeln',
    expiresAfterSeconds: 'Gültig für (Sekunden)',
    delivery: 'Zustellung',
    scope: 'Scope',
    customScope: 'Eigener Scope',
  },
  option: {
    NA: 'Nordamerika',
    EU: 'Europa und Indien',
    FE: 'Fernost und Australien',
    amazon: 'Amazon',
    custom: 'Eigener (Sandbox oder Gateway)',
    customEvent: 'Eigenes (JSON)',
    Unicast: 'Ein Kunde',
    Multicast: 'Alle Kunden mit Abonnement',
    development: 'Development (Sie und Ihre Tester)',
    live: 'Live (Ihre Kunden)',
    fromMessage: 'aus __property__',
    none: 'wird selbst besorgt',
    wait: 'Warten und wiederholen',
    fail: 'Sofort scheitern',
    atMostOnce: 'Höchstens einmal',
    atLeastOnce: 'Mindestens einmal',
    proactiveEvents: 'Proactive Events',
    skillMessaging: 'Skill Messaging',
    dataStore: 'Data Store',
    customScope: 'Eigener',
  },
  note: {
    whereCredentials:
      'Beide stehen in Amazons <a href="https://developer.amazon.com/alexa/console/ask" target="_blank" ' +
      'rel="noopener">Developer Console</a>: Ihr Skill, <i>Build &gt; Permissions</i>, am Ende der Seite.',
    secretAnew:
      'Das gespeicherte Secret geht nur an den Endpunkt und mit der Client ID, für die es übernommen ' +
      'wurde. Bitte neu eingeben.',
    testing: 'Test läuft ...',
    testFailed: 'Node-RED hat nicht geantwortet, oder Sie dürfen nicht testen',
    liveMulticast:
      'Das erreicht jeden Kunden des veröffentlichten Skills, der das Ereignis abonniert hat, und lässt ' +
      'sich nicht zurücknehmen.',
    noStage:
      'Geht an die Version des Skills, die dieser Kunde aktiviert hat, ob veröffentlicht oder nicht. Der ' +
      'Kunde hört nichts.',
    visibleToken:
      'Das Token steht in msg.alexa, lesbar in einem Debug-Node. Die anderen Alexa-Nodes brauchen ' +
      'keines: Sie besorgen es sich selbst.',
    emptyReads: 'Ein leeres Feld nimmt seinen Wert aus der Eigenschaft der Nachricht, die es grau zeigt.',
    delivery:
      'Mindestens einmal wiederholt eine Nachricht, von der nicht bekannt ist, ob sie ankam: Sie kann ' +
      'zweimal ankommen.',
  },
  status: {
    sending: 'sendet',
    queued: '__waiting__ warten',
    repeating: 'erneut in __seconds__ s',
    accepted: 'angenommen',
    token: 'Token bereit',
    invalid_input: 'Felder prüfen',
    invalid_client: 'ID/Secret falsch',
    invalid_scope: 'Scope fehlt',
    unauthorized_client: 'nicht berechtigt',
    invalid_request: 'Token abgelehnt',
    invalid_token_response: 'kein gültiges Token',
    token_rejected: 'Token abgelehnt',
    no_enablement: 'Kunde unbekannt',
    no_subscription: 'nicht abonniert',
    forbidden: 'nicht erlaubt',
    bad_request: 'ungültig',
    user_not_found: 'Kunde unbekannt',
    duplicate_reference_id: 'ID schon benutzt',
    rate_limited: 'zu viele Aufrufe',
    notification_limit: 'Limit erreicht',
    service_unavailable: 'Alexa gestört',
    unexpected_status: 'seltsame Antwort',
    no_answer: 'keine Antwort',
    canceled: 'abgebrochen',
    queue_full: 'Warteschlange voll',
    node_closed: 'angehalten',
    internal: 'Programmfehler',
  },
  wrong: {
    integer: '__label__: eine ganze Zahl ab __minimum__',
    instant: '__label__: Datum und Uhrzeit mit Zeitzone, etwa 2030-05-14T15:00:00Z',
    minutes: 'Gültig für: 5 bis 1440 Minuten',
    seconds: 'Gültig für: eine ganze Zahl von 60 bis 86400 Sekunden',
    attempts: 'Höchstzahl Versuche: eine ganze Zahl von 1 bis 10',
    deadline: 'Frist: eine ganze Zahl von 1 bis 600 Sekunden',
    concurrency: 'Gleichzeitige Aufrufe: eine ganze Zahl von 1 bis 50',
    queueLimit: 'Länge der Warteschlange: eine ganze Zahl von 1 bis 1000000',
    url: '__label__: https://..., oder http:// auf localhost, host.docker.internal oder einem Namen ohne Punkt',
    credentials: 'Client ID und Client Secret fehlen',
  },
  input: {
    userId: 'der Kunde, wie ihn Ihr Skill in `context.System.user.userId` sieht',
    expiresAfterMinutes: 'wie lange die Benachrichtigung auf den Kunden wartet, 5 bis 1440 Minuten; ohne Angabe 60',
    referenceId: 'eine eigene ID des Ereignisses, siehe Einzelheiten. Ohne Angabe erhält jedes Ereignis seine eigene',
    eventTime:
      'wann das Ereignis geschah, mit Zeitzone, etwa `2030-05-14T15:00:00Z`; siehe Einzelheiten. Ohne Angabe: jetzt',
    region:
      '`NA`, `EU`, `FE`, oder der `apiEndpoint` eines Requests, den Ihr Skill erhielt; ohne Angabe die ' +
      'Region des Skills',
    locale: 'Sprache und Land der Texte; ohne Angabe `en-US`',
    translations: 'dieselben Texte in weiteren Sprachen, siehe Einzelheiten',
    eventName: 'für *Eigenes (JSON)*: Amazons Name des Ereignisses',
    payload: 'für *Eigenes (JSON)*: der Inhalt des Ereignisses; sonst seine Felder, siehe unten',
    localizedAttributes:
      'für *Eigenes (JSON)*: ein Eintrag je Sprache, jeder mit allen Texten, auf die der Inhalt verweist',
    stage: '`development` oder `live`; nur wenn die Nachricht wählen darf',
    audience: '`Unicast` oder `Multicast`; nur wenn die Nachricht wählen darf',
    data: 'Schlüssel und Texte für den Skill, höchstens 6 KB',
    expiresAfterSeconds: 'wie lange Alexa es versucht, 60 bis 86400 Sekunden; ohne Angabe 3600',
    customScope: 'für *Eigener*: der Scope, genau wie Amazon ihn schreibt',
  },
  helpWords: {
    inputs: 'Eingaben',
    outputs: 'Ausgaben',
    details: 'Einzelheiten',
    references: 'Verweise',
    emptyReads: 'Ein Wert im Node hat immer Vorrang vor der Nachricht; ein leeres Feld liest diese Eigenschaft.',
    events: 'Inhalt der Ereignisse',
  },
  help: {
    'alexa-skill': {
      summary: 'Ihr Alexa-Skill: seine Client ID und sein Client Secret, und wohin die Aufrufe gehen.',
      outputs: [],
      details: [
        'Client ID und Client Secret sind das eigene Paar des Skills: [Developer Console](https://developer.amazon.com/alexa/console/ask), Ihr Skill, *Build > Permissions*, am Ende der Seite. Nicht die Skill ID, und kein Sicherheitsprofil von Login with Amazon. `${NAME}` nimmt einen Wert aus der Umgebung.',
        '*Region* ist, wo Ihre Kunden sind. *Endpunkt* ist Amazon, oder eine eigene Adresse für die ' +
          'Sandbox oder ein Gateway; unverschlüsseltes http geht nur an `localhost`, ' +
          '`host.docker.internal` und Namen ohne Punkt, denn dorthin geht das Secret.',
        '*Gleichzeitige Aufrufe* (1 bis 50) begrenzt, wie viele Aufrufe zugleich unterwegs sind, über ' +
          'alle Nodes dieses Skills. Was unterdessen kommt, wartet in einer Schlange; über deren Länge ' +
          'hinaus scheitert eine Nachricht mit dem Code `queue_full`.',
        '*Verbindung testen* besorgt echte Tokens mit dem, was im Formular steht, und sagt, was Ihr ' +
          'Skill darf. Ein gespeichertes Secret verwendet es nur mit dem Endpunkt, der Client ID und dem ' +
          'Proxy, mit denen es übernommen wurde; wer eines davon ändert, gibt das Secret neu ein. Wer ' +
          'Flows übernehmen darf, kann den Skill benutzen: Schützen Sie den Editor mit `adminAuth`.',
        'Ohne *Proxy* entscheidet bei https die Umgebung: `https_proxy`, `no_proxy`. Unverschlüsseltes ' +
          'http geht nie über einen Proxy.',
        'Wird ein Flow angehalten oder neu übernommen, so wird zu Ende gesendet, was unterwegs ist (bis ' +
          'zu 14 Sekunden). Was wartet, wird nicht gesendet, sondern gemeldet: eine Warnung im Log, und ' +
          'ein Fehler mit dem Code `node_closed` für einen Catch-Node.',
      ],
    },
    'alexa-access-token': {
      summary: 'Besorgt ein Zugriffstoken Ihres Alexa-Skills von Login with Amazon.',
      introduction:
        'Sie brauchen es nur für eigene Aufrufe: Die anderen Alexa-Nodes besorgen ihre Tokens selbst und ' +
        'verwenden sie wieder.',
      outputs: [
        ['alexa.accessToken', 'string', 'das Token; wer die Nachricht lesen kann, kann es benutzen'],
        ['alexa.tokenType', 'string', '`bearer`'],
        ['alexa.scope', 'string', 'wofür das Token gilt'],
        ['alexa.expiresAt', 'string', 'wann es endet, ISO 8601'],
        ['alexa.expiresInSeconds', 'number', 'wie lange es noch gilt'],
      ],
      details: [
        'Tokens bleiben im Speicher und werden bis eine Minute vor ihrem Ende wiederverwendet. Ein ' +
          'Fehler geht an einen Catch-Node, mit `msg.error.cause.code`.',
      ],
    },
    'alexa-proactive-event': {
      summary: 'Meldet sich auf den Alexa-Geräten von Kunden, die ein Ereignis Ihres Skills abonniert haben.',
      introduction:
        'Zuerst kommen gelbes Licht und Ton, die Worte erst, wenn der Kunde danach fragt. Für eine ' +
        'Nachricht in eigenen Worten ist *Nachrichten* die übliche Wahl: Alexa sagt, von wem sie sind.',
      outputs: [
        [
          'alexa.accepted',
          'boolean',
          'true: Amazon hat das Ereignis angenommen. Ob ein Gerät sich meldet, sagt Amazon nie',
        ],
        ['alexa.speech', 'array', 'was Alexa sagen wird, eine Liste aus `{ locale, text }`: sinngemäß, auf Englisch'],
        ['alexa.referenceId', 'string', 'die ID des Ereignisses'],
        ['alexa.requestId', 'string', 'Amazons ID des Aufrufs'],
        ['alexa.attempts', 'number', 'wie oft gesendet wurde'],
        ['alexa.hints', 'array', 'was auffiel, obwohl gesendet wurde, eine Liste aus `{ code, text }`'],
        ['alexa.identity', 'object', 'welches Ereignis das ist: node, contentHash, referenceId, timestamp, expiryTime'],
        [
          'alexa',
          'object',
          'außerdem: statusCode, timestamp, expiryTime, stage, eventName, audience, userId, duplicate, waitedMs',
        ],
      ],
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
        '*Weitere Sprachen* ist eine Liste wie `[{"locale":"de-DE","sellerName":"Buchladen"}]`: ' +
          'dieselben Texte in anderen Sprachen.',
      ],
    },
    'alexa-skill-message': {
      summary: 'Sendet dem Code Ihres Alexa-Skills eine Nachricht, für einen Kunden.',
      introduction:
        'Der Skill erhält einen `Messaging.MessageReceived`-Request mit den Daten in `request.message`. ' +
        'Es gibt keine Development-Stage: Die Nachricht geht an die Version des Skills, die dieser Kunde ' +
        'aktiviert hat. Der Kunde hört nichts.',
      outputs: [
        [
          'alexa.accepted',
          'boolean',
          'true: Amazon hat die Nachricht angenommen. Ob der Skill sie verarbeitet, sagt Amazon nie',
        ],
        ['alexa.requestId', 'string', 'Amazons ID des Aufrufs'],
        ['alexa.attempts', 'number', 'wie oft gesendet wurde'],
        ['alexa', 'object', 'außerdem: statusCode, userId, expiresAfterSeconds'],
      ],
      details: [
        '*Daten* ist ein Objekt aus Schlüsseln und Texten, zusammen höchstens 6 KB. Mit *Werte in Text ' +
          'umwandeln* werden Zahlen, Listen und Objekte als JSON-Text gesendet; sonst werden sie abgelehnt.',
        '*Zustellung*: Amazon erkennt die Wiederholung einer Nachricht nicht. Höchstens einmal (Vorgabe) ' +
          'wiederholt nur, was nachweislich nicht ankam; sonst scheitert sie, und ' +
          '`msg.error.cause.outcome` ist `unknown`. Mindestens einmal wiederholt auch das und sendet ' +
          'vielleicht zweimal.',
        'Fehler gehen nur an Catch-Nodes: `msg.error.message` sagt, was geschah und was zu tun ist, ' +
          '`msg.error.cause` hat `code`, `outcome`, `statusCode`, `requestId` und `retryAfterMs`.',
      ],
    },
  },
  events: {
    mediaContent: {
      label: 'Medien',
      help: 'Ein Buch, eine Folge, ein Album, einen Film oder ein Spiel ankündigen',
      fields: {
        contentName: { label: 'Titel', help: 'Was erscheint' },
        contentType: {
          label: 'Art',
          help: 'Um welche Art von Inhalt es geht',
          choices: { ALBUM: 'Album', BOOK: 'Buch', EPISODE: 'Folge', GAME: 'Spiel', MOVIE: 'Film', SINGLE: 'Single' },
        },
        method: {
          label: 'Weg',
          help: 'Auf welchem Weg es erscheint',
          choices: {
            AIR: 'Ausstrahlung',
            DROP: 'Erscheinen',
            PREMIERE: 'Premiere',
            RELEASE: 'Veröffentlichung',
            STREAM: 'Stream',
          },
        },
        startTime: { label: 'Beginn', help: 'Wann es erscheint: Datum und Uhrzeit mit Zeitzone' },
        providerName: { label: 'Anbieter', help: 'Wo es erscheint' },
      },
    },
    messageAlert: {
      label: 'Nachrichten',
      help: 'Dem Kunden sagen, dass Nachrichten warten; die übliche Wahl für eigene Meldungen',
      fields: {
        creatorName: { label: 'Absender', help: 'Von wem die Nachrichten sind, wie Alexa es sagt' },
        count: { label: 'Anzahl', help: 'Wie viele Nachrichten warten' },
        status: {
          label: 'Zustand',
          help: 'Ob die Nachrichten ungelesen oder markiert sind',
          choices: { UNREAD: 'Ungelesen', FLAGGED: 'Markiert' },
        },
        freshness: {
          label: 'Alter',
          help: 'Ob die Nachrichten neu oder überfällig sind',
          choices: { NEW: 'Neu', OVERDUE: 'Überfällig' },
        },
        urgency: {
          label: 'Dringlichkeit',
          help: 'Die Nachrichten als dringend kennzeichnen',
          choices: { URGENT: 'Dringend' },
        },
      },
    },
    occasion: {
      label: 'Termin',
      help: 'Eine Reservierung oder einen Termin bestätigen, ändern oder absagen',
      fields: {
        occasionType: {
          label: 'Art',
          help: 'Ob es ein Termin oder eine Reservierung ist, oder die Anfrage danach',
          choices: {
            APPOINTMENT: 'Termin',
            APPOINTMENT_REQUEST: 'Terminanfrage',
            RESERVATION: 'Reservierung',
            RESERVATION_REQUEST: 'Reservierungsanfrage',
          },
        },
        confirmationStatus: {
          label: 'Stand',
          help: 'Was damit geschehen ist',
          choices: {
            CONFIRMED: 'Bestätigt',
            CANCELED: 'Abgesagt',
            RESCHEDULED: 'Verschoben',
            REQUESTED: 'Angefragt',
            CREATED: 'Angelegt',
            UPDATED: 'Geändert',
          },
        },
        subject: { label: 'Gegenstand', help: 'Worum es geht' },
        providerName: { label: 'Anbieter', help: 'Wer es ausrichtet' },
        bookingTime: { label: 'Zeitpunkt', help: 'Wann es stattfindet: Datum und Uhrzeit mit Zeitzone' },
        brokerName: { label: 'Vermittler', help: 'Wer es vermittelt hat, wenn nicht der Anbieter' },
      },
    },
    orderStatus: {
      label: 'Bestellung',
      help: 'Dem Kunden sagen, wie weit seine Bestellung ist',
      fields: {
        status: {
          label: 'Stand der Bestellung',
          help: 'Wie weit die Bestellung ist',
          choices: {
            PREORDER_RECEIVED: 'Vorbestellung eingegangen',
            ORDER_RECEIVED: 'Bestellung eingegangen',
            ORDER_PREPARING: 'In Vorbereitung',
            ORDER_SHIPPED: 'Versandt',
            ORDER_OUT_FOR_DELIVERY: 'In Zustellung',
            ORDER_DELIVERED: 'Zugestellt',
          },
        },
        sellerName: { label: 'Verkäufer', help: 'Das Geschäft, wie Alexa es sagt' },
        expectedArrival: {
          label: 'Ankunft erwartet',
          help: 'Wann die Bestellung ankommen soll: Datum und Uhrzeit mit Zeitzone',
        },
        deliveredOn: {
          label: 'Zugestellt am',
          help: 'Wann die Bestellung zugestellt wurde: Datum und Uhrzeit mit Zeitzone',
        },
      },
    },
    socialGameInvite: {
      label: 'Spieleinladung',
      help: 'Den Kunden zu einem Spiel einladen oder herausfordern, im Namen von jemandem, den er kennt',
      fields: {
        inviterName: { label: 'Einladender', help: 'Wer einlädt' },
        relationshipToInvitee: {
          label: 'Beziehung',
          help: 'Was der Einladende für den Kunden ist',
          choices: { FRIEND: 'Freund', CONTACT: 'Kontakt' },
        },
        inviteType: {
          label: 'Art der Einladung',
          help: 'Ob es eine Herausforderung oder eine Einladung ist',
          choices: { CHALLENGE: 'Herausforderung', INVITE: 'Einladung' },
        },
        offer: {
          label: 'Angebot',
          help: 'Was angeboten wird',
          choices: { GAME: 'Spiel', MATCH: 'Partie', REMATCH: 'Revanche' },
        },
        gameName: { label: 'Name des Spiels', help: 'Das Spiel, wie Alexa es sagt' },
      },
    },
    sportsEvent: {
      label: 'Sport',
      help: 'Den Spielstand melden, und wer gerade gepunktet hat',
      fields: {
        eventLeagueName: { label: 'Liga', help: 'Die Liga oder der Pokal der Begegnung' },
        homeTeamName: { label: 'Heimmannschaft', help: 'Die Mannschaft, die zu Hause spielt' },
        homeTeamScore: { label: 'Punkte Heim', help: 'Was die Heimmannschaft bisher erzielt hat' },
        awayTeamName: { label: 'Gastmannschaft', help: 'Die Mannschaft, die zu Gast ist' },
        awayTeamScore: { label: 'Punkte Gast', help: 'Was die Gastmannschaft bisher erzielt hat' },
        teamName: {
          label: 'Punktende Mannschaft',
          help: 'Wer gerade gepunktet hat; zusammen mit den erzielten Punkten leer lassen, um nur den Stand zu melden',
        },
        scoreEarned: { label: 'Erzielte Punkte', help: 'Wie viel die punktende Mannschaft gerade erzielt hat' },
      },
    },
    trashCollectionAlert: {
      label: 'Müllabfuhr',
      help: 'An den Tag erinnern, an dem der Müll abgeholt wird',
      fields: {
        garbageTypes: {
          label: 'Abfallarten',
          help: 'Was abgeholt wird, eine bis fünf Arten',
          choices: {
            BOTTLES: 'Flaschen',
            BULKY: 'Sperrmüll',
            BURNABLE: 'Brennbares',
            CANS: 'Dosen',
            CLOTHING: 'Kleidung',
            COMPOSTABLE: 'Kompost',
            CRUSHABLE: 'Pressbares',
            GARDEN_WASTE: 'Gartenabfall',
            GLASS: 'Glas',
            HAZARDOUS: 'Schadstoffe',
            HOME_APPLIANCES: 'Haushaltsgeräte',
            KITCHEN_WASTE: 'Küchenabfall',
            LANDFILL: 'Restmüll',
            PET_BOTTLES: 'PET-Flaschen',
            RECYCLABLE_PLASTICS: 'Wertstoffe (Kunststoff)',
            WASTE_PAPER: 'Altpapier',
          },
        },
        collectionDayOfWeek: {
          label: 'Abholtag',
          help: 'Der Wochentag der Abholung',
          choices: {
            MONDAY: 'Montag',
            TUESDAY: 'Dienstag',
            WEDNESDAY: 'Mittwoch',
            THURSDAY: 'Donnerstag',
            FRIDAY: 'Freitag',
            SATURDAY: 'Samstag',
            SUNDAY: 'Sonntag',
          },
        },
      },
    },
    weatherAlert: {
      label: 'Unwetterwarnung',
      help: 'Vor Tornado, Hurrikan, Schneesturm oder Gewitter in der Gegend des Kunden warnen',
      fields: {
        alertType: {
          label: 'Art der Warnung',
          help: 'Wovor gewarnt wird',
          choices: { HURRICANE: 'Hurrikan', SNOW_STORM: 'Schneesturm', THUNDER_STORM: 'Gewitter', TORNADO: 'Tornado' },
        },
        source: { label: 'Quelle', help: 'Wer die Warnung ausgegeben hat; Alexa nennt die Quelle' },
      },
    },
  },
};
