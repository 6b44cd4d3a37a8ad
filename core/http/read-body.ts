import type { HttpResponse } from '../host';

/** An answer of these services is some hundred bytes; more than this is not read. */
export const longestBodyCharacters = 65_536;

/** The runtime's `TextDecoder`. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** Reads the body of an answer whose status is known. Never throws: what had arrived counts, also when it broke off. */
export async function readBody(body: AsyncIterable<Uint8Array>, decoder: Decoder): Promise<Pick<HttpResponse, 'body' | 'bodyComplete'>> {
  let text = '';
  try {
    for await (const bytes of body) {
      text += decoder.decode(bytes, { stream: true });
      // Leaving the loop destroys a stream.
      if (text.length > longestBodyCharacters) return { body: text, bodyComplete: false };
    }
    return { body: text + decoder.decode(), bodyComplete: true };
  } catch {
    return { body: text, bodyComplete: false };
  }
}
