import { AlexaError } from '../../../core/errors';

type ErrorClass<T> = new (...parameters: never[]) => T;

/** The error with which some work ends; a test that gets none, or one of another class, fails. */
export async function rejectionOf(work: Promise<unknown>): Promise<AlexaError>;
export async function rejectionOf<T extends Error>(work: Promise<unknown>, errorClass: ErrorClass<T>): Promise<T>;
export async function rejectionOf(work: Promise<unknown>, errorClass: ErrorClass<Error> = AlexaError): Promise<Error> {
  const error = await work.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof errorClass)) throw error;
  return error;
}

/** The same for work that throws at once. */
export function refusalOf<T extends Error>(work: () => unknown, errorClass: ErrorClass<T>): T {
  let value: unknown;
  try {
    value = work();
  } catch (error) {
    if (error instanceof errorClass) return error;
    throw error;
  }
  throw new Error(`expected an error, got ${JSON.stringify(value)}`);
}
