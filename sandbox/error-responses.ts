import { randomBytes } from 'node:crypto';
import type { Switches } from './switches';

/**
 * Every refusal of the sandbox. `{name}` in a message is filled in. `source` says where the row comes from, and the
 * word `guess` marks what nobody recorded. Texts of Amazon are given in their gist, in our own words, except where a
 * client must find a certain phrase in them.
 */

interface Row {
  /**
   * Who refuses: Login with Amazon, the Alexa services, or the sandbox's own control surface. Decides the body's shape.
   */
  service: 'lwa' | 'alexa' | 'sandbox';
  status: number;
  /** `error` of Login with Amazon, `type` of the Alexa services. */
  type: string;
  message: string;
  source: string;
  /** Amazon's page about it, where one is known. */
  documentation?: string;
}

const docstring = 'docstring of the SDKs';
const lwaRecorded = 'recorded by users of the service';

const eventReference = 'https://developer.amazon.com/docs/smapi/proactive-events-api-reference.html';
const eventSchemas = 'https://developer.amazon.com/docs/smapi/schemas-for-proactive-events.html';
const messageReference = 'https://developer.amazon.com/docs/smapi/skill-messaging-api-reference.html';

export const refusals = {
  // Login with Amazon
  malformedTokenRequest: {
    service: 'lwa',
    status: 400,
    type: 'invalid_request',
    message: 'Malformed request',
    source: 'recorded by satr/java-ask-proactive-api-kit (HttpRespondBodyTest)',
  },
  unsupportedGrantType: {
    service: 'lwa',
    status: 400,
    type: 'unsupported_grant_type',
    message: 'The authorization grant type is not supported',
    source: 'error from RFC 6749, section 5.2; text: guess',
  },
  invalidClient: {
    service: 'lwa',
    status: 401,
    type: 'invalid_client',
    message: 'Client authentication failed',
    source: `${lwaRecorded} (yadayada/acd_cli#138)`,
  },
  unauthorizedClient: {
    service: 'lwa',
    status: 400,
    type: 'unauthorized_client',
    message: 'Not authorized for requested operation',
    source: `${lwaRecorded} (alexa-skills-kit-sdk-for-python#150); that other grants end so is a guess`,
  },
  invalidScope: {
    service: 'lwa',
    status: 400,
    type: 'invalid_scope',
    message: 'The request has an invalid parameter : scope',
    source: `${lwaRecorded} (alexa/alexa-cookbook#243)`,
  },

  // All Alexa services
  invalidToken: {
    service: 'alexa',
    status: 403,
    type: 'Forbidden',
    message: 'Token in the request is not valid',
    source: `recorded by Smolnikov and satr for an expired token of proactive events; for skill messages: status by ${docstring}`,
  },
  invalidToken401: {
    service: 'alexa',
    status: 401,
    type: 'Unauthorized',
    message: 'Token in the request is not valid',
    source: 'two clients handle 401 as an expired token (disputed); body: guess',
  },
  wrongContentType: {
    service: 'alexa',
    status: 400,
    type: 'Bad Request',
    message: 'Content-Type must be application/json',
    source: 'guess; the references ask for the header',
  },
  malformedJson: {
    service: 'alexa',
    status: 400,
    type: 'Bad Request',
    message: 'The body of the request is not valid JSON',
    source: `status: ${docstring} (malformed parameter); text: guess`,
  },

  // Proactive events
  expiryOutOfBounds: {
    service: 'alexa',
    status: 400,
    type: 'Bad Request',
    message:
      'Violations for metadata: [expiryTime {found} must be at least 5 minutes and at most 24 hours ' +
      'after the current time]',
    source: 'recorded by Smolnikov and satr (its beginning and the two bounds)',
    documentation: eventReference,
  },
  requestViolation: {
    service: 'alexa',
    status: 400,
    type: 'Bad Request',
    message: 'A required parameter is not present or is incorrectly formatted:\n{violations}',
    source: `status and gist: ${docstring}; text: guess`,
    documentation: eventReference,
  },
  payloadViolation: {
    service: 'alexa',
    status: 400,
    type: 'Bad Request',
    message: 'JSON schema violations in the payload of "{eventName}":\n{violations}',
    source: "recorded by Smolnikov in its gist: a schema validator's text that names field and allowed values",
    documentation: eventSchemas,
  },
  noEnablement: {
    service: 'alexa',
    status: 403,
    type: 'Forbidden',
    message: 'No enablement for clientId: {clientId}, userId: {userId}',
    source: 'recorded by Smolnikov and satr',
    documentation: eventReference,
  },
  noSubscription: {
    service: 'alexa',
    status: 403,
    type: 'Forbidden',
    message: 'No subscription found for stage={stage}, skillId={skillId}, topicId={eventName}',
    source: 'status: note in alexa/alexa-cookbook; parts of the text: read in translation; wording: guess',
    documentation: eventReference,
  },
  duplicateReferenceId: {
    service: 'alexa',
    status: 409,
    type: 'Conflict',
    message: 'An event with referenceId {referenceId} was already created for the same customer',
    source: `status: ${docstring}; text: guess`,
    documentation: eventReference,
  },
  notificationLimit: {
    service: 'alexa',
    status: 432,
    type: 'Notification Limit Exceeded',
    message: 'The notification limit of the live skill has been reached',
    source: 'status: Proactive Events REST API Reference (2025); text: guess',
    documentation: eventReference,
  },

  // Skill messages
  messageViolation: {
    service: 'alexa',
    status: 400,
    type: 'Bad Request',
    message: 'Data is missing or not valid:\n{violations}',
    source: `status and gist: ${docstring}; text: guess`,
    documentation: messageReference,
  },
  unknownUser: {
    service: 'alexa',
    status: 404,
    type: 'Not Found',
    message: 'The userId does not exist: {userId}',
    source: `status and gist: ${docstring}; that a disabled user ends so is a guess; text: guess`,
    documentation: messageReference,
  },

  // The wire
  unknownPath: {
    service: 'alexa',
    status: 404,
    type: 'Not Found',
    message: 'There is no such resource',
    source: 'guess',
  },
  malformedPath: {
    service: 'alexa',
    status: 400,
    type: 'Bad Request',
    message: 'The path is not percent-encoded correctly',
    source: 'guess',
  },
  wrongMethod: {
    service: 'alexa',
    status: 405,
    type: 'Method Not Allowed',
    message: 'Allowed: {allowed}',
    source: 'guess',
  },
  bodyTooLarge: {
    service: 'alexa',
    status: 413,
    type: 'Payload Too Large',
    message: 'The body is larger than {limit} bytes',
    source: 'guess; no limit is documented, this one protects the sandbox',
  },
  headersTooLarge: {
    service: 'alexa',
    status: 431,
    type: 'Bad Request',
    message: 'The headers are too large',
    source: 'guess',
  },
  malformedHttp: {
    service: 'alexa',
    status: 400,
    type: 'Bad Request',
    message: 'The request is not HTTP',
    source: 'guess',
  },
  requestTimeout: {
    service: 'alexa',
    status: 408,
    type: 'Bad Request',
    message: 'The request did not arrive in time',
    source: 'guess',
  },
  internalError: {
    service: 'alexa',
    status: 500,
    type: 'Internal Error',
    message: 'The sandbox has a defect; see its log',
    source: `status: ${docstring}; here always a defect of the sandbox`,
  },

  // The control surface
  badControlRequest: {
    service: 'sandbox',
    status: 400,
    type: 'bad_request',
    message: '{problems}',
    source: 'the sandbox itself',
  },
  unknownSandboxUser: {
    service: 'sandbox',
    status: 404,
    type: 'not_found',
    message: 'No customer of any skill has the user id {userId}',
    source: 'the sandbox itself',
  },
  passwordRequired: {
    service: 'sandbox',
    status: 401,
    type: 'unauthorized',
    message:
      'Page and control surface ask for the password that the sandbox printed at its start (HTTP Basic, any user name)',
    source: 'the sandbox itself',
  },
  foreignHost: {
    service: 'sandbox',
    status: 403,
    type: 'forbidden',
    message: 'Host {host}: use localhost or 127.0.0.1, or start the sandbox with --host and a password',
    source: 'the sandbox itself',
  },
  foreignOrigin: {
    service: 'sandbox',
    status: 403,
    type: 'forbidden',
    message: 'Calls from pages of another origin are refused: {origin}',
    source: 'the sandbox itself',
  },
} as const satisfies Record<string, Row>;

export type RefusalName = keyof typeof refusals;

/** The row's message with its placeholders filled in. */
export function refusalMessage(name: RefusalName, details: Readonly<Record<string, string>>): string {
  return refusals[name].message.replace(/\{(\w+)\}/g, (_, key: string) => details[key] ?? '');
}

/** The body of a refusal, in the shape in which its service answers. */
export function refusalBody(name: RefusalName, message: string, shape: Switches['errorBodyShape']): object {
  const { service, status, type }: Row = refusals[name];
  switch (service) {
    case 'lwa':
      return {
        error_description: message,
        error: type,
        // Recorded with this error only; opaque.
        ...(name === 'malformedTokenRequest' ? { error_index: randomBytes(12).toString('base64') } : {}),
      };
    case 'alexa':
      // Which integer Amazon would put into `code` is a guess; nobody recorded that shape.
      return shape === 'code' ? { code: status, message } : { type, message };
    case 'sandbox':
      return { message };
  }
}
