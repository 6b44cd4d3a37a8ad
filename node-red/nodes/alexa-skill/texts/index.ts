import type { NodeTextsByLanguage } from '../../../shared/texts/texts';
import { de } from './de';
import { enUS } from './en-US';
import { ja } from './ja';

/** The skill (config node). */
export const skillTexts: NodeTextsByLanguage = {
  shares: ['form', 'folded'],
  inputs: {},
  outputs: {},
  texts: { 'en-US': enUS, de, ja },
};
