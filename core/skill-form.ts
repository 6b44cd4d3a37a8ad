import { regions } from './endpoints';
import { declareForm, type FormValues } from './forms/form';

const plainHttp = 'Plain http is allowed only to `localhost`, `host.docker.internal` and names without a dot.';

/** The form of a skill: who sends, and where its calls go. */
export const skillForm = declareForm([
  {
    kind: 'text',
    name: 'clientId',
    label: 'Client ID',
    help:
      'The Alexa Client ID of your skill. Find it in the Alexa developer console ' +
      '(developer.amazon.com/alexa/console/ask) under your skill > Build > Permissions, at the bottom of the ' +
      'page. It is not the skill ID, and not the ID of a Login with Amazon security profile.',
    hint: 'Alexa developer console > your skill > Build > Permissions, at the bottom of the page',
    placeholder: 'e.g. amzn1.application-oa2-client.…',
    required: true,
  },
  {
    kind: 'secret',
    name: 'clientSecret',
    label: 'Client Secret',
    help: 'The Alexa Client Secret, next to the Client ID',
    required: true,
  },
  {
    kind: 'choice',
    name: 'region',
    label: 'Region',
    help: 'Where your customers are. Each send can choose another region.',
    choices: [
      { value: 'NA', label: regions.NA.label, remark: 'and South America' },
      { value: 'EU', label: regions.EU.label },
      { value: 'FE', label: regions.FE.label, remark: 'Japan, New Zealand' },
    ],
    default: 'NA',
  },
  {
    kind: 'choice',
    name: 'endpoint',
    label: 'Endpoint',
    help: 'Where the calls go, and with them the Client Secret',
    choices: [
      { value: 'amazon', label: 'Amazon' },
      { value: 'custom', label: 'Custom', remark: 'sandbox or own gateway' },
    ],
    default: 'amazon',
  },
  {
    kind: 'url',
    name: 'tokenUrl',
    label: 'Token URL',
    help: `Where access tokens are obtained. ${plainHttp}`,
    placeholder: 'e.g. http://localhost:3100/auth/o2/token',
    required: true,
    onlyWith: { endpoint: ['custom'] },
  },
  {
    kind: 'url',
    name: 'apiUrl',
    label: 'API URL',
    help: `Where events and messages are sent. ${plainHttp}`,
    placeholder: 'e.g. http://localhost:3100',
    required: true,
    onlyWith: { endpoint: ['custom'] },
  },
  {
    kind: 'number',
    name: 'concurrency',
    label: 'Concurrent Calls',
    help: 'How many calls for this skill may be in progress at once, across all nodes that use it (1 to 50)',
    group: 'options',
    minimum: 1,
    maximum: 50,
    default: 10,
    whole: true,
  },
]);

/** What a host has read of it; empty values get their default. */
export type SkillForm = FormValues<typeof skillForm>;
