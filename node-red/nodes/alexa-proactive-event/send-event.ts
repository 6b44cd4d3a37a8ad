import type { Node, NodeAPI } from 'node-red';

import { AlexaError } from '../../../core/errors';
import type { AudienceType, SkillStage } from '../../../core/events/create-proactive-event-request';
import { eventContentForm, eventForm, eventSendForm } from '../../../core/events/event-form';
import { type EventForm, prepareEvent, type PreparedEvent, sendEvent } from '../../../core/events/send-event';
import { readJson } from '../../../core/form-values';
import { fieldOf, fieldsOf, type FormDeclaration } from '../../../core/forms/form';
import { isObject, type Problem, shown } from '../../../core/problems';
import { checkNamed } from '../../shared/errors';
import { readFormValues, type SavedForm } from '../../shared/form-values';
import { readInputs } from '../../shared/input-values';
import { contentInputs, inputsOf } from '../../shared/inputs';
import type { AlexaMessage, SendingDef, Work } from '../../shared/sender';
import { identityFor, type SavedIdentity } from '../../shared/identity';
import { admitMulticast } from './multicast-guard';

/** The node as its form saves it. */
export interface EventDef extends SendingDef, SavedForm {
  event?: string;
  allowSeveralMulticasts?: boolean;
}

const localeField = fieldOf(eventContentForm, 'locale');
const translationsLabel = fieldOf(eventContentForm, 'translations').label;

/** Reads and checks the event of a message, sends it, and gives what `msg.alexa` will hold. */
export function createEventWork(RED: NodeAPI, node: Node, def: EventDef): Work {
  return async ({ host, skill, client }, msg) => {
    const problems: Problem[] = [];
    const form = await readForm(RED, node, def, msg, problems);
    const inputs = { ...inputsOf(eventForm), ...contentInputs(def.event ?? '') };
    const identify = identityFor(msg, node.id);
    const prepared = checkNamed(inputs, () => prepareEvent(host, skill, form, identify, problems));
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
  const { event = '', fields = {} } = def;
  const values = await readFormValues(RED, node, def, msg, eventSendForm, problems);
  const inputs = { ...inputsOf(contentFormOf(event)), ...contentInputs(event) };
  const content = await readInputs(RED, node, msg, fields, inputs, problems);
  return {
    ...values,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    event,
    field: (name) => content[name] ?? (name === localeField.name ? localeField.default : undefined),
    translations: () => readTranslations(content.translations, problems),
    stage: values.stage as SkillStage,
    audience: values.audience as AudienceType,
  };
}

/** The fields around the event's own that count for it. */
function contentFormOf(event: string): FormDeclaration {
  return fieldsOf(eventContentForm).filter(({ onlyWith }) => onlyWith?.event?.includes(event));
}

/** A list of objects, each with a locale and its texts. */
function readTranslations(value: unknown, problems: Problem[]): Array<Record<string, unknown>> {
  const list = readJson(value, 'translations', translationsLabel, problems) ?? [];
  if (Array.isArray(list) && list.every(isObject)) return list;
  const allowed = 'a list of objects, each with a locale and its texts';
  problems.push({ path: 'translations', label: translationsLabel, rule: 'type', found: shown(list), allowed });
  return [];
}
