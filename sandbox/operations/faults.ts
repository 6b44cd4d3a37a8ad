import { isObject } from '../../core/problems';
import { completeFault, faultDeclarations, type FaultInput, faultProblems, type FaultRule } from '../faults';
import type { Operation } from '../operation';
import { Refused } from '../refused';
import { changed, type SandboxState } from '../state';
import { parseJson } from './json-body';

/** Reads and sets the fault rules; faults.ts declares them. */

/** A rule with all its fields, and what it did so far. */
export type FaultReport = FaultRule & {
  /** Requests of its service since it was set. */
  seen: number;
  /** Requests that it matched. */
  matched: number;
};

export const readFaults: Operation = (state) => ({
  status: 200,
  body: { faults: reportFaults(state), declarations: faultDeclarations },
});

export const writeFaults: Operation = (state, request) => {
  const body = parseJson(request.body)?.value;
  return { status: 200, body: { faults: applyFaults(state, isObject(body) ? body : {}) } };
};

export function reportFaults(state: SandboxState): FaultReport[] {
  return state.faults.map(({ rule, seen, matched }) => ({ ...rule, seen, matched }));
}

/**
 * Replaces all rules.
 * @throws {Refused} `badControlRequest` with all problems; then the earlier rules stay.
 */
export function applyFaults(state: SandboxState, { faults, ...others }: { faults?: unknown }): FaultReport[] {
  const unknown = Object.keys(others).map((name) => `${name}: there is no such field; expected faults.`);
  const problems = [...unknown, ...faultProblems(faults)];
  if (problems.length > 0) throw new Refused('badControlRequest', { problems: problems.join('\n') });
  state.faults = (faults as FaultInput[]).map((input) => ({ rule: completeFault(input), seen: 0, matched: 0 }));
  changed(state);
  return reportFaults(state);
}
