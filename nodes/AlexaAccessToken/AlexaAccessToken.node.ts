import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { textOf } from '../../core/form-values';
import { obtainToken, prepareToken } from '../../core/lwa/obtain-token';
import { scopes } from '../../core/operations/scopes';
import { testAlexaSkillApi } from '../shared/credential-test';
import { runItems } from '../shared/run-items';
import { readRunPosition } from '../shared/run-position';

export class AlexaAccessToken implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Alexa Access Token',
    name: 'alexaAccessToken',
    icon: { light: 'file:../../icons/alexa.svg', dark: 'file:../../icons/alexa.dark.svg' },
    group: ['transform'],
    version: 1,
    subtitle: '={{ $parameter["scope"] === "custom" ? $parameter["customScope"] : $parameter["scope"] }}',
    description: 'Get an access token for your Alexa skill from Login with Amazon',
    defaults: { name: 'Alexa Access Token' },
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    // Not offered as a tool: a model must not hold a token.
    usableAsTool: undefined,
    credentials: [{ name: 'alexaSkillApi', required: true, testedBy: 'testAlexaSkillApi' }],
    properties: [
      {
        displayName:
          'The token stands in the output, readable for everybody who can open this execution. The Alexa ' +
          'Proactive Event and Alexa Skill Message nodes need no token: they get theirs by themselves.',
        name: 'visibleTokenNotice',
        type: 'notice',
        default: '',
      },
      {
        displayName: 'Scope',
        name: 'scope',
        type: 'options',
        options: [
          { name: 'Custom', value: 'custom', description: 'Any other scope that is granted to your skill' },
          { name: 'Data Store', value: 'alexa::datastore', description: 'Data for widgets on devices with a screen' },
          {
            name: 'Proactive Events',
            value: 'alexa::proactive_events',
            description: 'Ring customers who are subscribed to your events',
          },
          {
            name: 'Skill Messaging',
            value: 'alexa:skill_messaging',
            description: 'Send messages to the code of your skill',
          },
        ],
        default: 'alexa::proactive_events',
        description: 'What the token is good for; Amazon sells one scope per token',
      },
      {
        displayName: 'Custom Scope',
        name: 'customScope',
        type: 'string',
        default: '',
        placeholder: 'e.g. alexa::routines:triggerinstances:write',
        description: 'The scope, exactly as the documents of Amazon spell it',
        displayOptions: { show: { scope: ['custom'] } },
      },
    ],
  };

  methods = { credentialTest: { testAlexaSkillApi } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await runItems(this, readRunPosition(this), {
      prepare: ({ skill }, itemIndex) => {
        const chosen = textOf(this.getNodeParameter('scope', itemIndex, scopes.proactiveEvents));
        const scope = chosen === 'custom' ? this.getNodeParameter('customScope', itemIndex, '') : chosen;
        return prepareToken(skill, textOf(scope).trim());
      },
      send: async ({ client }, scope) => ({ ...(await obtainToken({ now: () => Date.now() }, client, scope)) }),
    });
  }
}
