import { customInputs, eventInputs, guardedInputs, localeInputs } from '../../../shared/inputs';
import type { NodeTextsByLanguage } from '../../../shared/texts/texts';
import { de } from './de';
import { enUS } from './en-US';
import { ja } from './ja';
import { outputs } from './outputs';

/** The event node. The texts of the events are in the folder events. */
export const proactiveEventTexts: NodeTextsByLanguage = {
  shares: ['form', 'folded', 'sending', 'customer', 'choice'],
  inputs: { ...eventInputs, ...localeInputs, ...customInputs, ...guardedInputs },
  outputs,
  texts: { 'en-US': enUS, de, ja },
};
