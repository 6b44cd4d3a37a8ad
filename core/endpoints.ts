import { InvalidInputError } from './errors';

/** Alexa's three API hosts. Source: Proactive Events REST API reference; Skill Messaging API reference. */
export const regions = {
  NA: { label: 'North America', apiUrl: 'https://api.amazonalexa.com' },
  EU: { label: 'Europe and India', apiUrl: 'https://api.eu.amazonalexa.com' },
  FE: { label: 'Far East and Australia', apiUrl: 'https://api.fe.amazonalexa.com' },
} as const;

export type Region = keyof typeof regions;

/** Login with Amazon: one host for the whole world. */
export const amazonTokenUrl = 'https://api.amazon.com/auth/o2/token';

/** Where a client sends: the token exchange, and everything else. No trailing slash on `apiUrl`. */
export interface Endpoints {
  tokenUrl: string;
  apiUrl: string;
}

export function isRegion(value: unknown): value is Region {
  return typeof value === 'string' && Object.hasOwn(regions, value);
}

/** Amazon's own endpoints for a region. */
export function amazonEndpoints(region: Region): Endpoints {
  return { tokenUrl: amazonTokenUrl, apiUrl: regions[region].apiUrl };
}

/**
 * Reads what a user may give for one send: `NA`, `EU`, `FE`, or the `apiEndpoint` of an event received from Alexa,
 * which must be one of Amazon's three hosts. An address from outside never decides where a token goes.
 * @throws {InvalidInputError}
 */
export function readRegion(value: string, label: string): Region {
  const text = value.trim();
  if (isRegion(text.toUpperCase())) return text.toUpperCase() as Region;
  const host = text.replace(/\/+$/, '').toLowerCase();
  const known = (Object.keys(regions) as Region[]).find((region) => regions[region].apiUrl === host);
  if (known !== undefined) return known;
  throw new InvalidInputError([
    {
      path: 'region',
      label,
      rule: 'choice',
      found: text,
      allowed: `NA, EU, FE or one of ${Object.values(regions).map((region) => region.apiUrl).join(', ')}`,
    },
  ]);
}

const loopbackHost = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\]|host\.docker\.internal|[a-z0-9_-]+)$/i;

/**
 * Checks a custom endpoint (sandbox, proxy). https goes anywhere the user says; plain http only to this machine,
 * `host.docker.internal` and single-label names (compose services), because it carries the client secret.
 * @returns the address without trailing slash.
 * @throws {InvalidInputError}
 */
export function readCustomUrl(value: string, path: string, label: string): string {
  const text = value.trim();
  const refuse = (allowed: string): never => {
    throw new InvalidInputError([{ path, label, rule: 'url', found: text.replace(/\/\/[^/@]*@/, '//***@'), allowed }]);
  };
  const match = /^(https?):\/\/(\[[0-9a-f:]+\]|[^/:?#@\s]+)(:\d{1,5})?(\/[^?#\s]*)?$/i.exec(text);
  if (match === null) return refuse('an address such as http://localhost:3100, without user name, query or fragment');
  const [, scheme, host] = match;
  const singleOrLocal = loopbackHost.test(host ?? '') && !/^\d+$/.test(host ?? '');
  if (scheme?.toLowerCase() === 'http' && !singleOrLocal) {
    return refuse('https, or plain http on localhost, host.docker.internal or a single-label name: it carries the client secret');
  }
  return text.replace(/\/+$/, '');
}
