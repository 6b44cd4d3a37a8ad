import type { NodeAPI } from 'node-red';

import type * as skillNode from '../runtime/skill-node';
import type * as testRoute from '../runtime/skill-test-route';

export = function register(RED: NodeAPI): void {
  function AlexaSkill(this: skillNode.SkillNode, saved: skillNode.SkillDef): void {
    // Loaded with the first node of a flow: Node-RED's start does not wait for what no flow uses.
    const { equipSkillNode, migrate } = require('../runtime/skill-node') as typeof skillNode;
    const def = migrate('alexa-skill', saved);
    RED.nodes.createNode(this, def);
    equipSkillNode(RED, this, def);
  }
  RED.nodes.registerType('alexa-skill', AlexaSkill as never, {
    credentials: { clientId: { type: 'text' }, clientSecret: { type: 'password' } },
  });
  // The button Test connection.
  RED.httpAdmin.post('/alexa-skill/:id/test', RED.auth.needsPermission('alexa-skill.write'), (request, response) => {
    const { testForm } = require('../runtime/skill-test-route') as typeof testRoute;
    void testForm(RED, String(request.params.id), (request.body ?? {}) as testRoute.SkillTestForm).then((verdict) =>
      response.json(verdict),
    );
  });
};
