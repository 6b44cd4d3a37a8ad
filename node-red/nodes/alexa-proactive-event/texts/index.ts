import { createProactiveEvent } from '../../../../core/operations/create-proactive-event';
import { getAccessToken } from '../../../../core/operations/get-access-token';
import { nodeRedEventForm } from '../fields';
import type { NodeTextsByLanguage } from '../../../shared/texts/texts';
import { de } from './de';
import { enUS } from './en-US';
import { fieldTexts } from './fields';
import { ja } from './ja';
import { outputs } from './outputs';

/** The event node. The texts of the events are in the folder events. */
export const proactiveEventTexts: NodeTextsByLanguage = {
  shares: ['form', 'folded', 'sending', 'customer', 'numbers', 'choice'],
  operations: [createProactiveEvent, getAccessToken],
  form: nodeRedEventForm,
  from: 'core/events and node-red/nodes/alexa-proactive-event/fields.ts',
  fieldTexts,
  outputs,
  texts: { 'en-US': enUS, de, ja },
};
