/** The size limit of a message. */
const MAX_BYTES = 50 * 1024;

export function isTooLong(text: string): boolean {
  return Buffer.byteLength(text) > MAX_BYTES;
}
