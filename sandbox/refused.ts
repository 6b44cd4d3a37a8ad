import type { RefusalName } from './error-responses';

/** Ends an operation with a row of error-responses.ts. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /**
   * @param details fills the row's placeholders.
   * @param note what the sandbox knows beyond Amazon's text; goes to the log, never to the client.
   */
  constructor(
    readonly refusal: RefusalName,
    readonly details: Readonly<Record<string, string>> = {},
    readonly note?: string,
  ) {
    super(refusal);
  }
}
