import type { ErrorCode } from '../../core/error-codes';
import type { EventKey } from '../../core/events';
import type { OwnErrorCode } from '../shared/errors';
import type * as inputs from '../shared/inputs';

/** Every text of forms, statuses and help, for one language. English is the source; a missing text does not compile. */
export interface Texts {
  /** Label of the palette entry, by type. */
  palette: Record<SendingType, string>;
  label: Record<FormLabel, string>;
  option: Record<FormOption, string>;
  note: Record<FormNote, string>;
  /** Below the node; at most 20 characters. `__x__` is filled in. */
  status: Record<'sending' | 'queued' | 'repeating' | 'accepted' | 'token' | ErrorCode | OwnErrorCode, string>;
  /** What the form says of a wrong value. */
  wrong: Record<
    | 'integer'
    | 'instant'
    | 'minutes'
    | 'seconds'
    | 'attempts'
    | 'deadline'
    | 'concurrency'
    | 'queueLimit'
    | 'url'
    | 'credentials',
    string
  >;
  /** What the message may bring, for the help. */
  input: Record<InputName, string>;
  help: Record<NodeType, Help>;
  helpWords: Record<'inputs' | 'outputs' | 'details' | 'references' | 'emptyReads' | 'events', string>;
}

export type InputName = Exclude<
  keyof (typeof inputs.eventInputs &
    typeof inputs.localeInputs &
    typeof inputs.customInputs &
    typeof inputs.messageInputs &
    typeof inputs.tokenInputs &
    typeof inputs.guardedInputs),
  'accessToken'
>;

export type SendingType = 'alexa-access-token' | 'alexa-proactive-event' | 'alexa-skill-message';
export type NodeType = 'alexa-skill' | SendingType;

/** The help of a node, in Markdown. */
export interface Help {
  /** The first line; also the tooltip in the palette. */
  summary: string;
  /** Behind the summary, before the tables. */
  introduction?: string;
  /** What comes out, by property of the message. */
  outputs: ReadonlyArray<readonly [property: string, type: string, text: string]>;
  /** Paragraphs and lists. */
  details: readonly string[];
}

export type FormLabel =
  | 'name'
  | 'skill'
  | 'clientId'
  | 'clientSecret'
  | 'region'
  | 'endpoint'
  | 'tokenUrl'
  | 'apiUrl'
  | 'concurrency'
  | 'queueLimit'
  | 'proxy'
  | 'test'
  | 'event'
  | 'locale'
  | 'translations'
  | 'eventName'
  | 'payload'
  | 'localizedAttributes'
  | 'audience'
  | 'userId'
  | 'stage'
  | 'expiresAfterMinutes'
  | 'more'
  | 'referenceId'
  | 'eventTime'
  | 'accessToken'
  | 'maxAttempts'
  | 'deadlineSeconds'
  | 'onRateLimit'
  | 'allowMessageToChoose'
  | 'allowSeveralMulticasts'
  | 'data'
  | 'convertValuesToText'
  | 'expiresAfterSeconds'
  | 'delivery'
  | 'scope'
  | 'customScope';

export type FormOption =
  | 'NA'
  | 'EU'
  | 'FE'
  | 'amazon'
  | 'custom'
  | 'customEvent'
  | 'Unicast'
  | 'Multicast'
  | 'development'
  | 'live'
  | 'fromMessage'
  | 'none'
  | 'wait'
  | 'fail'
  | 'atMostOnce'
  | 'atLeastOnce'
  | 'proactiveEvents'
  | 'skillMessaging'
  | 'dataStore'
  | 'customScope';

export type FormNote =
  | 'whereCredentials'
  | 'secretAnew'
  | 'testing'
  | 'testFailed'
  | 'liveMulticast'
  | 'noStage'
  | 'visibleToken'
  | 'emptyReads'
  | 'delivery';

/** The texts of one event in another language than English, which core declares. */
export interface EventTexts {
  label: string;
  help: string;
  fields: Record<string, { label: string; help: string; choices?: Record<string, string> }>;
}

/** A translation: all texts, and those of the events. */
export interface Translation extends Texts {
  events: Record<EventKey, EventTexts>;
}
