import type { Texts } from './texts';

/** English: the source of all translations. The texts of the events stand in core's declarations. */
export const enUS: Texts = {
  palette: {
    'alexa-access-token': 'access token',
    'alexa-proactive-event': 'proactive event',
    'alexa-skill-message': 'skill message',
  },
  label: {
    name: 'Name',
    skill: 'Skill',
    clientId: 'Client ID',
    clientSecret: 'Client Secret',
    region: 'Region',
    endpoint: 'Endpoint',
    tokenUrl: 'Token URL',
    apiUrl: 'API URL',
    concurrency: 'Concurrent Calls',
    queueLimit: 'Queue Limit',
    proxy: 'Proxy',
    test: 'Test connection',
    event: 'Event',
    locale: 'Locale',
    translations: 'More Languages',
    eventName: 'Event Name',
    payload: 'Payload',
    localizedAttributes: 'Localized Texts',
    audience: 'Audience',
    userId: 'User ID',
    stage: 'Stage',
    expiresAfterMinutes: 'Expires After (Minutes)',
    more: 'More',
    referenceId: 'Reference ID',
    eventTime: 'Event Time',
    accessToken: 'Access Token',
    maxAttempts: 'Maximum Attempts',
    deadlineSeconds: 'Deadline (Seconds)',
    onRateLimit: 'On Rate Limit',
    allowMessageToChoose: 'Allow message to choose stage and audience',
    allowSeveralMulticasts: 'Allow several multicasts a minute',
    data: 'Data',
    convertValuesToText: 'Convert values to text',
    expiresAfterSeconds: 'Expires After (Seconds)',
    delivery: 'Delivery',
    scope: 'Scope',
    customScope: 'Custom Scope',
  },
  option: {
    NA: 'North America',
    EU: 'Europe and India',
    FE: 'Far East and Australia',
    amazon: 'Amazon',
    custom: 'Custom (sandbox or gateway)',
    customEvent: 'Custom (JSON)',
    Unicast: 'One customer',
    Multicast: 'All subscribed customers',
    development: 'Development (you and your testers)',
    live: 'Live (your customers)',
    fromMessage: 'from __property__',
    none: 'obtained automatically',
    wait: 'Wait and repeat',
    fail: 'Fail at once',
    atMostOnce: 'At most once',
    atLeastOnce: 'At least once',
    proactiveEvents: 'Proactive Events',
    skillMessaging: 'Skill Messaging',
    dataStore: 'Data Store',
    customScope: 'Custom',
  },
  note: {
    whereCredentials:
      'Both stand in Amazon\'s <a href="https://developer.amazon.com/alexa/console/ask" target="_blank" rel="noopener">developer console</a>: your skill, <i>Build &gt; Permissions</i>, at the foot of the page.',
    secretAnew:
      'The stored secret belongs to the endpoint and the Client ID with which it was deployed. Type it again.',
    testing: 'Testing ...',
    testFailed: 'Node-RED did not answer, or you may not test',
    liveMulticast:
      'This rings every customer of the live skill who is subscribed to the event, and cannot be taken back.',
    noStage: 'Goes to the version of the skill that this customer enabled, live or not. The customer hears nothing.',
    visibleToken:
      'The token stands in msg.alexa, readable in a Debug node. The other Alexa nodes need none: they ' +
      'get theirs by themselves.',
    emptyReads: 'An empty field takes its value from the message property that it shows in grey.',
    delivery: 'At least once repeats a message of which it is not known whether it arrived: it may arrive twice.',
  },
  status: {
    sending: 'sending',
    queued: '__waiting__ queued',
    repeating: 'again in __seconds__ s',
    accepted: 'accepted',
    token: 'token ready',
    invalid_input: 'check the fields',
    invalid_client: 'wrong ID or secret',
    invalid_scope: 'scope not granted',
    unauthorized_client: 'client not allowed',
    invalid_request: 'token refused',
    invalid_token_response: 'no usable token',
    token_rejected: 'token rejected',
    no_enablement: 'unknown user',
    no_subscription: 'not subscribed',
    forbidden: 'forbidden',
    bad_request: 'found invalid',
    user_not_found: 'unknown user',
    duplicate_reference_id: 'id used before',
    rate_limited: 'too many calls',
    notification_limit: 'limit reached',
    service_unavailable: 'Alexa is down',
    unexpected_status: 'odd answer',
    no_answer: 'no answer',
    canceled: 'canceled',
    queue_full: 'queue full',
    node_closed: 'stopped',
    internal: 'defect',
  },
  wrong: {
    integer: '__label__: a whole number, __minimum__ or more',
    instant: '__label__: a date and time with a zone, such as 2030-05-14T15:00:00Z',
    minutes: 'Expires After: from 5 to 1440 minutes',
    seconds: 'Expires After: a whole number from 60 to 86400 seconds',
    attempts: 'Maximum Attempts: a whole number from 1 to 10',
    deadline: 'Deadline: a whole number from 1 to 600 seconds',
    concurrency: 'Concurrent Calls: a whole number from 1 to 50',
    queueLimit: 'Queue Limit: a whole number from 1 to 1000000',
    url: '__label__: https://..., or http:// on localhost, host.docker.internal or a single-label name',
    credentials: 'Client ID and Client Secret are missing',
  },
  input: {
    userId: 'the customer, as your skill sees them in `context.System.user.userId`',
    expiresAfterMinutes:
      'how long the notification waits for the customer, 5 to 1440 minutes; 60 where nothing is given',
    referenceId: 'your own id of this event; see Details. Where nothing is given each event gets its own',
    eventTime:
      'when the event happened, with a zone, such as `2030-05-14T15:00:00Z`; see Details. Where nothing is given: now',
    region:
      '`NA`, `EU`, `FE`, or the `apiEndpoint` of a request that your skill received; where nothing is ' +
      'given, the region of the skill',
    locale: 'language and country of the texts; `en-US` where nothing is given',
    translations: 'the same texts in more languages; see Details',
    eventName: "for *Custom (JSON)*: Amazon's name of the event",
    payload: 'for *Custom (JSON)*: the payload of the event; otherwise its fields, see below',
    localizedAttributes: 'for *Custom (JSON)*: one entry per locale, each with every text to which the payload refers',
    stage: '`development` or `live`; only with *Allow message to choose*',
    audience: '`Unicast` or `Multicast`; only with *Allow message to choose*',
    data: 'keys and text values for the skill, at most 6 KB',
    expiresAfterSeconds: 'how long Alexa keeps trying, 60 to 86400 seconds; 3600 where nothing is given',
    customScope: 'for *Custom*: the scope, exactly as Amazon spells it',
  },
  helpWords: {
    inputs: 'Inputs',
    outputs: 'Outputs',
    details: 'Details',
    references: 'References',
    emptyReads: 'A value set on the node is never overridden by the message; an empty field reads this property.',
    events: 'Content of the events',
  },
  help: {
    'alexa-skill': {
      summary: 'Your Alexa skill: its Client ID and Client Secret, and where its calls go.',
      outputs: [],
      details: [
        "Client ID and Client Secret are the skill's own pair: [developer console](https://developer.amazon.com/alexa/console/ask), your skill, *Build > Permissions*, at the foot of the page. Not the skill ID, and not a Login with Amazon security profile. `${NAME}` takes a value from the environment.",
        '*Region* is where your customers are. *Endpoint* is Amazon, or your own address for the sandbox ' +
          'or a gateway; plain http goes only to `localhost`, `host.docker.internal` and single-label ' +
          'names, because the secret goes there.',
        '*Concurrent Calls* (1 to 50) is how many calls may be under way at once, over all nodes of this ' +
          'skill. What comes meanwhile waits in a queue; beyond *Queue Limit* a message fails with the ' +
          'code `queue_full`.',
        '*Test connection* obtains real tokens with what the form holds, and says what your skill may ' +
          'do. It uses the stored secret only with the endpoint, the Client ID and the proxy with which it ' +
          'was deployed; if you change one of them, type the secret again. Whoever can deploy flows can ' +
          'use the skill. Protect the editor with `adminAuth`.',
        'Without a *Proxy* the environment decides for https: `https_proxy`, `no_proxy`. Plain http ' +
          'never goes through a proxy.',
        'When a flow stops or is redeployed, what is being sent is finished (up to 14 seconds). What ' +
          'waits is not sent but reported: a warning in the log, and an error with the code `node_closed` ' +
          'for a Catch node.',
      ],
    },
    'alexa-access-token': {
      summary: 'Gets an access token of your Alexa skill from Login with Amazon.',
      introduction:
        'You need it only for calls of your own: the other Alexa nodes obtain and reuse their tokens automatically.',
      outputs: [
        ['alexa.accessToken', 'string', 'the token; everybody who can read the message can use it'],
        ['alexa.tokenType', 'string', '`bearer`'],
        ['alexa.scope', 'string', 'what the token is good for'],
        ['alexa.expiresAt', 'string', 'when it ends, ISO 8601'],
        ['alexa.expiresInSeconds', 'number', 'how long it lasts'],
      ],
      details: [
        'Tokens are kept in memory and reused until a minute before their end. An error goes to a Catch ' +
          'node, with `msg.error.cause.code`.',
      ],
    },
    'alexa-proactive-event': {
      summary: 'Rings the Alexa devices of customers who are subscribed to an event of your skill.',
      introduction:
        'The yellow light and a chime come first, the words when the customer asks for them. For a ' +
        'notice in your own words, *Message Alert* is the usual choice: Alexa says who the message is ' +
        'from.',
      outputs: [
        ['alexa.accepted', 'boolean', 'true: Amazon took the event. It never tells whether a device rang'],
        ['alexa.speech', 'array', 'what Alexa will say, a list of `{ locale, text }`: a paraphrase in English'],
        ['alexa.referenceId', 'string', 'the id of the event'],
        ['alexa.requestId', 'string', "Amazon's id of the call"],
        ['alexa.attempts', 'number', 'how often it was sent'],
        ['alexa.hints', 'array', 'what deserves attention although it was sent, a list of `{ code, text }`'],
        ['alexa.identity', 'object', 'which event this is: node, contentHash, referenceId, timestamp, expiryTime'],
        [
          'alexa',
          'object',
          'besides: statusCode, timestamp, expiryTime, stage, eventName, audience, userId, duplicate, waitedMs',
        ],
      ],
      details: [
        'The manifest of the skill must publish the event, and the customer must allow notifications for ' +
          'the skill in the Alexa app.',
        '*Stage* is Development until you choose Live, *Audience* one customer until you choose all. The ' +
          'message decides neither, unless *Allow message to choose* is on and the choice is left to ' +
          '`msg.stage` or `msg.audience`. More than one event to all within a minute is refused, unless ' +
          'you allow it.',
        'What meets a rate limit, a server error or a broken connection is repeated within *Maximum ' +
          'Attempts* and *Deadline*, with the same reference ID, time and expiry: nobody is rung twice.',
        'Errors go to Catch nodes only: `msg.error.message` says what happened and what to do, ' +
          '`msg.error.cause` has `code`, `outcome`, `statusCode`, `requestId` and `retryAfterMs`. Led from ' +
          'a Catch node back into this node, the message repeats the same event, because ' +
          '`msg.alexa.identity` travels with it; delete `msg.alexa` to send a new one. A repeat that comes ' +
          'when the event has expired is refused.',
        'A *Reference ID* of your own means update: sent again later it replaces the waiting ' +
          'notification and may ring again. With an *Event Time* besides the event is known wherever it is ' +
          'sent from: sent again with the same two it rings nobody twice, with a later time it is an ' +
          'update.',
        '*More Languages* is a list such as `[{"locale":"de-DE","sellerName":"Buchladen"}]`: the same ' +
          'texts in further languages.',
      ],
    },
    'alexa-skill-message': {
      summary: 'Sends a message to the code of your Alexa skill, for one customer.',
      introduction:
        'The skill gets a `Messaging.MessageReceived` request with the data in `request.message`. There ' +
        'is no development stage: the message goes to the version of the skill that this customer ' +
        'enabled. The customer hears nothing.',
      outputs: [
        ['alexa.accepted', 'boolean', 'true: Amazon took the message. It never tells whether the skill handled it'],
        ['alexa.requestId', 'string', "Amazon's id of the call"],
        ['alexa.attempts', 'number', 'how often it was sent'],
        ['alexa', 'object', 'besides: statusCode, userId, expiresAfterSeconds'],
      ],
      details: [
        '*Data* is an object of keys and text values, at most 6 KB in all. With *Convert values to text* ' +
          'numbers, lists and objects are sent as JSON text; otherwise they are refused.',
        '*Delivery*: Amazon knows no repeat of a message. At most once (the default) repeats only what ' +
          'provably did not arrive; otherwise it fails with `msg.error.cause.outcome` `unknown`. At least ' +
          'once repeats that as well, and may send twice.',
        'Errors go to Catch nodes only: `msg.error.message` says what happened and what to do, ' +
          '`msg.error.cause` has `code`, `outcome`, `statusCode`, `requestId` and `retryAfterMs`.',
      ],
    },
  },
};
