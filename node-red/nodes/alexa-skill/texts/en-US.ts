import type { NodeTexts } from '../../../shared/texts/texts';

/** English: the source of all translations. */
export const enUS = {
  label: {
    test: 'Test connection',
    proxy: 'Proxy',
  },
  note: {
    whereCredentials:
      'Find both in the <a href="https://developer.amazon.com/alexa/console/ask" target="_blank" ' +
      'rel="noopener">Alexa developer console</a>: your skill, <i>Build &gt; Permissions</i>, at the bottom of the ' +
      'page.',
    secretAnew:
      'The stored secret is used only with the endpoint and the Client ID it was deployed with. ' +
      'Enter the secret again.',
    testing: 'Testing ...',
    testFailed: 'Node-RED did not answer, or you are not allowed to run the test',
  },
  wrong: {
    url: '__label__ must be https://..., or http:// to localhost, host.docker.internal or a name without a dot',
    credentials: 'Client ID and Client Secret are missing',
  },
  help: {
    summary: 'Your Alexa skill: its Client ID and Client Secret, and where its calls go.',
    outputs: {},
    details: [
      'Client ID and Client Secret belong to your skill. Find them in the ' +
        '[Alexa developer console](https://developer.amazon.com/alexa/console/ask): your skill, ' +
        '*Build > Permissions*, at the bottom of the page. The skill ID and a Login with Amazon security profile do ' +
        'not work. `${NAME}` reads a value from the environment.',
      '*Region* is where your customers are. *Endpoint* is Amazon, or your own address for the sandbox or a gateway. ' +
        'Plain http is allowed only to `localhost`, `host.docker.internal` and names without a dot, because each ' +
        'request carries the secret.',
      '*Concurrent Calls* (1 to 50) limits how many calls run at once, across all nodes of this skill. Further ' +
        'messages wait in a queue. When more than *Queue Limit* messages wait, the next one fails with the code ' +
        '`queue_full`.',
      '*Test connection* obtains real tokens with the values in the form and shows what your skill may do. It uses ' +
        'the stored secret only with the endpoint, the Client ID and the proxy it was deployed with. If you change ' +
        'one of them, enter the secret again. Anyone who can deploy flows can use the skill: protect the editor with ' +
        '`adminAuth`.',
      'If no *Proxy* is set, the environment decides for https: `https_proxy`, `no_proxy`. Plain http never goes ' +
        'through a proxy.',
      'When a flow stops or is redeployed, calls in progress are finished (up to 14 seconds). Waiting messages are ' +
        'not sent. They are reported: as a warning in the log, and as an error with the code `node_closed` for a ' +
        'Catch node.',
    ],
  },
} as const satisfies NodeTexts;
