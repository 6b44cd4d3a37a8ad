import { messageInputs } from '../../../shared/inputs';
import type { NodeTextsByLanguage } from '../../../shared/texts/texts';
import { de } from './de';
import { enUS } from './en-US';
import { ja } from './ja';
import { outputs } from './outputs';

/** The message node. */
export const skillMessageTexts: NodeTextsByLanguage = {
  shares: ['form', 'folded', 'sending', 'customer'],
  inputs: messageInputs,
  outputs,
  texts: { 'en-US': enUS, de, ja },
};
