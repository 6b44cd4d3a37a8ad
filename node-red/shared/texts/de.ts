import type { enUS } from './en-US';
import type { Translated } from './texts';

/** German. Names of Amazon's own (Client ID, Stage, Region) stay where the developer console shows them so. */
export const de: Translated<typeof enUS> = {
  form: {
    label: {
      name: 'Name',
    },
  },
  folded: {
    label: {
      more: 'Mehr',
    },
  },
  sending: {
    label: {
      skill: 'Skill',
    },
    status: {
      sending: 'sendet',
      queued: '__waiting__ warten',
      repeating: 'erneut in __seconds__ s',
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
  },
  customer: {
    label: {
      userId: 'User ID',
      region: 'Region',
      accessToken: 'Zugriffstoken',
      maxAttempts: 'Höchstzahl Versuche',
      deadlineSeconds: 'Frist (Sekunden)',
      onRateLimit: 'Bei Drosselung',
    },
    option: {
      none: 'wird selbst besorgt',
      wait: 'Warten und wiederholen',
      fail: 'Sofort scheitern',
    },
    note: {
      emptyReads: 'Ein leeres Feld nimmt seinen Wert aus der Eigenschaft der Nachricht, die es grau zeigt.',
    },
    wrong: {
      attempts: 'Höchstzahl Versuche: eine ganze Zahl von 1 bis 10',
      deadline: 'Frist: eine ganze Zahl von 1 bis 600 Sekunden',
    },
    status: {
      accepted: 'angenommen',
    },
    input: {
      userId: 'der Kunde, wie ihn Ihr Skill in `context.System.user.userId` sieht',
      region:
        '`NA`, `EU`, `FE`, oder der `apiEndpoint` eines Requests, den Ihr Skill erhielt; ohne Angabe die ' +
        'Region des Skills',
    },
  },
  choice: {
    option: {
      fromMessage: 'aus __property__',
    },
  },
  help: {
    inputs: 'Eingaben',
    outputs: 'Ausgaben',
    details: 'Einzelheiten',
    references: 'Verweise',
    emptyReads: 'Ein Wert im Node hat immer Vorrang vor der Nachricht; ein leeres Feld liest diese Eigenschaft.',
  },
};
