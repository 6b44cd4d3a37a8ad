import * as http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between a client and a sandbox: what passes can be late, or lose its answer on the way back. */
export interface FaultyProxy {
  url: string;
  /** Of the next so many sends the answer is lost: they arrive, and the connection breaks. */
  loseAnswers: number;
  /** Each answer to a send comes this late. */
  delayMs: number;
  /** Sends that arrived. */
  sends: number;
  /** Sends under way at once, at most. */
  maxAtOnce: number;
  stop(): Promise<void>;
}

export async function startFaultyProxy(targetUrl: string): Promise<FaultyProxy> {
  let atOnce = 0;
  const server = http.createServer((request, response) => {
    const isSend = request.url?.startsWith('/v1/') === true;
    const lose = isSend && proxy.loseAnswers > 0;
    if (lose) proxy.loseAnswers -= 1;
    if (isSend) {
      proxy.sends += 1;
      atOnce += 1;
      proxy.maxAtOnce = Math.max(proxy.maxAtOnce, atOnce);
      response.once('close', () => (atOnce -= 1));
    }
    const onward = http.request(
      `${targetUrl}${request.url}`,
      { method: request.method, headers: request.headers },
      (answer) => {
        const give = () => {
          if (lose) return void response.socket?.destroy();
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        };
        if (lose) answer.resume();
        // An answer that is still late when the test is over keeps no process alive.
        if (isSend && proxy.delayMs > 0) setTimeout(give, proxy.delayMs).unref();
        else give();
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultyProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseAnswers: 0,
    delayMs: 0,
    sends: 0,
    maxAtOnce: 0,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}
