/** The loader's memory between pages. It only reads until the chat was opened once. */
import { MEMORY_PREFIX } from '../core/session/memory-key';

/** @returns true when an earlier page left a chat with a person going on. */
export function hasLiveChat(key: string): boolean {
  return look(() => localStorage.getItem(key))?.includes('"live":true') ?? false;
}

/** @returns true when the chat stood open in this tab on the page before. */
export function wasOpen(key: string): boolean {
  return Boolean(look(() => sessionStorage.getItem(`${key}:open`)));
}

export function rememberOpen(key: string, isOpen: boolean): void {
  look(() => sessionStorage.setItem(`${key}:open`, isOpen ? '1' : ''));
}

/** @returns what the shopper chose to speak on pages of this language, in this tab. */
export function keptLocale(key: string, pageLocale: string): string | null {
  return look(() => sessionStorage.getItem(`${key}:${pageLocale}`));
}

export function keepLocale(key: string, pageLocale: string, locale: string): void {
  look(() => sessionStorage.setItem(`${key}:${pageLocale}`, locale));
}

/** Leaves nothing of a shopper behind, of no channel: in this tab, and unless another tab did so, in this browser. */
export function forgetShopper(inOtherTabs: boolean): void {
  look(() => {
    for (const kept of inOtherTabs ? [sessionStorage, localStorage] : [sessionStorage]) {
      for (const name of Object.keys(kept)) if (name.startsWith(MEMORY_PREFIX)) kept.removeItem(name);
    }
  });
}

function look<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null; // The browser keeps its storage closed to this page.
  }
}
