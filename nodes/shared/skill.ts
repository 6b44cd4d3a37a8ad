import type { IExecuteFunctions } from 'n8n-workflow';

import { type AlexaClient, createAlexaClient, createSharedState } from '../../core/alexa-client';
import { textOf } from '../../core/form-values';
import { readRetryLimits, type RetryLimitsForm } from '../../core/http/retry';
import { endpointsFor, type Skill } from '../../core/skill';
import { createN8nHost } from './n8n-host';

export const credentialName = 'alexaSkillApi';

/**
 * Tokens and limiters of this n8n process. They outlive an execution on purpose: the next one uses the same token.
 * Kept in memory only, keyed by a hash of endpoint, client id, secret and scope.
 */
const sharedState = createSharedState();

/** What a node's Options may change for one item. */
export interface ClientOptions extends RetryLimitsForm {
  /** `NA`, `EU`, `FE` or one of Amazon's three API addresses; empty: the credential's. */
  region?: string;
  accessToken?: string;
}

/** The client of the item before: most items of a run want the same. A run has a `Skill` of its own. */
const lastClients = new WeakMap<Skill, { wanted: string; client: AlexaClient }>();

/**
 * The client for one item.
 * @throws {InvalidInputError} when the region is none, or a limit is out of its bounds.
 */
export function createClient(context: IExecuteFunctions, skill: Skill, options: ClientOptions = {}): AlexaClient {
  const accessToken = textOf(options.accessToken).trim();
  const endpoints = endpointsFor(skill, options.region);
  const limits = readRetryLimits(options);
  const wanted = JSON.stringify([endpoints, accessToken, limits]);
  const last = lastClients.get(skill);
  if (last?.wanted === wanted) return last.client;
  const client = createAlexaClient(createN8nHost(context), {
    credentials: skill.credentials,
    endpoints,
    concurrency: skill.concurrency,
    limits,
    ...(accessToken === '' ? {} : { accessToken }),
    shared: sharedState,
  });
  lastClients.set(skill, { wanted, client });
  return client;
}
