import { DefaultApiClient } from 'ask-sdk-core';
import { services } from 'ask-sdk-model';

/** Amazon's own SDK for Node.js, unchanged, pointed at a sandbox. */

export interface SdkSettings {
  url: string;
  clientId: string;
  /** As it goes into the form: the SDK does not encode it. */
  clientSecret: string;
}

export function sdkClients({ url, clientId, clientSecret }: SdkSettings) {
  const apiConfiguration = { apiClient: new DefaultApiClient(), apiEndpoint: url, authorizationValue: '' };
  const authenticationConfiguration = { clientId, clientSecret, authEndpoint: url };
  return {
    lwa: new services.LwaServiceClient({ apiConfiguration, authenticationConfiguration }),
    events: new services.proactiveEvents.ProactiveEventsServiceClient(apiConfiguration, authenticationConfiguration),
    messages: new services.skillMessaging.SkillMessagingServiceClient(apiConfiguration, authenticationConfiguration),
  };
}

/** One hour ahead of the machine's clock, which the SDK's users go by. */
export function sdkEvent(referenceId: string, user?: string): services.proactiveEvents.CreateProactiveEventRequest {
  return {
    timestamp: new Date().toISOString(),
    referenceId,
    expiryTime: new Date(Date.now() + 3_600_000).toISOString(),
    event: {
      name: 'AMAZON.WeatherAlert.Activated',
      payload: { weatherAlert: { alertType: 'SNOW_STORM', source: 'localizedattribute:source' } },
    },
    localizedAttributes: [{ locale: 'en-US', source: 'Example Weather' } as { locale: string }],
    relevantAudience: user === undefined ? { type: 'Multicast', payload: {} } : { type: 'Unicast', payload: { user } },
  };
}

/** What the SDK throws. */
export interface SdkError extends Error {
  statusCode: number;
  response: unknown;
}

export async function sdkErrorOf(work: Promise<unknown>): Promise<SdkError> {
  return await work.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
    },
    (error: SdkError) => error,
  );
}
