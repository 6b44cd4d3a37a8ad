import { skillStages } from '../core/events/create-proactive-event-request';
import { createProactiveEvent } from '../core/operations/create-proactive-event';
import { sendSkillMessage as sendSkillMessageDeclared } from '../core/operations/send-skill-message';
import { Refused } from './refused';
import { ownRoutes } from './own-routes';
import type { Route } from './route';
import { createProactiveEventAt } from './operations/create-proactive-event';
import { exchangeToken } from './operations/exchange-token';
import { ready } from './operations/ready';
import { sendSkillMessage } from './operations/send-skill-message';

/** Which path leads to which operation. A trailing slash is fine everywhere, the query is not looked at. */
export const routes: readonly Route[] = [
  {
    method: 'POST',
    path: '/auth/o2/token',
    anyCase: true,
    operation: exchangeToken,
    service: 'token',
    headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache' },
  },
  ...skillStages.map(
    (stage) =>
      ({
        method: 'POST',
        path: createProactiveEvent.paths[stage],
        operation: createProactiveEventAt(stage),
        service: 'events',
      }) as const,
  ),
  { method: 'POST', path: sendSkillMessageDeclared.path, operation: sendSkillMessage, service: 'messages' },
  { method: 'GET', path: '/', operation: ready, guarded: 'details' },
  ...ownRoutes.map(({ method, path, operation }): Route => ({ method, path, operation, guarded: 'all' })),
];

export interface Match {
  route: Route;
  parameters: Record<string, string>;
}

/**
 * @param target the request target as it came: a path with or without a query, or a whole URL (as proxies send it).
 * @throws {Refused} `unknownPath`, `wrongMethod`, `malformedPath`.
 */
export function findRoute(method: string, target: string): Match {
  const found = routes.flatMap((route) => {
    const raw = matchPath(route, pathOf(target));
    return raw === undefined ? [] : [{ route, raw }];
  });
  if (found.length === 0) throw new Refused('unknownPath');
  // HEAD is GET without a body.
  const match = found.find(({ route }) => route.method === (method === 'HEAD' ? 'GET' : method));
  if (match === undefined)
    throw new Refused('wrongMethod', { allowed: found.map(({ route }) => route.method).join(', ') });
  return { route: match.route, parameters: decoded(match.raw) };
}

function pathOf(target: string): string {
  const path = target
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
  return path === '' ? '/' : path;
}

function matchPath({ path, anyCase }: Route, requested: string): Record<string, string> | undefined {
  const wanted = path.split('/');
  const given = (anyCase === true ? requested.toLowerCase() : requested).split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    const [, name] = /^\{(\w+)\}$/.exec(segment) ?? [];
    if (name === undefined ? segment !== value : value === '') return undefined;
    if (name !== undefined) parameters[name] = value;
  }
  return parameters;
}

function decoded(raw: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw new Refused('malformedPath');
  }
}
