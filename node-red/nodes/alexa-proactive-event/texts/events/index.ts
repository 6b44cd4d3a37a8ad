import type { Language } from '../../../../shared/texts/texts';
import { de } from './de';
import { ja } from './ja';
import type { EventTexts } from './texts';

/** The texts of the events in all languages but English. */
export const eventTexts: Readonly<Record<Exclude<Language, 'en-US'>, EventTexts>> = { de, ja };
