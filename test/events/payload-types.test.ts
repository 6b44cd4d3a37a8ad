import type { ProactiveEvent } from '../../core/events';
import type { PayloadOf } from '../../core/events/fields';
import type { occasion } from '../../core/events/occasion';
import type { weatherAlert } from '../../core/events/weather-alert';
import { validatePayload } from '../../core/events/validate';
import { findEvent } from '../../core/events';

/** The compiler is the test: `npm run lint` compiles this file, and an expected error that does not come fails it. */

const right: ProactiveEvent[] = [
  {
    name: 'AMAZON.WeatherAlert.Activated',
    payload: { weatherAlert: { alertType: 'SNOW_STORM', source: 'localizedattribute:source' } },
  },
  { name: 'AMAZON.WeatherAlert.Activated', payload: { weatherAlert: { alertType: 'TORNADO' } } },
  {
    name: 'AMAZON.TrashCollectionAlert.Activated',
    payload: { alert: { garbageTypes: ['GLASS'], collectionDayOfWeek: 'FRIDAY' } },
  },
];

// @ts-expect-error a value that is not in the list
const wrongValue: PayloadOf<typeof weatherAlert> = { weatherAlert: { alertType: 'FOG' } };
// @ts-expect-error a required field is missing
const missing: PayloadOf<typeof weatherAlert> = { weatherAlert: { source: 'localizedattribute:source' } };
// @ts-expect-error a localized field takes a reference, no literal
const literal: PayloadOf<typeof weatherAlert> = { weatherAlert: { alertType: 'TORNADO', source: 'Foo' } };
// @ts-expect-error an optional object needs its name where it is given
const brokerWithoutName: PayloadOf<typeof occasion>['occasion']['broker'] = {};
const tornado = { weatherAlert: { alertType: 'TORNADO' as const } };
// @ts-expect-error the payload of one event under the name of another
const mixed: ProactiveEvent = { name: 'AMAZON.SportsEvent.Updated', payload: tornado };

test('what compiles is valid as well', () => {
  for (const { name, payload } of right) {
    const declaration = findEvent(name);
    expect(
      declaration && validatePayload(declaration, payload).filter(({ severity }) => severity === 'refuse'),
    ).toEqual([]);
  }
  expect([wrongValue, missing, literal, brokerWithoutName, mixed]).toHaveLength(5);
});
