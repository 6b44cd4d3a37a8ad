import type { CredentialReference } from '../../../tools/n8n/api';

const event = (parameters: object, alexaSkillApi: CredentialReference) => ({
  id: 'event',
  name: 'Event',
  type: 'n8n-nodes-alexa-skill.alexaProactiveEvent',
  typeVersion: 1,
  position: [440, 0],
  parameters: { event: 'messageAlert', audience: 'Unicast', stage: 'development', ...parameters },
  credentials: { alexaSkillApi },
});

const webhook = (path: string, responseMode: 'onReceived' | 'lastNode') => ({
  id: 'webhook',
  name: 'Webhook',
  type: 'n8n-nodes-base.webhook',
  typeVersion: 2,
  position: [0, 0],
  webhookId: path,
  parameters: { httpMethod: 'POST', path, responseMode, options: {} },
});

const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
const settings = { executionOrder: 'v1' };

/** One event for each post. */
export const eventPerPost = (path: string, userId: string, credential: CredentialReference) => ({
  name: 'One event for each post',
  settings,
  nodes: [webhook(path, 'onReceived'), event({ creatorName: '=Order {{ $json.body.number }}', userId }, credential)],
  connections: { Webhook: to('Event') },
});

/** The same, where the post says which event it is; it is answered when the event was sent. */
export const knownEventPerPost = (path: string, userId: string, credential: CredentialReference) => ({
  name: 'One known event for each post',
  settings,
  nodes: [
    webhook(path, 'lastNode'),
    event(
      {
        creatorName: '=Order {{ $json.body.number }}',
        userId,
        options: { referenceId: '=order~{{ $json.body.number }}', eventTime: '={{ $json.body.orderedAt }}' },
      },
      credential,
    ),
  ],
  connections: { Webhook: to('Event') },
});

/** One event for each row of a post. */
export const eventPerRow = (path: string, credential: CredentialReference) => ({
  name: 'One event for each row',
  settings,
  nodes: [
    webhook(path, 'onReceived'),
    {
      id: 'rows',
      name: 'Rows',
      type: 'n8n-nodes-base.splitOut',
      typeVersion: 1,
      position: [220, 0],
      parameters: { fieldToSplitOut: 'body.rows', options: {} },
    },
    event({ creatorName: '=Row {{ $json.number }}', userId: '={{ $json.userId }}' }, credential),
  ],
  connections: { Webhook: to('Rows'), Rows: to('Event') },
});
