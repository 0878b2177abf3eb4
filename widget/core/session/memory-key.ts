/** The key under which the browser's storage keeps a chat. */
export const MEMORY_PREFIX = 'storefront-chat:';

export function memoryKey(src: string, channel: string): string {
  return `${MEMORY_PREFIX}${src}:${channel}`;
}
