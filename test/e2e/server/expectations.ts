/** What each example does, seen from its last nodes and from the sandbox; the same by REST and by command line. */
import assert from 'node:assert/strict';
import type { Sandbox } from '../../../sandbox/index';
import { type Execution, itemsOf } from '../../../tools/n8n/api';
import { anna, ben } from '../../nodes/support/workflows';

export interface Example {
  trigger: string;
  check(execution: Pick<Execution, 'status' | 'data'>, sandbox: Sandbox): void;
}

const rung = (sandbox: Sandbox) =>
  sandbox
    .rings()
    .map(({ userId }) => userId)
    .sort();
const messages = (sandbox: Sandbox) =>
  sandbox.messages().map(({ userId, envelope }) => [userId, envelope.request.message]);

export const examples: Readonly<Record<string, Example>> = {
  chain: {
    trigger: 'Start',
    check(execution, sandbox) {
      const [event] = itemsOf(execution, 'Proactive Event');
      const [message] = itemsOf(execution, 'Skill Message');
      assert.equal(event?.json.accepted, true);
      assert.equal(message?.json.accepted, true);
      assert.deepEqual(rung(sandbox), [anna, ben]);
      assert.deepEqual(messages(sandbox), [[anna, { referenceId: event?.json.referenceId as string }]]);
    },
  },
  'custom-scope-token': {
    trigger: 'Start',
    check(execution, sandbox) {
      const [token] = itemsOf(execution, 'Access Token');
      assert.equal(token?.json.scope, 'alexa:abc');
      assert.match(token?.json.accessToken as string, /^Atc\|/);
      assert.deepEqual(sandbox.refusals(), []);
    },
  },
  'keep-user-ids': {
    trigger: 'Webhook',
    check(execution) {
      const [row] = itemsOf(execution, 'Keep Subscriptions');
      const { userId, apiEndpoint, subscriptions } = row?.json ?? {};
      assert.deepEqual(
        [userId, apiEndpoint, subscriptions],
        [anna, 'https://api.eu.amazonalexa.com', 'AMAZON.MessageAlert.Activated'],
      );
    },
  },
  'one-event-per-row': {
    trigger: 'Rows',
    check(execution, sandbox) {
      assert.deepEqual(
        itemsOf(execution, 'Accepted')
          .map(({ json }) => json.userId as string)
          .sort(),
        [anna, ben],
      );
      const refused = itemsOf(execution, 'Refused').map(({ json }) => [
        json.customer,
        json.error.code,
        typeof json.error.advice,
      ]);
      assert.deepEqual(refused, [
        ['Carla', 'no_subscription', 'string'],
        ['Nobody', 'invalid_input', 'string'],
      ]);
      assert.deepEqual(rung(sandbox), [anna, ben]);
    },
  },
  'reminder-message': {
    trigger: 'Start',
    check: (_execution, sandbox) => assert.deepEqual(messages(sandbox), [[anna, { reminder_id: 'XXXX' }]]),
  },
  'schedule-to-event': {
    trigger: 'Every Evening',
    check: (_execution, sandbox) => assert.deepEqual(rung(sandbox), [anna]),
  },
  'weather-multicast': {
    trigger: 'Start',
    check: (_execution, sandbox) => assert.deepEqual(rung(sandbox), [anna, ben]),
  },
  'webhook-to-message': {
    trigger: 'Webhook',
    check: (_execution, sandbox) => assert.deepEqual(messages(sandbox), [[anna, { task: 'refresh', count: '3' }]]),
  },
};
