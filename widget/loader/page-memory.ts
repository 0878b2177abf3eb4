/** What the loader may look up before the chat is opened on this page. It reads; it writes only after a first open. */

/** The panel keeps its memory under the same key. */
export function memoryKey(src: string, channel: string): string {
  return `storefront-chat:${src}:${channel}`;
}

/** @returns true when an earlier page left a chat with a person going on. */
export function hasLiveChat(key: string): boolean {
  return look(() => localStorage.getItem(key))?.includes('"live":true') ?? false;
}

/** @returns true when the chat stood open in this tab on the page before. */
export function wasOpen(key: string): boolean {
  return look(() => sessionStorage.getItem(`${key}:open`)) === '1';
}

export function rememberOpen(key: string, isOpen: boolean): void {
  keep(`${key}:open`, isOpen ? '1' : '');
}

/** @returns what the shopper chose to speak on pages of this language, in this tab. */
export function keptLocale(key: string, pageLocale: string): string | null {
  return look(() => sessionStorage.getItem(`${key}:${pageLocale}`));
}

export function keepLocale(key: string, pageLocale: string, locale: string): void {
  keep(`${key}:${pageLocale}`, locale);
}

function keep(key: string, value: string): void {
  look(() => {
    sessionStorage.setItem(key, value);
    return null;
  });
}

function look(read: () => string | null): string | null {
  try {
    return read();
  } catch {
    return null; // The browser keeps its storage closed to this page.
  }
}
