import { declareEvent } from './fields';

export const messageAlert = declareEvent({
  name: 'AMAZON.MessageAlert.Activated',
  key: 'messageAlert',
  label: 'Message Alert',
  help: 'Announce waiting messages; the usual choice for your own notices',
  source: 'Proactive Events Schemas, MessageAlert',
  speech: [
    { text: 'You have {count} [{freshness} ][{status} ][{urgency} ]{count:message/messages} from {creatorName}.' },
  ],
  fields: [
    {
      kind: 'text',
      path: 'messageGroup.creator.name',
      name: 'creatorName',
      label: 'Creator Name',
      help: 'Who the messages are from, as Alexa says it',
      placeholder: 'e.g. The boiler room',
      longText: {
        aboveCharacters: 256,
        hint: 'Alexa may reject more than 256 characters. The limit was reported once and is not documented.',
      },
      source: 'Proactive Events Schemas; the limit of 256 characters was reported once and is not documented',
    },
    {
      kind: 'integer',
      path: 'messageGroup.count',
      name: 'count',
      label: 'Count',
      help: 'How many messages are waiting',
      minimum: 1,
      source: 'Proactive Events Schemas; the minimum is inferred',
    },
    {
      kind: 'choice',
      path: 'state.status',
      name: 'status',
      label: 'Status',
      help: 'Whether the messages are unread or flagged',
      choices: [
        { value: 'UNREAD', label: 'Unread' },
        { value: 'FLAGGED', label: 'Flagged' },
      ],
      source: 'Proactive Events Schemas',
    },
    {
      kind: 'choice',
      path: 'state.freshness?',
      name: 'freshness',
      label: 'Freshness',
      help: 'Whether the messages are new or overdue',
      choices: [
        { value: 'NEW', label: 'New' },
        { value: 'OVERDUE', label: 'Overdue' },
      ],
      source: 'Proactive Events Schemas',
    },
    {
      kind: 'choice',
      path: 'messageGroup.urgency?',
      name: 'urgency',
      label: 'Urgency',
      help: 'Whether the messages are marked as urgent',
      choices: [
        {
          value: 'URGENT',
          label: 'Urgent',
          hint: 'Newer documents no longer list Urgency, but Amazon still accepts it.',
        },
      ],
      source: 'In the documents until about 2022 and in most samples; missing in a reading of 2026',
    },
  ],
});
