import { createRedact, type Redact, redacted } from '../core/redaction';

/**
 * Keeps secrets and tokens out of the log. Known are the secrets of the skills and what clients presented as a secret;
 * tokens are known by their shape, so that none needs to be remembered, not even one of Amazon's that was sent here
 * by mistake.
 */
export interface SecretKeeper {
  /** Remembers what a client presented as its secret or token: with a mistyped client id it may be a real one. */
  note(secret: string): void;
  redact: Redact;
}

/** How tokens of Login with Amazon begin. */
const tokenPrefixes = ['Atc|', 'Atza|', 'Atzr|', 'Atna|', 'Atnr|'];

/**
 * The characters by which a prefix shows in base64, at each of the three byte offsets that it can have there. Those
 * that also depend on the neighbours are left out.
 */
const base64Prefixes = tokenPrefixes.flatMap((prefix) =>
  [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), Buffer.from(prefix)]).toString('base64');
    return encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + prefix.length) * 8) / 6));
  }),
);

/** Tokens raw, with the bar percent-encoded or JSON-escaped, and in base64. */
const tokenShapes = [
  /At[a-z]{1,3}(?:\||%(?:25)*7[Cc]|\\+u007[Cc])[A-Za-z0-9+/=_~.|%-]*/g,
  new RegExp(`(?:${base64Prefixes.map((text) => text.replace('+', '\\+')).join('|')})[A-Za-z0-9+/=_-]{20,}`, 'g'),
];

/** A secret that is nobody's here, named as such in a URL. */
const namedSecret = /((?:client_secret|access_token|refresh_token)(?:=|%3D))[^&#\s"']+/gi;

/**
 * Of what clients present, the runs of letters and digits are looked for: they look the same in every spelling, and to
 * look for anything else that a client may think of could take for ever. Shorter runs would take ordinary words out of
 * the log; a real secret of Amazon has one of 64 characters.
 */
const presentedRun = /[A-Za-z0-9]{12,2048}/g;

/** The latest so many runs are remembered. */
const maxPresentedRuns = 50;

export function createSecretKeeper(skillSecrets: readonly string[]): SecretKeeper {
  const presented: string[] = [];
  let redactKnown = createRedact(skillSecrets);
  return {
    note(secret) {
      const runs = (secret.match(presentedRun) ?? []).filter((run) => !presented.includes(run));
      if (runs.length === 0 || skillSecrets.includes(secret)) return;
      presented.push(...runs.slice(0, maxPresentedRuns));
      presented.splice(0, Math.max(0, presented.length - maxPresentedRuns));
      redactKnown = createRedact([...skillSecrets, ...presented]);
    },
    redact(text) {
      const withoutTokens = tokenShapes.reduce((clean, shape) => clean.replace(shape, redacted), redactKnown(text));
      return withoutTokens.replace(namedSecret, `$1${redacted}`);
    },
  };
}

/** Redacts every text in a value, keys included. Text by text, because whole JSON could be torn by it. */
export function redactDeep<T>(value: T, redact: Redact): T;
export function redactDeep(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item: unknown) => redactDeep(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [redact(key), redactDeep(child as unknown, redact)]),
  );
}
