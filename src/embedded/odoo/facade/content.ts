/** The size limit of a message. */
import { MAX_MESSAGE_BYTES } from '../../../contract/odoo';

export function isTooLong(text: string): boolean {
  return Buffer.byteLength(text) > MAX_MESSAGE_BYTES;
}
