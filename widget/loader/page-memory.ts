/** The loader's memory between pages. It only reads until the chat was opened once. */
import { MEMORY_PREFIX } from '../core/session/memory-key';
import { attempt } from './attempt';

/** The bridge's origin and the resume token, in the name and value of an entry. */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- over what this page stored itself
const RESUMABLE = /:(.+):.*"resumeToken":"(.+?)"/;

/** @returns true when an earlier page left a chat with a person going on. */
export function hasLiveChat(key: string): boolean | undefined {
  return attempt(() => localStorage.getItem(key))?.includes('"live":true');
}

/** What this tab keeps for its next page: `open` when the chat stands open; by the language of a page, what the shopper chose there. */
export function keptInTab(key: string, what: string): string | null {
  return attempt(() => sessionStorage.getItem(`${key}:${what}`));
}

export function keepInTab(key: string, what: string, value: string): void {
  attempt(() => sessionStorage.setItem(`${key}:${what}`, value));
}

/**
 * Leaves nothing of a shopper behind, of no channel: in this tab, and unless another tab did so, in this browser. There it also ends
 * their sessions at the bridge, so that copies of the tokens are worth nothing.
 */
export function forgetShopper(inOtherTabs: boolean): void {
  attempt(() => {
    for (const kept of inOtherTabs ? [sessionStorage, localStorage] : [sessionStorage]) {
      for (const name of Object.keys(kept)) {
        if (!name.startsWith(MEMORY_PREFIX)) continue;
        const [, src, token] = RESUMABLE.exec(name + kept.getItem(name)) ?? [];
        if (token) revoke(`${src}/api/v1/chat/revoke`, token);
        kept.removeItem(name);
      }
    }
  });
}

/** Goes out although the page is left; offline, once the network is back. The token is kept nowhere but here. */
function revoke(url: string, body: string): void {
  fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit' }).catch(() =>
    addEventListener('online', () => revoke(url, body), { once: true }),
  );
}
