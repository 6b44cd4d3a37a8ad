/** Removes secrets and tokens from text, in every encoding in which an answer or an error could echo them. */

export type Redact = (text: string) => string;

/** What stands where a secret stood. */
export const redacted = '[redacted]';

/** Shapes of Amazon's own secrets and tokens; they go even when this client never saw them. */
const knownShapes = [/\bAt[a-z]{1,3}\|[A-Za-z0-9+/=_~.|-]+/g, /\bamzn1\.oa2-cs\.v1\.[0-9a-f]+/gi, /\bBearer\s+[^\s"',;\\]+/gi];

/** Shorter values are not looked for: they would take ordinary words out of a message. */
const shortestSecret = 4;

/**
 * @param secrets the values to remove: client secret, access tokens. Shorter than 4 characters: ignored.
 * @returns a function that replaces each of them, raw, percent-encoded, JSON-escaped and in base64, by `[redacted]`.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const needles = [...new Set(secrets.filter((secret) => secret.length >= shortestSecret).flatMap(spellings))]
    // Longest first: a spelling that contains another must go whole.
    .sort((a, b) => b.length - a.length);
  return (text) => {
    let clean = text;
    for (const needle of needles) clean = clean.split(needle).join(redacted);
    for (const shape of knownShapes) clean = clean.replace(shape, redacted);
    return clean;
  };
}

function spellings(secret: string): string[] {
  const percent = encodeURIComponent(secret);
  const form = percent.replace(/%20/g, '+').replace(/[!'()~]/g, percentOf);
  const json = JSON.stringify(secret).slice(1, -1);
  return [secret, percent, form, lowerHex(percent), lowerHex(form), json, json.replace(/\//g, '\\/'), ...base64Windows(secret)];
}

function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function lowerHex(percentEncoded: string): string {
  return percentEncoded.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}

/** Base64 of the secret at each of the three byte offsets it can have inside longer text (as in HTTP Basic). */
function base64Windows(secret: string): string[] {
  const bytes = utf8Bytes(secret);
  return [0, 1, 2].flatMap((offset) => {
    const encoded = base64(new Uint8Array([...new Array<number>(offset).fill(0), ...bytes]));
    // The first and last characters also depend on the neighbours; what lies between is the secret's alone.
    const window = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
    return window.length < shortestSecret ? [] : [window, window.replace(/\+/g, '-').replace(/\//g, '_')];
  });
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
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
