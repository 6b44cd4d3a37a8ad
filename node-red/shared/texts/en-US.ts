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
    label: {
      userId: 'User ID',
      region: 'Region',
      accessToken: 'Access Token',
      maxAttempts: 'Maximum Attempts',
      deadlineSeconds: 'Deadline (Seconds)',
      onRateLimit: 'On Rate Limit',
    },
    option: {
      none: 'obtained automatically',
      wait: 'Wait and repeat',
      fail: 'Fail at once',
    },
    note: {
      emptyReads: 'An empty field takes its value from the message property that it shows in grey.',
    },
    wrong: {
      attempts: 'Maximum Attempts: a whole number from 1 to 10',
      deadline: 'Deadline: a whole number from 1 to 600 seconds',
    },
    status: {
      accepted: 'accepted',
    },
    input: {
      userId: 'the customer, as your skill sees them in `context.System.user.userId`',
      region:
        '`NA`, `EU`, `FE`, or the `apiEndpoint` of a request that your skill received; where nothing is ' +
        'given, the region of the skill',
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
    emptyReads: 'A value set on the node is never overridden by the message; an empty field reads this property.',
  },
} as const satisfies SharedTexts;
