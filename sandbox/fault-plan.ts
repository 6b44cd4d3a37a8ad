import { STATUS_CODES } from 'node:http';
import type { Delivery } from './delivery';
import type { FaultRule, FaultRuleOf, FaultService, FaultState, FaultEffect } from './faults';
import type { OperationResponse } from './operation';
import type { Switches } from './switches';

/** Which faults a request meets. Pure counting: the same requests in the same order meet the same faults. */

/** All that happens to one request. */
export interface FaultPlan {
  effects: FaultEffect[];
  /** Goes out instead of the answer, without or after handling the request. */
  instead?: { moment: 'beforeHandling' | 'afterHandling'; response?: OperationResponse; cut?: Delivery['cut'] };
  /** How the bytes go out. */
  delivery: Delivery;
  tokenLivesSeconds?: number;
}

type Ending = Extract<FaultRule, { kind: 'status' | 'reset' | 'close' | 'hang' | 'rateLimit' }>;

/**
 * Counts a request and says what it meets. Every rule counts every request of its service, whatever the others do.
 * Delays add up; of the rules that end a request (status, reset, close, hang, rate limit) the first in the list does.
 */
export function planFaults(
  states: readonly FaultState[],
  service: FaultService,
  switches: Switches,
  nowMs: number,
): FaultPlan {
  const plan: FaultPlan = { effects: [], delivery: {} };
  for (const [index, state] of states.entries()) {
    if (!concerns(state.rule, service)) continue;
    state.seen += 1;
    if (!isDue(state, nowMs)) continue;
    const effect = apply(plan, state, service, switches, nowMs);
    if (effect === undefined) continue;
    state.matched += 1;
    plan.effects.push({ rule: index, kind: state.rule.kind, effect });
  }
  return plan;
}

function concerns(rule: FaultRule, service: FaultService): boolean {
  const of = rule.kind === 'earlyTokenExpiry' ? 'token' : rule.service;
  return of === 'all' || of === service;
}

function isDue(state: FaultState, nowMs: number): boolean {
  const { rule, seen, matched } = state;
  if (rule.kind !== 'rateLimit') return seen % rule.every === 0 && (rule.times === null || matched < rule.times);
  if (state.window === undefined || nowMs >= state.window.beganMs + rule.windowMs)
    state.window = { beganMs: nowMs, requests: 0 };
  state.window.requests += 1;
  return state.window.requests > rule.requests;
}

/** @returns what the rule does, in words; undefined where an earlier rule has ended the request already. */
function apply(
  plan: FaultPlan,
  state: FaultState,
  service: FaultService,
  switches: Switches,
  nowMs: number,
): string | undefined {
  const { rule } = state;
  switch (rule.kind) {
    case 'latency':
      plan.delivery.delayMs = (plan.delivery.delayMs ?? 0) + rule.latencyMs;
      return `the answer comes ${rule.latencyMs} ms late`;
    case 'drip':
      plan.delivery.drip = { bytes: rule.bytesPerDrop, pauseMs: rule.pauseMs };
      return `the answer comes ${rule.bytesPerDrop} bytes at a time, every ${rule.pauseMs} ms`;
    case 'earlyTokenExpiry':
      plan.tokenLivesSeconds = rule.livesSeconds;
      return `the token dies after ${rule.livesSeconds} s, whatever expires_in says`;
    default:
      if (plan.instead !== undefined) return undefined;
      plan.instead = insteadOf(rule, state, service, switches, nowMs);
      return words(rule, plan.instead.response?.status);
  }
}

function insteadOf(
  rule: Ending,
  { window }: FaultState,
  service: FaultService,
  switches: Switches,
  nowMs: number,
): NonNullable<FaultPlan['instead']> {
  switch (rule.kind) {
    case 'status': {
      const response = faultResponse(rule, rule.status, rule.message, service, switches);
      if (rule.retryAfterSeconds === null) return { moment: rule.moment, response };
      return {
        moment: rule.moment,
        response: withRetryAfter(response, rule.retryAfterForm, nowMs + rule.retryAfterSeconds * 1000, nowMs),
      };
    }
    case 'rateLimit': {
      const response = faultResponse(rule, 429, '', service, switches);
      const endsMs = (window?.beganMs ?? nowMs) + rule.windowMs;
      return { moment: 'beforeHandling', response: withRetryAfter(response, rule.retryAfterForm, endsMs, nowMs) };
    }
    case 'close':
      return { moment: rule.moment, cut: { end: 'close', sent: rule.sent } };
    case 'reset':
    case 'hang':
      return { moment: rule.moment, cut: { end: rule.kind, sent: 'nothing' } };
  }
}

function words(rule: Ending, status: number | undefined): string {
  const when = rule.kind === 'rateLimit' || rule.moment === 'beforeHandling' ? 'before handling' : 'after handling';
  switch (rule.kind) {
    case 'rateLimit':
      return `status ${status} ${when}: more than ${rule.requests} requests in ${rule.windowMs} ms`;
    case 'status':
      return `status ${status} ${when}`;
    case 'reset':
      return `connection reset ${when}`;
    case 'hang':
      return `no answer, the connection stays open, ${when}`;
    case 'close':
      return `connection closed ${when}, ${sentWords[rule.sent]}`;
  }
}

const sentWords = {
  nothing: 'without an answer',
  statusLine: 'behind the status line',
  headers: 'behind the headers',
  halfBody: 'in the middle of the body',
} as const;

function withRetryAfter(
  response: OperationResponse,
  form: 'seconds' | 'date' | 'none',
  atMs: number,
  nowMs: number,
): OperationResponse {
  if (form === 'none') return response;
  // Rounded up, so that a client that waits so long is not too early.
  const seconds = Math.ceil((atMs - nowMs) / 1000);
  const value = form === 'seconds' ? String(seconds) : new Date(Math.ceil(atMs / 1000) * 1000).toUTCString();
  return { ...response, headers: { ...response.headers, 'Retry-After': value } };
}

/** The body of a fault. Nobody recorded Amazon's words for these statuses, so they say where they come from. */
function faultResponse(
  { body }: Pick<FaultRuleOf<'status'>, 'body'>,
  status: number,
  given: string,
  service: FaultService,
  { errorBodyShape }: Switches,
): OperationResponse {
  const type = status === 432 ? 'Notification Limit Exceeded' : (STATUS_CODES[status] ?? 'Error');
  const message = given === '' ? `${type} (a fault of the sandbox)` : given;
  switch (body) {
    case 'empty':
      return { status };
    case 'html':
      return {
        status,
        body: htmlPage(`${status} ${type}`, message),
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      };
    case 'amazon':
      if (service === 'token') return { status, body: { error_description: message, error: lwaError(status) } };
      return { status, body: errorBodyShape === 'code' ? { code: status, message } : { type, message } };
  }
}

/** Names from RFC 6749; which of them Login with Amazon uses in trouble is a guess. */
function lwaError(status: number): string {
  if (status === 401) return 'invalid_client';
  if (status === 503) return 'temporarily_unavailable';
  return status >= 500 ? 'server_error' : 'invalid_request';
}

function htmlPage(title: string, message: string): string {
  const text = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<html>\n<head><title>${text(title)}</title></head>\n<body>\n<h1>${text(title)}</h1>\n<p>${text(message)}</p>\n</body>\n</html>\n`;
}
