import { declareForm } from './forms/form';

/** The fields that every form has which sends something to a customer. */

export const userIdField = {
  kind: 'text',
  name: 'userId',
  label: 'User ID',
  help:
    'The customer, as your skill sees them in `context.System.user.userId`. The ID belongs to this skill alone and ' +
    'changes when the customer disables and enables the skill.',
  hint: 'Your skill receives it as context.System.user.userId',
  placeholder: 'e.g. amzn1.ask.account.AFP…',
  required: true,
  messageProperty: 'userId',
} as const;

/** Options of every send. */
export const callForm = declareForm([
  {
    kind: 'text',
    name: 'region',
    label: 'Region',
    help:
      'Where this customer is, if not in the region of the skill: `NA`, `EU`, `FE`, or the `apiEndpoint` of a ' +
      'request that your skill received from this customer. It has no effect with a custom endpoint.',
    placeholder: 'e.g. EU',
    group: 'options',
    messageProperty: 'region',
  },
  {
    kind: 'token',
    name: 'accessToken',
    label: 'Access Token',
    help:
      'A token to use instead of obtaining one, for example from an Alexa access token node. Leave it empty ' +
      'unless you need it: tokens are obtained and reused automatically.',
    placeholder: 'e.g. Atc|MQEBIB…',
    group: 'options',
  },
  {
    kind: 'number',
    name: 'maxAttempts',
    label: 'Maximum Attempts',
    help:
      'How many times one send is tried when Amazon is busy or the connection breaks, from 1 to 10; 1 means that ' +
      'nothing is repeated',
    group: 'options',
    minimum: 1,
    maximum: 10,
    default: 5,
    whole: true,
  },
  {
    kind: 'number',
    name: 'deadlineSeconds',
    label: 'Deadline (Seconds)',
    help:
      'How long one send may take, including repeats and waits. If Amazon asks for a longer wait, the send fails at ' +
      'once and says when to try again.',
    group: 'options',
    minimum: 1,
    maximum: 600,
    default: 60,
    whole: true,
  },
  {
    kind: 'choice',
    name: 'onRateLimit',
    label: 'On Rate Limit',
    help: 'What to do when Amazon answers that there were too many calls (status 429)',
    group: 'options',
    choices: [
      { value: 'wait', label: 'Wait and Repeat', remark: 'within the deadline' },
      { value: 'fail', label: 'Fail at Once', remark: 'says when to try again' },
    ],
    default: 'wait',
  },
]);
