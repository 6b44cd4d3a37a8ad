import type { Node, NodeAPI } from 'node-red';

import type * as work from './get-token';
import type * as sender from '../../shared/sender';
import type { SkillNode } from '../alexa-skill/skill-node';

export = function register(RED: NodeAPI): void {
  function AlexaAccessToken(this: Node, saved: work.TokenDef): void {
    // Loaded with the first node of a flow, so that Node-RED's start does not wait for unused code.
    const { equipSender, migrate } = require('../../shared/sender') as typeof sender;
    const { createTokenWork } = require('./get-token') as typeof work;
    const def = migrate('alexa-access-token', saved);
    RED.nodes.createNode(this, def);
    equipSender(RED, this, RED.nodes.getNode(def.skill) as SkillNode | null, 'token', createTokenWork(RED, this, def));
  }
  RED.nodes.registerType('alexa-access-token', AlexaAccessToken);
};
