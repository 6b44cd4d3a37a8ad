/** Stable codes of core's errors, with what each means. A code never changes its meaning; new ones may come. */
export const errorCodes = {
  invalid_input: 'A field is missing or wrong; the request was not sent.',
  invalid_client: 'Login with Amazon does not know this Client ID and Client Secret.',
  invalid_scope: 'The scope is unknown, or not granted to this skill.',
  unauthorized_client: 'The Client ID and Client Secret may not obtain tokens by client credentials.',
  invalid_request: 'Login with Amazon rejected the token request as malformed.',
  invalid_token_response: 'The answer to the token request holds no usable token.',
  token_rejected: 'Alexa refused the access token, and a new one as well.',
  no_enablement: 'The user ID does not belong to an enablement of this skill: the customer is gone.',
  no_subscription: 'The customer is not subscribed to this event on this stage.',
  forbidden: 'Alexa refused the call (status 403) for another reason.',
  bad_request: 'Amazon rejected the request as invalid (status 400).',
  user_not_found: 'Alexa does not know the user ID of a skill message: the customer is gone.',
  duplicate_reference_id: 'Another event with this Reference ID was accepted before.',
  rate_limited: 'More calls were made than Amazon allows (status 429).',
  notification_limit: 'The notification limit of the live skill is reached (status 432).',
  service_unavailable: 'Amazon could not handle the call (status 5xx).',
  unexpected_status: 'Amazon answered with a status that its documents do not name.',
  no_answer: 'No answer came. `outcome` tells whether the request may have been accepted anyway.',
  canceled: 'The run was canceled.',
  internal: 'A defect of this software.',
} as const;

export type ErrorCode = keyof typeof errorCodes;
