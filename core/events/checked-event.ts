import { labelsOf } from '../forms/form';
import { invalidInput } from '../errors';
import { serialize, type Serialized } from '../json';
import { addProblems, cleanProblem, type Finding, isObject, isRefusal, type Problem, refuse } from '../problems';
import type { Redact } from '../redaction';
import { type SkillStage, skillStages } from './create-proactive-event-request';
import { eventForm } from './event-form';
import { checkRequest } from './validate-request';

const labels = labelsOf(eventForm);

declare const checked: unique symbol;

/**
 * A request that passed every check, as it goes over the wire. Only `checkEvent` makes one; the client sends no other.
 */
export interface CheckedEvent {
  readonly [checked]: true;
  readonly stage: SkillStage;
  /** The exact text of every attempt. */
  readonly body: string;
  /** What deserves attention although the request may be sent. */
  readonly hints: readonly Finding[];
  /**
   * True where reference id and timestamp stand for this event alone: "known already" then means that an earlier
   * attempt at the same event arrived, and counts as accepted.
   */
  readonly conflictMeansAccepted: boolean;
}

export interface CheckOptions {
  /** The present, in milliseconds since the epoch: for the bounds of the expiry. */
  nowMs: number;
  redact: Redact;
  /** Default false. */
  conflictMeansAccepted?: boolean;
  /** What was wrong with the form already. */
  problems?: readonly Problem[];
  /** What was assumed when the form was read. */
  hints?: readonly Finding[];
  /** The request's JSON, where the caller has it. */
  body?: string;
}

/**
 * Checks a request and serializes it, once.
 * @param stage `development` or `live`; anything else is refused.
 * @throws {AlexaError} `invalid_input` with all problems, before anything is sent.
 */
export function checkEvent(request: unknown, stage: unknown, options: CheckOptions): CheckedEvent {
  const { nowMs, redact, conflictMeansAccepted = false, problems = [] } = options;
  const body: Serialized = options.body === undefined ? serializeRequest(request) : { ok: true, json: options.body };
  const findings = [
    ...(options.hints ?? []),
    ...checkStage(stage),
    ...(body.ok ? checkRequest(request as Record<string, unknown>, nowMs) : body.findings),
  ];
  const all = addProblems(problems, findings.filter(isRefusal));
  if (!body.ok || all.length > 0) throw invalidInput(all, redact);
  const proven: Omit<CheckedEvent, typeof checked> = {
    stage: stage as SkillStage,
    body: body.json,
    hints: findings.length === 0 ? noHints : findings.map((finding) => cleanProblem(finding, redact)),
    conflictMeansAccepted,
  };
  return proven as CheckedEvent;
}

function serializeRequest(request: unknown): Serialized {
  if (isObject(request)) return serialize(request, '', 'Request');
  return { ok: false, findings: [refuse('', 'Request', 'type', request, 'an object')] };
}

/** Shared: a run may hold a hundred thousand checked events. */
const noHints: readonly Finding[] = [];

function checkStage(stage: unknown): Finding[] {
  if (skillStages.includes(stage as SkillStage)) return [];
  return [refuse('stage', labels.stage, 'choice', stage, skillStages.join(', '))];
}
