import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { type AlexaClient, checkConcurrency, concurrencyBounds, createAlexaClient, createSharedState } from '../../core/alexa-client';
import { amazonEndpoints, type Endpoints, isRegion, readCustomUrl, readRegion, type Region } from '../../core/endpoints';
import { collectProblems, InvalidInputError, type Problem } from '../../core/errors';
import { readRetryLimits, type RetryLimitsForm } from '../../core/http/retry';
import type { SkillCredentials } from '../../core/lwa/token-exchange';
import { createRedact } from '../../core/redaction';
import { createN8nHost } from './n8n-host';
import { textOf } from './parameters';

/** What the credential says, read and checked. */
export interface Skill {
  credentials: SkillCredentials;
  /** Undefined where the endpoint is custom. */
  region: Region | undefined;
  endpoints: Endpoints;
  concurrency: number;
  /** The client of the item before: most items of a run want the same. */
  lastClient?: { wanted: string; client: AlexaClient };
}

export const credentialName = 'alexaSkillApi';

/**
 * Tokens and limiters of this n8n process. They outlive an execution on purpose: the next one uses the same token.
 * Kept in memory only, keyed by a hash of endpoint, client id, secret and scope.
 */
const sharedState = createSharedState();

/**
 * Reads the decrypted data of a credential.
 * @throws {InvalidInputError} with all problems.
 */
export function readSkill(data: IDataObject): Skill {
  const problems: Problem[] = [];
  const { concurrency = concurrencyBounds.default } = data;
  problems.push(...checkConcurrency(concurrency));
  const credentials = { clientId: textOf(data.clientId).trim(), clientSecret: textOf(data.clientSecret).trim() };
  const chosen = isRegion(data.region) ? data.region : 'NA';
  const custom = data.endpoint === 'custom';
  const endpoints = custom ? readEndpoints(data, problems) : amazonEndpoints(chosen);
  if (problems.length > 0) throw new InvalidInputError(problems, createRedact([credentials.clientSecret]));
  return { credentials, region: custom ? undefined : chosen, endpoints, concurrency: concurrency as number };
}

function readEndpoints(data: IDataObject, problems: Problem[]): Endpoints {
  const read = (name: string, label: string) => collectProblems(problems, () => readCustomUrl(textOf(data[name]), name, label)) ?? '';
  return { tokenUrl: read('tokenUrl', 'Token URL'), apiUrl: read('apiUrl', 'API URL') };
}

/** What a node's Options may change for one item. */
export interface ClientOptions extends RetryLimitsForm {
  /** `NA`, `EU`, `FE` or one of Amazon's three API addresses; empty: the credential's. */
  region?: string;
  accessToken?: string;
}

/**
 * The client for one item.
 * @throws {InvalidInputError} when the region is none, or a limit is out of its bounds.
 */
export function createClient(context: IExecuteFunctions, skill: Skill, options: ClientOptions = {}): AlexaClient {
  const override = textOf(options.region).trim();
  const region = override === '' ? undefined : readRegion(override, 'Region');
  const accessToken = textOf(options.accessToken).trim();
  const limits = readRetryLimits(options);
  const wanted = JSON.stringify([region, accessToken, limits]);
  if (skill.lastClient?.wanted === wanted) return skill.lastClient.client;
  const client = createAlexaClient(createN8nHost(context), {
    credentials: skill.credentials,
    // A custom endpoint stands for all regions: the sandbox has one address.
    endpoints: region === undefined || skill.region === undefined ? skill.endpoints : amazonEndpoints(region),
    concurrency: skill.concurrency,
    limits,
    ...(accessToken === '' ? {} : { accessToken }),
    shared: sharedState,
  });
  skill.lastClient = { wanted, client };
  return client;
}
