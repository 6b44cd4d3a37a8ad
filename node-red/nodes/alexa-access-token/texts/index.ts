import { tokenInputs } from '../../../shared/inputs';
import type { NodeTextsByLanguage } from '../../../shared/texts/texts';
import { de } from './de';
import { enUS } from './en-US';
import { ja } from './ja';
import { outputs } from './outputs';

/** The token node. */
export const accessTokenTexts: NodeTextsByLanguage = {
  shares: ['form', 'sending'],
  inputs: tokenInputs,
  outputs,
  texts: { 'en-US': enUS, de, ja },
};
