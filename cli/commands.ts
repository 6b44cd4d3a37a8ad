import { randomUUID } from 'node:crypto';

import type { AudienceType, SkillStage } from '../core/events/create-proactive-event-request';
import { type EventForm, prepareEvent, sendEvent } from '../core/events/send-event';
import { obtainToken, prepareToken } from '../core/lwa/obtain-token';
import { prepareMessage, sendMessage } from '../core/messages/send-message';
import type { Problem } from '../core/problems';
import { type Options, openSkill } from './skill';

/** What each command does: it reads its options and calls core's use case. */

export const sendEventFrom =
  (event: string) =>
  async (options: Options): Promise<object> => {
    const problems: Problem[] = [];
    const { host, skill, client } = openSkill(options, problems);
    const fields = readFields(options.field, problems);
    const form: EventForm = {
      ...options,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      event,
      field: (name: string) => (name === 'locale' ? options.locale : fields[name]),
      translations: () => [],
      stage: options.stage as SkillStage,
      audience: options.audience as AudienceType,
    };
    // Each call is an event of its own.
    const identify = () => ({ position: [randomUUID()], timestampMs: undefined });
    return await sendEvent(client, prepareEvent(host, skill, form, identify, problems));
  };

export async function sendMessageFrom(options: Options): Promise<object> {
  const problems: Problem[] = [];
  const { skill, client } = openSkill(options, problems);
  const form = { ...options, data: readFields(options.field, problems) };
  return await sendMessage(client, prepareMessage(skill, form, problems));
}

export async function tokenFrom(options: Options): Promise<object> {
  const problems: Problem[] = [];
  const { host, skill, client } = openSkill(options, problems);
  return await obtainToken(host, client, prepareToken(skill, options, problems));
}

function readFields(fields: readonly string[] = [], problems: Problem[]): Record<string, string> {
  const pairs = fields.map((field) => {
    const split = field.indexOf('=');
    if (split < 1) {
      problems.push({ path: 'field', label: '--field', rule: 'pattern', found: `"${field}"`, allowed: 'name=value' });
    }
    return [field.slice(0, Math.max(split, 0)), field.slice(split + 1)] as const;
  });
  return Object.fromEntries(pairs);
}
