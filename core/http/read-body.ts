import type { HttpResponse } from '../host';

/** An answer of these services is some hundred bytes; more than this is not read. */
export const maxBodyCharacters = 65_536;

/** The runtime's `TextDecoder`. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** The runtime's readable stream, as much of it as is needed. */
export interface BodyStream {
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  on(event: 'end' | 'error' | 'close', listener: () => void): unknown;
  destroy(): unknown;
}

/**
 * Reads the body of an answer whose status is known. Never rejects: what had arrived counts, also when it broke off.
 */
export async function readBody(
  body: BodyStream,
  decoder: Decoder,
): Promise<Pick<HttpResponse, 'body' | 'bodyComplete'>> {
  return await new Promise((resolve) => {
    let text = '';
    const brokeOff = () => resolve({ body: text, bodyComplete: false });
    body.on('data', (bytes) => {
      text += decoder.decode(bytes, { stream: true });
      if (text.length <= maxBodyCharacters) return;
      brokeOff();
      body.destroy();
    });
    body.on('end', () => resolve({ body: text + decoder.decode(), bodyComplete: true }));
    body.on('error', brokeOff);
    // Where it breaks off without an error; after the end it changes nothing.
    body.on('close', brokeOff);
  });
}
