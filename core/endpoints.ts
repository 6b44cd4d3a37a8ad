import type { Problem } from './problems';

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
 * @returns undefined where it is none of them.
 */
export function readRegion(value: string, label: string, problems: Problem[]): Region | undefined {
  const text = value.trim();
  if (isRegion(text.toUpperCase())) return text.toUpperCase() as Region;
  const host = text.replace(/\/+$/, '').toLowerCase();
  const known = (Object.keys(regions) as Region[]).find((region) => regions[region].apiUrl === host);
  if (known !== undefined) return known;
  const hosts = Object.values(regions).map(({ apiUrl }) => apiUrl);
  const allowed = `NA, EU, FE or one of ${hosts.join(', ')}`;
  problems.push({ path: 'region', label, rule: 'choice', found: text, allowed });
  return undefined;
}

/**
 * Names that stay on this machine or in its compose network. A label that begins with a digit could be an IP address.
 */
const localHost =
  /^((?:[a-z0-9-]+\.)*localhost|127(?:\.(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])){3}|\[::1\]|host\.docker\.internal|[a-z](?:[a-z0-9_-]*[a-z0-9])?)$/i;

/** Scheme, host (a name, an IPv4 or an IPv6 address), port, path: nothing in which two readers could see two hosts. */
const plainUrl =
  /^(https?):\/\/([a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f]*(?::[0-9a-f]*){2,7}\])(?::(\d{1,5}))?(\/[\w./~%-]*)?$/i;

/**
 * Reads a custom endpoint (sandbox, proxy). https goes anywhere the user says; plain http only to this machine,
 * `host.docker.internal` and single-label names (compose services), because it carries the client secret.
 * @returns the address without trailing slash; the given text where it is refused.
 */
export function readCustomUrl(value: string, path: string, label: string, problems: Problem[]): string {
  const text = value.trim();
  const allowed = allowedInstead(text);
  // The text before an @ may be a password.
  const found = text.includes('@') ? 'an address with @ in it' : text;
  if (allowed !== undefined) problems.push({ path, label, rule: 'url', found, allowed });
  return text.replace(/\/+$/, '');
}

/** @returns undefined where the address may be used. */
function allowedInstead(text: string): string | undefined {
  const [, scheme = '', host = '', port = '80'] = plainUrl.exec(text) ?? [];
  // The URL standard reads a host whose last label is a number as an IPv4 address.
  const ipv4 = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/i.test(host);
  const badIpv4 = ipv4 && !/^(?:(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(?:\.(?!$)|$)){4}$/.test(host);
  const badIpv6 =
    host.startsWith('[') &&
    !/^\[(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?(?:::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?)?\]$/i.test(host);
  if (scheme === '' || badIpv4 || badIpv6 || Number(port) > 65_535) {
    return 'an address such as http://localhost:3100, without user name, query or fragment';
  }
  if (scheme.toLowerCase() === 'http' && !localHost.test(host)) {
    return (
      'https, or http to localhost, host.docker.internal or a name without a dot, ' +
      'because the request carries the client secret'
    );
  }
  return undefined;
}
