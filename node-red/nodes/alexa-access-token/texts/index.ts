import { getAccessToken } from '../../../../core/operations/get-access-token';
import { tokenForm } from '../../../../core/lwa/token-form';
import type { NodeTextsByLanguage } from '../../../shared/texts/texts';
import { de } from './de';
import { enUS } from './en-US';
import { fieldTexts } from './fields';
import { ja } from './ja';
import { outputs } from './outputs';

/** The token node. */
export const accessTokenTexts: NodeTextsByLanguage = {
  shares: ['form', 'sending'],
  operations: [getAccessToken],
  form: tokenForm,
  from: 'core/lwa/token-form.ts',
  fieldTexts,
  outputs,
  texts: { 'en-US': enUS, de, ja },
};
