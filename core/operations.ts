import type { ErrorCode } from './errors';
import type { SkillStage } from './events/create-proactive-event-request';

/**
 * Amazon's operations as data: where they are, which scope they need, what each status means and what may be repeated.
 * The client interprets it; the sandbox imports paths and scopes from here.
 */

/** Scopes with a name. Mind the single colon of skill messaging. Source: Access Token Retrieval reference. */
export const scopes = {
  proactiveEvents: 'alexa::proactive_events',
  skillMessaging: 'alexa:skill_messaging',
  dataStore: 'alexa::datastore',
} as const;

/** What an unaccepted status means, and what the user can do. */
export interface Failure {
  status: number | '5xx';
  /** Matched against Amazon's message, where one status has several causes. The first failure that fits counts. */
  messagePattern?: RegExp;
  code: ErrorCode;
  message: string;
  advice: string;
  /**
   * `repeat`: the same request may succeed later. `new token`: buy one more token, once. Without it the refusal is final.
   */
  then?: 'repeat' | 'new token';
  /** True where this customer can never be reached again by this user id. */
  customerGone?: boolean;
  /** True where the service may have acted before it answered so (server errors). */
  outcomeUnknown?: boolean;
}

/**
 * Which unclear ends (reset, close, time-out, 5xx) may be repeated. `harmless`: nothing is sent to anybody, twice is as
 * good as once. `idempotent`: the request carries a key by which the service knows the repeat. `only when not accepted`:
 * the first try was provably not accepted. `at least once`: all of them, at the risk of doing it twice.
 */
export type RepeatRule = 'harmless' | 'idempotent' | 'only when not accepted' | 'at least once';

export interface Operation {
  /** Amazon's name of the operation. */
  name: string;
  /** Who answers, as sentences name it. */
  service: string;
  repeat: RepeatRule;
  failures: readonly Failure[];
}

const tryLater = 'Try again later; the node repeats such calls by itself within its limits.';
const whereTheSecretIs =
  'Use the Client ID and Client Secret at the foot of Build > Permissions in the Alexa developer console of this skill (or `ask smapi get-skill-credentials`); a Login with Amazon security profile and the skill id are something else.';

const tokenRejected = {
  code: 'token_rejected',
  message: 'Alexa did not accept the access token',
  advice:
    'A new token was bought once and refused as well. Check that the client id belongs to this skill and that the scope is right.',
  then: 'new token',
} as const;

const commonFailures = [
  { status: 401, ...tokenRejected },
  {
    status: 429,
    code: 'rate_limited',
    message: 'Alexa received more calls than it allows',
    advice: tryLater,
    then: 'repeat',
  },
  {
    status: '5xx',
    code: 'service_unavailable',
    message: 'Alexa could not handle the call',
    advice: tryLater,
    then: 'repeat',
    outcomeUnknown: true,
  },
] as const satisfies readonly Failure[];

/** Login with Amazon. Source: Access Token Retrieval reference; recorded answers. */
export const getAccessToken = {
  name: 'getAccessToken',
  service: 'Login with Amazon',
  repeat: 'harmless',
  failures: [
    {
      status: 401,
      code: 'invalid_client',
      message: 'Login with Amazon does not know this Client ID and Client Secret',
      advice: whereTheSecretIs,
    },
    {
      status: 400,
      messagePattern: /invalid_scope/,
      code: 'invalid_scope',
      message: 'The scope is unknown or not granted to this skill',
      advice:
        'For proactive events the skill needs the permission alexa::devices:all:notifications:write and its events in events.publications of the manifest; for skill messages a custom skill is enough. Deploy the manifest, then try again.',
    },
    {
      status: 400,
      messagePattern: /unauthorized_client/,
      code: 'unauthorized_client',
      message: 'This Client ID may not buy tokens by client credentials',
      advice: whereTheSecretIs,
    },
    {
      status: 400,
      messagePattern: /invalid_client/,
      code: 'invalid_client',
      message: 'Login with Amazon does not know this Client ID and Client Secret',
      advice: whereTheSecretIs,
    },
    {
      status: 400,
      code: 'invalid_request',
      message: 'Login with Amazon found the token request malformed',
      advice: 'Check Client ID, Client Secret and Scope for missing or additional characters.',
    },
    {
      status: 429,
      code: 'rate_limited',
      message: 'Login with Amazon received more calls than it allows',
      advice: tryLater,
      then: 'repeat',
    },
    {
      status: '5xx',
      code: 'service_unavailable',
      message: 'Login with Amazon could not handle the call',
      advice: tryLater,
      then: 'repeat',
    },
  ],
} as const satisfies Operation;

