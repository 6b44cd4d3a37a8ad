/** Removes secrets and tokens from text, in every spelling in which an answer or an error could echo them. */

export type Redact = (text: string) => string;

/** Replaces a secret. */
export const redacted = '[redacted]';

/** Shapes of Amazon's own secrets and tokens; they go even when this client never saw them. */
const knownShapes = [
  /At[a-z]{1,3}(?:\||%(?:25)*7[cC]|\\+u007[cC])[A-Za-z0-9+/=_~.|%-]+/g,
  /\bamzn1\.oa2-cs\.v1\.[0-9a-f]+/gi,
  // Not the words "bearer token": a token holds more than letters.
  /\bBearer\s+(?=[^\s"',;\\]*[\d._|~+/=-])[^\s"',;\\]{8,}/gi,
];

/** Client secrets are at least as long: shorter values would take ordinary words out of a message. */
export const minSecretLength = 8;

/** Shorter values, such as tokens of a test server, are not searched for. */
const minPatternCharacters = 4;

/** A value to remove. Its patterns are costly to make, so keep it with the value. */
export interface Secret {
  /** In characters. */
  readonly length: number;
  /** Replaces the value by `[redacted]` in every spelling. */
  clean(text: string): string;
}

/** @param value shorter than 4 characters: it is not looked for. */
export function createSecret(value: string): Secret {
  // No spelling is shorter than the secret: request ids and most headers are too short to hold one.
  const minTextLength = value.length < minPatternCharacters ? Infinity : Math.min(value.length, maxPatternCharacters);
  let patterns: readonly RegExp[] | undefined;
  return {
    length: value.length,
    clean(text) {
      if (text.length < minTextLength) return text;
      // Made at the first use: most sends need none.
      patterns ??= [anySpelling(value), hexOf(value), ...base64Windows(value)];
      return replaceAll(text, patterns);
    },
  };
}

/**
 * @param secrets the values to remove: client secret, access tokens.
 * @returns a function that replaces each of them by `[redacted]`: raw, percent-encoded, escaped for JSON or HTML (also
 *   several times over, also in part), in base64 and in hexadecimal.
 */
export function createRedact(secrets: ReadonlyArray<string | Secret>): Redact {
  const wanted = secrets
    .map((secret) => (typeof secret === 'string' ? createSecret(secret) : secret))
    // Longest first: a secret that contains another must go whole.
    .sort((a, b) => b.length - a.length);
  return (text) =>
    replaceAll(
      wanted.reduce((clean, secret) => secret.clean(clean), text),
      knownShapes,
    );
}

function replaceAll(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((clean, pattern) => clean.replace(pattern, redacted), text);
}

/**
 * Of a longer secret (a token) this much is looked for; what follows goes with it up to a blank or a quotation mark.
 */
const maxPatternCharacters = 200;

function anySpelling(secret: string): RegExp {
  const begin = secret.length > maxPatternCharacters ? secret.slice(0, maxPatternCharacters) : secret;
  // A run of backslashes is one pattern: several side by side would take exponential time.
  const pieces = begin.match(/\\+|[^\\]/gsu) ?? [];
  const rest = begin === secret ? '' : '[^\\s"\'<>]*';
  return new RegExp(
    `${pieces.map((piece) => (piece.startsWith('\\') ? backslashes(piece.length) : spellings(piece))).join('')}${rest}`,
    'g',
  );
}

/** A run of backslashes: as it is, escaped up to three times over, or encoded one by one. */
function backslashes(count: number): string {
  return `(?:\\\\{${count},${count * 8}}|(?:%(?:25){0,3}5[cC]){${count}}|(?:\\\\{1,8}u005[cC]){${count}}|(?:&(?:amp;){0,2}#(?:0{0,4}92|[xX]0{0,4}5[cC]);){${count}})`;
}

/** A pattern for one character in all its spellings. Encoders may escape any character, letters and digits too. */
function spellings(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const units = character
    .split('')
    .map((unit) => `\\\\{1,8}u${hexPattern(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`);
  const bytes = utf8Bytes(character).map((byte) => `%(?:25){0,3}${hexPattern(byte.toString(16).padStart(2, '0'))}`);
  const decimal = `&(?:amp;){0,2}#0{0,4}${code};`;
  const hexadecimal = `&(?:amp;){0,2}#[xX]0{0,4}${hexPattern(code.toString(16))};`;
  // No escape with a backslash of its own; tokens are full of these, and a shorter pattern is a faster one.
  if (/[\w.~-]/.test(character)) {
    const literal = character.replace(/[.-]/, '\\$&');
    return `(?:${[literal, units.join(''), bytes.join(''), decimal, hexadecimal].join('|')})`;
  }
  const short = shortEscapes[character];
  const named = namedReferences[character];
  return `(?:${[
    `\\\\{0,8}${character.replace(/[.*+?^${}()|[\]/-]/g, '\\$&')}`,
    units.join(''),
    bytes.join(''),
    decimal,
    hexadecimal,
    ...(short === undefined ? [] : [`\\\\{1,8}${short}`]),
    ...(named === undefined ? [] : [`&(?:amp;){0,2}${named};`]),
    ...(character === ' ' ? ['\\+'] : []),
  ].join('|')})`;
}

const shortEscapes: Readonly<Record<string, string>> = { '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't' };
const namedReferences: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};

/** The bytes of the secret, each as two hexadecimal digits. */
function hexOf(secret: string): RegExp {
  const bytes = utf8Bytes(secret.slice(0, maxPatternCharacters)).map((byte) => byte.toString(16).padStart(2, '0'));
  const rest = secret.length > maxPatternCharacters ? '[0-9a-fA-F]*' : '';
  return new RegExp(`${hexPattern(bytes.join(''))}${rest}`, 'g');
}

/** Hexadecimal digits in either case. */
function hexPattern(digits: string): string {
  return digits.replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Base64 of the secret at each of the three byte offsets it can have inside longer text (as in HTTP Basic). */
function base64Windows(secret: string): RegExp[] {
  const bytes = utf8Bytes(secret);
  return [0, 1, 2].flatMap((offset) => {
    const encoded = base64([...new Array<number>(offset).fill(0), ...bytes]);
    // The first and last characters also depend on the neighbours; what lies between is the secret's alone.
    const window = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
    if (window.length < minPatternCharacters) return [];
    // Both alphabets, and the percent-encoding of the standard one.
    return [new RegExp(window.replace(/\+/g, '(?:[+-]|%2[bB])').replace(/\//g, '(?:[/_]|\\\\/|%2[fF])'), 'g')];
  });
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const triple = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += [18, 12, 6, 0].map((shift) => alphabet.charAt((triple >> shift) & 63)).join('');
  }
  return text;
}

/** The UTF-8 bytes of a text; a lone surrogate counts as the replacement character. */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return bytes;
}
