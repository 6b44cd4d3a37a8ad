import type { EventDeclaration, PayloadOf } from './fields';
import { messageAlert } from './message-alert';
import { weatherAlert } from './weather-alert';

/** All declared events, in the order in which forms list them. */
export const eventCatalogue = [messageAlert, weatherAlert] as const satisfies readonly EventDeclaration[];

export type DeclaredEvent = (typeof eventCatalogue)[number];
export type EventName = DeclaredEvent['name'];
export type EventKey = DeclaredEvent['key'];

/** The `event` of a request, for one of the declared names. */
export type ProactiveEvent = { [D in DeclaredEvent as D['name']]: { name: D['name']; payload: PayloadOf<D> } }[EventName];

/** @param nameOrKey Amazon's name (`AMAZON.WeatherAlert.Activated`) or our key (`weatherAlert`). */
export function findEvent(nameOrKey: string): EventDeclaration | undefined {
  return eventCatalogue.find((declaration) => declaration.name === nameOrKey || declaration.key === nameOrKey);
}
