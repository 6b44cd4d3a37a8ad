import { type AlexaClient, type AlexaClientSettings, createAlexaClient } from '../../../core/alexa-client';
import type { CreateProactiveEventRequest } from '../../../core/events/create-proactive-event-request';
import type { Host } from '../../../core/host';

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

export function clientOf(host: Host, settings: Partial<AlexaClientSettings> = {}): AlexaClient {
  return createAlexaClient(host, { credentials, endpoints, ...settings });
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
