import type { Node, NodeAPI, NodeDef } from 'node-red';

import { migrate } from '../editor/migrations';
import { createEventWork, type EventDef } from '../runtime/event-work';
import { equipSender } from '../runtime/sender';
import type { SkillNode } from '../runtime/skill-node';

export = function register(RED: NodeAPI): void {
  function AlexaProactiveEvent(this: Node, saved: NodeDef & EventDef & { skill: string }): void {
    const def = migrate('alexa-proactive-event', saved);
    RED.nodes.createNode(this, def);
    equipSender(RED, this, RED.nodes.getNode(def.skill) as SkillNode | null, 'accepted', createEventWork(RED, this, def));
  }
  RED.nodes.registerType('alexa-proactive-event', AlexaProactiveEvent);
};
