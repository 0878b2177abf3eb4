/** The longest message, measured in bytes as the bridge measures it. */
const LIMIT_BYTES = 50 * 1024;

/** @returns bytes of UTF-8 beyond the limit, 0 when it fits. */
export function excessBytes(content: string): number {
  return Math.max(0, new TextEncoder().encode(content).length - LIMIT_BYTES);
}
