import { checkConcurrency, concurrencyBounds } from './alexa-client';
import { amazonEndpoints, type Endpoints, isRegion, readCustomUrl, readRegion, type Region } from './endpoints';
import { collectProblems, InvalidInputError, type Problem } from './errors';
import { textOf } from './form-values';
import type { SkillCredentials } from './lwa/token-exchange';
import { createRedact } from './redaction';

/** What a credential (n8n) or a config node (Node-RED) says, read and checked. */
export interface Skill {
  credentials: SkillCredentials;
  /** Undefined where the endpoint is custom. */
  region: Region | undefined;
  endpoints: Endpoints;
  concurrency: number;
}

/** The same as a form gives it; what is not given is at its default. */
export interface SkillForm {
  clientId?: unknown;
  clientSecret?: unknown;
  /** `NA`, `EU`, `FE`. Default `NA`. */
  region?: unknown;
  /** `amazon` or `custom`. Default `amazon`. */
  endpoint?: unknown;
  /** Counts for a custom endpoint only, as `apiUrl` does. */
  tokenUrl?: unknown;
  apiUrl?: unknown;
  /** 1 to 50. Default 10. */
  concurrency?: unknown;
}

/** @throws {InvalidInputError} with all problems. An empty client id or secret is refused by the client, at the send. */
export function readSkill(form: SkillForm): Skill {
  const problems: Problem[] = [];
  const { concurrency = concurrencyBounds.default } = form;
  problems.push(...checkConcurrency(concurrency));
  const credentials = { clientId: textOf(form.clientId).trim(), clientSecret: textOf(form.clientSecret).trim() };
  const chosen = isRegion(form.region) ? form.region : 'NA';
  const custom = form.endpoint === 'custom';
  const endpoints = custom ? readEndpoints(form, problems) : amazonEndpoints(chosen);
  if (problems.length > 0) throw new InvalidInputError(problems, createRedact([credentials.clientSecret]));
  return { credentials, region: custom ? undefined : chosen, endpoints, concurrency: concurrency as number };
}

function readEndpoints(form: SkillForm, problems: Problem[]): Endpoints {
  const read = (name: 'tokenUrl' | 'apiUrl', label: string) =>
    collectProblems(problems, () => readCustomUrl(textOf(form[name]), name, label)) ?? '';
  return { tokenUrl: read('tokenUrl', 'Token URL'), apiUrl: read('apiUrl', 'API URL') };
}

/**
 * Where one send goes.
 * @param override `NA`, `EU`, `FE` or one of Amazon's three API addresses; empty: the skill's own region.
 * @throws {InvalidInputError} when it is none of them.
 */
export function endpointsFor(skill: Skill, override: unknown): Endpoints {
  const text = textOf(override).trim();
  const region = text === '' ? undefined : readRegion(text, 'Region');
  // A custom endpoint stands for all regions: the sandbox has one address.
  return region === undefined || skill.region === undefined ? skill.endpoints : amazonEndpoints(region);
}
