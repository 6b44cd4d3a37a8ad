import type { EventDeclaration, PayloadOf } from './fields';
import { mediaContent } from './media-content';
import { messageAlert } from './message-alert';
import { occasion } from './occasion';
import { orderStatus } from './order-status';
import { socialGameInvite } from './social-game-invite';
import { sportsEvent } from './sports-event';
import { trashCollectionAlert } from './trash-collection-alert';
import { weatherAlert } from './weather-alert';

/** All events of Amazon's catalogue, in the order of their labels. */
export const eventCatalogue = [
  mediaContent,
  messageAlert,
  occasion,
  orderStatus,
  socialGameInvite,
  sportsEvent,
  trashCollectionAlert,
  weatherAlert,
] as const satisfies readonly EventDeclaration[];

export type DeclaredEvent = (typeof eventCatalogue)[number];
export type EventName = DeclaredEvent['name'];
export type EventKey = DeclaredEvent['key'];

/** The `event` of a request, for one of the declared names. A wrong or missing value does not compile. */
export type ProactiveEvent = {
  [D in DeclaredEvent as D['name']]: { name: D['name']; payload: PayloadOf<D> };
}[EventName];

/** @param nameOrKey Amazon's name (`AMAZON.WeatherAlert.Activated`) or our key (`weatherAlert`). */
export function findEvent(nameOrKey: string): EventDeclaration | undefined {
  return eventCatalogue.find((declaration) => declaration.name === nameOrKey || declaration.key === nameOrKey);
}
