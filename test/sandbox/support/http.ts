import * as http from 'node:http';
import * as net from 'node:net';

/** A bare HTTP client: nothing added, nothing followed, nothing retried. */

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** Names and values as they came over the wire. */
  rawHeaders: string[];
  text: string;
  /** Empty where the body is no JSON object. */
  json: Record<string, unknown>;
}

export interface Call {
  method?: string;
  /** The request target as it goes over the wire. */
  path: string;
  headers?: http.OutgoingHttpHeaders;
  /** A list goes out in chunks, without Content-Length. */
  body?: string | (string | Buffer)[];
}

export async function call(url: string, { method = 'POST', path, headers = {}, body = '' }: Call): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const length = typeof body === 'string' ? { 'Content-Length': Buffer.byteLength(body) } : {};
    const options = { hostname, port, method, path, headers: { ...length, ...headers }, agent: false };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isJson = response.headers['content-type'] === 'application/json' && text !== '';
        const json = (isJson ? JSON.parse(text) : {}) as Answer['json'];
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          rawHeaders: response.rawHeaders,
          text,
          json,
        });
      });
    });
    request.on('error', reject);
    for (const chunk of typeof body === 'string' ? [body] : body) request.write(chunk);
    request.end();
  });
}

/** Sends bytes as they are and gives all that comes back until the server closes. */
export async function callRaw(url: string, text: string): Promise<string> {
  return await new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = net.connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
