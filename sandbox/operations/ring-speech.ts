import { findEvent } from '../../core/events';
import type { CreateProactiveEventRequest } from '../../core/events/create-proactive-event-request';
import { speechFor } from '../../core/events/speech';

/**
 * What a customer hears: the texts are those of the customer's locale, else of the first entry.
 * @returns empty text for an event outside the catalogue, whose sentence nobody knows.
 */
export function ringSpeech({ event, localizedAttributes }: CreateProactiveEventRequest, locale: string): string {
  const declaration = findEvent(event.name);
  if (declaration?.name !== event.name) return '';
  // May be missing on the wire, whatever the type says.
  const entries = localizedAttributes ?? [];
  const texts = entries.find((entry) => entry.locale === locale) ?? entries[0];
  return speechFor(declaration, event.payload, texts ?? {});
}
