// Printed from core/lwa/token-form.ts by `npm run print`. Do not edit: change the declaration and print again.
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

const scopeChoices: INodePropertyOptions[] = [
  { name: 'Proactive Events', value: 'alexa::proactive_events', description: 'Ring customers' },
  { name: 'Skill Messaging', value: 'alexa:skill_messaging', description: 'Message the skill' },
  { name: 'Data Store', value: 'alexa::datastore', description: 'Fill widgets' },
  { name: 'Custom', value: 'custom', description: 'Any other scope' },
];

export const properties: INodeProperties[] = [
  {
    displayName:
      'The token is part of the output: everyone who can read the output can use it. The other Alexa ' +
      'nodes need no token from here, they obtain their own automatically.',
    name: 'visibleTokenNotice',
    type: 'notice',
    default: '',
  },
  {
    displayName: 'Scope',
    name: 'scope',
    type: 'options',
    options: scopeChoices,
    default: 'alexa::proactive_events',
    description: 'What the token allows. Amazon issues one scope per token.',
  },
  {
    displayName: 'Custom Scope',
    name: 'customScope',
    type: 'string',
    default: '',
    placeholder: 'e.g. alexa::routines:triggerinstances:write',
    description: 'The scope, exactly as Amazon spells it',
    displayOptions: { show: { scope: ['custom'] } },
  },
];
