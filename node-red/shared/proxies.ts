/** What Node-RED's own proxy config node ("http proxy") says. */
export interface ProxyConfig {
  /** For example `http://proxy.example:3128`. */
  url: string;
  /** Hosts that are reached without it: a name, `.domain`, `*.domain`, `host:port`, `*`. */
  noproxy?: readonly string[];
  username?: string;
  password?: string;
}

/**
 * The proxy for an https address: that of the proxy config node where one is chosen, otherwise what `https_proxy`,
 * `all_proxy` and `no_proxy` of the environment say. Plain http never goes through a proxy.
 * @returns undefined where the address is reached without one.
 */
export function proxyFor(url: string, config?: ProxyConfig): URL | undefined {
  // Plain http stays on this machine or in its network; a proxy would read the client secret.
  if (!/^https:/i.test(url)) return undefined;
  if (config === undefined) {
    // Loaded at the first send, so that Node-RED's start does not wait for it.
    const fromEnvironment = (require('proxy-from-env') as { getProxyForUrl(url: string): string }).getProxyForUrl(url);
    return fromEnvironment === '' ? undefined : new URL(fromEnvironment);
  }
  const target = new URL(url);
  if (config.url === '' || isExcluded(target, config.noproxy ?? [])) return undefined;
  const proxy = new URL(config.url.includes('://') ? config.url : `http://${config.url}`);
  if (config.username) proxy.username = encodeURIComponent(config.username);
  if (config.password) proxy.password = encodeURIComponent(config.password);
  return proxy;
}

function isExcluded({ hostname, port, protocol }: URL, noproxy: readonly string[]): boolean {
  const ownPort = port === '' ? (protocol === 'https:' ? '443' : '80') : port;
  return noproxy.some((entry) => {
    const [, host = '', onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry.trim().toLowerCase()) ?? [];
    if (host === '' || (onlyPort !== undefined && onlyPort !== ownPort)) return false;
    if (host === '*') return true;
    return /^[.*]/.test(host) ? hostname.endsWith(host.replace(/^\*/, '')) : hostname === host;
  });
}
