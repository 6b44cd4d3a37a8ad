import { amazonEndpoints, type Endpoints, isRegion, readCustomUrl, readRegion, type Region } from './endpoints';
import { callForm } from './call-form';
import { checkWhole, isEmpty, numberOf, textOf } from './form-values';
import { type FieldName, fieldOf } from './forms/form';
import type { SkillCredentials } from './lwa/token-exchange';
import { type Finding, type Problem, refuse } from './problems';
import { createSecret, minSecretLength, type Secret } from './redaction';
import { settleSync } from './settle';
import { type SkillForm, skillForm } from './skill-form';

/** What a credential (n8n) or a config node (Node-RED) says, read and checked. */
export interface Skill {
  credentials: SkillCredentials;
  /** The client secret, for `createRedact`. */
  secret: Secret;
  /** Undefined where the endpoint is custom. */
  region: Region | undefined;
  endpoints: Endpoints;
  /** Calls under way at once, 1 to 50, over all nodes of the process that use this skill. */
  concurrency: number;
}

const concurrencyField = fieldOf(skillForm, 'concurrency');
const labelOf = (name: FieldName<typeof skillForm>) => fieldOf(skillForm, name).label;

/** Reads a skill. An empty client id or secret is accepted here: a send with its own token needs neither. */
export function readSkill(form: SkillForm, problems: Problem[]): Skill {
  const concurrency = isEmpty(form.concurrency) ? concurrencyField.default : numberOf(form.concurrency);
  problems.push(...checkConcurrency(concurrency));
  const credentials = { clientId: textOf(form.clientId).trim(), clientSecret: textOf(form.clientSecret).trim() };
  const chosen = isRegion(form.region) ? form.region : 'NA';
  const custom = form.endpoint === 'custom';
  return {
    credentials,
    secret: createSecret(credentials.clientSecret),
    region: custom ? undefined : chosen,
    endpoints: custom ? readEndpoints(form, problems) : amazonEndpoints(chosen),
    concurrency: concurrency as number,
  };
}

function readEndpoints(form: SkillForm, problems: Problem[]): Endpoints {
  return {
    tokenUrl: readCustomUrl(textOf(form.tokenUrl), 'tokenUrl', labelOf('tokenUrl'), problems),
    apiUrl: readCustomUrl(textOf(form.apiUrl), 'apiUrl', labelOf('apiUrl'), problems),
  };
}

/**
 * The addresses of one send.
 * @param override `NA`, `EU`, `FE` or one of Amazon's three API addresses; empty: the skill's own region.
 */
export function endpointsFor(skill: Skill, override: unknown, problems: Problem[]): Endpoints {
  const text = textOf(override).trim();
  const region = text === '' ? undefined : readRegion(text, fieldOf(callForm, 'region').label, problems);
  // A custom endpoint stands for all regions: the sandbox has one address.
  return region === undefined || skill.region === undefined ? skill.endpoints : amazonEndpoints(region);
}

/** Both are needed wherever a token must be obtained. */
export function checkCredentials({ clientId, clientSecret }: SkillCredentials): Finding[] {
  const missing = (name: 'clientId' | 'clientSecret') => {
    const label = labelOf(name);
    const allowed = `the ${label} of the skill, from Build > Permissions in the Alexa developer console`;
    return refuse(name, label, 'required', '', allowed);
  };
  // Half a surrogate pair cannot be encoded into the form.
  const isText = (value: string) => value !== '' && settleSync(() => encodeURIComponent(value)).ok;
  return [
    ...(isText(clientId) ? [] : [missing('clientId')]),
    ...(isText(clientSecret) ? checkSecretLength(clientSecret) : [missing('clientSecret')]),
  ];
}

/** A shorter secret could not be removed from errors and logs without taking ordinary words along. */
function checkSecretLength(clientSecret: string): Finding[] {
  if (clientSecret.length >= minSecretLength) return [];
  const found = `a text of ${clientSecret.length} characters`;
  const allowed = `at least ${minSecretLength} characters; Amazon's secrets have 64 or more`;
  return [{ ...refuse('clientSecret', labelOf('clientSecret'), 'length', undefined, allowed), found }];
}

/** A bound of 0 would wait forever. */
export function checkConcurrency(value: unknown): Finding[] {
  return checkWhole(value, concurrencyField);
}
