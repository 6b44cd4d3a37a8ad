import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { concurrencyBounds } from '../core/skill';

/**
 * The skill's own client id and secret, and where its calls go. It has no `test` of its own: a declarative test sees
 * statuses only, so the nodes bring a function (`testedBy`).
 */
export class AlexaSkillApi implements ICredentialType {
  name = 'alexaSkillApi';

  displayName = 'Alexa Skill API';

  icon: Icon = { light: 'file:../icons/alexa.svg', dark: 'file:../icons/alexa.dark.svg' };

  documentationUrl = 'https://github.com/alexa-skill-nodes/n8n-nodes-alexa-skill#credentials';

  properties: INodeProperties[] = [
    {
      displayName: 'Client ID',
      name: 'clientId',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. amzn1.application-oa2-client.…',
      hint: 'Alexa developer console > your skill > Build > Permissions, at the foot of the page',
      description:
        'The Alexa Client ID of your skill: developer.amazon.com/alexa/console/ask > your skill > Build ' +
        '> Permissions, at the foot of the page. Not the skill ID, and not a Login with Amazon security ' +
        'profile.',
    },
    {
      displayName: 'Client Secret',
      name: 'clientSecret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description: 'The Alexa Client Secret, beside the Client ID',
    },
    {
      displayName: 'Region',
      name: 'region',
      type: 'options',
      options: [
        { name: 'Europe', value: 'EU', description: 'Customers in Europe and India' },
        { name: 'Far East', value: 'FE', description: 'Customers in Japan, Australia and New Zealand' },
        { name: 'North America', value: 'NA', description: 'Customers in North and South America' },
      ],
      default: 'NA',
      description: 'Where your customers are. A node can choose another region for each item.',
    },
    {
      displayName: 'Endpoint',
      name: 'endpoint',
      type: 'options',
      options: [
        { name: 'Amazon', value: 'amazon' },
        { name: 'Custom', value: 'custom', description: 'For the Alexa skill sandbox, or a gateway of your own' },
      ],
      default: 'amazon',
      description: 'Where the calls go, and with them the Client Secret',
    },
    {
      displayName: 'Token URL',
      name: 'tokenUrl',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. http://localhost:3100/auth/o2/token',
      description:
        'Where access tokens are bought. Plain http only to localhost, host.docker.internal and single-label names.',
      displayOptions: { show: { endpoint: ['custom'] } },
    },
    {
      displayName: 'API URL',
      name: 'apiUrl',
      type: 'string',
      default: '',
      required: true,
      placeholder: 'e.g. http://localhost:3100',
      description:
        'Where events and messages go. Plain http only to localhost, host.docker.internal and single-label names.',
      displayOptions: { show: { endpoint: ['custom'] } },
    },
    {
      displayName: 'Concurrent Calls',
      name: 'concurrency',
      type: 'number',
      typeOptions: { minValue: concurrencyBounds.minimum, maxValue: concurrencyBounds.maximum },
      default: concurrencyBounds.default,
      description:
        'How many calls for this skill may be under way at once, over all workflows of this n8n process (1 to 50)',
    },
  ];
}
