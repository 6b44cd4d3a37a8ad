import { randomUUID } from 'node:crypto';
import { regions } from '../../core/endpoints';
import {
  expiresAfterSecondsBounds,
  type SendSkillMessagingRequest,
} from '../../core/messages/send-skill-messaging-request';
import { validateSkillMessage } from '../../core/messages/validate-skill-message';
import { sendSkillMessage as amazonOperation } from '../../core/operations/send-skill-message';
import { redacted } from '../../core/redaction';
import { deliveryTimes } from '../deliveries';
import type { MessageReceivedEnvelope } from '../log-entries';
import type { Operation } from '../operation';
import { Refused } from '../refused';
import { findEnabledUser, type SandboxSkill, type SandboxUser } from '../skills';
import { requireToken } from './authorize';
import { violationLines } from './findings';
import { readJsonBody } from './json-body';

/** Takes a message for the skill's code. Source: Skill Messaging API reference; docstrings of the SDKs. */
export const sendSkillMessage: Operation = (state, request, nowMs) => {
  const skill = requireToken(state, request, amazonOperation.scope, nowMs);
  const userId = request.parameters.userId ?? '';
  const body = readJsonBody(request);
  const refused = validateSkillMessage(userId, body).filter(({ severity }) => severity === 'refuse');
  if (refused.length > 0) throw new Refused('messageViolation', { violations: violationLines(refused) });
  const user = findEnabledUser(skill, userId);
  if (user === undefined) throw new Refused('unknownUser', { userId });

  const { data, expiresAfterSeconds = expiresAfterSecondsBounds.default } = body as SendSkillMessagingRequest;
  const at = new Date(nowMs).toISOString();
  state.log.add({
    kind: 'skillMessage',
    at,
    requestId: request.requestId,
    clientId: skill.clientId,
    skillId: skill.skillId,
    userId,
    expiresAfterSeconds,
    deliveryTimes: deliveryTimes(nowMs, expiresAfterSeconds, state.switches.skillAnswers),
    envelope: envelopeFor(skill, user, data, at),
  });
  return { status: 202 };
};

/** No session, no device, no locale, as recorded. The two tokens in it are good for nothing here. */
function envelopeFor(
  skill: SandboxSkill,
  user: SandboxUser,
  message: Record<string, string>,
  timestamp: string,
): MessageReceivedEnvelope {
  return {
    version: '1.0',
    context: {
      System: {
        application: { applicationId: skill.skillId },
        user: { userId: user.userId, permissions: { consentToken: redacted } },
        // Amazon's host, not the sandbox's: clients are right to accept no other from a received event.
        apiEndpoint: regions[user.region].apiUrl,
        apiAccessToken: redacted,
      },
    },
    request: {
      type: 'Messaging.MessageReceived',
      requestId: `amzn1.echo-api.request.${randomUUID()}`,
      timestamp,
      message,
    },
  };
}
