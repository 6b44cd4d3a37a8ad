import { AlexaError, type ErrorFields, withOutcomeUnknown } from '../errors';
import { type Host, type HttpRequest, type HttpResponse, NoAnswer } from '../host';
import { type Failure, findFailure, type Operation } from '../operations/operation';
import type { Redact } from '../redaction';
import { settle, type Settled } from '../settle';
import type { Limiter } from './limiter';
import type { RetryLimits } from './limits';
import { noAnswerFields } from './no-answer';
import { amazonErrorOf, requestIdOf } from './response';
import { decideRetry, type FailedAttempt, outcomeOf } from './retry';
import { retryAfterMsOf } from './retry-after';

/** One send with its repeats. */
export interface Send {
  operation: Operation;
  limits: RetryLimits;
  /** The same for every attempt; the token comes from `authorization`. */
  request: Omit<HttpRequest, 'timeoutMs'>;
  /** Undefined where the request needs no token. */
  authorization?: Authorization;
  /** Runs a call when a slot is free. Default: at once. */
  limitCalls?: Limiter['run'];
  /** True where the key is this send's alone: "known already" then always means that an earlier attempt arrived. */
  conflictMeansAccepted?: boolean;
  /** Removes the secret and all tokens that this send has used. */
  redact: Redact;
}

/** The tokens of one send. */
export interface Authorization {
  /** Makes sure that there is a token, within what is left of the deadline; its errors end the send. */
  obtain(remainingMs: number): Promise<void>;
  /** The token to use now; undefined where it was refused while this send waited. */
  latest(): string | undefined;
  /** The service accepted a send with the latest token. */
  accepted(): void;
  /**
   * The service refused the latest token.
   * @param startedMs when the refused call began, in elapsed time.
   * @returns `repeat`: the token works, it served another send since then. `renewed`: it was dropped, `obtain` gives a
   *   new one. `final`: there is no other token to try.
   */
  refused(startedMs: number): 'repeat' | 'renewed' | 'final';
  /** What to do about a refusal that is final; default: the operation's advice. */
  adviceWhenRefused?: string;
}

export interface Sent {
  response: HttpResponse;
  attempts: number;
  waitedMs: number;
  /** True where a repeat was answered "known already": an earlier attempt had arrived although its answer had not. */
  duplicate: boolean;
}

/** How far a send has come. Times are elapsed milliseconds. */
interface Progress {
  attempts: number;
  /** When it began: the wait for the first free slot is not part of the deadline, nor is that of a repeat. */
  startMs: number;
  queuedMs: number;
  backOffMs: number;
  callStartedMs: number;
  mayHaveArrived: boolean;
}

/**
 * Sends until a 2xx status comes, or until the operation's rules or the limits end it.
 * Once a 2xx status of a send is known nothing is repeated, even if its body breaks off.
 * @throws {AlexaError}
 */
export async function sendWithRetry(host: Host, send: Send): Promise<Sent> {
  const startMs = host.elapsedMs();
  const progress = { attempts: 0, startMs, queuedMs: 0, backOffMs: 0, callStartedMs: 0, mayHaveArrived: false };
  for (;;) {
    const attempted = await settle(attemptOnce(host, send, progress));
    if (!attempted.ok) throw withProgress(attempted.error, send, progress);
    const answer = attempted.value;
    if (answer instanceof NoAnswer) {
      await waitOrThrow(host, send, progress, { noAnswer: answer.reason }, noAnswerFields(send.operation, answer));
      continue;
    }
    const accepted = answer.statusCode >= 200 && answer.statusCode < 300;
    if (accepted) send.authorization?.accepted();
    if (accepted || saysKnownAlready(answer, send, progress)) {
      return { response: answer, attempts: progress.attempts, waitedMs: waitedMs(progress), duplicate: !accepted };
    }
    await handleFailure(host, send, progress, answer);
  }
}

/** Obtains a token, waits for a free slot, and calls. The token comes first: waiting for it holds no slot. */
async function attemptOnce(host: Host, send: Send, progress: Progress): Promise<HttpResponse | NoAnswer> {
  for (;;) {
    await send.authorization?.obtain(send.limits.deadlineMs - elapsedMs(host, progress));
    const askedMs = host.elapsedMs();
    const call = async () => await callInSlot(host, send, progress, askedMs);
    const answer = await (send.limitCalls === undefined ? call() : send.limitCalls(call));
    // Undefined: the token was refused while the send waited, so another one is obtained, outside of the slot.
    if (answer !== undefined) return answer;
  }
}

async function callInSlot(
  host: Host,
  send: Send,
  progress: Progress,
  askedMs: number,
): Promise<HttpResponse | NoAnswer | undefined> {
  const { limits, request, authorization, operation } = send;
  const nowMs = host.elapsedMs();
  progress.queuedMs += nowMs - askedMs;
  const token = authorization?.latest();
  if (authorization !== undefined && token === undefined) return undefined;
  const timeoutMs = Math.min(limits.timeoutMs, limits.deadlineMs - elapsedMs(host, progress));
  if (timeoutMs <= 0) throw failedWith(outOfTimeFields(limits), send, progress);
  progress.attempts += 1;
  progress.callStartedMs = nowMs;
  const headers = token === undefined ? request.headers : { authorization: `Bearer ${token}`, ...request.headers };
  const answer = noAnswerOr(await settle(host.send({ ...request, headers, timeoutMs })));
  // A harmless answer that broke off is as good as none: asking again costs nothing.
  const brokeOff = !(answer instanceof NoAnswer) && !answer.bodyComplete && operation.repeat === 'harmless';
  return brokeOff ? new NoAnswer('reset') : answer;
}

