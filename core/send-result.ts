import type { Finding } from './problems';

/** A send that the service accepted. Accepted is not delivered: Amazon never reports delivery. */
export interface SendResult {
  accepted: true;
  /** 202 as a rule; every 2xx counts. The status of the refusal when `duplicate` is true. */
  statusCode: number;
  /** Amazon's id of the call. */
  requestId: string | undefined;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** How often the request was sent, from 1. */
  attempts: number;
  /** Milliseconds the send waited for a slot and before repeats. */
  waitedMs: number;
  /** True where the service knew the send already: an earlier attempt had arrived. */
  duplicate: boolean;
  /** What deserves attention although the request was sent. */
  hints: readonly Finding[];
}
