/** A secret with every character that encodings treat differently. */
export const awkwardSecret = 'sandbox+secret/with=odd&chars%"\\ü';

/** Every spelling in which a secret could leak; written apart from core's own redaction, so that it can catch it. */
export function spellingsOf(secret: string): string[] {
  const raw = Buffer.from(secret, 'utf8');
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), raw]).toString('base64');
    return encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + raw.length) * 8) / 6));
  });
  const spellings = [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).toLowerCase(),
    new URLSearchParams({ s: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    ...base64,
    raw.toString('hex'),
    raw.toString('hex').toUpperCase(),
    [...raw].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
    secret
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  ];
  return [...new Set(spellings)];
}

/** Which spellings of a secret stand in a text; empty when none does. */
export function leaksOf(secret: string, text: string): string[] {
  return spellingsOf(secret).filter((spelling) => text.includes(spelling));
}
