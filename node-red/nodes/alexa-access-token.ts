import type { Node, NodeAPI, NodeDef } from 'node-red';

import { migrate } from '../editor/migrations';
import { equipSender } from '../runtime/sender';
import type { SkillNode } from '../runtime/skill-node';
import { createTokenWork, type TokenDef } from '../runtime/token-work';

export = function register(RED: NodeAPI): void {
  function AlexaAccessToken(this: Node, saved: NodeDef & TokenDef & { skill: string }): void {
    const def = migrate('alexa-access-token', saved);
    RED.nodes.createNode(this, def);
    equipSender(RED, this, RED.nodes.getNode(def.skill) as SkillNode | null, 'token', createTokenWork(RED, this, def));
  }
  RED.nodes.registerType('alexa-access-token', AlexaAccessToken);
};
