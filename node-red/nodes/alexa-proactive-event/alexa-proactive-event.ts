import type { Node, NodeAPI } from 'node-red';

import type * as work from './send-event';
import type * as sender from '../../shared/sender';
import type { SkillNode } from '../alexa-skill/skill-node';

export = function register(RED: NodeAPI): void {
  function AlexaProactiveEvent(this: Node, saved: work.EventDef): void {
    // Loaded with the first node of a flow, so that Node-RED's start does not wait for unused code.
    const { equipSender, migrate } = require('../../shared/sender') as typeof sender;
    const { createEventWork } = require('./send-event') as typeof work;
    const def = migrate('alexa-proactive-event', saved);
    RED.nodes.createNode(this, def);
    equipSender(
      RED,
      this,
      RED.nodes.getNode(def.skill) as SkillNode | null,
      'accepted',
      createEventWork(RED, this, def),
    );
  }
  RED.nodes.registerType('alexa-proactive-event', AlexaProactiveEvent);
};
