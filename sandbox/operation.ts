import type { Refused } from './refused';
import type { SandboxState } from './state';

/** What an operation gets; nothing of it is checked. */
export interface OperationRequest {
  /** Goes out as `x-amzn-RequestId`. */
  requestId: string;
  /** The parts of the path that the route names, percent-decoded. */
  parameters: Readonly<Record<string, string>>;
  /** The `Authorization` header. */
  authorization: string | undefined;
  /** The `Content-Type` header. */
  contentType: string | undefined;
  /** The `Accept` header. */
  accept: string | undefined;
  body: string;
  /** The `Last-Event-ID` header of a reader of the feed who comes back. */
  lastEventId?: string;
  /** Why the guard would not let it through; set only where a route is open to all. */
  distrust?: Refused;
  /** Set by a fault: a token issued now expires after so many seconds, whatever `expires_in` says. */
  tokenLivesSeconds?: number;
}

/** Texts that go out as they come. @returns what ends it. */
export type Stream = (send: (text: string) => void) => () => void;

/** What goes back: an object becomes JSON, text stays text, nothing becomes an empty body. */
export interface OperationResponse {
  status: number;
  body?: object | string;
  headers?: Readonly<Record<string, string>>;
  /** Instead of a body: begins a stream of texts, and gives what ends it when the reader goes. */
  stream?: Stream;
}

/**
 * One thing that the sandbox does.
 * @param nowMs the present, milliseconds since the epoch.
 * @throws {Refused} and nothing else.
 */
export type Operation = (state: SandboxState, request: OperationRequest, nowMs: number) => OperationResponse;
