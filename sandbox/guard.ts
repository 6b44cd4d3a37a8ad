import { createHash, timingSafeEqual } from 'node:crypto';
import { Refused } from './refused';
import type { ArrivedRequest } from './server';

/**
 * Who may use the page and the control surface. Amazon's endpoints are not guarded here: they have the skill's own
 * credentials. On loopback there is no password, so a web page from elsewhere must not get through the user's browser:
 * neither by a name that leads to loopback (DNS rebinding) nor by a form (CSRF).
 */
export interface Guard {
  /** Asked for by HTTP Basic, with any user name; undefined on loopback. */
  password: string | undefined;
}

/** @returns `passwordRequired`, `foreignHost` or `foreignOrigin`; nothing where the request is its owner's. */
export function distrustOf({ password }: Guard, arrived: ArrivedRequest): Refused | undefined {
  const { host, origin, fetchSite } = arrived;
  if (password !== undefined && !isSame(passwordOf(arrived.authorization), password))
    return new Refused('passwordRequired');
  // With a password a foreign name is no danger: the browser keeps the password for the name it was given for.
  if (password === undefined && host !== undefined && !isLocalName(nameOf(host)))
    return new Refused('foreignHost', { host });
  if (origin !== undefined && hostOf(origin) !== host?.toLowerCase()) return new Refused('foreignOrigin', { origin });
  const isRead = arrived.method === 'GET' || arrived.method === 'HEAD';
  if (!isRead && fetchSite !== undefined && !['same-origin', 'none'].includes(fetchSite))
    return new Refused('foreignOrigin', { origin: fetchSite });
  return undefined;
}

export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|::1)$/i.test(host);
}

/** Loopback, and names that no public name server knows: those of containers and of Docker's host. */
function isLocalName(name: string): boolean {
  return isLoopback(name) || /^([\w-]+|[\w.-]+\.localhost|host\.docker\.internal)$/i.test(name);
}

/** Without the port and without the brackets of IPv6. */
function nameOf(host: string): string {
  return host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1');
}

function hostOf(origin: string): string | undefined {
  return /^https?:\/\/([^/]+)$/i.exec(origin)?.[1]?.toLowerCase();
}

function passwordOf(authorization: string | undefined): string {
  const [, encoded = ''] = /^Basic +(\S+)$/i.exec(authorization ?? '') ?? [];
  return Buffer.from(encoded, 'base64')
    .toString()
    .replace(/^[^:]*:?/s, '');
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
