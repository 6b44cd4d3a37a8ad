import type { NodeTexts } from '../../../shared/texts/texts';

/** English: the source of all translations. */
export const enUS = {
  label: {
    test: 'Test connection',
    proxy: 'Proxy',
  },
  note: {
    whereCredentials:
      'Both stand in Amazon\'s <a href="https://developer.amazon.com/alexa/console/ask" target="_blank" ' +
      'rel="noopener">developer console</a>: your skill, <i>Build &gt; Permissions</i>, at the foot of the page.',
    secretAnew:
      'The stored secret belongs to the endpoint and the Client ID with which it was deployed. Type it again.',
    testing: 'Testing ...',
    testFailed: 'Node-RED did not answer, or you may not test',
  },
  wrong: {
    url: '__label__: https://..., or http:// on localhost, host.docker.internal or a single-label name',
    credentials: 'Client ID and Client Secret are missing',
  },
  help: {
    summary: 'Your Alexa skill: its Client ID and Client Secret, and where its calls go.',
    outputs: {},
    details: [
      "Client ID and Client Secret are the skill's own pair: [developer console](https://developer.amazon.com/alexa/console/ask), your skill, *Build > Permissions*, at the foot of the page. Not the skill ID, and not a Login with Amazon security profile. `${NAME}` takes a value from the environment.",
      '*Region* is where your customers are. *Endpoint* is Amazon, or your own address for the sandbox ' +
        'or a gateway; plain http goes only to `localhost`, `host.docker.internal` and single-label names, ' +
        'because the secret goes there.',
      '*Concurrent Calls* (1 to 50) is how many calls may be under way at once, over all nodes of this ' +
        'skill. What comes meanwhile waits in a queue; beyond *Queue Limit* a message fails with the code ' +
        '`queue_full`.',
      '*Test connection* obtains real tokens with what the form holds, and says what your skill may do. ' +
        'It uses the stored secret only with the endpoint, the Client ID and the proxy with which it was ' +
        'deployed; if you change one of them, type the secret again. Whoever can deploy flows can use the ' +
        'skill. Protect the editor with `adminAuth`.',
      'Without a *Proxy* the environment decides for https: `https_proxy`, `no_proxy`. Plain http never ' +
        'goes through a proxy.',
      'When a flow stops or is redeployed, what is being sent is finished (up to 14 seconds). What waits ' +
        'is not sent but reported: a warning in the log, and an error with the code `node_closed` for a ' +
        'Catch node.',
    ],
  },
} as const satisfies NodeTexts;
