import type { SharedTexts } from './texts';

/** English: the source of all translations. */
export const enUS = {
  form: {
    label: {
      name: 'Name',
    },
  },
  folded: {
    label: {
      more: 'More',
    },
  },
  sending: {
    label: {
      skill: 'Skill',
    },
    status: {
      sending: 'sending',
      queued: '__waiting__ queued',
      repeating: 'again in __seconds__ s',
      invalid_input: 'check the fields',
      invalid_client: 'wrong ID or secret',
      invalid_scope: 'scope not granted',
      unauthorized_client: 'client not allowed',
      invalid_request: 'token refused',
      invalid_token_response: 'no usable token',
      token_rejected: 'token rejected',
      no_enablement: 'unknown user',
      no_subscription: 'not subscribed',
      forbidden: 'forbidden',
      bad_request: 'found invalid',
      user_not_found: 'unknown user',
      duplicate_reference_id: 'id used before',
      rate_limited: 'too many calls',
      notification_limit: 'limit reached',
      service_unavailable: 'Alexa is down',
      unexpected_status: 'odd answer',
      no_answer: 'no answer',
      canceled: 'canceled',
      queue_full: 'queue full',
      node_closed: 'stopped',
      internal: 'defect',
    },
  },
  customer: {
    option: {
      none: 'obtained automatically',
    },
    note: {
      emptyReads: 'An empty field takes its value from the message property that it shows in grey.',
    },
    status: {
      accepted: 'accepted',
    },
  },
  numbers: {
    wrong: {
      whole: '__label__ must be a whole number from __minimum__ to __maximum__',
    },
  },
  choice: {
    option: {
      fromMessage: 'from __property__',
    },
  },
  help: {
    inputs: 'Inputs',
    outputs: 'Outputs',
    details: 'Details',
    references: 'References',
    emptyReads: 'An empty field reads this property of the message. A value set on the node always wins.',
    default: 'Default: __value__.',
    values: 'One of __values__.',
    onlyWith: 'Only with *__field__* __values__.',
    guarded: 'Only with *Allow Message to Choose*.',
  },
} as const satisfies SharedTexts;
