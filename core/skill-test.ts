import { createAlexaClient } from './alexa-client';
import { AlexaError } from './errors';
import type { Host } from './host';
import { scopes } from './operations/scopes';
import { settle } from './settle';
import type { Skill } from './skill';

const tried = [
  { scope: scopes.proactiveEvents, label: 'Proactive Events' },
  { scope: scopes.skillMessaging, label: 'Skill Messaging' },
];

/**
 * Tests a skill's client id and secret by obtaining real tokens: for proactive events, then for skill messages. One of
 * them is enough, since a skill need not have both.
 * @returns which of them are granted, as a sentence.
 * @throws {AlexaError}
 */
export async function testSkill(host: Host, skill: Skill): Promise<string> {
  // Its own tokens: a test that read the nodes' cache would test nothing.
  const client = createAlexaClient(host, skill);
  const call = { endpoints: skill.endpoints, limits: { maxAttempts: 1 } };
  const granted: string[] = [];
  let refusal: AlexaError | undefined;
  for (const { scope, label } of tried) {
    const obtained = await settle(client.getAccessToken(scope, call));
    if (obtained.ok) {
      granted.push(label);
      continue;
    }
    // Only the scope's own refusal leaves the other scope a chance.
    if (!(obtained.error instanceof AlexaError) || obtained.error.code !== 'invalid_scope') throw obtained.error;
    refusal = obtained.error;
  }
  if (refusal !== undefined && granted.length === 0) throw refusal;
  const missing = tried.map(({ label }) => label).filter((label) => !granted.includes(label));
  const rest =
    missing.length === 0 ? '' : ` Not granted: ${missing.join(', ')} (add the permission to the skill if you need it).`;
  return `Login with Amazon grants ${granted.join(' and ')}.${rest}`;
}
