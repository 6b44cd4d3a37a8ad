import { randomUUID } from 'node:crypto';
import { refusalBody, refusalMessage, refusals } from './error-responses';
import { type OperationResponse, Refused } from './operation';
import { findRoute, type Match } from './routes';
import { type Answer, type ArrivedRequest, longestBodyBytes } from './server';
import type { SandboxState } from './state';

/** From what arrived to what goes back: finds the operation, runs it, turns a refusal into an answer and a log entry. */
export function dispatch(state: SandboxState, arrived: ArrivedRequest, nowMs: number): Answer {
  const requestId = randomUUID();
  const routed: { match?: Match } = {};
  const response = answerOrRefuse(state, arrived, requestId, nowMs, routed);
  const headers = { ...routed.match?.route.headers, ...response.headers, 'x-amzn-RequestId': requestId };
  return toAnswer({ ...response, headers });
}

function answerOrRefuse(
  state: SandboxState,
  arrived: ArrivedRequest,
  requestId: string,
  nowMs: number,
  routed: { match?: Match },
): OperationResponse {
  try {
    if (arrived.fault !== undefined) throw new Refused(arrived.fault, { limit: String(longestBodyBytes) });
    const match = findRoute(arrived.method, arrived.target);
    routed.match = match;
    const { authorization, contentType, accept, body } = arrived;
    const request = { requestId, parameters: match.parameters, authorization, contentType, accept, body };
    return match.route.operation(state, request, nowMs);
  } catch (error) {
    return refuse(state, arrived, requestId, nowMs, error);
  }
}

/** The log keeps this much of a reason; the answer has all of it. */
const longestReason = 2000;

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
  // Cut after redaction, so that no half of a secret survives the cut.
  const short = (text: string) => state.secrets.redact(text).slice(0, longestReason);
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
  const headers: Record<string, string> = refused.refusal === 'wrongMethod' ? { Allow: refused.details.allowed ?? '' } : {};
  return { status, body, headers };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function toAnswer({ status, body, headers = {} }: OperationResponse): Answer {
  if (body === undefined) return { status, headers, body: '' };
  return typeof body === 'string'
    ? { status, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, body }
    : { status, headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
