import { invalidInput } from '../errors';
import { addProblems, cleanProblem, type Finding, isRefusal, type Problem } from '../problems';
import type { Redact } from '../redaction';
import type { MessageDelivery } from './send-skill-messaging-request';
import { validateSkillMessage } from './validate-skill-message';

declare const checked: unique symbol;

/**
 * A message that passed every check, as it goes over the wire. Only `checkMessage` makes one; the client sends no
 * other.
 */
export interface CheckedMessage {
  readonly [checked]: true;
  readonly userId: string;
  /** The exact text of every attempt. */
  readonly body: string;
  /** What deserves attention although the message may be sent. */
  readonly hints: readonly Finding[];
  /**
   * `at most once`: after a reset, close, time-out or server error the message is not repeated, and the error's
   * `outcome` is `unknown`. `at least once`: it is repeated, and may reach the skill twice.
   */
  readonly delivery: MessageDelivery;
}

/**
 * Checks a message and serializes it, once.
 * @throws {AlexaError} `invalid_input` with all problems, before anything is sent.
 */
export function checkMessage(
  userId: unknown,
  request: unknown,
  options: {
    delivery: MessageDelivery;
    problems?: readonly Problem[];
    /** What was assumed when the form was read. */
    hints?: readonly Finding[];
    redact: Redact;
  },
): CheckedMessage {
  const { delivery, problems = [], redact } = options;
  const findings = [...(options.hints ?? []), ...validateSkillMessage(userId, request)];
  const all = addProblems(problems, findings.filter(isRefusal));
  if (all.length > 0) throw invalidInput(all, redact);
  const proven: Omit<CheckedMessage, typeof checked> = {
    userId: (userId as string).trim(),
    body: JSON.stringify(request),
    hints: findings.map((finding) => cleanProblem(finding, redact)),
    delivery,
  };
  return proven as CheckedMessage;
}
