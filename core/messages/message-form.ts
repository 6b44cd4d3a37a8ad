import { callForm, userIdField } from '../call-form';
import { declareForm } from '../forms/form';
import { expiresAfterSecondsBounds } from './send-skill-messaging-request';

/** The form of a skill message. */
export const messageForm = declareForm([
  {
    kind: 'notice',
    name: 'noStageNotice',
    label:
      'Skill messages have no development stage: the message goes to the version of the skill that this customer ' +
      'enabled. The customer hears nothing; your skill receives a Messaging.MessageReceived request.',
  },
  userIdField,
  {
    kind: 'keysAndValues',
    name: 'data',
    label: 'Data',
    help: 'Keys and text values, which your skill finds in `request.message`; at most 6 KB in all',
    default: '{}',
    messageProperty: 'payload',
  },
  {
    kind: 'switch',
    name: 'convertValuesToText',
    label: 'Convert Values to Text',
    help:
      'Whether numbers, booleans, lists and objects are sent as text (as JSON). When off, they are refused, because ' +
      'the service accepts text only.',
  },
  {
    kind: 'number',
    name: 'expiresAfterSeconds',
    label: 'Expires After (Seconds)',
    help: 'How long Alexa keeps trying to reach the skill, from 60 seconds to 24 hours (86400)',
    ...expiresAfterSecondsBounds,
    whole: true,
    messageProperty: 'expiresAfterSeconds',
  },
  {
    kind: 'choice',
    name: 'delivery',
    label: 'Delivery',
    help:
      'What to do when the connection breaks or Amazon answers with a server error, so that nobody knows whether the ' +
      'message was accepted. Amazon cannot tell a repeat from a new message.',
    group: 'options',
    choices: [
      { value: 'at most once', label: 'At Most Once', remark: 'never twice, may get lost' },
      { value: 'at least once', label: 'At Least Once', remark: 'never lost, may arrive twice' },
    ],
    default: 'at most once',
  },
  ...callForm,
]);
