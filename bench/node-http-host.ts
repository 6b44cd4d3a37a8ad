import { createHash } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';

import { type Host, type HttpRequest, type HttpResponse, NoAnswer, noAnswerFromCode } from '../core/host';

/** The leanest host there can be: node:http with kept connections. It shows what core itself costs. */
export function createNodeHttpHost(maxSockets: number): Host {
  const targets = new Map<string, Target>();
  return {
    send: (request) => {
      const pathStart = request.url.indexOf('/', request.url.indexOf('//') + 2);
      const origin = request.url.slice(0, pathStart);
      const target = targets.get(origin) ?? targetOf(origin, maxSockets);
      targets.set(origin, target);
      return send(request, request.url.slice(pathStart), target);
    },
    now: () => Date.now(),
    elapsedMs: () => performance.now(),
    sleep: (waitMs) => new Promise((resolve) => setTimeout(resolve, waitMs)),
    random: () => Math.random(),
    sha256Hex: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    log: () => undefined,
  };
}

/** What all requests to one origin have in common; taken apart once. */
interface Target {
  request: typeof http.request;
  hostname: string;
  port: string;
  agent: http.Agent;
}

function targetOf(origin: string, maxSockets: number): Target {
  const { protocol, hostname, port } = new URL(origin);
  const { request, Agent } = protocol === 'https:' ? https : http;
  return { request, hostname, port, agent: new Agent({ keepAlive: true, maxSockets }) };
}

function send(
  request: HttpRequest,
  path: string,
  { request: open, hostname, port, agent }: Target,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const headers = { ...request.headers, 'content-length': Buffer.byteLength(request.body ?? '') };
    const outgoing = open({ method: request.method, hostname, port, path, headers, agent }, (answer) => {
      let body = '';
      const finish = (bodyComplete: boolean) => {
        clearTimeout(timer);
        resolve({
          statusCode: answer.statusCode ?? 0,
          headers: answer.headers as Record<string, string>,
          body,
          bodyComplete,
        });
      };
      answer.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      answer.on('end', () => finish(true)).on('error', () => finish(false));
    });
    const timer = setTimeout(() => outgoing.destroy(new NoAnswer('timeout')), request.timeoutMs);
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(error instanceof NoAnswer ? error : noAnswerFromCode(error.code));
    });
    outgoing.end(request.body);
  });
}
