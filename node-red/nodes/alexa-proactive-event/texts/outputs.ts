/** The properties of the message that the node sets, with their types, in the order of the help. */
export const outputs = {
  'alexa.accepted': 'boolean',
  'alexa.speech': 'array',
  'alexa.referenceId': 'string',
  'alexa.requestId': 'string',
  'alexa.attempts': 'number',
  'alexa.hints': 'array',
  'alexa.identity': 'object',
  alexa: 'object',
} as const;
