import type { NodeAPI } from 'node-red';

import { migrate } from '../editor/migrations';
import { equipSkillNode, type SkillDef, type SkillNode } from '../runtime/skill-node';
import { addSkillTestRoute } from '../runtime/skill-test-route';

export = function register(RED: NodeAPI): void {
  function AlexaSkill(this: SkillNode, saved: SkillDef): void {
    const def = migrate('alexa-skill', saved);
    RED.nodes.createNode(this, def);
    equipSkillNode(RED, this, def);
  }
  RED.nodes.registerType('alexa-skill', AlexaSkill as never, {
    credentials: { clientId: { type: 'text' }, clientSecret: { type: 'password' } },
  });
  addSkillTestRoute(RED);
};
