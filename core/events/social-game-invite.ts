import { declareEvent } from './fields';

export const socialGameInvite = declareEvent({
  name: 'AMAZON.SocialGameInvite.Available',
  key: 'socialGameInvite',
  label: 'Social Game Invite',
  help: 'Invite or challenge the customer to a game on behalf of someone they know',
  source: 'Proactive Events Schemas, SocialGameInvite',
  documentedLocales: ['en-US'],
  speech: [{ text: 'Your {relationshipToInvitee} {inviterName} has {inviteType} you to a {offer} of {gameName}.' }],
  fields: [
    {
      kind: 'text',
      path: 'invite.inviter.name',
      name: 'inviterName',
      label: 'Inviter Name',
      help: 'Who invites the customer',
      placeholder: 'e.g. Robin',
      source: 'Proactive Events Schemas',
    },
    {
      kind: 'choice',
      path: 'invite.relationshipToInvitee',
      otherPath: 'invite.inviter.relationshipToInvitee',
      name: 'relationshipToInvitee',
      label: 'Relationship',
      help: 'How the inviter knows the customer',
      choices: [
        { value: 'FRIEND', label: 'Friend' },
        { value: 'CONTACT', label: 'Contact' },
      ],
      source: "Here in four clients, under invite.inviter in one; under invite.inviter also in Amazon's Japanese page",
    },
    {
      kind: 'choice',
      path: 'invite.inviteType',
      name: 'inviteType',
      label: 'Invite Type',
      help: 'Whether it is a challenge or an invitation',
      choices: [
        { value: 'CHALLENGE', label: 'Challenge', spoken: 'challenged' },
        { value: 'INVITE', label: 'Invite', spoken: 'invited' },
      ],
      source: 'Proactive Events Schemas',
    },
    {
      kind: 'choice',
      path: 'game.offer',
      name: 'offer',
      label: 'Offer',
      help: 'What is offered',
      choices: [
        { value: 'GAME', label: 'Game' },
        { value: 'MATCH', label: 'Match' },
        { value: 'REMATCH', label: 'Rematch' },
      ],
      source: 'Proactive Events Schemas',
    },
    {
      kind: 'localized',
      path: 'game.name',
      name: 'gameName',
      label: 'Game Name',
      help: 'The game, as Alexa says it',
      placeholder: 'e.g. Starfish Chess',
      source: 'Proactive Events Schemas',
    },
  ],
});
