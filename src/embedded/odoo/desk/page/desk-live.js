// @ts-check
/** What happens at the desk meanwhile, as the server tells it; a lost connection is taken up again. */
import { tell, tellLost } from './desk-guard.js';

const AGAIN_MS = 2000;

/** @type {EventSource | undefined} */
let live;

/** @param {{ changed: (chats: string[]) => void, typing: (chat: string, isTyping: boolean) => void, again: () => void }} parts `again` when the browser has given up */
export function listen({ changed, typing, again }) {
  live?.close();
  const source = new EventSource('/desk/api/stream');
  live = source;
  source.addEventListener('open', () => tell(''));
  source.addEventListener('error', () => {
    tellLost();
    if (source.readyState === EventSource.CLOSED) window.setTimeout(again, AGAIN_MS);
  });
  source.addEventListener('changed', (event) => changed(JSON.parse(event.data).chats));
  source.addEventListener('typing', (event) => {
    const { chat, is_typing } = JSON.parse(event.data);
    typing(chat, is_typing);
  });
}

export function hangUp() {
  live?.close();
  live = undefined;
}
