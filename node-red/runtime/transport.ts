import * as http from 'node:http';
import * as https from 'node:https';
import type { Readable } from 'node:stream';
import type { AxiosInstance, AxiosResponse } from 'axios';
import type * as hpagent from 'hpagent';

import { codeOf, type HttpRequest, type HttpResponse, NoAnswer, noAnswerFromCode } from '../../core/host';
import { readBody } from '../../core/http/read-body';
import { settle } from '../../core/settle';
import { type ProxyConfig, proxyFor } from './proxies';

/** `Host.send` by axios, with connections that stay open, and through proxies. */
export interface Transport {
  /**
   * As `Host.send`.
   * @param ended ends the call at once: it is then canceled.
   */
  send(request: HttpRequest, ended: AbortSignal): Promise<HttpResponse>;
  /** Closes the idle connections. */
  close(): void;
}

/**
 * An idle connection is closed before the server does it: a request that meets a closing connection has an unknown
 * outcome. Node's servers close after 5 s, Amazon's later.
 */
const idleMs = 4000;

const agentOptions = { keepAlive: true, timeout: idleMs };

export function createTransport(proxy: () => ProxyConfig | undefined): Transport {
  // One agent for each pair of target and proxy.
  const agents = new Map<string, http.Agent>();
  let client: AxiosInstance | undefined;

  const agentFor = (url: string): http.Agent => {
    const origin = /^[^:]+:\/\/[^/]+/.exec(url)?.[0] ?? url;
    const agent = agents.get(origin) ?? createAgent(url, proxyFor(url, proxy()));
    agents.set(origin, agent);
    return agent;
  };

  return {
    async send(request, ended) {
      const call = new AbortController();
      let reason: 'timeout' | 'canceled' | undefined;
      const end = (why: 'timeout' | 'canceled') => {
        reason ??= why;
        call.abort();
      };
      const cancel = () => end('canceled');
      if (ended.aborted) throw new NoAnswer('canceled');
      ended.addEventListener('abort', cancel);
      // One time-out for the whole call, to the end of the body.
      const timer = setTimeout(end, request.timeoutMs, 'timeout');
      try {
        client ??= createClient();
        const answer = await settle(post(client, request, agentFor, call.signal));
        // axios' error holds the request with its secrets: nothing of it but the code goes on.
        if (!answer.ok) throw reason === undefined ? noAnswerOf(answer.error) : new NoAnswer(reason);
        const { status, headers, data } = answer.value;
        return { statusCode: status, headers: textHeaders(headers), ...(await readBody(data, new TextDecoder())) };
      } finally {
        clearTimeout(timer);
        ended.removeEventListener('abort', cancel);
      }
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

function createClient(): AxiosInstance {
  // Loaded at the first send, so that Node-RED's start does not wait for it.
  const axios = require('axios') as { create(options: object): AxiosInstance };
  return axios.create({
    // A stream, so that the status is known before the body, and stays known if the body breaks off.
    responseType: 'stream',
    validateStatus: () => true,
    // A redirect would carry token or secret to an address that nobody chose.
    maxRedirects: 0,
    // The agent knows the proxy.
    proxy: false,
    // The body is written already.
    transformRequest: [(data: unknown) => data],
    transitional: { clarifyTimeoutError: false },
    headers: { 'user-agent': 'node-red-alexa-skill' },
  });
}

async function post(
  client: AxiosInstance,
  { url, headers, body }: HttpRequest,
  agentFor: (url: string) => http.Agent,
  signal: AbortSignal,
): Promise<AxiosResponse<Readable>> {
  const agent = agentFor(url);
  return await client.request<Readable>({ method: 'POST', url, headers: { ...headers }, data: body, httpAgent: agent, httpsAgent: agent, signal });
}

function createAgent(url: string, proxy: URL | undefined): http.Agent {
  const secure = /^https:/i.test(url);
  if (proxy === undefined) return secure ? new https.Agent(agentOptions) : new http.Agent(agentOptions);
  if (!/^https?:$/.test(proxy.protocol)) throw Object.assign(new Error('a proxy of another kind'), { code: 'ERR_PROXY_PROTOCOL' });
  const { HttpProxyAgent, HttpsProxyAgent } = require('hpagent') as typeof hpagent;
  const options = { ...agentOptions, proxy: proxy.href };
  return secure ? new HttpsProxyAgent(options) : new HttpProxyAgent(options);
}

function noAnswerOf(error: unknown): NoAnswer {
  // hpagent's own errors have no code; they mean that the proxy made no connection to the service.
  const message = error instanceof Error ? error.message : '';
  const refusal = /^Bad response: (\d{3})$/.exec(message)?.[1];
  if (refusal !== undefined) return new NoAnswer('refused', `PROXY_${refusal}`);
  if (message === 'Proxy timeout') return new NoAnswer('refused', 'PROXY_TIMEOUT');
  const code = codeOf(error);
  if (code === 'ERR_INVALID_URL' || code === 'ERR_PROXY_PROTOCOL') return new NoAnswer('refused', 'ERR_PROXY_URL');
  return noAnswerFromCode(code);
}

function textHeaders(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers as Record<string, unknown>).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
