import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { type AlexaError, invalidInput } from '../../core/errors';
import type { AudienceType, SkillStage } from '../../core/events/create-proactive-event-request';
import { eventContentForm, eventSendForm } from '../../core/events/event-form';
import {
  type EventForm,
  type EventIdentity,
  prepareEvent,
  type PreparedEvent,
  sendEvent,
} from '../../core/events/send-event';
import { isExpiryValid } from '../../core/events/times';
import { fieldOf } from '../../core/forms/form';
import type { Problem } from '../../core/problems';
import { createRedact } from '../../core/redaction';
import { readFixed, readFixedSwitch } from '../shared/fixed-parameters';
import { readFormValues } from '../shared/form-values';
import { sha256Hex } from '../shared/n8n-host';
import type { ItemWork } from '../shared/run-items';
import type { RunPosition } from '../shared/run-position';
import type { SkillAccess } from '../shared/skills';
import { n8nEventForm } from './form';

const audienceField = fieldOf(eventSendForm, 'audience');

/** What is kept of a checked item until it is sent: a run may have a hundred thousand. */
type Kept = Pick<PreparedEvent, 'event' | 'call' | 'expiryTime'> & { identity?: string };

/** The work on the items of one run. */
export function createEventWork(context: IExecuteFunctions, position: RunPosition): ItemWork<Kept> {
  const host = { now: () => Date.now(), sha256Hex };
  const repeatable = position.node.retryOnFail === true;
  return {
    prepare({ skill }: SkillAccess, itemIndex) {
      const problems: Problem[] = [];
      const form = readForm(context, position, itemIndex, problems);
      const identify = (): EventIdentity => ({
        position: [...position.parts, itemIndex],
        timestampMs: position.establishedAtMs,
        isRepeat: position.isRepeat,
      });
      const { event, call, expiryTime, referenceId, contentHash } = prepareEvent(host, skill, form, identify, problems);
      return { event, call, expiryTime, ...(repeatable ? { identity: `${referenceId} ${contentHash}` } : {}) };
    },
    isFresh: ({ expiryTime }) => isExpiryValid(expiryTime, Date.now()),
    isLive: ({ event }) => event.stage === 'live',
    // Another execution that says the same is another send.
    memoryKey: ({ identity }, itemIndex) =>
      sha256Hex(JSON.stringify([position.executionId, position.parts, itemIndex, identity])).slice(0, 32),
    send: async ({ client }, kept) => ({ ...(await sendEvent(client, kept)) }),
    hint: 'Accepted means that Amazon accepted the event. Amazon never reports whether the customer heard it.',
    whenRunAgain:
      position.establishedAtMs === undefined
        ? 'Running the workflow again rings the customers of the accepted items again.'
        : 'To send the rest, use Retry in the Executions list: ' +
          'it does not ring the customers of the accepted items again. ' +
          'A new execution rings them again.',
  };
}

/**
 * Several multicasts in one run are nearly always an accident: each input item would ring every customer.
 * @returns the refusal, unless the builder allowed it.
 */
export function refuseSeveralMulticasts({ node, runIndex }: RunPosition, itemCount: number): AlexaError | undefined {
  const problems: Problem[] = [];
  const audience = readFixed(node, audienceField, problems);
  const allowed = readFixedSwitch(node, fieldOf(n8nEventForm, 'allowSeveralMulticasts'), problems);
  // In a loop each run of the node has few items, and the runs add up.
  if (audience === 'Multicast' && !allowed && (itemCount > 1 || runIndex > 0)) {
    const found =
      runIndex === 0
        ? `${itemCount} input items, each of which would ring all subscribed customers`
        : `run ${runIndex + 1} of this node in one execution, and each would ring all subscribed customers`;
    const where = { path: 'relevantAudience.type', label: audienceField.label, rule: 'several multicasts' };
    problems.push({ ...where, found, allowed: 'one item, or switch on Allow Several Multicasts' });
  }
  // No secret is known here, and none of these fields holds text of the user.
  return problems.length > 0 ? invalidInput(problems, createRedact([])) : undefined;
}

function readForm(
  context: IExecuteFunctions,
  { node }: RunPosition,
  itemIndex: number,
  problems: Problem[],
): EventForm {
  const parameter = (name: string, fallback: unknown = ''): unknown =>
    context.getNodeParameter(name, itemIndex, fallback as object);
  const values = readFormValues(context, node, itemIndex, eventSendForm, problems);
  return {
    ...values,
    timeZone: context.getTimezone(),
    event: readFixed(node, fieldOf(eventContentForm, 'event'), problems),
    field: (name) => parameter(name),
    translations: () => (parameter('translations', {}) as { entries?: IDataObject[] }).entries ?? [],
    stage: values.stage as SkillStage,
    audience: values.audience as AudienceType,
  };
}
