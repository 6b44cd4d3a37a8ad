import type { Route } from './routes';

/** A route of the sandbox's own surface, with what `/sandbox/openapi.json` says of it. */
export interface OwnRoute extends Pick<Route, 'method' | 'path' | 'operation'> {
  /** One sentence. */
  summary: string;
  /** Schema of the body it takes. */
  takes?: string;
  /** Schema of what it answers, or what else that is. */
  gives: string;
  /** Default 200. */
  status?: number;
}
