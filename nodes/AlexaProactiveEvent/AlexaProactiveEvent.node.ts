import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { testAlexaSkillApi } from '../shared/credential-test';
import { runGuarded, runItems } from '../shared/run-items';
import { readRunPosition } from '../shared/run-position';
import { properties } from './properties.generated';
import { createEventWork, refuseSeveralMulticasts } from './send-event';

export class AlexaProactiveEvent implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Alexa Proactive Event',
    name: 'alexaProactiveEvent',
    icon: { light: 'file:../../icons/alexa.svg', dark: 'file:../../icons/alexa.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle:
      '={{ $parameter["stage"] }}: {{ $parameter["event"].replace(/([A-Z])/g, " $1").toLowerCase() }}{{ ' +
      '$parameter["audience"] === "Multicast" ? " to all" : "" }}',
    description: 'Notify customers of your Alexa skill on their Echo devices',
    defaults: { name: 'Alexa Proactive Event' },
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    usableAsTool: true,
    credentials: [{ name: 'alexaSkillApi', required: true, testedBy: 'testAlexaSkillApi' }],
    properties,
  };

  methods = { credentialTest: { testAlexaSkillApi } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const position = readRunPosition(this);
    const guard = () => refuseSeveralMulticasts(position, this.getInputData().length);
    return await runGuarded(this, guard, async () => await runItems(this, position, createEventWork(this, position)));
  }
}
