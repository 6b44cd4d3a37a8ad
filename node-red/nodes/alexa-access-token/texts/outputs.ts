/** The properties of the message that the node sets, with their types, in the order of the help. */
export const outputs = {
  'alexa.accessToken': 'string',
  'alexa.tokenType': 'string',
  'alexa.scope': 'string',
  'alexa.expiresAt': 'string',
  'alexa.expiresInSeconds': 'number',
} as const;
