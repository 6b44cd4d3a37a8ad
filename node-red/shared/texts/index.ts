import { de } from './de';
import { enUS } from './en-US';
import { ja } from './ja';
import type { Language, SharedTexts } from './texts';

/** What several nodes show, in all languages. */
export const sharedTexts: Readonly<Record<Language, SharedTexts>> = { 'en-US': enUS, de, ja };