/** Source: Proactive Events REST API reference; docstrings of the SDKs; recorded answers. */
export const createProactiveEvent = {
  name: 'createProactiveEvent',
  service: 'Alexa',
  repeat: 'idempotent',
  paths: {
    development: '/v1/proactiveEvents/stages/development',
    live: '/v1/proactiveEvents',
  } satisfies Record<SkillStage, string>,
  scope: scopes.proactiveEvents,
  failures: [
    {
      status: 403,
      messagePattern: /no enablement/i,
      code: 'no_enablement',
      customerGone: true,
      message: 'This user id does not belong to an enablement of this skill',
      advice:
        'User ids belong to one skill and change when the customer disables and enables it again: take the id from the latest request or event of this skill, and check the region.',
    },
    {
      status: 403,
      messagePattern: /subscri/i,
      code: 'no_subscription',
      message: 'The customer is not subscribed to this event at this stage',
      advice:
        'The customer must allow notifications for the skill in the Alexa app, at this stage, and the event must stand in events.publications of the manifest. After a change of the manifest disable and enable the skill.',
    },
    { status: 403, messagePattern: /token|^$/i, ...tokenRejected },
    {
      status: 403,
      code: 'forbidden',
      message: 'Alexa refused the event',
      advice: 'See the words of Amazon; usual causes are a wrong region, a disabled skill or a missing permission.',
    },
    {
      status: 400,
      code: 'bad_request',
      message: 'Alexa found the event invalid',
      advice:
        'See the words of Amazon for the field; the page of this event in the documentation lists what is allowed.',
    },
    {
      status: 409,
      code: 'duplicate_reference_id',
      message: 'An event with this Reference ID was accepted before',
      advice: 'Leave the Reference ID empty to have a new one made for each send, or use another one.',
    },
    {
      status: 432,
      code: 'notification_limit',
      message: 'The notification limit of the live skill is reached',
      advice: 'Send fewer events; the development stage has no such limit.',
    },
    ...commonFailures,
  ],
} as const satisfies Operation & { paths: Record<SkillStage, string>; scope: string };

/** Source: Skill Messaging API reference; docstrings of the SDKs. */
export const sendSkillMessage = {
  name: 'sendSkillMessage',
  service: 'Alexa',
  repeat: 'only when not accepted',
  /** `{userId}` is percent-encoded as one path segment. */
  path: '/v1/skillmessages/users/{userId}',
  scope: scopes.skillMessaging,
  failures: [
    { status: 403, messagePattern: /token|^$/i, ...tokenRejected },
    {
      status: 403,
      code: 'forbidden',
      message: 'Alexa refused the message',
      advice: 'See the words of Amazon; usual causes are a wrong region or a user id of another skill.',
    },
    {
      status: 404,
      code: 'user_not_found',
      customerGone: true,
      message: 'Alexa does not know this user id',
      advice:
        'User ids belong to one skill and change when the customer disables and enables it again: take the id from the latest request or event of this skill, and check the region.',
    },
    {
      status: 400,
      code: 'bad_request',
      message: 'Alexa found the message invalid',
      advice: 'Data takes string values only, at most 6 KB in all.',
    },
    ...commonFailures,
  ],
} as const satisfies Operation & { path: string; scope: string };

/** Finds what a status means. `amazonText` is all that Amazon said, for the statuses with several causes. */
export function findFailure(operation: Operation, statusCode: number, amazonText: string): Failure | undefined {
  return operation.failures.find(
    ({ status, messagePattern }) =>
      (status === statusCode || (status === '5xx' && statusCode >= 500)) &&
      (messagePattern === undefined || messagePattern.test(amazonText)),
  );
}
