import { AlexaError, type ErrorFields, NoAnswerError, ServiceError, TokenError, withOutcomeUnknown } from '../errors';
import { type Host, type HttpRequest, type HttpResponse, NoAnswer } from '../host';
import { findFailure, type Operation } from '../operations';
import type { Redact } from '../redaction';
import { settle, type Settled } from '../settle';
import type { Limiter } from './limiter';
import { amazonErrorOf, requestIdOf } from './response';
import { decideRetry, type FailedAttempt, outcomeOf, type RetryLimits } from './retry';
import { retryAfterMsOf } from './retry-after';

/** One send with its repeats. */
export interface Send {
  operation: Operation;
  limits: RetryLimits;
  /** Makes the request of one attempt, all but its time-out. May buy a token within what is left of the deadline; its errors end the send. */
  request(remainingMs: number): Promise<Omit<HttpRequest, 'timeoutMs'>>;
  /** Bounds the calls under way. */
  limiter?: Limiter;
  /** Called when the service refused the token. True: a new one can be had, try again; at most once. */
  dropToken?(): boolean;
  /** True where a key is this send's alone: "known already" then always means that an earlier attempt of it arrived. */
  keyIsOwn?: boolean;
  /** Removes the secret and all tokens this send has used. */
  redact: Redact;
}

export interface Sent {
  response: HttpResponse;
  attempts: number;
  /** Set when a repeat was answered "known already": an earlier attempt had arrived although its answer had not. */
  confirmedBy?: 'duplicate';
}

/** What a repeat hears when an earlier attempt had arrived. Source: recorded answers; docstring of the SDKs. */
function saysKnownAlready(response: HttpResponse): boolean {
  return (
    response.statusCode === 409 ||
    (response.statusCode === 400 && /already\s+(been\s+)?completed/i.test(amazonErrorOf(response).message ?? ''))
  );
}

/**
 * Sends until a 2xx status comes, or until the operation's rules or the limits end it.
 * Once a 2xx status is known nothing is repeated, whatever becomes of the body.
 * @throws {TokenError | ServiceError | NoAnswerError}
 */
export async function sendWithRetry(host: Host, send: Send): Promise<Sent> {
  const clock: Clock = { startMs: undefined, queuedMs: 0 };
  let mayHaveArrived = false;
  let tokenRenewed = false;
  for (let attempt = 1; ; attempt += 1) {
    const attempted = await settle(attemptOnce(host, send, clock));
    if (!attempted.ok) {
      const { error } = attempted;
      throw mayHaveArrived && error instanceof AlexaError ? withOutcomeUnknown(error, attempt - 1, send.redact) : error;
    }
    const answer = attempted.value;
    if (answer instanceof NoAnswer) {
      const failed: FailedAttempt = { noAnswer: answer.reason };
      mayHaveArrived ||= outcomeOf(failed, send.operation.repeat) === 'unknown';
      await waitOrThrow(
        host,
        send,
        failed,
        { attempt, elapsedMs: elapsedMs(host, clock), mayHaveArrived },
        noAnswerFields(send.operation, answer),
      );
      continue;
    }
    if (answer.statusCode >= 200 && answer.statusCode < 300) return { response: answer, attempts: attempt };
    const arrivedBefore = mayHaveArrived || send.keyIsOwn === true;
    if (arrivedBefore && send.operation.repeat === 'idempotent' && saysKnownAlready(answer)) {
      return { response: answer, attempts: attempt, confirmedBy: 'duplicate' };
    }
    const amazon = amazonErrorOf(answer, send.redact);
    const failure = findFailure(
      send.operation,
      answer.statusCode,
      `${amazon.type ?? ''} ${amazon.message ?? ''}`.trim(),
    );
    if (failure?.then === 'new token' && !tokenRenewed && send.dropToken?.() === true) {
      tokenRenewed = true;
      host.log('access token was refused, buying a new one', {
        operation: send.operation.name,
        statusCode: answer.statusCode,
      });
      continue;
    }
    // Without a renewal the token was given by hand, and another cannot be bought in its place.
    const givenTokenRefused = failure?.then === 'new token' && !tokenRenewed;
    const retryAfterMs = retryAfterMsOf(answer.headers['retry-after'], host.now());
    const failed: FailedAttempt = { failure, retryAfterMs };
    mayHaveArrived ||= outcomeOf(failed, send.operation.repeat) === 'unknown';
    await waitOrThrow(
      host,
      send,
      failed,
      { attempt, elapsedMs: elapsedMs(host, clock), mayHaveArrived },
      {
        code: failure?.code ?? 'unexpected_status',
        message: `${failure?.message ?? 'The service answered with an unexpected status'} (status ${answer.statusCode})`,
        advice: givenTokenRefused
          ? adviceOnGivenToken
          : (failure?.advice ?? 'See the words of Amazon; check that the endpoint is the right one.'),
        statusCode: answer.statusCode,
        requestId: requestIdOf(answer),
        headers: answer.headers,
        amazonType: amazon.type,
        amazonMessage: amazon.message,
      },
    );
  }
}

