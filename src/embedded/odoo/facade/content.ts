/** How much text one message may hold. */
const MAX_BYTES = 50 * 1024;

export function isTooLong(text: string): boolean {
  return Buffer.byteLength(text) > MAX_BYTES;
}
