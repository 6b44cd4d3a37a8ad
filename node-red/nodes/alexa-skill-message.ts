import type { Node, NodeAPI, NodeDef } from 'node-red';

import { migrate } from '../editor/migrations';
import { createMessageWork, type MessageDef } from '../runtime/message-work';
import { equipSender } from '../runtime/sender';
import type { SkillNode } from '../runtime/skill-node';

export = function register(RED: NodeAPI): void {
  function AlexaSkillMessage(this: Node, saved: NodeDef & MessageDef & { skill: string }): void {
    const def = migrate('alexa-skill-message', saved);
    RED.nodes.createNode(this, def);
    equipSender(RED, this, RED.nodes.getNode(def.skill) as SkillNode | null, 'accepted', createMessageWork(RED, this, def));
  }
  RED.nodes.registerType('alexa-skill-message', AlexaSkillMessage);
};
