import { type CreateProactiveEventRequest } from '../../core/events/create-proactive-event-request';
import { validateCreateProactiveEventRequest } from '../../core/events/validate-request';
import { type Finding, isObject } from '../../core/problems';
import { Refused } from '../refused';
import type { Switches } from '../switches';
import { violationLines } from './findings';

/**
 * Checks the body of an event by the rules of core, as the switches bend them.
 * @returns the hints: what looks wrong but is accepted.
 * @throws {Refused} `expiryOutOfBounds`, `requestViolation` or `payloadViolation`, in this order.
 */
export function checkEventRequest(
  body: unknown,
  switches: Switches,
  nowMs: number,
): { request: CreateProactiveEventRequest; hints: Finding[] } {
  const findings = validateCreateProactiveEventRequest(body, nowMs)
    .map((finding) => (isRaised(finding, switches) ? { ...finding, severity: 'refuse' as const } : finding))
    .filter((finding) => !isForgiven(finding, body, switches));
  const refused = findings.filter(({ severity }) => severity === 'refuse');

  const expiry = refused.find(({ path, rule }) => path === 'expiryTime' && rule === 'range');
  if (expiry !== undefined) {
    throw new Refused(
      'expiryOutOfBounds',
      { found: expiry.found },
      `The sandbox's clock says ${new Date(nowMs).toISOString()}.`,
    );
  }
  const ofPayload = refused.filter(({ path }) => path === payloadPath || path.startsWith(`${payloadPath}.`));
  const ofRequest = refused.filter((finding) => !ofPayload.includes(finding));
  if (ofRequest.length > 0) throw new Refused('requestViolation', { violations: violationLines(ofRequest) });
  const request = body as CreateProactiveEventRequest;
  if (ofPayload.length > 0) {
    throw new Refused('payloadViolation', { eventName: request.event.name, violations: violationLines(ofPayload) });
  }
  return { request, hints: findings };
}

const payloadPath = 'event.payload';

/** Hints of core that a switch turns into refusals. */
function isRaised({ path, rule }: Finding, switches: Switches): boolean {
  if (switches.referenceId === 'strict' && path === 'referenceId') return true;
  if (switches.unknownChoices === 'refuse' && rule === 'choice') return true;
  if (!switches.literalTextAllowed && rule === 'localized' && path.startsWith(`${payloadPath}.`)) return true;
  return switches.localizedAttributesRequired && rule === 'required' && path === 'localizedAttributes';
}

/** The one refusal of core that a switch takes back. */
function isForgiven({ path }: Finding, body: unknown, { referenceId }: Switches): boolean {
  if (referenceId !== 'lenient' || path !== 'referenceId' || !isObject(body)) return false;
  return typeof body.referenceId === 'string' && body.referenceId.length >= 1 && body.referenceId.length <= 100;
}
