import type { FaultService } from './faults';
import type { Operation } from './operation';

/** One path, and the operation behind it. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `{name}` stands for one segment, which is percent-decoded. */
  path: string;
  /** Login with Amazon takes its path in any case: the SDKs write `/auth/O2/token`. */
  anyCase?: true;
  operation: Operation;
  /** Set for Amazon's services: faults may meet the request. */
  service?: FaultService;
  /** Behind the guard: `all` of it, or only `details`, where others get a bare answer. */
  guarded?: 'all' | 'details';
  /** Sent with success and refusal alike. */
  headers?: Readonly<Record<string, string>>;
}

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
