// Printed from core/events (AMAZON.SocialGameInvite.Available) by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const relationshipToInviteeOptions: INodePropertyOptions[] = [
  { name: 'Friend', value: 'FRIEND' },
  { name: 'Contact', value: 'CONTACT' },
];

const inviteTypeOptions: INodePropertyOptions[] = [
  { name: 'Challenge', value: 'CHALLENGE' },
  { name: 'Invite', value: 'INVITE' },
];

const offerOptions: INodePropertyOptions[] = [
  { name: 'Game', value: 'GAME' },
  { name: 'Match', value: 'MATCH' },
  { name: 'Rematch', value: 'REMATCH' },
];

export const socialGameInviteFields: INodeProperties[] = [
  {
    displayName: 'Inviter Name',
    name: 'inviterName',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. Robin',
    description: 'Who invites the customer',
    displayOptions: { show: { event: ['socialGameInvite'] } },
  },
  {
    displayName: 'Relationship',
    name: 'relationshipToInvitee',
    type: 'options',
    options: relationshipToInviteeOptions,
    default: 'FRIEND',
    required: true,
    description: 'How the inviter knows the customer',
    displayOptions: { show: { event: ['socialGameInvite'] } },
  },
  {
    displayName: 'Invite Type',
    name: 'inviteType',
    type: 'options',
    options: inviteTypeOptions,
    default: 'CHALLENGE',
    required: true,
    description: 'Whether it is a challenge or an invitation',
    displayOptions: { show: { event: ['socialGameInvite'] } },
  },
  {
    displayName: 'Offer',
    name: 'offer',
    type: 'options',
    options: offerOptions,
    default: 'GAME',
    required: true,
    description: 'What is offered',
    displayOptions: { show: { event: ['socialGameInvite'] } },
  },
  {
    displayName: 'Game Name',
    name: 'gameName',
    type: 'string',
    default: '',
    required: true,
    placeholder: 'e.g. Starfish Chess',
    description: 'The game, as Alexa says it',
    displayOptions: { show: { event: ['socialGameInvite'] } },
  },
];
