import { randomUUID } from 'node:crypto';
import type { Answer } from './delivery';
import { refusalBody, refusalMessage, refusals } from './error-responses';
import { type FaultPlan, planFaults } from './fault-plan';
import { distrustOf } from './guard';
import type { OperationResponse } from './operation';
import { Refused } from './refused';
import { findRoute, type Match } from './routes';
import { type ArrivedRequest, maxBodyBytes } from './server';
import type { SandboxState } from './state';

/**
 * From what arrived to what goes back: finds the operation, runs it, turns a refusal into an answer and a log entry.
 */
export function dispatch(state: SandboxState, arrived: ArrivedRequest, nowMs: number): Answer {
  const requestId = randomUUID();
  const routed: Routed = {};
  const response = answerOrRefuse(state, arrived, requestId, nowMs, routed);
  const headers = { ...routed.match?.route.headers, ...response.headers, 'x-amzn-RequestId': requestId };
  return { ...toAnswer({ ...response, headers }), delivery: deliveryOf(routed.plan) };
}

/** What became known of a request while it was handled. */
interface Routed {
  match?: Match;
  plan?: FaultPlan;
}

function answerOrRefuse(
  state: SandboxState,
  arrived: ArrivedRequest,
  requestId: string,
  nowMs: number,
  routed: Routed,
): OperationResponse {
  let distrust: Refused | undefined;
  try {
    if (arrived.fault !== undefined) throw new Refused(arrived.fault, { limit: String(maxBodyBytes) });
    routed.match = findRoute(arrived.method, arrived.target);
    distrust = guard(state, arrived, routed.match);
  } catch (error) {
    return refuse(state, arrived, requestId, nowMs, error);
  }
  const { route, parameters } = routed.match;
  const handle = (tokenLivesSeconds?: number) => {
    const { authorization, contentType, accept, lastEventId, body } = arrived;
    const request = {
      requestId,
      parameters,
      authorization,
      contentType,
      accept,
      lastEventId,
      body,
      distrust,
      tokenLivesSeconds,
    };
    try {
      return route.operation(state, request, nowMs);
    } catch (error) {
      return refuse(state, arrived, requestId, nowMs, error);
    }
  };
  if (route.service === undefined) return handle();

  const plan = planFaults(state.faults, route.service, state.switches, nowMs);
  routed.plan = plan;
  const { instead } = plan;
  const handled = instead?.moment === 'beforeHandling' ? undefined : handle(plan.tokenLivesSeconds);
  const response = instead?.response ?? handled ?? { status: 0 };
  if (plan.effects.length > 0) logFault(state, arrived, requestId, nowMs, plan, handled, response);
  return response;
}

/**
 * @returns why the request is not trusted, where its route answers all the same.
 * @throws {Refused} where it does not.
 */
function guard(state: SandboxState, arrived: ArrivedRequest, { route }: Match): Refused | undefined {
  const distrust = route.guarded === undefined ? undefined : distrustOf(state.guard, arrived);
  if (distrust !== undefined && route.guarded === 'all') throw distrust;
  return distrust;
}

function deliveryOf(plan: FaultPlan | undefined): Answer['delivery'] {
  return plan === undefined ? undefined : { ...plan.delivery, cut: plan.instead?.cut };
}

function logFault(
  state: SandboxState,
  { method, target }: ArrivedRequest,
  requestId: string,
  nowMs: number,
  { effects, instead }: FaultPlan,
  handled: OperationResponse | undefined,
  response: OperationResponse,
): void {
  const hears = instead?.cut === undefined || ['statusLine', 'headers', 'halfBody'].includes(instead.cut.sent);
  state.log.add({
    kind: 'fault',
    at: new Date(nowMs).toISOString(),
    requestId,
    method,
    path: shortened(state, target),
    effects,
    handledStatus: handled?.status ?? null,
    heardStatus: hears ? response.status : null,
  });
}

/** The log keeps this much of a reason; the answer has all of it. */
const maxReasonCharacters = 2000;

function refuse(
  state: SandboxState,
  arrived: ArrivedRequest,
  requestId: string,
  nowMs: number,
  error: unknown,
): OperationResponse {
  // Whatever else was thrown is a defect of the sandbox.
  const refused = error instanceof Refused ? error : new Refused('internalError', {}, stackOf(error));
  const { service, status, source } = refusals[refused.refusal];
  const message = refusalMessage(refused.refusal, refused.details);
  const short = (text: string) => shortened(state, text);
  if (service !== 'sandbox') {
    state.log.add({
      kind: 'refusal',
      at: new Date(nowMs).toISOString(),
      requestId,
      method: arrived.method,
      path: short(arrived.target),
      status,
      refusal: refused.refusal,
      reason: short(message),
      ...(refused.note === undefined ? {} : { note: short(refused.note) }),
      source,
    });
  }
  const body = refusalBody(refused.refusal, message, state.switches.errorBodyShape);
  return { status, body, headers: refusalHeaders(refused) };
}

function refusalHeaders({ refusal, details }: Refused): Record<string, string> {
  if (refusal === 'wrongMethod') return { Allow: details.allowed ?? '' };
  return refusal === 'passwordRequired'
    ? { 'WWW-Authenticate': 'Basic realm="alexa-skill-sandbox", charset="UTF-8"' }
    : {};
}

/** Cut after redaction, so that no half of a secret survives the cut. */
function shortened(state: SandboxState, text: string): string {
  return state.secrets.redact(text).slice(0, maxReasonCharacters);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function toAnswer({ status, body, stream, headers = {} }: OperationResponse): Answer {
  if (stream !== undefined) return { status, headers, body: '', stream };
  if (body === undefined) return { status, headers, body: '' };
  return typeof body === 'string'
    ? { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body }
    : { status, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
