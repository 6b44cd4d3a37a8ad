import { declareForm } from '../forms/form';
import { scopes } from '../operations/scopes';

/** The value of the scope list that stands for a scope written by hand. */
export const customScope = 'custom';

/** The form of an access token. */
export const tokenForm = declareForm([
  {
    kind: 'notice',
    name: 'visibleTokenNotice',
    label:
      'The token is part of the output: everyone who can read the output can use it. The other Alexa nodes need no ' +
      'token from here, they obtain their own automatically.',
  },
  {
    kind: 'choice',
    name: 'scope',
    label: 'Scope',
    help: 'What the token allows. Amazon issues one scope per token.',
    choices: [
      {
        value: scopes.proactiveEvents,
        label: 'Proactive Events',
        remark: 'ring customers',
      },
      { value: scopes.skillMessaging, label: 'Skill Messaging', remark: 'message the skill' },
      { value: scopes.dataStore, label: 'Data Store', remark: 'fill widgets' },
      { value: customScope, label: 'Custom', remark: 'any other scope' },
    ],
    default: scopes.proactiveEvents,
  },
  {
    kind: 'text',
    name: 'customScope',
    label: 'Custom Scope',
    help: 'The scope, exactly as Amazon spells it',
    placeholder: 'e.g. alexa::routines:triggerinstances:write',
    onlyWith: { scope: [customScope] },
    messageProperty: 'scope',
  },
]);
