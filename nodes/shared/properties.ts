import type { INodeProperties } from 'n8n-workflow';

import { retryLimitBounds } from '../../core/http/limits';

/** Parts of the forms that both sending nodes have. */

export const regionOption: INodeProperties = {
  displayName: 'Region',
  name: 'region',
  type: 'string',
  default: '',
  placeholder: 'e.g. EU',
  description:
    'Where this customer is, if not in the region of the credential: NA, EU or FE, or the apiEndpoint of ' +
    'a request that your skill received from this customer. Without effect on a custom endpoint.',
};

export const accessTokenOption: INodeProperties = {
  displayName: 'Access Token',
  name: 'accessToken',
  type: 'string',
  typeOptions: { password: true },
  default: '',
  placeholder: 'e.g. {{ $json.accessToken }}',
  description:
    'A token to use instead of buying one, for example from the Alexa Access Token node. Leave it empty ' +
    'unless you need it: tokens are bought and reused by themselves.',
};

const { maxAttempts, deadlineSeconds } = retryLimitBounds;

export const deadlineOption: INodeProperties = {
  displayName: 'Deadline (Seconds)',
  name: 'deadlineSeconds',
  type: 'number',
  typeOptions: { minValue: deadlineSeconds.minimum, maxValue: deadlineSeconds.maximum, numberPrecision: 0 },
  default: 60,
  description:
    'How long one item may take with all its repeats and waits. When Amazon asks for a longer wait, the ' +
    'item fails at once and says when to try again.',
};

export const maximumAttemptsOption: INodeProperties = {
  displayName: 'Maximum Attempts',
  name: 'maxAttempts',
  type: 'number',
  typeOptions: { minValue: maxAttempts.minimum, maxValue: maxAttempts.maximum, numberPrecision: 0 },
  default: 5,
  description:
    'How often one item is sent at most when Amazon is busy or the connection breaks; 1 means never repeated',
};

export const onRateLimitOption: INodeProperties = {
  displayName: 'On Rate Limit',
  name: 'onRateLimit',
  type: 'options',
  options: [
    { name: 'Fail at Once', value: 'fail', description: 'The item fails and says when to try again' },
    { name: 'Wait and Repeat', value: 'wait', description: 'As often as attempts and deadline allow' },
  ],
  default: 'wait',
  description: 'What to do when Amazon answers that too many calls were made (status 429)',
};

export const userIdProperty: INodeProperties = {
  displayName: 'User ID',
  name: 'userId',
  type: 'string',
  default: '',
  required: true,
  placeholder: 'e.g. amzn1.ask.account.AFP…',
  hint: 'Your skill receives it as context.System.user.userId',
  description:
    'The customer, as your skill sees them in context.System.user.userId. The ID belongs to this skill ' +
    'alone and changes when the customer disables and enables the skill.',
};
