import { eventForm } from '../../core/events/event-form';
import { declareForm } from '../../core/forms/form';

/** The form of an event in n8n: a run has input items, and several multicasts in one are nearly always an accident. */
export const n8nEventForm = declareForm([
  ...eventForm,
  {
    kind: 'switch',
    name: 'allowSeveralMulticasts',
    label: 'Allow Several Multicasts',
    help:
      'Whether several input items may each notify all subscribed customers. When off, more than one item, or a ' +
      'second run in a loop, is refused before anything is sent.',
    fixed: true,
    onlyWith: { audience: ['Multicast'] },
  },
]);
