import type { IExecuteFunctions } from 'n8n-workflow';

import { type AlexaClient, createAlexaClient } from '../../core/alexa-client';
import { invalidInput } from '../../core/errors';
import type { Problem } from '../../core/problems';
import { createRedact } from '../../core/redaction';
import { createSharedState } from '../../core/shared-state';
import { readSkill, type Skill } from '../../core/skill';
import { createN8nHost, sha256Hex } from './n8n-host';

export const credentialName = 'alexaSkillApi';

/**
 * Tokens and limiters of this n8n process. They outlive an execution on purpose: the next one uses the same token.
 * Kept in memory only, keyed by a hash of client id and secret, and the addresses.
 */
const sharedState = createSharedState();

/** The skill of an item, and the client that sends for it. */
export interface SkillAccess {
  skill: Skill;
  client: AlexaClient;
}

/**
 * Gives the skill of an item. @throws {AlexaError} where the credential is wrong, or n8n's error where it cannot be
 * read.
 */
export type SkillReader = (itemIndex: number) => Promise<SkillAccess>;

/**
 * A credential may hold expressions, so it is read for each item. Items with the same values share one skill and one
 * client; nothing is shared by items that differ.
 */
export function createSkillReader(context: IExecuteFunctions): SkillReader {
  const host = createN8nHost(context);
  const known = new Map<string, SkillAccess>();
  return async (itemIndex) => {
    const values = await context.getCredentials(credentialName, itemIndex);
    const key = sha256Hex(JSON.stringify(values));
    const access = known.get(key) ?? open(values);
    known.set(key, access);
    return access;
  };

  function open(values: object): SkillAccess {
    const problems: Problem[] = [];
    const skill = readSkill(values, problems);
    if (problems.length > 0) throw invalidInput(problems, createRedact([skill.secret]));
    return { skill, client: createAlexaClient(host, skill, sharedState) };
  }
}
