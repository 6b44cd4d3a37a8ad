import * as http from 'node:http';
import * as https from 'node:https';
import type { AxiosAdapter, AxiosResponse } from 'axios';

import { NoAnswer } from '../../core/host';

export interface NodeAdapterOptions {
  /** Knows connections and proxies. */
  agent: http.Agent;
  /** Of the whole call, to the end of the body. */
  timeoutMs: number;
  /** Ends the call at once: it is then canceled. */
  ended: AbortSignal;
}

/**
 * An adapter for axios that does what our calls need, and no more: one request with a body of text, answered by a
 * stream whose errors are its own. axios' own adapter also follows redirects, unpacks, measures, and reads proxies from
 * the environment: see docs/decisions/0003.
 *
 * Every end of the connection settles the call. It rejects with a `NoAnswer` after the time-out, the end of the node or
 * a close without an answer, otherwise with the error of Node.js, whose `code` tells what happened.
 */
export const nodeAdapter =
  ({ agent, timeoutMs, ended }: NodeAdapterOptions): AxiosAdapter =>
  async (config) =>
    await new Promise<AxiosResponse<http.IncomingMessage>>((resolve, reject) => {
      const { url = '', method, headers } = config;
      const body = (config.data ?? '') as string;
      const open = /^https:/i.test(url) ? https.request : http.request;
      const request = open(url, {
        method,
        agent,
        headers: { ...headers.toJSON(), 'content-length': Buffer.byteLength(body) },
      });
      request.on('response', (answer) => {
        // The stream has the headers too, and axios would copy them.
        resolve({ data: answer, status: answer.statusCode ?? 0, statusText: '', headers: {}, config });
      });
      const timer = setTimeout(() => request.destroy(new NoAnswer('timeout')), timeoutMs);
      const cancel = () => request.destroy(new NoAnswer('canceled'));
      ended.addEventListener('abort', cancel);
      request.on('error', reject);
      request.on('close', () => {
        clearTimeout(timer);
        ended.removeEventListener('abort', cancel);
        // Without effect after an answer or an error. Status 101, for example, ends the connection with neither.
        reject(new NoAnswer('reset'));
      });
      request.end(body);
    });
