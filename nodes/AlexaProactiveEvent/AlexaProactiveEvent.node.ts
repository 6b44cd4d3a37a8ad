import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';

import { testAlexaSkillApi } from '../shared/credential-test';
import { type ItemWork, runItems } from '../shared/run-items';
import { runPlace } from '../shared/send-place';
import { properties } from './description';
import { refuseSeveralMulticasts, sendEvent } from './send-event';

export class AlexaProactiveEvent implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Alexa Proactive Event',
    name: 'alexaProactiveEvent',
    icon: { light: 'file:../../icons/alexa.svg', dark: 'file:../../icons/alexa.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle:
      '={{ $parameter["stage"] }}: {{ $parameter["event"].replace(/([A-Z])/g, " $1").toLowerCase() }}{{ $parameter["audience"] === "Multicast" ? " to all" : "" }}',
    description: 'Ring the Alexa devices of customers who are subscribed to an event of your skill',
    defaults: { name: 'Alexa Proactive Event' },
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
      prepare: (itemCount) => refuseSeveralMulticasts(place, itemCount),
      run: async (skill, itemIndex) => await sendEvent(this, skill, place, itemIndex),
      hint: 'Accepted means that Amazon took the event, not that somebody heard it: Alexa never reports delivery.',
    };
    return await runItems(this, work);
  }
}
