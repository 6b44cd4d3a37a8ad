import { createAlexaClient } from '../../../core/alexa-client';
import { type CallSettings, checkAccess } from '../../../core/call-settings';
import { checkEvent } from '../../../core/events/checked-event';
import type { CreateProactiveEventRequest } from '../../../core/events/create-proactive-event-request';
import type { Host } from '../../../core/host';
import type { AccessToken } from '../../../core/lwa/token-exchange';
import { checkMessage } from '../../../core/messages/checked-message';
import type { MessageDelivery } from '../../../core/messages/send-skill-messaging-request';
import { createRedact, createSecret } from '../../../core/redaction';
import type { SendResult } from '../../../core/send-result';
import type { SharedState } from '../../../core/shared-state';
import type { Skill } from '../../../core/skill';

/** A skill that exists nowhere, and the smallest requests that are valid for it. Written out, not built from core. */

export const credentials = {
  clientId: 'amzn1.application-oa2-client.0a1b2c',
  clientSecret: 'fake+secret/with=odd&chars',
};

export const endpoints = { tokenUrl: 'https://api.amazon.com/auth/o2/token', apiUrl: 'https://api.eu.amazonalexa.com' };

export const tokenUrl = endpoints.tokenUrl;
export const eventUrl = 'https://api.eu.amazonalexa.com/v1/proactiveEvents/stages/development';
export const messageUrl = 'https://api.eu.amazonalexa.com/v1/skillmessages/users/amzn1.ask.account.EXAMPLE';

export const userId = 'amzn1.ask.account.EXAMPLE';
export const skillMessage = { data: { task: 'refresh' } };

export const skill: Skill = {
  credentials,
  secret: createSecret(credentials.clientSecret),
  region: 'EU',
  endpoints,
  concurrency: 10,
};

export interface ClientSettings extends Partial<CallSettings> {
  credentials?: Skill['credentials'];
  concurrency?: number;
  shared?: SharedState;
}

/** The client for requests as a program writes them: each is checked, and sent with the same settings. */
export interface RawClient {
  getAccessToken(scope: string): Promise<AccessToken>;
  createProactiveEvent(
    request: CreateProactiveEventRequest,
    stage: unknown,
    options?: { conflictMeansAccepted?: boolean },
  ): Promise<SendResult>;
  sendSkillMessage(userId: string, request: unknown, options?: { delivery?: MessageDelivery }): Promise<SendResult>;
}

export function clientOf(host: Host, settings: ClientSettings = {}): RawClient {
  const { shared, ...given } = settings;
  const { clientSecret } = given.credentials ?? credentials;
  const secret = createSecret(clientSecret);
  const own: Skill = { ...skill, ...given, secret, concurrency: given.concurrency ?? skill.concurrency };
  const client = createAlexaClient(host, own, shared);
  const call: CallSettings = { endpoints: own.endpoints, limits: given.limits };
  if (given.accessToken !== undefined) call.accessToken = given.accessToken;
  const redact = createRedact([own.credentials.clientSecret, given.accessToken ?? '']);
  const checks = () => ({ nowMs: host.now(), redact, problems: checkAccess(own, call) });
  return {
    getAccessToken: async (scope) => await client.getAccessToken(scope, call),
    createProactiveEvent: async (request, stage, options) =>
      await client.createProactiveEvent(checkEvent(request, stage, { ...checks(), ...options }), call),
    sendSkillMessage: async (user, request, { delivery = 'at most once' } = {}) =>
      await client.sendSkillMessage(checkMessage(user, request, { ...checks(), delivery }), call),
  };
}

/** Valid at `fakeNow`, 2030-02-01T10:00:00.000Z. */
export function messageAlert(more: Partial<CreateProactiveEventRequest> = {}): CreateProactiveEventRequest {
  return {
    timestamp: '2030-02-01T10:00:00.000Z',
    referenceId: 'boiler~2030',
    expiryTime: '2030-02-01T11:00:00.000Z',
    event: {
      name: 'AMAZON.MessageAlert.Activated',
      payload: {
        state: { status: 'UNREAD', freshness: 'NEW' },
        messageGroup: { creator: { name: 'The boiler room' }, count: 3 },
      },
    },
    localizedAttributes: [{ locale: 'en-US' }],
    relevantAudience: { type: 'Unicast', payload: { user: 'amzn1.ask.account.EXAMPLE' } },
    ...more,
  };
}

/** As it goes over the wire. */
export const messageAlertBody =
  '{"timestamp":"2030-02-01T10:00:00.000Z","referenceId":"boiler~2030","expiryTime":"2030-02-01T11:00:00.000Z",' +
  '"event":{"name":"AMAZON.MessageAlert.Activated","payload":{"state":{"status":"UNREAD","freshness":"NEW"},' +
  '"messageGroup":{"creator":{"name":"The boiler room"},"count":3}}},"localizedAttributes":[{"locale":"en-US"}],' +
  '"relevantAudience":{"type":"Unicast","payload":{"user":"amzn1.ask.account.EXAMPLE"}}}';
