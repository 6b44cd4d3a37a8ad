import { createDefaultSkill, type RefusalName, type Sandbox, type SandboxSkill } from '../../../sandbox';
import { type Answer, call } from '../support/http';
import {
  anna,
  authorized,
  buyToken,
  clientId,
  development,
  encodedSecret,
  messageAlert,
  sendEvent,
  sendMessage,
} from '../support/requests';

/** One way to be refused, and what must come back: written out by hand from the reference. */
export interface Row {
  refusal: RefusalName;
  when: string;
  send: (sandbox: Sandbox) => Promise<Answer>;
  status: number;
  /** Exact where Amazon's text is recorded; a pattern where only its gist is, or nothing. */
  body: object;
}

/** The skills that the rows need: see each row. */
export const skills: SandboxSkill[] = (() => {
  const skill = createDefaultSkill();
  const [user] = skill.users;
  if (user === undefined) throw new Error('the default skill has users');
  return [
    { ...skill, users: [...skill.users, { ...user, userId: 'amzn1.ask.account.GONE', enabled: false }] },
    { ...skill, clientId: 'no-permission', clientSecret: 'secret-1', permissions: [], users: [] },
    { ...skill, clientId: 'no-events', clientSecret: 'secret-2', publishedEvents: [], users: [] },
    {
      ...skill,
      clientId: 'weather-only',
      clientSecret: 'secret-3',
      publishedEvents: ['AMAZON.WeatherAlert.Activated'],
      // Subscribed to more than the manifest publishes: the manifest counts.
      users: [{ ...user, userId: 'amzn1.ask.account.WEATHER' }],
    },
  ];
})();

export const strangers = [
  ['unknown', 'amzn1.ask.account.NOBODY'],
  ['disabled', 'amzn1.ask.account.GONE'],
  ['of another skill', 'amzn1.ask.account.WEATHER'],
] as const;

export function formOf(id: string, secret: string, scope: string): string {
  return `grant_type=client_credentials&client_id=${id}&client_secret=${secret}&scope=${scope}`;
}

export function formWithGrant(grant: string): string {
  return `grant_type=${grant}&client_id=${clientId}&client_secret=${encodedSecret}&scope=alexa:abc`;
}

export async function event(sandbox: Sandbox, body: object, path = development): Promise<Answer> {
  return await sendEvent(sandbox, await buyToken(sandbox), body, path);
}

export async function message(sandbox: Sandbox, body: unknown, user: string = anna): Promise<Answer> {
  return await sendMessage(sandbox, await buyToken(sandbox, 'alexa:skill_messaging'), user, body);
}

/** An event call with just these headers and this body. */
export async function rawEvent(
  sandbox: Sandbox,
  headers: object,
  body = JSON.stringify(messageAlert),
): Promise<Answer> {
  return await call(sandbox.url, { path: development, headers: { ...headers }, body });
}

export async function rawEventWithToken(sandbox: Sandbox, headers: object, body?: string): Promise<Answer> {
  const { Authorization } = authorized(await buyToken(sandbox));
  return await rawEvent(sandbox, { Authorization, ...headers }, body);
}

/** A 400 of an Alexa service whose message holds these parts in this order. */
export function badRequest(...parts: string[]): object {
  const pattern = parts.map((part) => part.replace(/[.[\]()]/g, '\\$&')).join('[^]*');
  return { type: 'Bad Request', message: expect.stringMatching(new RegExp(pattern)) as string };
}
