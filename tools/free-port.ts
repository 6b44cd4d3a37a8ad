import { createServer } from 'node:net';

/** Below the range from which the system takes ports for outgoing connections, so that nobody takes it meanwhile. */
const lowest = 20_000;
const highest = 32_000;
const given = new Set<number>();

/** Whether a server can listen on this port of loopback now. */
export async function isFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** A free port of loopback: the wished one where it is free, otherwise any. Each is given once in this process. */
export async function freePort(wished?: number): Promise<number> {
  const take = async (port: number) => {
    if (given.has(port) || !(await isFree(port))) return false;
    given.add(port);
    return true;
  };
  if (wished !== undefined && (await take(wished))) return wished;
  for (let tries = 0; tries < 200; tries += 1) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    if (await take(port)) return port;
  }
  throw new Error(`No free port between ${lowest} and ${highest} on 127.0.0.1`);
}
