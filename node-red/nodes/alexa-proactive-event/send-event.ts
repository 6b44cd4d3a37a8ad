import type { Node, NodeAPI } from 'node-red';

import { AlexaError } from '../../../core/errors';
import { audienceTypes, skillStages } from '../../../core/events/create-proactive-event-request';
import { customEvent } from '../../../core/events/form';
import { type EventForm, prepareEvent, type PreparedEvent, sendEvent } from '../../../core/events/send-event';
import { expiresAfterMinutesBounds } from '../../../core/events/times';
import { readJson } from '../../../core/form-values';
import type { RetryLimitsForm } from '../../../core/http/limits';
import { isObject, type Problem, shown } from '../../../core/problems';
import { readGuarded, readInputs, type SavedInputs } from '../../shared/input-values';
import { contentInputs, customInputs, eventInputs, guardedInputs, localeInputs } from '../../shared/inputs';
import type { AlexaMessage, SendingDef, Work } from '../../shared/sender';
import { identityFor, type SavedIdentity } from '../../shared/identity';
import { admitMulticast } from './multicast-guard';

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

/** Reads and checks the event of a message, sends it, and gives what `msg.alexa` will hold. */
export function createEventWork(RED: NodeAPI, node: Node, def: EventDef): Work {
  return async ({ host, skill, client }, msg) => {
    const problems: Problem[] = [];
    const form = await readForm(RED, node, def, msg, problems);
    const prepared = prepareEvent(host, skill, form, identityFor(msg, node.id), problems);
    const identity = identityOf(node, prepared);
    // Before the send, so that a Catch node gets it with the message.
    msg.alexa = { identity };
    const isGuarded = form.audience === 'Multicast' && def.allowSeveralMulticasts !== true;
    const takeBack = isGuarded ? admitMulticast(node.id, prepared.referenceId, host.elapsedMs()) : undefined;
    try {
      return { ...(await sendEvent(client, prepared)), identity };
    } catch (error) {
      if (error instanceof AlexaError && error.outcome === 'not accepted') takeBack?.();
      throw error;
    }
  };
}

function identityOf(node: Node, { contentHash, referenceId, timestamp, expiryTime }: PreparedEvent): SavedIdentity {
  return { node: node.id, contentHash, referenceId, timestamp, expiryTime };
}

async function readForm(
  RED: NodeAPI,
  node: Node,
  def: EventDef,
  msg: AlexaMessage,
  problems: Problem[],
): Promise<EventForm> {
  const { event = '', fields = {}, allowMessageToChoose = false } = def;
  const own = event === customEvent ? customInputs : { ...localeInputs, ...contentInputs(event) };
  const values = await readInputs(RED, node, msg, fields, { ...eventInputs, ...own }, problems);
  const guarded = { msg, allowMessage: allowMessageToChoose };
  return {
    event,
    field: (name) => values[name] ?? (name === 'locale' ? 'en-US' : undefined),
    translations: () => readTranslations(values.translations, problems),
    stage: readGuarded(guardedInputs.stage, def.stage, skillStages, 'development', guarded, problems),
    audience: readGuarded(guardedInputs.audience, def.audience, audienceTypes, 'Unicast', guarded, problems),
    userId: values.userId,
    expiresAfterMinutes: values.expiresAfterMinutes ?? expiresAfterMinutesBounds.default,
    ...{ referenceId: values.referenceId, eventTime: values.eventTime },
    ...{ region: values.region, accessToken: values.accessToken },
    ...{ maxAttempts: def.maxAttempts, deadlineSeconds: def.deadlineSeconds, onRateLimit: def.onRateLimit },
  };
}

/** A list of objects, each with a locale and its texts. */
function readTranslations(value: unknown, problems: Problem[]): Array<Record<string, unknown>> {
  const list = readJson(value, 'translations', 'More Languages', problems) ?? [];
  if (Array.isArray(list) && list.every(isObject)) return list;
  const allowed = 'a list of objects, each with a locale and its texts';
  problems.push({ path: 'translations', label: 'More Languages', rule: 'type', found: shown(list), allowed });
  return [];
}
