import type { EventTexts } from './texts';

/** German. */
export const de: EventTexts = {
  mediaContent: {
    label: 'Medien',
    help: 'Ein Buch, eine Folge, ein Album, einen Film oder ein Spiel ankündigen',
    fields: {
      contentName: {
        label: 'Titel',
        help: 'Was erscheint',
      },
      contentType: {
        label: 'Art',
        help: 'Um welche Art von Inhalt es geht',
        choices: {
          ALBUM: 'Album',
          BOOK: 'Buch',
          EPISODE: 'Folge',
          GAME: 'Spiel',
          MOVIE: 'Film',
          SINGLE: 'Single',
        },
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
      startTime: {
        label: 'Beginn',
        help: 'Wann es erscheint: Datum und Uhrzeit mit Zeitzone',
      },
      providerName: {
        label: 'Anbieter',
        help: 'Wo es erscheint',
      },
    },
  },
  messageAlert: {
    label: 'Nachrichten',
    help: 'Dem Kunden sagen, dass Nachrichten warten; die übliche Wahl für eigene Meldungen',
    fields: {
      creatorName: {
        label: 'Absender',
        help: 'Von wem die Nachrichten sind, wie Alexa es sagt',
      },
      count: {
        label: 'Anzahl',
        help: 'Wie viele Nachrichten warten',
      },
      status: {
        label: 'Zustand',
        help: 'Ob die Nachrichten ungelesen oder markiert sind',
        choices: {
          UNREAD: 'Ungelesen',
          FLAGGED: 'Markiert',
        },
      },
      freshness: {
        label: 'Alter',
        help: 'Ob die Nachrichten neu oder überfällig sind',
        choices: {
          NEW: 'Neu',
          OVERDUE: 'Überfällig',
        },
      },
      urgency: {
        label: 'Dringlichkeit',
        help: 'Die Nachrichten als dringend kennzeichnen',
        choices: {
          URGENT: 'Dringend',
        },
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
      subject: {
        label: 'Gegenstand',
        help: 'Worum es geht',
      },
      providerName: {
        label: 'Anbieter',
        help: 'Wer es ausrichtet',
      },
      bookingTime: {
        label: 'Zeitpunkt',
        help: 'Wann es stattfindet: Datum und Uhrzeit mit Zeitzone',
      },
      brokerName: {
        label: 'Vermittler',
        help: 'Wer es vermittelt hat, wenn nicht der Anbieter',
      },
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
      sellerName: {
        label: 'Verkäufer',
        help: 'Das Geschäft, wie Alexa es sagt',
      },
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
      inviterName: {
        label: 'Einladender',
        help: 'Wer einlädt',
      },
      relationshipToInvitee: {
        label: 'Beziehung',
        help: 'Was der Einladende für den Kunden ist',
        choices: {
          FRIEND: 'Freund',
          CONTACT: 'Kontakt',
        },
      },
      inviteType: {
        label: 'Art der Einladung',
        help: 'Ob es eine Herausforderung oder eine Einladung ist',
        choices: {
          CHALLENGE: 'Herausforderung',
          INVITE: 'Einladung',
        },
      },
      offer: {
        label: 'Angebot',
        help: 'Was angeboten wird',
        choices: {
          GAME: 'Spiel',
          MATCH: 'Partie',
          REMATCH: 'Revanche',
        },
      },
      gameName: {
        label: 'Name des Spiels',
        help: 'Das Spiel, wie Alexa es sagt',
      },
    },
  },
  sportsEvent: {
    label: 'Sport',
    help: 'Den Spielstand melden, und wer gerade gepunktet hat',
    fields: {
      eventLeagueName: {
        label: 'Liga',
        help: 'Die Liga oder der Pokal der Begegnung',
      },
      homeTeamName: {
        label: 'Heimmannschaft',
        help: 'Die Mannschaft, die zu Hause spielt',
      },
      homeTeamScore: {
        label: 'Punkte Heim',
        help: 'Was die Heimmannschaft bisher erzielt hat',
      },
      awayTeamName: {
        label: 'Gastmannschaft',
        help: 'Die Mannschaft, die zu Gast ist',
      },
      awayTeamScore: {
        label: 'Punkte Gast',
        help: 'Was die Gastmannschaft bisher erzielt hat',
      },
      teamName: {
        label: 'Punktende Mannschaft',
        help: 'Wer gerade gepunktet hat; zusammen mit den erzielten Punkten leer lassen, um nur den Stand zu melden',
      },
      scoreEarned: {
        label: 'Erzielte Punkte',
        help: 'Wie viel die punktende Mannschaft gerade erzielt hat',
      },
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
        choices: {
          HURRICANE: 'Hurrikan',
          SNOW_STORM: 'Schneesturm',
          THUNDER_STORM: 'Gewitter',
          TORNADO: 'Tornado',
        },
      },
      source: {
        label: 'Quelle',
        help: 'Wer die Warnung ausgegeben hat; Alexa nennt die Quelle',
      },
    },
  },
};
