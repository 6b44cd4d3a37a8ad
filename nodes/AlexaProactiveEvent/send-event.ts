import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { AlexaClient } from '../../core/alexa-client';
import { collectProblems, InvalidInputError, type Problem } from '../../core/errors';
import { audienceTypes, type SkillStage, skillStages } from '../../core/events/create-proactive-event-request';
import { readEventForm } from '../../core/events/form';
import { eventOutput } from '../../core/events/output';
import {
  buildContent,
  buildRequest,
  deriveReferenceId,
  type EventContent,
  expiresAfterMinutesBounds,
  hashOf,
  mapReferenceId,
  type ProactiveEventForm,
  readEventTime,
} from '../../core/events/request';
import { textOf } from '../../core/form-values';
import { createRedact } from '../../core/redaction';
import type { Skill } from '../../core/skill';
import { sha256Hex } from '../shared/n8n-host';
import { readFixed } from '../shared/parameters';
import type { ItemOutput } from '../shared/run-items';
import { openSendRecord, type RememberedSend } from '../shared/send-memory';
import type { RunPlace } from '../shared/send-place';
import { type ClientOptions, createClient } from '../shared/skill';

interface EventOptions extends ClientOptions {
  eventTime?: unknown;
  referenceId?: string;
}

/** Builds the event of one item, sends it, and gives the output of the item. */
export async function sendEvent(
  context: IExecuteFunctions,
  skill: Skill,
  place: RunPlace,
  itemIndex: number,
): Promise<ItemOutput> {
  const options = context.getNodeParameter('options', itemIndex, {}) as EventOptions;
  const nowMs = Date.now();
  const problems: Problem[] = [];
  const stage =
    collectProblems(problems, () => readFixed(place.node, 'stage', 'Stage', skillStages, 'development')) ??
    'development';
  const client = collectProblems(problems, () => createClient(context, skill, options));
  const eventTimeMs = collectProblems(problems, () => readEventTime(options.eventTime, nowMs));
  const form = readForm(context, place, itemIndex, problems);
  const content = buildContent(form);
  const { referenceId, given } = referenceIdOf(options, [...place.parts, itemIndex, stage], content);
  // A derived id says it all; one of the builder's own says nothing of the content.
  const record = openSendRecord(place, itemIndex, () =>
    given ? hashOf([referenceId, stage, content], sha256Hex) : referenceId,
  );
  if (typeof record.found === 'object')
    return { fields: outputAgain(content, referenceId, stage, record.found), remembered: true };
  const { request, hints } = buildRequest(content, {
    referenceId,
    // A newer timestamp with the same id is an update, which is what an id of one's own is for.
    timestampMs: eventTimeMs ?? (given ? nowMs : (place.establishedAtMs ?? nowMs)),
    isRepeat: !given && eventTimeMs === undefined && place.isRepeat,
    expiresAfterMinutes: form.expiresAfterMinutes,
    nowMs,
    redact: createRedact([skill.credentials.clientSecret, options.accessToken ?? '']),
    problems,
  });
  // Without a client there was a problem, and buildRequest has thrown.
  const result = await (client as AlexaClient).createProactiveEvent(request, stage, {
    keyIsOwn: !given || eventTimeMs !== undefined,
    hints,
  });
  record.accepted(result, request);
  return { fields: { ...eventOutput(request, stage, result) } };
}

/** The Reference ID: the builder's own, or one derived from where the send stands and what it says. */
function referenceIdOf(
  { referenceId }: EventOptions,
  where: ReadonlyArray<string | number>,
  content: EventContent,
): { referenceId: string; given: boolean } {
  const own = textOf(referenceId).trim();
  return own === ''
    ? { referenceId: deriveReferenceId(where, content, sha256Hex), given: false }
    : { referenceId: mapReferenceId(own, sha256Hex), given: true };
}

/** The output of a send that an earlier try of the same run has made. */
function outputAgain(content: EventContent, referenceId: string, stage: SkillStage, sent: RememberedSend): IDataObject {
  const { timestamp = '', expiryTime = '', ...result } = sent;
  return { ...eventOutput({ ...content, referenceId, timestamp, expiryTime }, stage, { ...result, headers: {} }) };
}

/**
 * Several multicasts in one run are nearly always an accident: each input item would ring every customer.
 * @throws {InvalidInputError} unless the builder allowed it.
 */
export function refuseSeveralMulticasts({ node, runIndex }: RunPlace, itemCount: number): void {
  const audience = readFixed(node, 'audience', 'Audience', audienceTypes, 'Unicast');
  const allowed = node.parameters.allowSeveralMulticasts === true;
  // In a loop each run of the node has few items, and the runs add up.
  if (audience !== 'Multicast' || (itemCount < 2 && runIndex === 0) || allowed) return;
  throw new InvalidInputError([
    {
      path: 'relevantAudience.type',
      label: 'Audience',
      rule: 'several multicasts',
      found:
        runIndex === 0
          ? `${itemCount} input items, each of which would ring all subscribed customers`
          : `run ${runIndex + 1} of this node in one execution, and each would ring all subscribed customers`,
      allowed: 'one item, or switch on Allow Several Multicasts',
    },
  ]);
}

function readForm(
  context: IExecuteFunctions,
  { node }: RunPlace,
  itemIndex: number,
  problems: Problem[],
): ProactiveEventForm {
  const type =
    collectProblems(problems, () => readFixed(node, 'audience', 'Audience', audienceTypes, 'Unicast')) ?? 'Unicast';
  return {
    event: readEvent(context, itemIndex, problems),
    audience: type === 'Multicast' ? { type } : { type, user: context.getNodeParameter('userId', itemIndex, '') },
    expiresAfterMinutes: context.getNodeParameter('expiresAfterMinutes', itemIndex, expiresAfterMinutesBounds.default),
  };
}

function readEvent(context: IExecuteFunctions, itemIndex: number, problems: Problem[]): ProactiveEventForm['event'] {
  const value = (name: string): unknown => context.getNodeParameter(name, itemIndex, '');
  const translations = () =>
    (context.getNodeParameter('translations', itemIndex, {}) as { entries?: IDataObject[] }).entries ?? [];
  return readEventForm(value('event'), { value, translations }, problems);
}
