import { copyable, h } from './dom.js';
import { store } from './store.js';

/** How to point a client here. The secret is not on this page: the terminal printed it. */

export function connectContent(where) {
  const { state } = store;
  const [skill] = state.skills;
  const user = skill.users.find(({ subscriptions }) => subscriptions.development.length > 0) ?? skill.users[0];
  return [
    where === 'empty' && h('h2', {}, 'Nothing has arrived yet'),
    h(
      'p',
      {},
      where === 'empty'
        ? 'Point a client at this sandbox and send something; it shows up here at once.'
        : 'Point any client of Amazon’s services at this sandbox.',
    ),
    values({
      'Token URL': state.tokenUrl,
      'API URL': state.apiUrl,
      'Client ID': skill.clientId,
      'User ID': user?.userId,
    }),
    h('p', { class: 'dim' }, 'The client secret is not shown here: the terminal printed it when the sandbox started.'),
    h('h3', {}, 'n8n'),
    h(
      'p',
      {},
      'Credential ',
      h('b', {}, 'Alexa Skill API'),
      ': Endpoint ',
      h('b', {}, 'Custom'),
      ', then Token URL and API URL from above. If n8n runs in a container, its own ',
      h('code', {}, 'localhost'),
      ' is not this machine: use ',
      h('code', {}, 'host.docker.internal'),
      '.',
    ),
    h('h3', {}, 'Node-RED'),
    h('p', {}, 'Config node ', h('b', {}, 'alexa-skill'), ': the same four values.'),
    h('h3', {}, 'Amazon’s SDK for Node.js'),
    h('p', {}, 'Give it the percent-encoded secret, which the terminal printed too: the SDK sends it as it is.'),
    copyable(sdkCode(state, skill), 'code for Amazon’s SDK', { block: true }),
    h('h3', {}, 'curl'),
    copyable(curlCode(state, skill), 'curl command', { block: true }),
  ].filter(Boolean);
}

function values(pairs) {
  const given = Object.entries(pairs).filter(([, value]) => value !== undefined);
  return h(
    'dl',
    { class: 'values' },
    ...given.flatMap(([label, value]) => [h('dt', {}, label), h('dd', {}, copyable(value, label))]),
  );
}

const sdkCode = ({ url }, { clientId }) => `const apiConfiguration = {
  apiClient: new DefaultApiClient(),
  apiEndpoint: '${url}',
  authorizationValue: '',
};
const authenticationConfiguration = {
  clientId: '${clientId}',
  clientSecret: process.env.ALEXA_SKILL_CLIENT_SECRET, // percent-encoded
  authEndpoint: '${url}',
};
new services.proactiveEvents.ProactiveEventsServiceClient(apiConfiguration, authenticationConfiguration);`;

const curlCode = ({ tokenUrl }, { clientId }) => `curl ${tokenUrl} \\
  --data-urlencode grant_type=client_credentials \\
  --data-urlencode client_id=${clientId} \\
  --data-urlencode client_secret="$ALEXA_SKILL_CLIENT_SECRET" \\
  --data-urlencode scope=alexa::proactive_events`;
