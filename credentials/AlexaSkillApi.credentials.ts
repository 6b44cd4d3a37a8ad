// Printed from core/skill-form.ts by `npm run print`. Do not edit: change the declaration and print again.
import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

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
      hint: 'Alexa developer console > your skill > Build > Permissions, at the bottom of the page',
      description:
        'The Alexa Client ID of your skill. Find it in the Alexa developer console ' +
        '(developer.amazon.com/alexa/console/ask) under your skill > Build > Permissions, at the ' +
        'bottom of the page. It is not the skill ID, and not the ID of a Login with Amazon security ' +
        'profile.',
    },
    {
      displayName: 'Client Secret',
      name: 'clientSecret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description: 'The Alexa Client Secret, next to the Client ID',
    },
    {
      displayName: 'Region',
      name: 'region',
      type: 'options',
      options: [
        { name: 'North America', value: 'NA', description: 'And South America' },
        { name: 'Europe and India', value: 'EU' },
        { name: 'Far East and Australia', value: 'FE', description: 'Japan, New Zealand' },
      ],
      default: 'NA',
      description: 'Where your customers are. Each send can choose another region.',
    },
    {
      displayName: 'Endpoint',
      name: 'endpoint',
      type: 'options',
      options: [
        { name: 'Amazon', value: 'amazon' },
        { name: 'Custom', value: 'custom', description: 'Sandbox or own gateway' },
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
        'Where access tokens are obtained. Plain http is allowed only to localhost, ' +
        'host.docker.internal and names without a dot.',
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
        'Where events and messages are sent. Plain http is allowed only to localhost, ' +
        'host.docker.internal and names without a dot.',
      displayOptions: { show: { endpoint: ['custom'] } },
    },
    {
      displayName: 'Concurrent Calls',
      name: 'concurrency',
      type: 'number',
      typeOptions: { minValue: 1, maxValue: 50, numberPrecision: 0 },
      default: 10,
      description:
        'How many calls for this skill may be in progress at once, across all nodes that use it (1 to ' +
        '50)',
    },
  ];
}
