/** When the skill's endpoint is tried. Nothing is sent anywhere: the times stand in the log. */

/**
 * The first try comes at once. While the skill does not answer, the next comes 30 seconds later, and each further wait
 * is twice the one before. Source: docstring of the SDKs and Skill Messaging reference, for messages; that skill events
 * use the same waits is a guess, their hour is documented (Skill Events in Alexa Skills).
 *
 * @param lastsSeconds how long Alexa keeps trying after the first try.
 * @returns the times of all tries, ISO 8601 in UTC.
 */
export function deliveryTimes(firstMs: number, lastsSeconds: number, skillAnswers: boolean): string[] {
  const times = [firstMs];
  for (
    let atMs = firstMs + 30_000, waitMs = 60_000;
    !skillAnswers && atMs <= firstMs + lastsSeconds * 1000;
    atMs += waitMs, waitMs *= 2
  ) {
    times.push(atMs);
  }
  return times.map((ms) => new Date(ms).toISOString());
}

/** A skill event is repeated for an hour, each time with its first timestamp. */
export const skillEventLastsSeconds = 3600;
