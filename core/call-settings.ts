import type { Endpoints } from './endpoints';
import { callForm } from './call-form';
import { textOf } from './form-values';
import { fieldOf, type FormValues } from './forms/form';
import { readRetryLimits, type RetryLimits } from './http/limits';
import { isToken } from './lwa/token-exchange';
import { type Finding, type Problem, refuse } from './problems';
import { redacted } from './redaction';
import { checkConcurrency, checkCredentials, endpointsFor, type Skill } from './skill';

/** What may differ from one call to the next. */
export interface CallSettings {
  endpoints: Endpoints;
  /** A token to use instead of obtaining one. */
  accessToken?: string;
  /** Default: 5 attempts, 10 s a call, 30 s a wait, 60 s in all. */
  limits?: Partial<RetryLimits>;
}

/** @param form empty values get their default. */
export function readCallSettings(skill: Skill, form: FormValues<typeof callForm>, problems: Problem[]): CallSettings {
  const accessToken = textOf(form.accessToken).trim();
  const endpoints = endpointsFor(skill, form.region, problems);
  const limits = readRetryLimits(form, problems);
  const call = { endpoints, limits, ...(accessToken === '' ? {} : { accessToken }) };
  problems.push(...checkAccess(skill, call));
  return call;
}

/** A send needs a token of its own, or the credentials to obtain one. */
export function checkAccess(skill: Skill, { accessToken }: CallSettings): Finding[] {
  return [
    ...checkConcurrency(skill.concurrency),
    ...(accessToken === undefined ? checkCredentials(skill.credentials) : checkGivenToken(accessToken)),
  ];
}

function checkGivenToken(token: string): Finding[] {
  if (isToken(token)) return [];
  const allowed = 'a token from Login with Amazon, without spaces';
  return [refuse('accessToken', fieldOf(callForm, 'accessToken').label, 'pattern', redacted, allowed)];
}
