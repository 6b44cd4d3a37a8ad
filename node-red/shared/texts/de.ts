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
    option: {
      none: 'automatisch besorgt',
    },
    note: {
      emptyReads: 'Ein leeres Feld nimmt seinen Wert aus der Eigenschaft der Nachricht, die es grau zeigt.',
    },
    status: {
      accepted: 'angenommen',
    },
  },
  numbers: {
    wrong: {
      whole: '__label__: eine ganze Zahl von __minimum__ bis __maximum__',
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
    emptyReads: 'Ein leeres Feld liest diese Eigenschaft der Nachricht. Ein Wert im Node hat immer Vorrang.',
    default: 'Vorgabe: __value__.',
    values: 'Eines von __values__.',
    onlyWith: 'Nur mit *__field__* __values__.',
    guarded: 'Nur wenn die Nachricht wählen darf.',
  },
};
