import { packageName, version } from '../version';
import type { OwnRoute } from '../route';
import { schemas } from './schemas';
import { ref } from './vocabulary';

/** The control surface's description of itself: OpenAPI 3.1, made of the routes and the declarations. */
export function openApiDocument(routes: readonly OwnRoute[], url: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `${packageName}: control surface`,
      version,
      description:
        "The sandbox's own surface, for pages and tests. " +
        "Amazon's endpoints, which it stands in for, are described by Amazon.",
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url }],
    security: [{}, { password: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        password: { type: 'http', scheme: 'basic', description: 'Where other machines can reach it.' },
      },
    },
  };
}

function operationOf({ method, path, summary, takes, gives, status = 200 }: OwnRoute): object {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return {
    operationId: operationId(method, path),
    summary,
    ...(names.length === 0
      ? {}
      : { parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })) }),
    ...(takes === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: ref(takes) } } } }),
    responses: {
      [status]: { description: summary, content: contentOf(gives) },
      '4XX': { description: 'Nothing was done.', content: { 'application/json': { schema: ref('Problem') } } },
    },
  };
}

function contentOf(gives: OwnRoute['gives']): object {
  if (gives === 'event stream') return { 'text/event-stream': { schema: { type: 'string' } } };
  if (gives === 'file') return { 'text/html': {}, 'text/css': {}, 'text/javascript': {}, 'image/svg+xml': {} };
  return { 'application/json': { schema: gives === 'OpenAPI' ? { type: 'object' } : ref(gives) } };
}

/** `POST /sandbox/users` -> `postUsers` */
function operationId(method: string, path: string): string {
  const words = path
    .replace('/sandbox/', '')
    .replace(/\.json$/, '')
    .split(/[^\w]+/)
    .filter((word) => word !== '');
  return method.toLowerCase() + words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join('');
}