/** The answer to a repeat of an attempt that had arrived. Source: recorded answers; docstring of the SDKs. */
function saysKnownAlready(response: HttpResponse, send: Send, progress: Progress): boolean {
  const arrivedBefore = progress.mayHaveArrived || send.conflictMeansAccepted === true;
  if (!arrivedBefore || send.operation.repeat !== 'idempotent') return false;
  if (response.statusCode === 409) return true;
  return response.statusCode === 400 && /already\s+(been\s+)?completed/i.test(amazonErrorOf(response).message ?? '');
}

async function handleFailure(host: Host, send: Send, progress: Progress, answer: HttpResponse): Promise<void> {
  const { operation, redact } = send;
  const amazon = amazonErrorOf(answer, redact);
  const words = `${amazon.type ?? ''} ${amazon.message ?? ''}`.trim();
  let failure: Failure | undefined = findFailure(operation, answer.statusCode, words);
  if (failure?.then === 'new token') {
    const refused = send.authorization?.refused(progress.callStartedMs);
    if (refused === 'renewed') {
      host.log('access token was refused, obtaining a new one', {
        operation: operation.name,
        statusCode: answer.statusCode,
      });
      return;
    }
    const finalAdvice = send.authorization?.adviceWhenRefused ?? failure.advice;
    failure =
      refused === 'repeat'
        ? {
            ...failure,
            advice: 'Other sends with this token were accepted meanwhile. Try again later.',
            then: 'repeat',
          }
        : { ...failure, advice: finalAdvice, then: undefined };
  }
  const retryAfterMs = retryAfterMsOf(answer.headers['retry-after'], host.now());
  await waitOrThrow(
    host,
    send,
    progress,
    { failure, retryAfterMs },
    {
      code: failure?.code ?? 'unexpected_status',
      message: `${failure?.message ?? 'The service answered with an unexpected status'} (status ${answer.statusCode})`,
      advice: failure?.advice ?? "See Amazon's message, and check that the endpoint is correct.",
      statusCode: answer.statusCode,
      requestId: requestIdOf(answer),
      headers: answer.headers,
      amazonType: amazon.type,
      amazonMessage: amazon.message,
      customerGone: failure?.customerGone,
    },
  );
}

/** Waits for the next attempt, or ends the send. */
async function waitOrThrow(
  host: Host,
  send: Send,
  progress: Progress,
  failed: FailedAttempt,
  fields: ErrorFields,
): Promise<void> {
  const { operation, limits } = send;
  progress.mayHaveArrived ||= outcomeOf(failed, operation.repeat) === 'unknown';
  const attempt = { attempt: progress.attempts, elapsedMs: elapsedMs(host, progress), random: host.random() };
  const decision = decideRetry(failed, operation.repeat, limits, attempt);
  if (!decision.repeat) throw failedWith({ ...fields, retryAfterMs: decision.retryAfterMs }, send, progress);
  const { waitMs } = decision;
  host.log('repeating after a wait', {
    operation: operation.name,
    attempt: progress.attempts,
    waitMs,
    code: fields.code,
  });
  const canceled = noAnswerOr(await settle(host.sleep(waitMs)));
  if (canceled !== undefined) throw failedWith(noAnswerFields(operation, canceled), send, progress);
  progress.backOffMs += waitMs;
}

function elapsedMs(host: Host, { startMs, queuedMs }: Progress): number {
  return host.elapsedMs() - startMs - queuedMs;
}

const waitedMs = ({ queuedMs, backOffMs }: Progress): number => Math.round(queuedMs + backOffMs);

function failedWith(fields: ErrorFields, send: Send, progress: Progress): AlexaError {
  const outcome = progress.mayHaveArrived ? 'unknown' : 'not accepted';
  return new AlexaError({ ...fields, attempts: progress.attempts, waitedMs: waitedMs(progress), outcome }, send.redact);
}

/** An error of the token exchange or of the slot, for a send of which an earlier attempt may have arrived. */
function withProgress(error: unknown, send: Send, progress: Progress): unknown {
  if (!(error instanceof AlexaError) || !progress.mayHaveArrived) return error;
  return withOutcomeUnknown(error, progress.attempts, send.redact);
}

function outOfTimeFields({ deadlineMs }: RetryLimits): ErrorFields {
  return {
    code: 'no_answer',
    message: `The time for the send (${deadlineMs / 1000} s) was over before it could be sent`,
    advice: 'Obtaining the access token took too long. Try again.',
    noAnswerReason: 'timeout',
  };
}

function noAnswerOr<T>(result: Settled<T>): T | NoAnswer {
  if (result.ok) return result.value;
  if (result.error instanceof NoAnswer) return result.error;
  throw result.error;
}
