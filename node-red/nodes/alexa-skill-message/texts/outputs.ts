/** The properties of the message that the node sets, with their types, in the order of the help. */
export const outputs = {
  'alexa.accepted': 'boolean',
  'alexa.requestId': 'string',
  'alexa.attempts': 'number',
  alexa: 'object',
} as const;
