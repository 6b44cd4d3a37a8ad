import type { IncomingMessage } from 'node:http';
import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream';
import * as zlib from 'node:zlib';
import type { AxiosInstance } from 'axios';
import type * as hpagent from 'hpagent';

import { codeOf, type HttpRequest, type HttpResponse, NoAnswer, noAnswerFromCode } from '../../core/host';
import { type BodyStream, readBody } from '../../core/http/read-body';
import { settle } from '../../core/settle';
import { nodeAdapter } from './node-adapter';
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
    async send({ method, url, headers, body, timeoutMs }, ended) {
      if (ended.aborted) throw new NoAnswer('canceled');
      client ??= createClient();
      const call = async (axios: AxiosInstance) =>
        await axios.request<IncomingMessage>({
          method,
          url,
          headers,
          data: body,
          adapter: nodeAdapter({ agent: agentFor(url), timeoutMs, ended }),
        });
      const answer = await settle(call(client));
      // axios may add the request with its secrets to an error: nothing of it but the code goes on.
      if (!answer.ok) throw noAnswerOf(answer.error);
      const { status, data } = answer.value;
      return {
        statusCode: status,
        headers: textHeaders(data.headers),
        ...(await readBody(unpacked(data), new TextDecoder())),
      };
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

function createClient(): AxiosInstance {
  // Loaded at the first send, so that Node-RED's start does not wait for it.
  const { Axios } = require('axios') as { Axios: new (config: object) => AxiosInstance };
  // Without axios' defaults: each of them is merged into each request.
  return new Axios({ headers: { 'user-agent': 'node-red-alexa-skill', 'accept-encoding': 'identity' } });
}

/** Some gateways pack what nobody asked them to pack. What cannot be unpacked broke off, as far as it was read. */
function unpacked(answer: IncomingMessage): BodyStream {
  const unpackers = { gzip: zlib.createGunzip, deflate: zlib.createInflate, br: zlib.createBrotliDecompress } as const;
  const encoding = answer.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (!Object.hasOwn(unpackers, encoding)) return answer;
  // `readBody` sees the errors of the stream that it reads.
  return pipeline(answer, unpackers[encoding as keyof typeof unpackers](), () => undefined);
}

function createAgent(url: string, proxy: URL | undefined): http.Agent {
  if (!/^https:/i.test(url)) return new http.Agent(agentOptions);
  if (proxy === undefined) return new https.Agent(agentOptions);
  if (!/^https?:$/.test(proxy.protocol)) {
    throw Object.assign(new Error('a proxy of another kind'), { code: 'ERR_PROXY_PROTOCOL' });
  }
  const { HttpsProxyAgent } = require('hpagent') as typeof hpagent;
  return new HttpsProxyAgent({ ...agentOptions, proxy: proxy.href });
}

function noAnswerOf(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  // hpagent's own errors have no code; they mean that the proxy made no connection to the service.
  const message = error instanceof Error ? error.message : '';
  const refusal = /^Bad response: (\d{3})$/.exec(message)?.[1];
  if (refusal !== undefined) return new NoAnswer('refused', `PROXY_${refusal}`);
  if (message === 'Proxy timeout') return new NoAnswer('refused', 'PROXY_TIMEOUT');
  const code = codeOf(error);
  if (code === 'ERR_INVALID_URL' || code === 'ERR_PROXY_PROTOCOL') return new NoAnswer('refused', 'ERR_PROXY_URL');
  return noAnswerFromCode(code);
}

/** Node.js gives the names in lower case. */
function textHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
