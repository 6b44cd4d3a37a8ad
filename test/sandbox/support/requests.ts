import type { Sandbox } from '../../../sandbox';
import { type Answer, call } from './http';

/** Requests written out by hand, as Amazon's documents show them. */

export const startMs = Date.parse('2030-02-01T10:00:00Z');

/** A clock that stands still until it is moved. */
export function createClock(): { now: () => number; advance(ms: number): void } {
  let nowMs = startMs;
  return { now: () => nowMs, advance: (ms) => void (nowMs += ms) };
}

export const minutes = 60_000;

export const anna = 'amzn1.ask.account.SANDBOX-ANNA';
export const ben = 'amzn1.ask.account.SANDBOX-BEN';
export const carla = 'amzn1.ask.account.SANDBOX-CARLA';

export const clientId = 'amzn1.application-oa2-client.sandbox';
export const encodedSecret = 'sandbox%2Bsecret%2Fwith%3Dodd%26chars%25';

export const development = '/v1/proactiveEvents/stages/development';
export const live = '/v1/proactiveEvents';

/** Valid at `startMs`. */
export const messageAlert = {
  timestamp: '2030-02-01T10:00:00Z',
  referenceId: 'boiler~2030~02~01',
  expiryTime: '2030-02-01T12:00:00Z',
  event: {
    name: 'AMAZON.MessageAlert.Activated',
    payload: {
      state: { status: 'UNREAD', freshness: 'NEW' },
      messageGroup: { creator: { name: 'The boiler room' }, count: 3, urgency: 'URGENT' },
    },
  },
  localizedAttributes: [{ locale: 'en-US' }],
  relevantAudience: { type: 'Unicast', payload: { user: anna } },
};

/** Valid at `startMs`, with a text per locale. */
export const weatherAlert = {
  ...messageAlert,
  event: {
    name: 'AMAZON.WeatherAlert.Activated',
    payload: { weatherAlert: { alertType: 'SNOW_STORM', source: 'localizedattribute:source' } },
  },
  localizedAttributes: [
    { locale: 'en-US', source: 'Example Weather' },
    { locale: 'de-DE', source: 'Beispielwetter' },
  ],
};

export const unicast = (user: string) => ({ relevantAudience: { type: 'Unicast', payload: { user } } });
export const multicast = { relevantAudience: { type: 'Multicast', payload: {} } };

export const formType = { 'Content-Type': 'application/x-www-form-urlencoded' };

export function tokenForm(scope: string, more = ''): string {
  return `grant_type=client_credentials&client_id=${clientId}&client_secret=${encodedSecret}&scope=${scope}${more}`;
}

export async function exchange(sandbox: Sandbox, body: string | string[], headers: object = formType): Promise<Answer> {
  return await call(sandbox.url, { path: '/auth/o2/token', headers: { ...headers }, body });
}

export async function buyToken(sandbox: Sandbox, scope = 'alexa::proactive_events'): Promise<string> {
  const { json } = await exchange(sandbox, tokenForm(scope));
  return String(json.access_token);
}

export function authorized(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
}

export async function sendEvent(sandbox: Sandbox, token: string, event: unknown, path = development): Promise<Answer> {
  return await call(sandbox.url, { path, headers: authorized(token), body: JSON.stringify(event) });
}

export async function sendMessage(sandbox: Sandbox, token: string, userId: string, message: unknown): Promise<Answer> {
  const path = `/v1/skillmessages/users/${encodeURIComponent(userId)}`;
  return await call(sandbox.url, { path, headers: authorized(token), body: JSON.stringify(message) });
}
