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
      invalid_request: 'bad token request',
      invalid_token_response: 'no usable token',
      token_rejected: 'token rejected',
      no_enablement: 'unknown user ID',
      no_subscription: 'not subscribed',
      forbidden: 'forbidden',
      bad_request: 'rejected as invalid',
      user_not_found: 'unknown user ID',
      duplicate_reference_id: 'ID already used',
      rate_limited: 'rate limited',
      notification_limit: 'limit reached',
      service_unavailable: 'Alexa unavailable',
      unexpected_status: 'unexpected answer',
      no_answer: 'no answer',
      canceled: 'canceled',
      queue_full: 'queue full',
      node_closed: 'stopped',
      internal: 'internal error',
    },
  },
  customer: {
    option: {
      none: 'obtained automatically',
    },
    note: {
      emptyReads: 'An empty field reads the message property shown in gray.',
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
