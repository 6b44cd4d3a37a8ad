import type { INodeProperties } from 'n8n-workflow';

/** Parts of the forms that both sending nodes have. */

export const regionOption: INodeProperties = {
  displayName: 'Region',
  name: 'region',
  type: 'string',
  default: '',
  placeholder: 'e.g. EU',
  description:
    'Where this customer is, if not in the region of the credential: NA, EU or FE, or the apiEndpoint of a request that your skill received from this customer. Without effect on a custom endpoint.',
};

export const accessTokenOption: INodeProperties = {
  displayName: 'Access Token',
  name: 'accessToken',
  type: 'string',
  typeOptions: { password: true },
  default: '',
  placeholder: 'e.g. {{ $json.accessToken }}',
  description:
    'A token to use instead of buying one, for example from the Alexa Access Token node. Leave it empty unless you need it: tokens are bought and reused by themselves.',
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
    'The customer, as your skill sees them in context.System.user.userId. The ID belongs to this skill alone and changes when the customer disables and enables the skill.',
};
