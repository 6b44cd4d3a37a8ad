import type { Node, NodeAPI } from 'node-red';

import type { AlexaClient } from '../../core/alexa-client';
import { AlexaError, collectProblems } from '../../core/errors';
import { type Problem } from '../../core/problems';
import { audienceTypes, skillStages } from '../../core/events/create-proactive-event-request';
import { customEvent, readEventForm } from '../../core/events/form';
import { eventOutput } from '../../core/events/output';
import { buildContent } from '../../core/events/content';
import { buildRequest, type ProactiveEventForm } from '../../core/events/request';
import { expiresAfterMinutesBounds, readEventTime } from '../../core/events/times';
import { isObject } from '../../core/problems';
import { readJson, textOf } from '../../core/form-values';
import type { RetryLimitsForm } from '../../core/http/limits';
import { createRedact } from '../../core/redaction';
import { type EventIdentity, identify } from './identity';
import { readGuarded, readInputs, type SavedInputs } from './input-values';
import { contentInputs, customInputs, eventInputs, guardedInputs, localeInputs } from './inputs';
import { admitMulticast } from './multicast-guard';
import { clientFor, type SendingDef, type Work } from './sender';

/** The node as its form saves it. */
export interface EventDef extends SendingDef, RetryLimitsForm {
  event?: string;
  /** By name: the fields of the event, and what else a typedInput gives. */
  fields?: SavedInputs;
  stage?: string;
  audience?: string;
  allowMessageToChoose?: boolean;
  allowSeveralMulticasts?: boolean;
}

/** Builds the event of a message, sends it, and gives what `msg.alexa` will hold. */
export function createEventWork(RED: NodeAPI, node: Node, def: EventDef): Work {
  const { event = '', fields = {}, allowMessageToChoose = false } = def;
  const inputs = {
    ...eventInputs,
    ...(event === customEvent ? customInputs : { ...localeInputs, ...contentInputs(event) }),
  };
  const locale = 'en-US';

  return async (sending, msg) => {
    const problems: Problem[] = [];
    const values = await readInputs(RED, node, msg, fields, inputs, problems);
    const stage =
      collectProblems(problems, () =>
        readGuarded(guardedInputs.stage, def.stage, allowMessageToChoose, msg, skillStages),
      ) ?? 'development';
    const audience =
      collectProblems(problems, () =>
        readGuarded(guardedInputs.audience, def.audience, allowMessageToChoose, msg, audienceTypes),
      ) ?? 'Unicast';
    const client = collectProblems(problems, () => clientFor(sending, values, def));
    const form: ProactiveEventForm = {
      event: readEventForm(
        event,
        {
          value: (name) => values[name] ?? (name === 'locale' ? locale : undefined),
          translations: () => translationsOf(values, problems),
        },
        problems,
      ),
      audience: audience === 'Multicast' ? { type: audience } : { type: audience, user: values.userId },
      expiresAfterMinutes: values.expiresAfterMinutes ?? expiresAfterMinutesBounds.default,
    };
    const content = buildContent(form);
    const nowMs = Date.now();
    const eventTimeMs = collectProblems(problems, () => readEventTime(values.eventTime, nowMs));
    const { contentHash, frame, keyIsOwn } = identify(msg, content, {
      nodeId: node.id,
      stage,
      givenReferenceId: textOf(values.referenceId).trim(),
      eventTimeMs,
      nowMs,
    });
    const redact = createRedact([sending.skill.credentials.clientSecret, textOf(values.accessToken)]);
    const { request, hints } = buildRequest(content, {
      ...frame,
      expiresAfterMinutes: form.expiresAfterMinutes,
      nowMs,
      problems,
      redact,
    });
    const { referenceId, timestamp, expiryTime } = request;
    const identity: EventIdentity = { node: node.id, contentHash, referenceId, timestamp, expiryTime };
    // Before the send, so that a Catch node gets it with the message.
    msg.alexa = { identity };
    const takeBack =
      audience === 'Multicast' && def.allowSeveralMulticasts !== true
        ? admitMulticast(node.id, referenceId, nowMs)
        : undefined;
    try {
      // Without a client there was a problem, and buildRequest has thrown.
      const result = await (client as AlexaClient).createProactiveEvent(request, stage, { keyIsOwn, hints });
      return { ...eventOutput(request, stage, result), identity };
    } catch (error) {
      if (error instanceof AlexaError && error.outcome === 'not accepted') takeBack?.();
      throw error;
    }
  };
}

/** A list of objects, each with a locale and its texts. */
function translationsOf(values: Record<string, unknown>, problems: Problem[]): Array<Record<string, unknown>> {
  const list = collectProblems(problems, () => readJson(values.translations, 'translations', 'More Languages')) ?? [];
  if (Array.isArray(list) && list.every(isObject)) return list;
  const allowed = 'a list of objects, each with a locale and its texts';
  problems.push({ path: 'translations', label: 'More Languages', rule: 'type', found: JSON.stringify(list), allowed });
  return [];
}
