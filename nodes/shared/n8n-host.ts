import { createHash } from 'node:crypto';
import type { IDataObject, IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { codeOf, type Host, type HttpRequest, type HttpResponse, NoAnswer, noAnswerFromCode } from '../../core/host';
import { type BodyStream, readBody } from '../../core/http/read-body';
import { settle } from '../../core/settle';

/** n8n as a `Host` of core: its HTTP helper (with its proxy and network policy), its log, its cancel signal. */
export function createN8nHost(context: IExecuteFunctions): Host {
  const canceled = context.getExecutionCancelSignal();
  return {
    send: async (request) => await send(context, request, canceled),
    now: () => Date.now(),
    elapsedMs: () => performance.now(),
    sleep: async (waitMs) => await sleepUnlessCanceled(waitMs, canceled),
    random: () => Math.random(),
    sha256Hex,
    log: (message, fields) => context.logger.debug(`Alexa: ${message}`, fields),
  };
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

async function send(
  context: IExecuteFunctions,
  request: HttpRequest,
  canceled: AbortSignal | undefined,
): Promise<HttpResponse> {
  // One signal for the whole call: the helper's own time-out ends with the headers, and the helper does not listen to
  // the execution's cancel signal by itself.
  const abort = new AbortController();
  const endCall = () => abort.abort();
  const timeout = AbortSignal.timeout(request.timeoutMs);
  timeout.addEventListener('abort', endCall);
  canceled?.addEventListener('abort', endCall);
  if (canceled?.aborted === true) abort.abort();
  const options: IHttpRequestOptions = {
    method: request.method,
    url: request.url,
    headers: { ...request.headers },
    body: request.body,
    // A stream, so that the status is known before the body, and stays known if the body breaks off.
    encoding: 'stream',
    returnFullResponse: true,
    ignoreHttpStatusErrors: true,
    // A redirect would carry token or secret to an address that nobody chose.
    disableFollowRedirect: true,
    abortSignal: abort.signal,
  };
  try {
    const answer = await settle(context.helpers.httpRequest(options) as Promise<IN8nHttpFullResponse>);
    if (answer.ok) {
      const { statusCode, headers, body } = answer.value;
      return { statusCode, headers: textHeaders(headers), ...(await bodyOf(body)) };
    }
    if (canceled?.aborted === true) throw new NoAnswer('canceled');
    if (timeout.aborted) throw new NoAnswer('timeout');
    // The helper's error holds the request with its secrets: nothing of it but the code goes on.
    throw noAnswerFromCode(codeOf(answer.error));
  } finally {
    timeout.removeEventListener('abort', endCall);
    canceled?.removeEventListener('abort', endCall);
  }
}

async function bodyOf(body: unknown): Promise<Pick<HttpResponse, 'body' | 'bodyComplete'>> {
  if (typeof body === 'string') return { body, bodyComplete: true };
  return isStream(body) ? await readBody(body, new TextDecoder()) : { body: '', bodyComplete: true };
}

function isStream(body: unknown): body is BodyStream {
  return typeof body === 'object' && body !== null && 'on' in body && 'destroy' in body;
}

function textHeaders(headers: IDataObject): Record<string, string> {
  return Object.fromEntries(
    // n8n types header values as anything; they are texts, or lists of texts.
    Object.entries(headers as Record<string, string | string[]>).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]),
  );
}

async function sleepUnlessCanceled(waitMs: number, canceled: AbortSignal | undefined): Promise<void> {
  if (canceled === undefined) return await sleep(waitMs);
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(new NoAnswer('canceled'));
  });
  if (canceled.aborted) stop();
  canceled.addEventListener('abort', stop);
  try {
    await Promise.race([sleep(waitMs), stopped]);
  } finally {
    canceled.removeEventListener('abort', stop);
  }
}
