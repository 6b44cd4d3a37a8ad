import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { obtainToken, prepareToken } from '../../core/lwa/obtain-token';
import { tokenForm } from '../../core/lwa/token-form';
import type { Problem } from '../../core/problems';
import { testAlexaSkillApi } from '../shared/credential-test';
import { readFormValues } from '../shared/form-values';
import { runItems } from '../shared/run-items';
import { readRunPosition } from '../shared/run-position';
import { properties } from './properties.generated';

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
    properties,
  };

  methods = { credentialTest: { testAlexaSkillApi } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const position = readRunPosition(this);
    return await runItems(this, position, {
      prepare: ({ skill }, itemIndex) => {
        const problems: Problem[] = [];
        const form = readFormValues(this, position.node, itemIndex, tokenForm, problems);
        return prepareToken(skill, form, problems);
      },
      send: async ({ client }, scope) => ({ ...(await obtainToken({ now: () => Date.now() }, client, scope)) }),
    });
  }
}
