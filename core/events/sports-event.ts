import { declareEvent } from './fields';

export const sportsEvent = declareEvent({
  name: 'AMAZON.SportsEvent.Updated',
  key: 'sportsEvent',
  label: 'Sports Event',
  help: 'Announce the score of a match and who just scored',
  source: 'Proactive Events Schemas, SportsEvent',
  speech: [
    {
      text:
        '[{eventLeagueName} match update, {teamName} scored! ]{homeTeamName} {homeTeamScore}, ' +
        '{awayTeamName} {awayTeamScore}.',
    },
  ],
  fields: [
    {
      kind: 'localized',
      path: 'sportsEvent.eventLeague.name',
      name: 'eventLeagueName',
      label: 'League Name',
      help: 'The league or cup of the match',
      placeholder: 'e.g. Harbour League',
      source: 'Proactive Events Schemas',
    },
    {
      kind: 'text',
      path: 'sportsEvent.homeTeamStatistic.team.name',
      name: 'homeTeamName',
      label: 'Home Team Name',
      help: 'The team that plays at home',
      placeholder: 'e.g. Harbour Rovers',
      source: 'Proactive Events Schemas',
    },
    {
      kind: 'integer',
      path: 'sportsEvent.homeTeamStatistic.score',
      name: 'homeTeamScore',
      label: 'Home Team Score',
      help: "The home team's score so far",
      minimum: 0,
      source: 'Proactive Events Schemas; the minimum is inferred',
    },
    {
      kind: 'text',
      path: 'sportsEvent.awayTeamStatistic.team.name',
      name: 'awayTeamName',
      label: 'Away Team Name',
      help: 'The visiting team',
      placeholder: 'e.g. Hill Town',
      source: 'Proactive Events Schemas',
    },
    {
      kind: 'integer',
      path: 'sportsEvent.awayTeamStatistic.score',
      name: 'awayTeamScore',
      label: 'Away Team Score',
      help: "The away team's score so far",
      minimum: 0,
      source: 'Proactive Events Schemas; the minimum is inferred',
    },
    {
      kind: 'text',
      path: 'update?.teamName',
      name: 'teamName',
      label: 'Scoring Team Name',
      sameAsOneOf: ['homeTeamName', 'awayTeamName'],
      help: 'The team that just scored. Leave this and Score Earned empty to announce the score only.',
      placeholder: 'e.g. Harbour Rovers',
      source: 'Proactive Events Schemas; required where update is given',
    },
    {
      kind: 'integer',
      path: 'update?.scoreEarned',
      name: 'scoreEarned',
      label: 'Score Earned',
      help: 'How many points the scoring team just earned',
      placeholder: 'e.g. 1',
      minimum: 0,
      source: 'Proactive Events Schemas: an integer, required where update is given; the minimum is inferred',
    },
  ],
});
