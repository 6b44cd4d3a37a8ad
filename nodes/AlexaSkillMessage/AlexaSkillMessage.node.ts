import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { testAlexaSkillApi } from '../shared/credential-test';
import { type ItemWork, runItems } from '../shared/run-items';
import { runPlace } from '../shared/send-place';
import { properties } from './description';
import { sendMessage } from './send-message';

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
    const place = runPlace(this);
    const work: ItemWork = {
      run: async (skill, itemIndex) => await sendMessage(this, skill, place, itemIndex),
      hint: 'Accepted means that Amazon took the message, not that the skill handled it: Alexa never reports delivery.',
    };
    return await runItems(this, work);
  }
}
