import { eventForm } from '../../../core/events/event-form';
import { declareForm } from '../../../core/forms/form';

/** The form of an event in Node-RED, where a message may make choices that are otherwise the form's. */
export const nodeRedEventForm = declareForm([
  ...eventForm,
  {
    kind: 'switch',
    name: 'allowMessageToChoose',
    label: 'Allow Message to Choose',
    help: 'Whether Stage and Audience may be left to the message (`msg.stage`, `msg.audience`)',
    group: 'options',
  },
  {
    kind: 'switch',
    name: 'allowSeveralMulticasts',
    label: 'Allow Several Multicasts',
    help:
      'Whether more than one event a minute may notify all subscribed customers. When off, further ones are ' +
      'refused.',
    group: 'options',
    onlyWith: { audience: ['Multicast'] },
  },
]);
