import type { IncomingMessage } from 'node:http';
import type { NodeAPI } from 'node-red';

import type * as skillNode from './skill-node';
import type * as testConnection from './test-connection';

export = function register(RED: NodeAPI): void {
  function AlexaSkill(this: skillNode.SkillNode, saved: skillNode.SkillDef): void {
    // Loaded with the first node of a flow, so that Node-RED's start does not wait for unused code.
    const { equipSkillNode, migrate } = require('./skill-node') as typeof skillNode;
    const def = migrate('alexa-skill', saved);
    RED.nodes.createNode(this, def);
    equipSkillNode(RED, this, def);
  }
  RED.nodes.registerType('alexa-skill', AlexaSkill as never, {
    credentials: { clientId: { type: 'text' }, clientSecret: { type: 'password' } },
  });
  // The button Test connection.
  RED.httpAdmin.post(
    '/alexa-skill/:id/test',
    RED.auth.needsPermission('alexa-skill.write'),
    (request: IncomingMessage & { params: { id: string }; body?: unknown }, response) => {
      const { answerTest } = require('./test-connection') as typeof testConnection;
      void answerTest(RED, request).then(({ status, verdict }) => response.status(status).json(verdict));
    },
  );
};
