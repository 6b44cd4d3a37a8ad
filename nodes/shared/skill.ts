import type { IExecuteFunctions } from 'n8n-workflow';

import { type AlexaClient, createAlexaClient, createSharedState } from '../../core/alexa-client';
import { textOf } from '../../core/form-values';
import { endpointsFor, type Skill } from '../../core/skill';
import { createN8nHost } from './n8n-host';

export const credentialName = 'alexaSkillApi';

/**
 * Tokens and limiters of this n8n process. They outlive an execution on purpose: the next one uses the same token.
 * Kept in memory only, keyed by a hash of endpoint, client id, secret and scope.
 */
const sharedState = createSharedState();

/** What a node's Options may change for one item. */
export interface ClientOptions {
  /** `NA`, `EU`, `FE` or one of Amazon's three API addresses; empty: the credential's. */
  region?: string;
  accessToken?: string;
}

/**
 * The client for one item.
 * @throws {InvalidInputError} when the region is none.
 */
export function createClient(context: IExecuteFunctions, skill: Skill, options: ClientOptions = {}): AlexaClient {
  const accessToken = textOf(options.accessToken).trim();
  return createAlexaClient(createN8nHost(context), {
    credentials: skill.credentials,
    endpoints: endpointsFor(skill, options.region),
    concurrency: skill.concurrency,
    ...(accessToken === '' ? {} : { accessToken }),
    shared: sharedState,
  });
}
