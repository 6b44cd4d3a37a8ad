import { nodeRedSkillForm } from '../fields';
import type { NodeTextsByLanguage } from '../../../shared/texts/texts';
import { de } from './de';
import { enUS } from './en-US';
import { fieldTexts } from './fields';
import { ja } from './ja';

/** The skill (config node). */
export const skillTexts: NodeTextsByLanguage = {
  shares: ['form', 'folded', 'numbers'],
  operations: [],
  form: nodeRedSkillForm,
  from: 'core/skill-form.ts and node-red/nodes/alexa-skill/fields.ts',
  fieldTexts,
  outputs: {},
  texts: { 'en-US': enUS, de, ja },
};
