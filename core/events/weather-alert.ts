import { declareEvent } from './fields';

export const weatherAlert = declareEvent({
  name: 'AMAZON.WeatherAlert.Activated',
  key: 'weatherAlert',
  label: 'Weather Alert',
  help: 'Warn of a tornado, hurricane, snow storm or thunderstorm near the customer',
  source: 'Proactive Events Schemas, WeatherAlert',
  speech: [{ text: 'There is a {alertType} alert for your area.[ Provided by {source}.]' }],
  fields: [
    {
      kind: 'choice',
      path: 'weatherAlert.alertType',
      name: 'alertType',
      label: 'Alert Type',
      help: 'The kind of weather to warn about',
      choices: [
        { value: 'HURRICANE', label: 'Hurricane' },
        { value: 'SNOW_STORM', label: 'Snow Storm' },
        { value: 'THUNDER_STORM', label: 'Thunderstorm' },
        { value: 'TORNADO', label: 'Tornado' },
      ],
      source: 'Proactive Events Schemas',
    },
    {
      kind: 'localized',
      path: 'weatherAlert.source?',
      name: 'source',
      label: 'Source',
      help: 'Who issued the alert; Alexa says "Provided by ..."',
      placeholder: 'e.g. Example Weather Service',
      hintWhenMissing:
        "Some of Amazon's documents require the source. Without it, Alexa leaves out who issued the alert.",
      source: 'Required in one published table, optional in the types of four clients',
    },
  ],
});
