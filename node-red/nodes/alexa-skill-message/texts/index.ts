import { getAccessToken } from '../../../../core/operations/get-access-token';
import { sendSkillMessage } from '../../../../core/operations/send-skill-message';
import { messageForm } from '../../../../core/messages/message-form';
import type { NodeTextsByLanguage } from '../../../shared/texts/texts';
import { de } from './de';
import { enUS } from './en-US';
import { fieldTexts } from './fields';
import { ja } from './ja';
import { outputs } from './outputs';

/** The message node. */
export const skillMessageTexts: NodeTextsByLanguage = {
  shares: ['form', 'folded', 'sending', 'customer', 'numbers'],
  operations: [sendSkillMessage, getAccessToken],
  form: messageForm,
  from: 'core/messages/message-form.ts',
  fieldTexts,
  outputs,
  texts: { 'en-US': enUS, de, ja },
};