const adviceOnGivenToken =
  'The access token given by hand may have expired or be for another scope. Give a new one, or none: then one is bought and renewed by itself.';

/** The deadline counts from the first admission, and stands still while a repeat waits for a free place. */
interface Clock {
  startMs: number | undefined;
  queuedMs: number;
}

function elapsedMs(host: Host, clock: Clock): number {
  return clock.startMs === undefined ? 0 : host.now() - clock.startMs - clock.queuedMs;
}

async function attemptOnce(host: Host, send: Send, clock: Clock): Promise<HttpResponse | NoAnswer> {
  const askedMs = host.now();
  const call = async () => {
    if (clock.startMs === undefined) clock.startMs = host.now();
    else clock.queuedMs += host.now() - askedMs;
    const remainingMs = () => send.limits.deadlineMs - elapsedMs(host, clock);
    const request = await send.request(remainingMs());
    const timeoutMs = Math.min(send.limits.timeoutMs, remainingMs());
    if (timeoutMs <= 0) throw outOfTime(send);
    return noAnswerOr(await settle(host.send({ ...request, timeoutMs })));
  };
  return await (send.limiter === undefined ? call() : send.limiter.run(call));
}

function outOfTime({ limits, redact }: Send): NoAnswerError {
  return new NoAnswerError(
    {
      code: 'no_answer',
      message: `The time for the send (${limits.deadlineMs / 1000} s) was over before it could be sent`,
      advice: 'Buying the access token took all of it. Try again.',
      noAnswerReason: 'timeout',
    },
    redact,
  );
}

interface Progress {
  attempt: number;
  elapsedMs: number;
  mayHaveArrived: boolean;
}

async function waitOrThrow(
  host: Host,
  send: Send,
  failed: FailedAttempt,
  progress: Progress,
  fields: ErrorFields,
): Promise<void> {
  const { operation, limits, redact } = send;
  const decision = decideRetry(failed, operation.repeat, limits, {
    attempt: progress.attempt,
    elapsedMs: progress.elapsedMs,
    random: host.random(),
  });
  const fail = (more: ErrorFields): never => {
    const ErrorClass =
      more.noAnswerReason !== undefined
        ? NoAnswerError
        : operation.name === 'getAccessToken'
          ? TokenError
          : ServiceError;
    throw new ErrorClass(
      { ...more, attempts: progress.attempt, outcome: progress.mayHaveArrived ? 'unknown' : 'not accepted' },
      redact,
    );
  };
  if (!decision.repeat) return fail({ ...fields, retryAfterMs: decision.retryAfterMs });
  host.log('repeating after a wait', {
    operation: operation.name,
    attempt: progress.attempt,
    waitMs: decision.waitMs,
    code: fields.code,
  });
  const canceled = noAnswerOr(await settle(host.sleep(decision.waitMs)));
  if (canceled !== undefined) fail(noAnswerFields(operation, canceled));
}

function noAnswerOr<T>(result: Settled<T>): T | NoAnswer {
  if (result.ok) return result.value;
  if (result.error instanceof NoAnswer) return result.error;
  throw result.error;
}

function noAnswerFields(operation: Operation, { reason, code }: NoAnswer): ErrorFields {
  const service = operation.name === 'getAccessToken' ? 'Login with Amazon' : 'Alexa';
  const words: Record<NoAnswer['reason'], string> = {
    refused: `${service} could not be reached: the connection was refused`,
    unresolved: `${service} could not be reached: its host name could not be resolved`,
    unopened: `${service} could not be reached: this machine has too many files or connections open`,
    tls: `${service} could not be reached: its certificate is not trusted`,
    timeout: `${service} did not answer in time`,
    reset: `The connection to ${service} was closed before an answer came`,
    network: `The connection to ${service} could not be used`,
    canceled: 'The send was canceled',
  };
  const runtimeCode = code === undefined ? '' : ` (${code})`;
  return {
    code: reason === 'canceled' ? 'canceled' : 'no_answer',
    message: words[reason],
    advice:
      reason === 'canceled'
        ? 'The work was stopped from outside.'
        : `Check the network, a proxy, and the endpoint of the credential${runtimeCode}.`,
    noAnswerReason: reason,
  };
}
