import { AlexaError } from '../../../core/errors';

/** The error with which some work ends; a test that gets none, or one with another code, fails. */
export async function rejectionOf(work: Promise<unknown>, code?: string): Promise<AlexaError> {
  const error = await work.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof AlexaError)) throw error;
  if (code !== undefined) expect(error.code).toBe(code);
  return error;
}

/** The same for work that throws at once. */
export function refusalOf(work: () => unknown, code?: string): AlexaError {
  let value: unknown;
  try {
    value = work();
  } catch (error) {
    if (!(error instanceof AlexaError)) throw error;
    if (code !== undefined) expect(error.code).toBe(code);
    return error;
  }
  throw new Error(`expected an error, got ${JSON.stringify(value)}`);
}
