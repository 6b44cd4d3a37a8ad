import type { Node, NodeAPI } from 'node-red';

import type * as work from './send-message';
import type * as sender from '../../shared/sender';
import type { SkillNode } from '../alexa-skill/skill-node';

export = function register(RED: NodeAPI): void {
  function AlexaSkillMessage(this: Node, saved: work.MessageDef): void {
    // Loaded with the first node of a flow, so that Node-RED's start does not wait for unused code.
    const { equipSender, migrate } = require('../../shared/sender') as typeof sender;
    const { createMessageWork } = require('./send-message') as typeof work;
    const def = migrate('alexa-skill-message', saved);
    RED.nodes.createNode(this, def);
    equipSender(
      RED,
      this,
      RED.nodes.getNode(def.skill) as SkillNode | null,
      'accepted',
      createMessageWork(RED, this, def),
    );
  }
  RED.nodes.registerType('alexa-skill-message', AlexaSkillMessage);
};
