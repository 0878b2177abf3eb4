/** The longest message, measured in bytes as the bridge measures it. */
import { MAX_MESSAGE_BYTES } from '../../../src/contract/shopper/message-limits';

/** @returns bytes of UTF-8 beyond the limit, 0 when it fits. */
export function excessBytes(content: string): number {
  return Math.max(0, new TextEncoder().encode(content).length - MAX_MESSAGE_BYTES);
}
