import { createHash } from 'node:crypto';
import type { IDataObject, IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { type Host, type HttpRequest, type HttpResponse, NoAnswer, noAnswerFromCode } from '../../core/host';
import { settle } from '../../core/settle';

/** n8n as a `Host` of core: its HTTP helper (with its proxy and network policy), its log, its cancel signal. */
export function createN8nHost(context: IExecuteFunctions): Host {
  const canceled = context.getExecutionCancelSignal();
  return {
    send: async (request) => await send(context, request, canceled),
    now: () => Date.now(),
    sleep: async (waitMs) => await sleepUnlessCanceled(waitMs, canceled),
    random: () => Math.random(),
    sha256Hex,
    log: (message, fields) => context.logger.debug(`Alexa: ${message}`, fields),
  };
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** An answer of these services is some hundred bytes; more than this is not read. */
const longestBodyCharacters = 65_536;

async function send(context: IExecuteFunctions, request: HttpRequest, canceled: AbortSignal | undefined): Promise<HttpResponse> {
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
      return { statusCode, headers: textHeaders(headers), ...(await readBody(body)) };
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

async function readBody(body: unknown): Promise<Pick<HttpResponse, 'body' | 'bodyComplete'>> {
  if (typeof body === 'string') return { body, bodyComplete: true };
  if (!isReadable(body)) return { body: '', bodyComplete: true };
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      // Leaving the loop destroys the stream.
      if (text.length > longestBodyCharacters) return { body: text, bodyComplete: false };
    }
    return { body: text + decoder.decode(), bodyComplete: true };
  } catch {
    return { body: text, bodyComplete: false };
  }
}

function isReadable(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

function textHeaders(headers: IDataObject): Record<string, string> {
  return Object.fromEntries(
    // n8n types header values as anything; they are texts, or lists of texts.
    Object.entries(headers as Record<string, string | string[]>).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

/** The runtime's code of an error, also where it stands on the cause. */
export function codeOf(error: unknown): string | undefined {
  for (let current = error, depth = 0; typeof current === 'object' && current !== null && depth < 4; depth += 1) {
    const { code, cause } = current as { code?: unknown; cause?: unknown };
    if (typeof code === 'string') return code;
    current = cause;
  }
  return undefined;
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
