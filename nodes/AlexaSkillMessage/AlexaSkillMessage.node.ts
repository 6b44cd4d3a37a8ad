import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { testAlexaSkillApi } from '../shared/credential-test';
import { runItems } from '../shared/run-items';
import { readRunPosition } from '../shared/run-position';
import { properties } from './properties.generated';
import { createMessageWork } from './send-message';

export class AlexaSkillMessage implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Alexa Skill Message',
    name: 'alexaSkillMessage',
    icon: { light: 'file:../../icons/alexa.svg', dark: 'file:../../icons/alexa.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["userId"] }}',
    description: 'Send a message to the code of your Alexa skill, for one customer',
    defaults: { name: 'Alexa Skill Message' },
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    usableAsTool: true,
    credentials: [{ name: 'alexaSkillApi', required: true, testedBy: 'testAlexaSkillApi' }],
    properties,
  };

  methods = { credentialTest: { testAlexaSkillApi } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const position = readRunPosition(this);
    return await runItems(this, position, createMessageWork(this, position));
  }
}
